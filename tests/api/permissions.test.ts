import { randomUUID } from "node:crypto";
import supertest from "supertest";
import { ROUTES } from "../../api/routes";
import { mayAct, PERMISSIONS, ROLES, rolesThat } from "../../domain/access";
import { PROCEEDING_KIND_WORDS } from "../../domain/vocabulary";
import { useApi } from "../setup/api";
import { useDatabase } from "../setup/database";
import { useMatters } from "../setup/matter-fixture";
import { LOGIN } from "../setup/roles";

const database = useDatabase();
useMatters(database);
const api = useApi(database);

const OFFICES = ["township", "liaison", "department", "county", "station", "city", "evaluator", "discipline"];
/** The evaluator reads what was judged and how far a matter is, not what persons handed in. */
const FILE_READERS = OFFICES.filter((role) => role !== "evaluator");
const LETTER_READERS = FILE_READERS;
const KEEPERS = ["county", "station", "city"];
const ADMINISTRATORS = ["system_admin", "security_admin", "audit_admin"];
const EVERYBODY: readonly string[] = ROLES;

/** Who reads the proceedings of a kind, and who has an act in one; what became of an act is told to whoever reads files. */
const ofKind = (
  path: string,
  { reads, acts }: { readonly reads: readonly string[]; readonly acts: readonly string[] },
): Readonly<Record<string, readonly string[]>> => ({
  [`get /${path}`]: reads,
  [`get /${path}/:id`]: reads,
  [`get /${path}/:id/events`]: reads,
  [`post /${path}/:id/acts`]: acts,
  [`get /${path}/:id/acts/:actId`]: FILE_READERS,
});

/** Who may, written down a second time: a route without a line here, or with another access, fails. */
const MAY: Readonly<Record<string, readonly string[] | "public">> = {
  "post /session": "public",
  "get /session": EVERYBODY,
  "delete /session": EVERYBODY,
  "post /session/second-factor": EVERYBODY,
  "delete /session/second-factor": EVERYBODY,
  "get /session/second-factor/enrolment": EVERYBODY,
  "post /session/second-factor/enrolment": EVERYBODY,
  "post /session/second-factor/enrolment/confirmation": EVERYBODY,
  "post /session/second-factor/recovery-codes": EVERYBODY,
  "get /sessions": EVERYBODY,
  "delete /sessions": EVERYBODY,
  "delete /sessions/:id": EVERYBODY,
  "post /account/password": EVERYBODY,
  "get /session/ways": "public",
  "get /session/oidc": "public",
  "get /session/oidc/callback": "public",
  "get /account/identities": EVERYBODY,
  "post /account/identities": EVERYBODY,
  "delete /account/identities/:id": EVERYBODY,
  "get /tasks": EVERYBODY,
  ...ofKind("matters", { reads: OFFICES, acts: ["township", "liaison", "county", "city", "discipline"] }),
  "get /sheets/matters.csv": OFFICES,
  "get /sheets/matters.xlsx": OFFICES,
  ...ofKind("samplings", { reads: OFFICES, acts: ["township", "liaison", "county", "station", "city"] }),
  "get /letters/:id/docx": LETTER_READERS,
  "get /letters/:id/pdf": LETTER_READERS,
  "post /letters/:id/difference": LETTER_READERS,
  "get /verify/:code": "public",
  "post /attachments": FILE_READERS,
  "get /attachments/:id": FILE_READERS,
  "get /attachments/:id/content": FILE_READERS,
  "get /attachments/:id/picture": FILE_READERS,
  "delete /attachments/:id": FILE_READERS,
  ...ofKind("hearings", { reads: OFFICES, acts: ["township", "liaison", "county", "city"] }),
  ...ofKind("complaints", { reads: FILE_READERS, acts: ["township", "liaison", "county", "city"] }),
  "post /complaints": ["county", "city"],
  "post /complaints/:id/informant": ["county", "city"],
  ...ofKind("requests", { reads: OFFICES, acts: ["township", "liaison", "department", "county", "city"] }),
  ...ofKind("interviews", { reads: OFFICES, acts: ["township", "liaison", "department", "county", "city"] }),
  ...ofKind("objections", { reads: OFFICES, acts: ["township", "liaison", "county", "city"] }),
  "get /sections": OFFICES,
  "get /sections/:id": OFFICES,
  "get /sections/:id/readings": [...KEEPERS, "evaluator"],
  "post /sections/:id/readings/:readingId/retract": KEEPERS,
  "get /doubts": [...KEEPERS, "evaluator"],
  "post /sections/:id/readings/:readingId/doubt": KEEPERS,
  "get /verdicts": OFFICES,
  "get /verdicts/:id": OFFICES,
  "post /releases": KEEPERS,
  "post /verdicts/:id/refusal": KEEPERS,
  "get /outdated-verdicts": KEEPERS,
  "get /warnings": OFFICES,
  "post /imports": KEEPERS,
  "get /imports": KEEPERS,
  "get /imports/:id": KEEPERS,
  "get /imports/:id/events": KEEPERS,
  "get /quarantine": KEEPERS,
  "get /sheets/quarantine.csv": KEEPERS,
  "get /sheets/quarantine.xlsx": KEEPERS,
  "get /templates/monthly.csv": "public",
  "get /templates/monthly.xlsx": "public",
  "get /public/readings": "public",
  "get /public/interviews": "public",
  "get /sheets/public-readings.csv": "public",
  "get /sheets/public-readings.xlsx": "public",
  "get /outbox": ["county", "system_admin"],
  "get /parked": ["county", "system_admin"],
  "post /parked/:id/resume": ["system_admin"],
  "get /links/:token": "public",
  "post /links/:token": "public",
  "get /audit": ["audit_admin"],
  "get /audit/export.csv": ["audit_admin"],
  "get /audit/export.xlsx": ["audit_admin"],
  "get /accounts": ADMINISTRATORS,
  "get /accounts/:id": ADMINISTRATORS,
  "patch /accounts/:id": ["security_admin"],
  "post /accounts/:id/sign-out-everywhere": ["security_admin"],
  "post /accounts/:id/unlock": ["security_admin"],
  "get /posts": ADMINISTRATORS,
  "get /proposals": ADMINISTRATORS,
  "get /proposals/:id": ADMINISTRATORS,
  "post /proposals": ADMINISTRATORS,
  "post /proposals/:id/confirm": ADMINISTRATORS,
  "post /proposals/:id/refuse": ADMINISTRATORS,
  "post /proposals/:id/withdraw": ADMINISTRATORS,
  "get /first-password/:token": "public",
  "post /first-password/:token": "public",
  "get /account/tokens": EVERYBODY,
  "post /account/tokens/:id/confirm": EVERYBODY,
  "delete /account/tokens/:id": EVERYBODY,
  "get /units": ADMINISTRATORS,
  "get /persons": ADMINISTRATORS,
  "post /registry/units": ["system_admin"],
  "put /registry/units/:id": ["system_admin"],
  "post /registry/posts": ["system_admin"],
  "put /registry/posts/:id": ["system_admin"],
  "post /registry/sections": ["system_admin"],
  "put /registry/sections/:id": ["system_admin"],
  "put /registry/sections/:id/target": ["system_admin"],
  "put /registry/sections/:id/downstream": ["system_admin"],
  "post /proceedings/:id/read": OFFICES,
  "get /jobs": ["county", "city", "system_admin"],
  "post /jobs/:job/runs": ["system_admin"],
  "get /briefs": ["county", "city"],
  "get /briefs/:unitId/:month": ["county", "city"],
  "get /sheets/briefs/:unitId/:month.csv": ["county", "city"],
  "get /sheets/briefs/:unitId/:month.xlsx": ["county", "city"],
  "get /burden": ["county", "city"],
  "get /sheets/burden.csv": ["county", "city"],
  "get /sheets/burden.xlsx": ["county", "city"],
  "get /sources": [...KEEPERS, "system_admin"],
  "post /sources/:id/pause": [...KEEPERS, "system_admin"],
  "post /sources/:id/resume": KEEPERS,
  "get /tokens": ["county", "station", "security_admin"],
  "post /tokens": ["county", "station", "security_admin"],
  "delete /tokens/:id": ["county", "station", "security_admin"],
  "get /openapi.json": "public",
};

/** Ids of nothing: whoever may ask is told 404, whoever may not 403. */
const address = (path: string): string =>
  path.replace(":actId", randomUUID()).replace(":readingId", "999999999").replace(":id", "999999999");

test("every route stands in the matrix, and the matrix names no other", () => {
  expect(ROUTES.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(Object.keys(MAY).sort());
});

test("who may is a line of the one table of permissions, for every route that is not open to all", () => {
  const lines = PERMISSIONS.map(({ resource, verb }) => rolesThat(resource, verb).join());
  // An act of any kind.
  const acting = PROCEEDING_KIND_WORDS.map((kind) => mayAct(kind).join());
  const strangers = ROUTES.filter(
    ({ access }) => typeof access !== "string" && ![...lines, ...acting].includes(access.join()),
  );
  expect(strangers.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
});

describe.each(ROUTES.map((route) => [`${route.method} ${route.path}`, route] as const))("%s", (name, route) => {
  const may = MAY[name];

  test("asks for a session unless it is public", async () => {
    const answer = await supertest(api.app())[route.method](`/api/v1${address(route.path)}`);
    expect(answer.status === 401).toBe(may !== "public");
  });

  if (may === undefined || may === "public") return;

  test.each(ROLES.map((role) => [may.includes(role) ? "lets in" : "turns away", role] as const))(
    "%s %s",
    async (_word, role) => {
      const person = await api.as(LOGIN[role]);
      if (route.path === "/session" && route.method === "delete") return; // signing out would end the others' tests
      const answer = await person.agent[route.method](`/api/v1${address(route.path)}`).set(
        "x-heqing-csrf",
        person.csrf,
      );
      expect([role, answer.status === 403]).toEqual([role, !may.includes(role)]);
      expect(answer.status).toBeLessThan(500);
      expect(answer.status).not.toBe(401);
    },
  );
});
