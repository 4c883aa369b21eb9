import fc, { type Arbitrary } from "fast-check";
import type { Addressed, Document, Parameter } from "./document";
import { Known } from "./known";
import { HOSTILE, HOSTILE_TEXT, spoiled, valuesOf } from "./values";

/** A request of a stranger, not yet sent; ids are numbers until then, since answers tell of new ones. */
export interface Drawn {
  readonly method: string;
  /** By parameter: a text, or the number of a known id. */
  readonly path: Readonly<Record<string, string | number>>;
  readonly query: readonly (readonly [string, string | number])[];
  readonly headers: Readonly<Record<string, string | number>>;
  readonly body: string | Buffer | null;
  /** Which of the senders it is; the last is nobody. */
  readonly sender: number;
  /** Ids of answers that stand in the body as `{{kind:number}}`. */
  readonly csrf: "right" | "wrong" | "none";
}

const number = fc.nat({ max: 10_000 });
const hostileText = fc.constantFrom(...HOSTILE_TEXT);

/** A value as the text that a parameter carries. */
const plain = (value: unknown): string => (typeof value === "string" ? value : (JSON.stringify(value) ?? ""));

const weighted = <T>(...choices: readonly (readonly [number, Arbitrary<T>])[]): Arbitrary<T> =>
  fc.oneof(...choices.map(([weight, arbitrary]) => ({ weight, arbitrary })));

/** Known ids by the name of a property of a body, written into it when it is sent. */
const ID_FIELDS: Readonly<Record<string, string>> = {
  verdictIds: "/verdicts",
  unitId: "unitId",
  account: "login",
};
const placeholder = (kind: string): Arbitrary<string> => number.map((pick) => `{{${kind}:${pick}}}`);

function named(operationIds: readonly string[]) {
  return (name: string): Arbitrary<unknown> | null => {
    if (name === "verdictIds") return fc.array(placeholder("/verdicts"), { minLength: 1, maxLength: 3 });
    if (name === "routes") return fc.subarray([...operationIds], { minLength: 1, maxLength: 3 });
    if (name === "step") return fc.integer({ min: 1, max: 6 });
    if (name === "login") return weighted([1, placeholder("login")], [1, fc.stringMatching(/^[a-z0-9._-]{2,40}$/)]);
    const kind = ID_FIELDS[name];
    return kind === undefined ? null : placeholder(kind);
  };
}

const SHEETS: readonly string[] = [
  "section,date,item,value\n演示溪甲乙交接断面,2026-09-05,codmn,2.1\n",
  "section,date,item,value\n演示溪甲乙交接断面,2026-09-05,codmn,two\n无此断面,2026-13-05,nh3n,0.1\n",
  "province,section,monitor_time,ph,do_mg_l,codmn_mg_l,nh3n_mg_l,tp_mg_l\n浙江省,甲,2026-11-01 04:00,7.1,8.2,2.1,0.1,0.02\n",
  '\uFEFFsection,date,item,value\r\n"a,2026,',
  "a,b\n1,2\n",
  "\n\n\n",
];

const JSON_TYPE = "application/json";

/** Bodies of an operation with their media types: what fits, what nearly fits, and what is meant to break something. */
function bodies(
  operation: Addressed,
  document: Document,
  operationIds: readonly string[],
): Arbitrary<[string, string | Buffer]> {
  const content = operation.requestBody?.content ?? {};
  const types = Object.keys(content);
  if (types.length === 0) return fc.constant<[string, string | Buffer]>(["", ""]);
  const binary = fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes));
  const wrongType = fc.constantFrom(
    "text/html",
    "application/x-www-form-urlencoded",
    "application/json; charset=gb18030",
    "x",
    "",
  );
  const schema = content[JSON_TYPE]?.schema;
  if (schema === undefined) {
    const good = fc.tuple(fc.constantFrom(...types), fc.constantFrom<string | Buffer>(...SHEETS));
    return weighted<[string, string | Buffer]>(
      [6, good],
      [2, fc.tuple(fc.constantFrom(...types), binary)],
      [1, fc.tuple(wrongType, fc.constantFrom<string | Buffer>(...SHEETS))],
    );
  }
  const fitting = valuesOf(schema, document, named(operationIds));
  const json = (values: Arbitrary<unknown>): Arbitrary<[string, string | Buffer]> =>
    values.map((value) => [JSON_TYPE, JSON.stringify(value) ?? "null"]);
  const raw = fc.constantFrom(
    "{",
    "",
    "nul",
    '{"a":1e999}',
    '"\\ud800"',
    "[".repeat(10_000),
    `{"kind":"${"x".repeat(300_000)}"}`,
  );
  return weighted<[string, string | Buffer]>(
    [8, json(fitting)],
    [5, json(fitting.chain(spoiled))],
    [2, json(HOSTILE)],
    [1, fc.tuple(fc.constant(JSON_TYPE), fc.oneof(raw, binary))],
    [
      1,
      fc.tuple(
        wrongType,
        fitting.map((value) => JSON.stringify(value)),
      ),
    ],
  );
}

function pathOf(parameter: Parameter, document: Document): Arbitrary<string | number> {
  return weighted<string | number>(
    [8, number],
    [1, valuesOf(parameter.schema, document).map(plain)],
    [1, hostileText.filter((word) => word !== "")],
  );
}

function queryOf(parameters: readonly Parameter[], document: Document): Arbitrary<Drawn["query"]> {
  const entries = parameters.map(({ name, schema, required }) => {
    const value = weighted<string | number>(
      [6, name === "cursor" ? number : valuesOf(schema, document).map(plain)],
      [1, hostileText],
      [1, valuesOf(schema, document).map((word) => `${plain(word)}x`)],
    );
    const entry = value.map((word): Drawn["query"] => [[name, word]]);
    return required
      ? entry
      : weighted<Drawn["query"]>(
          [30, fc.constant([])],
          [20, entry],
          [
            1,
            value.map((word) => [
              [name, word],
              [name, word],
            ]),
          ],
        );
  });
  const unknown = weighted<Drawn["query"]>([20, fc.constant([])], [1, hostileText.map((word) => [["unknown", word]])]);
  return fc.tuple(unknown, ...entries).map((parts) => parts.flat());
}

/** Texts that a header can carry at all. */
const headerText = hostileText.filter((word) => /^[\x20-\x7E\x80-\xFF]*$/.test(word) && word.length < 5_000);

function headersOf(parameters: readonly Parameter[], document: Document): Arbitrary<Drawn["headers"]> {
  const entries = parameters
    .filter(({ name }) => name !== "x-heqing-csrf")
    .map(({ name, schema, required, example }) => {
      const fitting = ["If-Match", "If-None-Match"].includes(name)
        ? weighted<string | number>([6, number], [1, fc.constantFrom("*", '""', 'W/"1"', '"1", "2"')])
        : example === undefined
          ? valuesOf(schema, document)
              .map(plain)
              .filter((word) => /^[\x20-\x7E]*$/.test(word))
          : fc.constant(plain(example));
      const value = weighted<string | number>([12, fitting], [1, headerText]);
      const entry = value.map((word): Drawn["headers"] => ({ [name]: word }));
      const none = fc.constant<Drawn["headers"]>({});
      return required ? weighted([15, entry], [1, none]) : weighted([1, entry], [1, none]);
    });
  const odd = weighted<Drawn["headers"]>(
    [40, fc.constant({})],
    [1, fc.constantFrom<Drawn["headers"]>({ authorization: "Bearer heqing_none" }, { authorization: "Basic eDp5" })],
    [1, fc.constant({ "content-encoding": "gzip" })],
    [1, fc.constant({ "sec-fetch-site": "cross-site" })],
    [1, fc.constant({ accept: "image/png" })],
  );
  return fc.tuple(odd, ...entries).map((parts) => Object.assign({}, ...parts) as Drawn["headers"]);
}

/** Mostly somebody who may; else anybody, or nobody. */
function senderOf(operation: Addressed, roles: readonly string[]): Arbitrary<number> {
  const anybody = fc.nat({ max: roles.length });
  const entitled = operation["x-roles"]?.map((role) => roles.indexOf(role)) ?? [];
  return entitled.length === 0 ? anybody : weighted([3, fc.constantFrom(...entitled)], [1, anybody]);
}

/** Requests to an operation, by senders of these roles in this order. */
export function requestsOf(
  operation: Addressed,
  document: Document,
  operationIds: readonly string[],
  senders: readonly string[],
): Arbitrary<Drawn> {
  const of = (place: Parameter["in"]): readonly Parameter[] => operation.parameters.filter((one) => one.in === place);
  const path = fc.record(Object.fromEntries(of("path").map((one) => [one.name, pathOf(one, document)])));
  const common = { path, query: queryOf(of("query"), document), sender: senderOf(operation, senders) };
  const method =
    operation.method === "GET"
      ? weighted([12, fc.constant("GET")], [1, fc.constant("HEAD")])
      : fc.constant(operation.method);
  return fc
    .record({
      ...common,
      method,
      headers: headersOf(of("header"), document),
      body: bodies(operation, document, operationIds),
      csrf: weighted<Drawn["csrf"]>([20, fc.constant("right")], [1, fc.constant("wrong")], [1, fc.constant("none")]),
    })
    .map(({ body: [type, content], headers, ...rest }) => ({
      ...rest,
      headers: type === "" ? headers : { "content-type": type, ...headers },
      body: content === "" && type === "" ? null : content,
    }));
}

/** The text that goes out: ids that are known by now in their places. */
export function addressed(operation: Addressed, drawn: Drawn, known: Known): string {
  const path = operation.path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => {
    const value = drawn.path[name] ?? 0;
    const id = typeof value === "number" ? (known.pick(Known.kind(operation.path, name), value) ?? "1") : value;
    return encoded(id);
  });
  const query = drawn.query.map(([name, value]) => {
    const text = typeof value === "number" ? (known.pick("next", value) ?? "none") : value;
    return `${encodeURIComponent(name)}=${encoded(text)}`;
  });
  return `/api/v1${path}${query.length === 0 ? "" : `?${query.join("&")}`}`;
}

/** Percent-encoded, also what no encoding has: half of a pair as the bytes that some programs write for it. */
const encoded = (text: string): string =>
  Array.from(text, (char) => (/\p{Surrogate}/u.test(char) ? "%ED%A0%80" : encodeURIComponent(char))).join("");

/** The body that goes out. */
export const filled = (body: Drawn["body"], known: Known): Drawn["body"] =>
  typeof body === "string"
    ? body.replaceAll(
        /\{\{([^:}]+):(\d+)\}\}/g,
        (_whole, kind: string, pick: string) => known.pick(kind, Number(pick)) ?? "1",
      )
    : body;
