import { z } from "zod";
import { ERROR_CATALOGUE, type ErrorCode } from "../../domain/errors";
import { cookieName } from "../http/cookie";
import { propertiesOf, schemaOf, strictly, type Json } from "./json-schema";
import { bodyExampleOf, exampleOf, type DemoExamples } from "./openapi-examples";
import { linksOf } from "./openapi-links";
import { refusalsOf } from "./refusals";
import type { Route } from "../http/route";
import { SESSION_COOKIE } from "../http/signed-in";
import { FILE_NAME } from "../imports/upload-name";

/** A problem document; facts of the failure stand beside these members. */
const PROBLEM = z.looseObject({
  type: z.string(),
  title: z.string(),
  titleZh: z.string(),
  status: z.int(),
  code: z.enum(Object.keys(ERROR_CATALOGUE) as [ErrorCode, ...ErrorCode[]]),
  detail: z.string(),
  todo: z.string(),
  requestId: z.string().nullable(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});

const DESCRIPTION = `Every refusal is an RFC 9457 problem document with a code of the catalogue.
Beside what each operation names: an address that is none is answered 404, a method that an address does not have 405 with \`Allow\`.
\`HEAD\` is answered wherever \`GET\` is. Query parameters that an operation does not name, and one named twice,
are refused (400), as are unknown fields of a body. Ids of something outside the account's jurisdiction are 404, as if they were not there.`;

/** A name that is the route's alone: `post /matters/:id/acts` is postMattersIdActs. */
export const operationId = (route: string): string =>
  route.replaceAll(/[^A-Za-z]+(\w)/g, (_found, letter: string) => letter.toUpperCase());

const nameOf = ({ method, path }: Route): string => `${method} ${path}`;

function parameters(route: Route, place: "path" | "query", demo: DemoExamples): readonly Json[] {
  const schema = place === "path" ? route.params : route.query;
  if (schema === undefined) return [];
  return propertiesOf(schema).map(({ name, schema: inner, required }) => {
    const example = exampleOf(route.path, name, demo);
    return {
      name,
      in: place,
      required: place === "path" || required,
      schema: inner,
      ...(example === undefined ? {} : { example }),
    };
  });
}

const header = (name: string, description: string, schema: Json, required = true): Json => ({
  name,
  in: "header",
  required,
  description,
  schema,
});

/** An access token alone needs no protection token: a program sends it on purpose. */
function csrfHeader(route: Route): readonly Json[] {
  if (route.access === "public" || route.method === "get") return [];
  const machine = route.machine === true;
  const description = `\`csrf\` of the session${machine ? "; not with a token" : ""}`;
  return [header("x-heqing-csrf", description, { type: "string" }, !machine)];
}

function headers(route: Route): readonly Json[] {
  const uuid = { type: "string", format: "uuid" };
  const listed: readonly (Json | false)[] = [
    route.idempotent !== undefined &&
      header("Idempotency-Key", "A UUID for each act; the same again gives the same answer", uuid),
    route.ifMatch === true && header("If-Match", "ETag of what is changed, as it was read", { type: "string" }),
    route.versioned === true &&
      header("If-None-Match", "ETag of what the sender has; 304 while it is so", { type: "string" }, false),
    route.upload !== undefined && {
      ...header("x-file-name", "Name of the file, percent-encoded", schemaOf(FILE_NAME, "input")),
      example: encodeURIComponent("监测.csv"),
    },
    route.events === true && header("Last-Event-ID", "`id` of the last event that was read", { type: "string" }, false),
  ];
  return [...csrfHeader(route), ...listed.filter((entry) => entry !== false)];
}

const TEXT = { schema: { type: "string" } };
const REQUEST_ID = { "X-Request-Id": { description: "Stands in the log too", ...TEXT } };

function answerHeaders(route: Route, status: number): Json {
  return {
    ...REQUEST_ID,
    ...(route.versioned === true && [200, 304].includes(status)
      ? { ETag: { description: "Version of what was answered", ...TEXT } }
      : {}),
    ...(status === 202 ? { Location: { description: "Where it can be asked how far it is", ...TEXT } } : {}),
    ...(status === 429 ? { "Retry-After": { description: "Seconds", schema: { type: "integer", minimum: 1 } } } : {}),
  };
}

function mediaType(route: Route, status: number): string {
  if (status !== 200) return "application/json";
  return route.events === true ? "text/event-stream" : (route.produces ?? "application/json");
}

const DONE: Readonly<Record<number, string>> = { 202: "Received", 204: "Nothing to tell", 304: "Not changed" };

function responses(route: Route): Json {
  const good = Object.entries({ ...route.answers, ...(route.versioned === true ? { 304: null } : {}) }).map(
    ([code, schema]) => {
      const status = Number(code);
      const content =
        schema === null ? {} : { content: { [mediaType(route, status)]: { schema: schemaOf(schema, "output") } } };
      const answer = {
        description: DONE[status] ?? "Done",
        headers: answerHeaders(route, status),
        ...content,
        ...linksOf(nameOf(route), status, operationId),
      };
      return [code, answer] as const;
    },
  );
  const bad = [...refusalsOf(route)].map(([status, codes]) => {
    const narrowed = { type: "object", properties: { status: { const: status }, code: { enum: codes } } };
    const answer = {
      description: codes.map((code) => `${code}: ${ERROR_CATALOGUE[code].title}`).join("; "),
      headers: answerHeaders(route, status),
      content: {
        "application/problem+json": {
          schema: { allOf: [{ $ref: "#/components/schemas/Problem" }, narrowed] },
        },
      },
    };
    return [String(status), answer] as const;
  });
  return Object.fromEntries([...good, ...bad]) as Json;
}

/** Of the monthly sheet, the least that can be taken in. */
const SHEET = "section,date,item,value\n演示溪甲乙交接断面,2026-10-05,codmn,2.1\n";

function requestBody(route: Route, demo: DemoExamples): Json {
  if (route.upload !== undefined) {
    const content = Object.fromEntries(
      route.upload.map((type) => [
        type,
        { schema: { type: "string", minLength: 1, contentMediaType: type }, example: SHEET },
      ]),
    );
    return { requestBody: { required: true, content } };
  }
  if (route.body === undefined) return {};
  const example = bodyExampleOf(nameOf(route), demo);
  return {
    requestBody: {
      required: true,
      content: {
        "application/json": {
          schema: schemaOf(strictly(route.body), "input"),
          ...(example === undefined ? {} : { example }),
        },
      },
    },
  };
}

function operation(route: Route, demo: DemoExamples): Json {
  const { path, summary, access } = route;
  return {
    operationId: operationId(nameOf(route)),
    summary,
    tags: [path.split("/")[1]],
    security: access === "public" ? [] : [{ session: [] }, ...(route.machine === true ? [{ token: [] }] : [])],
    ...(typeof access === "string" ? {} : { "x-roles": access }),
    parameters: [...parameters(route, "path", demo), ...parameters(route, "query", demo), ...headers(route)],
    ...requestBody(route, demo),
    responses: responses(route),
  };
}

/** The OpenAPI 3.1 document of a table of routes, with ids of the demonstration as examples. `secure`: reached by https. */
export function openapi(routes: readonly Route[], demo: DemoExamples = {}, secure = false): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const route of routes) {
    const path = route.path.replaceAll(/:(\w+)/g, "{$1}");
    paths[path] = { ...paths[path], [route.method]: operation(route, demo) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "河清 Heqing",
      version: "1",
      description: DESCRIPTION,
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: "/api/v1" }],
    tags: [...new Set(routes.map(({ path }) => path.split("/")[1]))].map((name) => ({ name })),
    paths,
    components: {
      schemas: { Problem: schemaOf(PROBLEM, "output") },
      securitySchemes: {
        session: { type: "apiKey", in: "cookie", name: cookieName(SESSION_COOKIE, { secure }) },
        token: {
          type: "http",
          scheme: "bearer",
          description: "A token of a machine, `heqing_…`; needs no x-heqing-csrf",
        },
      },
    },
  };
}
