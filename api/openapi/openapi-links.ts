import { PROCEEDING_KIND_WORDS } from "../../domain/vocabulary";
import type { Json } from "./json-schema";

/** One operation whose answer holds what another asks for. */
export interface Followed {
  /** `method path` of the route that answers, and the statuses that do. */
  readonly from: string;
  readonly statuses: readonly number[];
  readonly name: string;
  /** `method path` of the route that goes on from there. */
  readonly to: string;
  /** Runtime expressions by parameter. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly requestBody?: unknown;
}

const first = (field: string): string => `$response.body#/items/0/${field}`;

const item = (from: string, to: string, name: string, field = "id", parameter = "id"): Followed => ({
  from,
  statuses: [200],
  name,
  to,
  parameters: { [parameter]: first(field) },
});

const page = (from: string): Followed => ({
  from,
  statuses: [200],
  name: "nextPage",
  to: from,
  parameters: { cursor: "$response.body#/next" },
});

const LISTS: readonly string[] = [
  "/tasks",
  ...PROCEEDING_KIND_WORDS.map((kind) => `/${kind}s`),
  "/sections",
  "/verdicts",
  "/imports",
  "/quarantine",
  "/outbox",
  "/parked",
  "/accounts",
  "/audit",
];

/** How one request leads to the next. */
export const FOLLOWED: readonly Followed[] = [
  item("get /tasks", "get /matters/:id", "matterOfTask", "matterId"),
  ...PROCEEDING_KIND_WORDS.flatMap((kind) => [
    item(`get /${kind}s`, `get /${kind}s/:id`, kind),
    item(`get /${kind}s`, `post /${kind}s/:id/acts`, "act"),
  ]),
  item("get /sections", "get /sections/:id", "section"),
  item("get /sections", "get /sections/:id/readings", "readings"),
  {
    from: "get /sections/:id/readings",
    statuses: [200],
    name: "retract",
    to: "post /sections/:id/readings/:readingId/retract",
    parameters: { id: "$request.path.id", readingId: first("id") },
    requestBody: { reason: "采样日期有误" },
  },
  {
    from: "get /sections/:id/readings",
    statuses: [200],
    name: "nextPage",
    to: "get /sections/:id/readings",
    parameters: { id: "$request.path.id", cursor: "$response.body#/next" },
  },
  item("get /verdicts", "get /verdicts/:id", "verdict"),
  item("get /imports", "get /imports/:id", "import"),
  item("get /imports", "get /imports/:id/events", "progress"),
  item("get /imports", "get /quarantine", "refusedCells", "id", "batch"),
  item("get /parked", "post /parked/:id/resume", "resume", "matterId"),
  item("get /accounts", "get /accounts/:id", "account"),
  item("get /sessions", "delete /sessions/:id", "signOut"),
  item("get /account/identities", "delete /account/identities/:id", "unlink"),
  item("get /proposals", "get /proposals/:id", "proposal"),
  item("get /tokens", "delete /tokens/:id", "revoke"),
  {
    from: "post /tokens",
    statuses: [201],
    name: "revoke",
    to: "delete /tokens/:id",
    parameters: { id: "$response.body#/id" },
  },
  {
    from: "post /proposals",
    statuses: [201],
    name: "proposal",
    to: "get /proposals/:id",
    parameters: { id: "$response.body#/id" },
  },
  ...["", "/sign-out-everywhere", "/unlock"].map((end): Followed => ({
    from: "get /accounts/:id",
    statuses: [200],
    name: end === "" ? "change" : end.slice(1).replaceAll(/-(\w)/g, (_found, letter: string) => letter.toUpperCase()),
    to: `${end === "" ? "patch" : "post"} /accounts/:id${end}`,
    parameters: { id: "$response.body#/id", ...(end === "" ? { "If-Match": "$response.header.ETag" } : {}) },
  })),
  {
    from: "get /verdicts",
    statuses: [200],
    name: "release",
    to: "post /releases",
    parameters: {},
    requestBody: { verdictIds: [first("id")] },
  },
  {
    from: "post /matters/:id/acts",
    statuses: [200, 202],
    name: "actState",
    to: "get /matters/:id/acts/:actId",
    parameters: { id: "$request.path.id", actId: "$response.body#/actId" },
  },
  {
    from: "post /imports",
    statuses: [202],
    name: "importState",
    to: "get /imports/:id",
    parameters: { id: "$response.body#/id" },
  },
  {
    from: "post /imports",
    statuses: [202],
    name: "progress",
    to: "get /imports/:id/events",
    parameters: { id: "$response.body#/id" },
  },
  ...LISTS.map((path) => page(`get ${path}`)),
  page("get /public/readings"),
];

/** The links of one answer of a route, as OpenAPI has them. */
export function linksOf(route: string, status: number, operationId: (route: string) => string): Json {
  const here = FOLLOWED.filter(({ from, statuses }) => from === route && statuses.includes(status));
  if (here.length === 0) return {};
  const links = here.map(({ name, to, parameters, requestBody }) => [
    name,
    {
      operationId: operationId(to),
      parameters,
      ...(requestBody === undefined ? {} : { requestBody }),
    },
  ]);
  return { links: Object.fromEntries(links) as Json };
}
