import { randomUUID } from "node:crypto";
import supertest from "supertest";
import { readToken } from "../../api/tokens/machine-token";
import { ROUTES } from "../../api/routes";
import { machineRoutes } from "../../api/tokens/routes";
import { demoMonth } from "../../intake/sheet/demo-sheet";
import { demonstration } from "../../registry";
import { logged, useApi } from "../setup/api";
import { useDatabase } from "../setup/database";
import { useMatters } from "../setup/matter-fixture";

const database = useDatabase();
const matters = useMatters(database);
const api = useApi(database);

interface Made {
  readonly id: string;
  readonly token: string;
}

async function make(login: string, body: object = {}): Promise<Made> {
  const answer = await (
    await api.as(login)
  ).post("/tokens", { name: "实验室系统", routes: ["getImports"], days: 30, ...body });
  expect([answer.status, answer.body]).toEqual([201, expect.anything()]);
  return answer.body as Made;
}

const refused = async (login: string, body: object): Promise<readonly [number, string]> => {
  const person = await api.as(login);
  const answer = await person.post("/tokens", { name: "x", routes: ["getImports"], ...body });
  return [answer.status, (answer.body as { code: string }).code];
};

const bearing = (token: string, method: "get" | "post" | "delete", path: string, address = "192.0.2.20") =>
  supertest(api.app())
    [method](`/api/v1${path}`)
    .set({ authorization: `Bearer ${token}`, "x-forwarded-for": address });

/** What an import came to. @throws Error where it does not come to an end */
async function ended(token: string, id: string): Promise<string> {
  for (const limit = Date.now() + 4_000; Date.now() < limit;) {
    const { status, body } = await bearing(token, "get", `/imports/${id}`);
    const { state } = body as { state?: string };
    if (status !== 200 || state === undefined) throw new Error(`expected the import ${id}, got ${status}`);
    if (state === "done" || state === "failed") return state;
    await new Promise((done) => setImmediate(done));
  }
  throw new Error(`expected the import ${id} to end`);
}

test("a token is shown once, opens what it names without a cookie, and stands nowhere", async () => {
  const { id, token } = await make("station");
  expect(token).toMatch(new RegExp(`^heqing_${id}_[a-z0-9]{57}$`));
  expect((await bearing(token, "get", "/imports")).status).toBe(200);
  const list = (await (await api.as("station")).get("/tokens")).text;
  expect(list).toContain(id);
  const secret = token.split("_")[2] ?? "?";
  expect(list).not.toContain(secret);
  const kept = await matters.value<string>(
    "select (select string_agg(t::text, '') from heqing.machine_token t) || (select string_agg(e::text, '') from heqing.audit_event e)",
  );
  expect(kept).toContain(id);
  expect(kept).not.toContain(secret);
  expect(logged.join("")).not.toContain(secret);
});

test("a laboratory uploads by token alone, as the person who answers for it", async () => {
  const { token } = await make("station", { routes: ["postImports", "getImportsId"] });
  const sheet = demoMonth({ sections: demonstration().sections, missing: new Set(), date: "2026-09-05" });
  const answer = await bearing(token, "post", "/imports")
    .set({ "idempotency-key": randomUUID(), "content-type": "text/csv", "x-file-name": "lims.csv" })
    .send(sheet);
  expect(answer.status).toBe(202);
  const { id } = answer.body as { id: string };
  expect(await ended(token, id)).toBe("done");
  expect(
    await matters.value(
      "select a.login from heqing.import_batch b join heqing.account a on a.id = b.account_id where b.id = $1",
      id,
    ),
  ).toBe("station");
});

test("a token opens no other route, and none that is for persons", async () => {
  const { id, token } = await make("station");
  const other = await bearing(token, "get", "/quarantine");
  expect([other.status, other.body]).toEqual([
    403,
    expect.objectContaining({ code: "NOT_ENTITLED", detail: expect.stringContaining("getQuarantine") as string }),
  ]);
  expect(other.get("WWW-Authenticate")).toContain("insufficient_scope");
  expect(
    await matters.value(
      "select data ->> 'token' from heqing.audit_event where kind = 'refused' and assurance = 'token' order by id desc limit 1",
    ),
  ).toBe(id);
  for (const path of ["/tasks", "/session", "/tokens", "/matters"]) {
    expect((await bearing(token, "get", path)).status).toBe(403);
  }
  expect((await bearing(token, "post", "/tokens").send({ name: "x", routes: ["getImports"] })).status).toBe(403);
});

test("a token sees its own jurisdiction alone", async () => {
  const sheet = demoMonth({ sections: demonstration().sections, missing: new Set(), date: "2026-08-05" });
  const wide = await make("station", { routes: ["postImports", "getVerdicts", "getImportsId"] });
  const upload = await bearing(wide.token, "post", "/imports")
    .set({ "idempotency-key": randomUUID(), "content-type": "text/csv", "x-file-name": "a.csv" })
    .send(sheet);
  const { id } = upload.body as { id: string };
  expect(await ended(wide.token, id)).toBe("done");
  const narrow = await make("station", { routes: ["getVerdicts"], jurisdiction: "339901002" });
  const seen = async (token: string) => {
    const { items } = (await bearing(token, "get", "/verdicts?period=2026-08&limit=200")).body as {
      items: { sectionId: string }[];
    };
    return new Set(items.map(({ sectionId }) => sectionId));
  };
  const divisions = await matters.rows<{ id: string }>(
    "select id from heqing.section where demo and division_code = '339901002'",
  );
  const narrowly = await seen(narrow.token);
  expect(narrowly.size).toBeGreaterThan(0);
  expect([...narrowly].every((section) => divisions.some((one) => one.id === section))).toBe(true);
  expect((await seen(wide.token)).size).toBeGreaterThan(narrowly.size);
});

test("a mistyped token is told from one that was revoked, has expired or never was, with a challenge", async () => {
  const { id, token } = await make("station");
  const mistyped = token.replace(/.$/, (last) => (last === "0" ? "1" : "0"));
  const why = async (text: string) => {
    const answer = await bearing(text, "get", "/imports", "192.0.2.21");
    expect([answer.status, answer.get("WWW-Authenticate")]).toEqual([
      401,
      'Bearer realm="heqing", error="invalid_token"',
    ]);
    expect(answer.body).toMatchObject({ code: "TOKEN_INVALID" });
    return (answer.body as { why: string }).why;
  };
  expect([readToken(mistyped), readToken(token)?.id]).toEqual([null, id]);
  expect(await why(mistyped)).toBe("malformed");
  expect(await why("not-ours")).toBe("malformed");
  const strange = await make("station");
  await matters.rows("delete from heqing.machine_token where id = $1", strange.id);
  expect(await why(strange.token)).toBe("unknown");
  const revoked = await (
    await api.as("county")
  ).agent
    .delete(`/api/v1/tokens/${id}`)
    .set("x-heqing-csrf", (await api.as("county")).csrf);
  expect([revoked.status, revoked.body]).toEqual([200, { revoked: true }]);
  expect(await why(token)).toBe("revoked");
  const old = await make("station");
  await matters.rows("update heqing.machine_token set expires_at = now() where id = $1", old.id);
  expect(await why(old.token)).toBe("expired");
});

test("thirty tokens a minute that were never issued keep their address waiting, but no good token of it", async () => {
  const { token } = await make("station");
  const strange = await make("station");
  await matters.rows("delete from heqing.machine_token where id = $1", strange.id);
  expect((await bearing(strange.token, "get", "/imports", "192.0.2.22")).status).toBe(401);
  // As after twenty-nine more of them.
  const emptied = await matters.rows(
    "update heqing.rate_bucket set tokens = tokens - 29 where name = 'failed-token:192.0.2.22' returning name",
  );
  expect(emptied).toHaveLength(1);
  const late = await bearing(strange.token, "get", "/imports", "192.0.2.22");
  expect([late.status, Number(late.get("Retry-After"))]).toEqual([429, expect.any(Number)]);
  expect((await bearing(token, "get", "/imports", "192.0.2.22")).status).toBe(200);
  expect((await bearing(strange.token, "get", "/imports", "192.0.2.23")).status).toBe(401);
});

test("who makes a token, for whom, where and for what is checked; the list says what it can be made for", async () => {
  expect(await refused("station", { routes: ["postReleases"] })).toEqual([400, "INPUT_INVALID"]);
  expect(await refused("station", { routes: [] })).toEqual([400, "INPUT_INVALID"]);
  expect(await refused("station", { days: 366 })).toEqual([400, "INPUT_INVALID"]);
  expect(await refused("station", { jurisdiction: "33" })).toEqual([403, "NOT_ENTITLED"]);
  expect(await refused("station", { jurisdiction: "no" })).toEqual([400, "INPUT_INVALID"]);
  expect(await refused("station", { account: "county" })).toEqual([403, "NOT_ENTITLED"]);
  expect(await refused("security", { account: "nobody" })).toEqual([404, "NOT_FOUND"]);
  expect(await refused("security", { account: "town1", routes: ["postImports"] })).toEqual([400, "INPUT_INVALID"]);
  expect((await make("security", { account: "station" })).token).toMatch(/^heqing_/);
  const { routes } = (await (await api.as("security")).get("/tokens")).body as { routes: { name: string }[] };
  expect(routes.length).toBeGreaterThan(0);
});

test("which logins there are elsewhere is not told by whom a token can't be made for", async () => {
  const person = await api.as("station");
  const told = async (account: string) => {
    const answer = await person.post("/tokens", { name: "x", routes: ["getImports"], account });
    return [answer.status, (answer.body as { detail: string }).detail];
  };
  await matters.rows(
    "update heqing.account set unit_id = (select id from heqing.unit where division_code !~ '^339901' limit 1) where login = 'evaluator'",
  );
  expect(await told("evaluator")).toEqual(await told("nobody-at-all"));
});

test("without its line in the audit log a token is neither made nor revoked", async () => {
  const { id } = await make("station");
  const tokens = () =>
    matters.rows("select id, revoked_at is not null as revoked from heqing.machine_token order by id");
  const before = await tokens();
  const station = await api.as("station");
  await matters.rows(
    "alter table heqing.audit_event add constraint test_full check (kind <> 'administration') not valid",
  );
  try {
    expect((await station.post("/tokens", { name: "x", routes: ["getImports"] })).status).toBe(500);
    const revoked = await station.agent.delete(`/api/v1/tokens/${id}`).set("x-heqing-csrf", station.csrf);
    expect(revoked.status).toBe(500);
  } finally {
    await matters.rows("alter table heqing.audit_event drop constraint test_full");
  }
  expect(await tokens()).toEqual(before);
});

test("what a token was made for keeps its name: a route may be added, never renamed", () => {
  expect(machineRoutes(ROUTES).map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      "postImports",
      "getImports",
      "getImportsId",
      "getImportsIdEvents",
      "getQuarantine",
      "getSections",
      "getSectionsId",
      "getVerdicts",
      "getVerdictsId",
    ]),
  );
});
