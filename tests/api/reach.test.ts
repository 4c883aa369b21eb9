import { randomUUID } from "node:crypto";
import type { Agent, Response } from "supertest";
import { ROUTES } from "../../api/routes";
import type { Route } from "../../api/http/route";
import type { Role } from "../../domain/access";
import { useApi } from "../setup/api";
import { useDatabase } from "../setup/database";
import { useMatters } from "../setup/matter-fixture";
import { BODIES, type Place } from "../setup/bodies-that-name";
import { unitOf } from "../setup/registry-changes";
import { forAll, ownOf } from "../setup/own-things";
import { LOGIN } from "../setup/roles";
import { type Asked, type Ids, NAMES } from "../setup/routes-that-name";
import { demonstration } from "../../registry";
import { childOf, furnish, loadNeighbour, neighbour, taskOf } from "../setup/two-counties";
import { workbookRows } from "../setup/workbook-rows";

jest.setTimeout(120_000);

const database = useDatabase();
const matters = useMatters(database);
const api = useApi(database);

/** What a county has of everything, and a complaint beside its matter. */
async function furnished(prefix: "" | "next-") {
  const county = await furnish(database, matters, prefix);
  const complaint = await childOf(matters, county.matter, "complaint");
  const complaintAct = randomUUID();
  const body = { kind: "report-handling", step: 1, summary: "x" } as const;
  await matters.receive(`${prefix}town1`, complaint, body, complaintAct);
  await taskOf(matters, `${prefix === "" ? "demo-" : "next-"}housing`, complaint);
  return { ...county, complaint, complaintAct };
}

let inside: Ids;
let outside: Ids;
/** Ids of nothing, as long as those of something. */
let nothing: Ids;

/** What every list answered each role before and after the neighbour had values, and after the next township had. */
const lists: Record<"before" | "neighbour" | "township", Map<string, Told>> = {
  before: new Map(),
  neighbour: new Map(),
  township: new Map(),
};

beforeAll(async () => {
  await loadNeighbour(database);
  const ids = { ...(await furnished("")), ...(await accountIds("liaison5", "339901")) };
  inside = { ...ids, ...(await ownOf(matters, LOGINS)) };
  await makeBrief("demo-county-office");
  await askLists(lists.before);
  const far = { ...(await furnished("next-")), ...(await accountIds("next-liaison5", "338801")) };
  await makeBrief("next-county-office");
  const { sessions, identities, sources } = await ownOf(matters, ["next-town1", "next-station"]);
  const [session = "", identity = ""] = [sessions["next-town1"], identities["next-town1"]];
  outside = { ...far, ...forAll(LOGINS, session, identity, sources["next-station"] ?? "") };
  await askLists(lists.neighbour);
  await furnish(database, matters, "", 2);
  await askLists(lists.township);
  nothing = {
    matter: outside.matter.replace(/\d/g, (digit, at: number) => (at === 0 ? "9" : digit)),
    act: randomUUID(),
    sampling: outside.sampling.replace(/\d/g, (digit, at: number) => (at === 0 ? "9" : digit)),
    samplingAct: randomUUID(),
    hearing: outside.hearing.replace(/\d/g, (digit, at: number) => (at === 0 ? "9" : digit)),
    hearingAct: randomUUID(),
    complaint: outside.complaint.replace(/\d/g, (digit, at: number) => (at === 0 ? "9" : digit)),
    complaintAct: randomUUID(),
    letter: randomUUID(),
    attachment: randomUUID(),
    request: outside.request.replace(/\d/g, (digit, at: number) => (at === 0 ? "9" : digit)),
    requestAct: randomUUID(),
    interview: outside.interview.replace(/\d/g, (digit, at: number) => (at === 0 ? "9" : digit)),
    interviewAct: randomUUID(),
    objection: outside.objection.replace(/\d/g, (digit, at: number) => (at === 0 ? "9" : digit)),
    objectionAct: randomUUID(),
    section: "next-9",
    reading: outside.reading.replace(/^\d/, "9").padStart(outside.reading.length, "9"),
    verdict: outside.verdict.replace(/^\d/, "9").padStart(outside.verdict.length, "9"),
    preliminary: outside.preliminary.replace(/^\d/, "9"),
    import: randomUUID(),
    account: randomUUID(),
    person: randomUUID(),
    proposal: randomUUID(),
    token: "n0n0n0n0n0",
    ...forAll(LOGINS, randomUUID(), randomUUID(), "of-nobody"),
  };
}, 240_000);

const LOGINS = Object.values(LOGIN);

async function accountIds(
  login: string,
  division: string,
): Promise<Pick<Ids, "account" | "person" | "token" | "proposal">> {
  const [row] = await matters.rows<{ id: string; person_id: string }>(
    "select id, person_id from heqing.account where login = $1",
    login,
  );
  const { id = "", person_id: person = "" } = row ?? {};
  const token = division.padEnd(10, "x");
  await matters.rows(
    `insert into heqing.machine_token (id, name, secret_hash, account_id, role, routes, jurisdiction, created_by, expires_at, division_code)
     values ($1, 'x', sha256(convert_to($1, 'UTF8')), $2, 'liaison', '{x}', $3, $2, now() + interval '1 day', $3)`,
    token,
    id,
    division,
  );
  const [proposed] = await matters.rows<{ id: string }>(
    `insert into heqing.proposal (kind, data, reason, account_id, person_id, unit_id, division_code, proposed_by)
     select 'account-change', '{"role": "township"}', 'x', a.id, a.person_id, a.unit_id, $2, a.id from heqing.account a where a.id = $1
     returning id`,
    id,
    division,
  );
  return { account: id, person, token, proposal: proposed?.id ?? "" };
}

/** Routes whose body is about the own account alone. */
const OWN = [
  // For a proceeding that the account reaches alone: tests/api/attachments.
  "post /attachments",
  "post /session",
  "post /session/second-factor",
  "post /session/second-factor/enrolment/confirmation",
  "post /account/password",
  "post /first-password/:token",
];

/** Routes with a parameter that names no row of a jurisdiction: a secret instead. */
const SECRETS = [
  "get /verify/:code",
  "get /links/:token",
  "post /links/:token",
  "get /first-password/:token",
  "post /first-password/:token",
];
/** Routes with a word of the vocabulary. */
const WORDS = ["post /jobs/:job/runs"];
/** A brief of the county's office, as its job makes one. */
const makeBrief = (office: string): Promise<unknown> =>
  matters.rows(
    `insert into heqing.brief (unit_id, month, division_code, content, sha256)
     select u.id, '2026-10', u.division_code,
            jsonb_build_object('unit', u.name, 'month', '2026-10', 'sections', '[]'::jsonb, 'matters', '[]'::jsonb, 'overdue', '[]'::jsonb,
                               'questions', '[]'::jsonb), sha256('') from heqing.unit u where u.id = $1`,
    office,
  );
/** Routes with the id of something of the own account (tests/api/attachments), or of what the own office alone may see (tests/api/complaints). */
const OWN_THINGS = [
  "post /account/tokens/:id/confirm",
  "delete /account/tokens/:id",
  "post /complaints/:id/informant",
  "delete /attachments/:id",
];
/** A section's page is there for everybody; what was judged of it and its matters are not. */
const PUBLIC_FACTS = ["get /sections/:id"];
const NOTHING_JUDGED = { verdicts: [], series: [], found: [], latest: null };
/** Lists that other requests write to, or that tell of the demonstration's ids to everybody. */
const MOVING = [
  "get /audit",
  "get /audit/export.csv",
  "get /audit/export.xlsx",
  "get /openapi.json",
  "get /session",
  "get /sessions",
];

const nameOf = ({ method, path }: Route): string => `${method} ${path}`;
const filled = (path: string, params: Asked["params"] = {}): string =>
  path.replaceAll(/:(\w+)/g, (_whole, name: string) => params[name] ?? `missing-${name}`);

async function ask(route: Route, role: Role, ids: Ids): Promise<Response> {
  const { params, query, body } = NAMES[nameOf(route)]?.(ids, role) ?? {};
  const { agent, csrf } = await api.as(LOGIN[role]);
  const request = agent[route.method](`/api/v1${filled(route.path, params)}`).set("x-heqing-csrf", csrf);
  if (query !== undefined) void request.query(query);
  // A workbook is read, since its archive says when it was written.
  if (route.path.endsWith(".xlsx")) void request.buffer(true).parse(workbookRows);
  if (route.idempotent !== undefined) void request.set("idempotency-key", randomUUID());
  if (route.ifMatch === true) void request.set("if-match", '"1"');
  const [upload] = route.upload ?? [];
  if (upload !== undefined && body === undefined) return request.set("content-type", upload).send(Buffer.from("x"));
  return body === undefined ? request : request.send(body);
}

const idsOf = ({ sessions, identities, sources, ...ids }: Ids): readonly string[] => [
  ...Object.values(ids),
  unitOf(ids.section),
  ...Object.values(sessions),
  ...Object.values(identities),
  ...Object.values(sources),
];

interface Told {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
}

/** Everything an answer says, but the id of the request, the time, and ids that were asked for. */
function told(answer: Response, ids: readonly string[] = []): Told {
  const {
    date: _date,
    "x-request-id": _id,
    "set-cookie": _cookie,
    ...headers
  } = answer.headers as Record<string, string>;
  // Longer ids first: one may be the beginning of another.
  const text = [...ids]
    .sort((one, other) => other.length - one.length)
    .reduce((left, id) => left.replaceAll(id, "…"), answer.text ?? JSON.stringify(answer.body))
    .replaceAll(/"requestId":"[^"]*"/g, "");
  const { "content-length": _length, ...same } = headers;
  return { status: answer.status, headers: ids.length === 0 ? headers : same, text };
}

const rolesOf = ({ access }: Route): readonly Role[] =>
  typeof access === "string" ? (Object.keys(LOGIN) as Role[]) : access;

async function askLists(into: Map<string, Told>): Promise<void> {
  for (const route of ROUTES.filter(({ method, path }) => method === "get" && !path.includes(":"))) {
    if (MOVING.includes(nameOf(route))) continue;
    for (const role of rolesOf(route)) into.set(`${nameOf(route)} as ${role}`, told(await ask(route, role, inside)));
  }
}

test("every route that names something stands in the matrix, and the matrix names no other", () => {
  const naming = ROUTES.filter(
    (route) => route.path.includes(":") || ["post /releases", "post /complaints"].includes(nameOf(route)),
  ).map(nameOf);
  expect([...Object.keys(NAMES), ...SECRETS, ...WORDS, ...OWN_THINGS].sort()).toEqual([...naming].sort());
});

test("every route with a body or a file stands in a matrix, or is about the own account", () => {
  const taking = ROUTES.filter(({ body, upload }) => body !== undefined || upload !== undefined).map(nameOf);
  const known = [...Object.keys(NAMES), ...Object.keys(BODIES), ...OWN];
  expect(taking.filter((name) => !known.includes(name))).toEqual([]);
  expect([...Object.keys(BODIES), ...OWN].filter((name) => !taking.includes(name))).toEqual([]);
});

describe.each(
  ROUTES.filter((route) => nameOf(route) in BODIES).flatMap((route) =>
    rolesOf(route).map((role) => [nameOf(route), role, route] as const),
  ),
)("%s as %s", (name, role, route) => {
  const places = (): Readonly<Record<"inside" | "outside", Place>> => ({
    inside: {
      person: inside.person,
      unit: "demo-town-1",
      administration: "demo-administration",
      township: "339901001",
      station: "station",
      sections: demonstration().sections,
    },
    outside: {
      person: outside.person,
      unit: "next-town-1",
      administration: "next-administration",
      township: "338801001",
      station: "next-station",
      sections: neighbour().sections,
    },
  });

  async function take(where: "inside" | "outside"): Promise<Response> {
    const body = BODIES[name]?.(places()[where], role) ?? {};
    const { agent, csrf } = await api.as(LOGIN[role]);
    const request = agent.post(`/api/v1${route.path}`).set({ "x-heqing-csrf": csrf, "idempotency-key": randomUUID() });
    if (typeof body !== "string") return request.send(body);
    const answer = await request.set({ "content-type": "text/csv", "x-file-name": "x.csv" }).send(body);
    return settled(agent, answer);
  }

  test("takes nothing that lies outside", async () => {
    const answer = await take("outside");
    const { accepted } = (answer.body ?? {}) as { accepted?: number };
    expect({ status: answer.status, accepted }).toEqual(
      route.upload === undefined
        ? { status: role.endsWith("_admin") ? 404 : 403, accepted: undefined }
        : { status: 200, accepted: 0 },
    );
  });

  test("takes what lies inside", async () => {
    const answer = await take("inside");
    const { accepted, unchanged } = (answer.body ?? {}) as { accepted?: number; unchanged?: number };
    expect(answer.status).toBe(route.upload === undefined ? 201 : 200);
    // Each of the roles brings the same: it is new once.
    expect(route.upload === undefined || (accepted ?? 0) + (unchanged ?? 0) > 0).toBe(true);
  });
});

/** An import once it has ended. */
async function settled(agent: Agent, begun: Response): Promise<Response> {
  const { id } = begun.body as { id?: string };
  for (;;) {
    const answer = await agent.get(`/api/v1/imports/${id}`);
    if (answer.status !== 200 || ["done", "failed"].includes((answer.body as { state: string }).state)) return answer;
  }
}

const cells = ROUTES.filter((route) => nameOf(route) in NAMES).flatMap((route) =>
  rolesOf(route).map((role) => [nameOf(route), role, route] as const),
);

describe.each(cells)("%s as %s", (name, role, route) => {
  test("answers for what lies outside as for what is not there at all", async () => {
    const far = told(await ask(route, role, outside), idsOf(outside));
    const none = told(await ask(route, role, nothing), idsOf(nothing));
    const open = PUBLIC_FACTS.includes(name);
    const { verdicts, series, matters: found, latest } = open ? (JSON.parse(far.text) as Record<string, unknown>) : {};
    expect(open ? { verdicts, series, found, latest } : far).toEqual(open ? NOTHING_JUDGED : none);
    expect(none.status).toBe(404);
  });

  test("answers for what lies inside", async () => {
    const answer = await ask(route, role, inside);
    const { code } = (answer.body ?? {}) as { code?: string };
    expect({ status: answer.status, code }).not.toMatchObject({ status: 404 });
    // The city's office is party to nothing between a county and its townships: it reads, and none of its posts acts.
    expect(code === "NOT_ENTITLED").toBe(role === "city" && name.endsWith("/acts"));
    expect(answer.status).toBeLessThan(500);
  });
});

test("no list tells by number, order, version or words that another county has anything", () => {
  expect(lists.before.size).toBeGreaterThan(40);
  for (const [name, before] of lists.before) expect([name, lists.neighbour.get(name)]).toEqual([name, before]);
});

test("no list tells a township or its liaison officer that the next township has anything", () => {
  const theirs = [...lists.before].filter(([name]) => /as (township|liaison)$/.test(name));
  expect(theirs.length).toBeGreaterThan(5);
  for (const [name, before] of theirs) expect([name, lists.township.get(name)]).toEqual([name, before]);
});
