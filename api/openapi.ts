import { z } from "zod";
import { ERROR_CATALOGUE, type ErrorCode } from "../domain/errors";
import type { Route } from "./route";
import { SESSION_COOKIE } from "./signed-in";

type Json = Readonly<Record<string, unknown>>;

const PROBLEM = z.object({
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

function schemaOf(schema: z.ZodType, io: "input" | "output"): Json {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  return rest;
}

/** The properties of a query or of a path as parameters. */
function parameters(schema: z.ZodType | undefined, place: "path" | "query"): readonly Json[] {
  if (schema === undefined) return [];
  const { properties = {}, required = [] } = schemaOf(schema, "input") as {
    properties?: Json;
    required?: readonly string[];
  };
  return Object.entries(properties).map(([name, inner]) => ({
    name,
    in: place,
    required: place === "path" || required.includes(name),
    schema: inner,
  }));
}

const header = (name: string, description: string, schema: Json): Json => ({
  name,
  in: "header",
  required: true,
  description,
  schema,
});

function headers(route: Route): readonly Json[] {
  const csrf = route.access !== "public" && route.method !== "get";
  return [
    ...(csrf ? [header("x-heqing-csrf", "`csrf` of the session", { type: "string" })] : []),
    ...(route.idempotent === true
      ? [
          header("Idempotency-Key", "One for each act; the same again gives the same answer", {
            type: "string",
            format: "uuid",
          }),
        ]
      : []),
    ...(route.ifMatch === true
      ? [header("If-Match", "ETag of what is changed, as it was read", { type: "string", examples: ['"1"'] })]
      : []),
    ...(route.upload === undefined
      ? []
      : [header("x-file-name", "Name of the file, percent-encoded", { type: "string" })]),
  ];
}

/** Every refusal a route can answer with, by status. */
export function refusalsOf(route: Route): ReadonlyMap<number, readonly ErrorCode[]> {
  const signedIn = route.access !== "public";
  const codes: readonly (ErrorCode | false)[] = [
    (route.query ?? route.body ?? route.params) !== undefined && "INPUT_INVALID",
    route.idempotent === true && "INPUT_INVALID",
    signedIn && "NOT_SIGNED_IN",
    signedIn && route.method !== "get" && "FORM_EXPIRED",
    signedIn && route.access !== "signed-in" && "NOT_ENTITLED",
    route.params !== undefined && "NOT_FOUND",
    (route.body !== undefined || route.upload !== undefined) && "TOO_LARGE",
    (route.body !== undefined || route.upload !== undefined) && "MEDIA_TYPE",
    route.ifMatch === true && "IF_MATCH_MISSING",
    route.ifMatch === true && "IF_MATCH_STALE",
    "INTERNAL",
    "DATABASE_UNREACHABLE",
    "NOT_READY",
    ...(route.refusals ?? []),
  ];
  const byStatus = new Map<number, ErrorCode[]>();
  for (const code of new Set(codes.filter((word) => word !== false))) {
    const { status } = ERROR_CATALOGUE[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return byStatus;
}

function responses(route: Route): Json {
  const good = Object.entries(route.answers).map(([status, schema]) => {
    const type = status === "200" && route.produces !== undefined ? route.produces : "application/json";
    const content = schema === null ? {} : { content: { [type]: { schema: schemaOf(schema, "output") } } };
    return [status, { description: status === "202" ? "Received" : "Done", ...content }] as const;
  });
  const bad = [...refusalsOf(route)].map(([status, codes]) => [
    String(status),
    {
      description: codes.map((code) => `${code}: ${ERROR_CATALOGUE[code].title}`).join("; "),
      content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
    },
  ]);
  return Object.fromEntries([...good, ...bad]) as Json;
}

function requestBody(route: Route): Json {
  if (route.upload !== undefined) {
    const content = Object.fromEntries(
      route.upload.map((type) => [type, { schema: { type: "string", format: "binary" } }]),
    );
    return { requestBody: { required: true, content } };
  }
  if (route.body === undefined) return {};
  return {
    requestBody: { required: true, content: { "application/json": { schema: schemaOf(route.body, "input") } } },
  };
}

function operation(route: Route): Json {
  const { method, path, summary, access } = route;
  return {
    operationId: `${method}${path.replaceAll(/[^A-Za-z]+(\w)/g, (_found, letter: string) => letter.toUpperCase())}`,
    summary,
    tags: [path.split("/")[1]],
    security: access === "public" ? [] : [{ session: [] }, ...(route.machine === true ? [{ token: [] }] : [])],
    ...(typeof access === "string" ? {} : { "x-roles": access }),
    parameters: [...parameters(route.params, "path"), ...parameters(route.query, "query"), ...headers(route)],
    ...requestBody(route),
    responses: responses(route),
  };
}

/** The OpenAPI 3.1 document of a table of routes. */
export function openapi(routes: readonly Route[]): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const route of routes) {
    const path = route.path.replaceAll(/:(\w+)/g, "{$1}");
    paths[path] = { ...paths[path], [route.method]: operation(route) };
  }
  return {
    openapi: "3.1.0",
    info: { title: "河清 Heqing", version: "1", description: "Every refusal is an RFC 9457 problem document." },
    servers: [{ url: "/api/v1" }],
    paths,
    components: {
      schemas: { Problem: schemaOf(PROBLEM, "output") },
      securitySchemes: {
        session: { type: "apiKey", in: "cookie", name: SESSION_COOKIE },
        token: {
          type: "http",
          scheme: "bearer",
          description: "A token of a machine, `heqing_…`; needs no x-heqing-csrf",
        },
      },
    },
  };
}
