import { randomUUID } from "node:crypto";
import supertest from "supertest";
import { signedIn, useApi, PASSWORD, type Person } from "../setup/api";
import { useDatabase } from "../setup/database";
import { useMatters } from "../setup/matter-fixture";

const database = useDatabase();
const matters = useMatters(database);
const api = useApi(database);

interface Account {
  readonly id: string;
  readonly login: string;
  readonly role: string;
  readonly version: number;
  readonly [name: string]: unknown;
}

const NEW = { unitId: "demo-town-1", role: "liaison", jurisdiction: "339901001" };
const make = async (more: object = {}) =>
  (await api.as("security")).post("/accounts", {
    login: `n${randomUUID().slice(0, 8)}`,
    person: { name: "新人", email: "new@town1.example", phone: "0570 1234567" },
    ...NEW,
    ...more,
  });
const made = async (): Promise<{ account: Account; password: string }> => (await make()).body as never;
const patch = (person: Person, id: string, body: object, etag?: string) => {
  const request = person.agent.patch(`/api/v1/accounts/${id}`).set("x-heqing-csrf", person.csrf);
  return (etag === undefined ? request : request.set("if-match", etag)).send(body);
};
const code = ({ body }: { body: unknown }) => (body as { code: string }).code;
const signIn = (login: string, password: string) =>
  supertest(api.app()).post("/api/v1/session").send({ login, password });

test("a new account signs in with the password that was shown once; neither book nor log has it", async () => {
  const answer = await make();
  expect(answer.status).toBe(201);
  const { account, password } = answer.body as { account: Account; password: string };
  expect(answer.headers["location"]).toBe(`/api/v1/accounts/${account.id}`);
  expect(account).toMatchObject({
    name: "新人",
    role: "liaison",
    mustChangePassword: true,
    active: true,
    phone: "0570 1234567",
  });
  expect(password).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/);
  expect((await signIn(account.login, password)).status).toBe(200);
  const dump = await matters.value<string>(
    "select (select string_agg(a::text, '') from heqing.account a) || (select string_agg(e::text, '') from heqing.audit_event e)",
  );
  expect(dump).not.toContain(password);
  const list = (await (await api.as("security")).get(`/accounts?q=${account.login}`)).body as { items: Account[] };
  expect(list.items).toMatchObject([{ id: account.id, locked: false }]);
});

test("with the first password nothing is open but to choose another, which only its person knows", async () => {
  const { account, password } = await made();
  const agent = supertest.agent(api.app());
  const first = await agent.post("/api/v1/session").send({ login: account.login, password });
  expect(first.body).toMatchObject({ mustChangePassword: true });
  const { csrf } = first.body as { csrf: string };
  for (const path of ["/tasks", "/matters", "/sessions"]) {
    expect([path, code(await agent.get(`/api/v1${path}`))]).toEqual([path, "PASSWORD_CHANGE_REQUIRED"]);
  }
  const changed = await agent
    .post("/api/v1/account/password")
    .set({ "x-heqing-csrf": csrf, "idempotency-key": randomUUID() })
    .send({ old: password, new: "a-long-one-of-my-own" });
  expect([changed.status, changed.body]).toMatchObject([200, { mustChangePassword: false }]);
  expect((await agent.get("/api/v1/tasks")).status).toBe(200);
  expect((await signIn(account.login, "a-long-one-of-my-own")).body).toMatchObject({ mustChangePassword: false });
});

test("accounts are listed by login, page by page and narrowed", async () => {
  const security = await api.as("security");
  const page = async (query: string) =>
    (await security.get(`/accounts?${query}`)).body as { items: Account[]; next: string | null };
  const first = await page("limit=3");
  const second = await page(`limit=3&cursor=${first.next ?? ""}`);
  const logins = [...first.items, ...second.items].map(({ login }) => login);
  expect(logins).toEqual([...logins].sort());
  expect(new Set(logins).size).toBe(6);
  expect((await page("role=audit_admin")).items.map(({ login }) => login)).toEqual(["audit"]);
  expect((await page("q=演示乙镇")).items.every(({ unitName }) => String(unitName).includes("演示乙镇"))).toBe(true);
});

test("a change is made of what was read: 428 without a version, 412 of an old one, and then at once", async () => {
  const security = await api.as("security");
  const { account, password } = await made();
  const session = supertest.agent(api.app());
  expect((await session.post("/api/v1/session").send({ login: account.login, password })).status).toBe(200);
  const read = await security.get(`/accounts/${account.id}`);
  const etag = read.headers["etag"] ?? "";
  expect(etag).toBe('"1"');
  expect([(await patch(security, account.id, { active: false })).status]).toEqual([428]);
  expect((await patch(security, account.id, { active: false }, '"0"')).status).toBe(412);
  const changed = await patch(security, account.id, { active: false }, etag);
  expect([changed.status, changed.headers["etag"], (changed.body as Account)["active"]]).toEqual([200, '"2"', false]);
  expect(code(await patch(security, account.id, { active: true }, etag))).toBe("IF_MATCH_STALE");
  expect((await session.get("/api/v1/session")).status).toBe(401);
  expect((await signIn(account.login, password)).status).toBe(401);
});

test("with its account a program's token ends at once; that it was made and revoked are lines of the log", async () => {
  const security = await api.as("security");
  const [id, version] = [
    await matters.value<string>("select id from heqing.account where login = 'station2'"),
    await matters.value<number>("select version from heqing.account where login = 'station2'"),
  ];
  const body = { name: "实验室系统", account: "station2", routes: ["getImports"], days: 1 };
  const token = (await security.post("/tokens", body)).body as { id: string; token: string };
  const ask = async () =>
    (await supertest(api.app()).get("/api/v1/imports").set("authorization", `Bearer ${token.token}`)).status;
  expect(await ask()).toBe(200);
  expect((await patch(security, id, { active: false }, `"${version}"`)).status).toBe(200);
  expect(await ask()).toBe(401);
  await security.agent.delete(`/api/v1/tokens/${token.id}`).set("x-heqing-csrf", security.csrf);
  const told = await matters.rows<{ route: string; account: string }>(
    `select e.route, a.login as account from heqing.audit_event e join heqing.account a on a.id = e.account_id
      where e.kind = 'administration' and e.data ->> 'id' = $1 order by e.id`,
    token.id,
  );
  expect(told).toEqual([
    { route: "POST /tokens", account: "security" },
    { route: "DELETE /tokens/:id", account: "security" },
  ]);
});

test("an administrator whose colleague is just changing the same account is told to read again", async () => {
  const security = await api.as("security");
  const { account } = await made();
  const colleague = await database.pool("owner").connect();
  try {
    await colleague.query("begin");
    await colleague.query("update heqing.account set jurisdiction = '339901' where id = $1", [account.id]);
    const waiting = patch(security, account.id, { role: "township" }, '"1"').then((answer) => answer);
    const blocked = () =>
      matters.value<boolean>(
        `select exists (select from pg_locks l join pg_stat_activity s using (pid)
                         where not l.granted and s.datname = current_database())`,
      );
    while (!(await blocked()));
    await colleague.query("commit");
    expect((await waiting).status).toBe(412);
  } finally {
    colleague.release();
  }
  expect(await matters.value("select role from heqing.account where id = $1", account.id)).toBe("liaison");
});

test("what may not be given is refused with its reason", async () => {
  expect([(await make({ jurisdiction: "*" })).status, (await make({ jurisdiction: "3308" })).status]).toEqual([
    403, 403,
  ]);
  expect(code(await make({ jurisdiction: "every where" }))).toBe("INPUT_INVALID");
  expect((await make({ login: "town1" })).body).toMatchObject({ code: "ACCOUNT_REFUSED", reason: "login-taken" });
  expect(code(await make({ unitId: "nowhere" }))).toBe("NOT_FOUND");
  const audit = await matters.value<string>("select person_id from heqing.account where login = 'audit'");
  const second = await make({
    person: { id: audit },
    role: "system_admin",
    unitId: "demo-administration",
    jurisdiction: "3399",
  });
  expect(second.body).toMatchObject({ code: "ACCOUNT_REFUSED", reason: "administrators-apart" });
  const nobody = await make({ person: { id: randomUUID() } });
  expect(nobody.status).toBe(404);
});

test("nobody administers the own account", async () => {
  const security = await api.as("security");
  const id = await matters.value<string>("select id from heqing.account where login = 'security'");
  const answers = [
    await patch(security, id, { active: false }, '"1"'),
    await security.post(`/accounts/${id}/reset-password`, {}),
    await security.post(`/accounts/${id}/reset-second-factor`, {}),
    await security.post(`/accounts/${id}/sign-out-everywhere`, {}),
    await security.post(`/accounts/${id}/unlock`, {}),
  ];
  expect(answers.map(code)).toEqual(answers.map(() => "NOT_ENTITLED"));
});

test("a password that was lost is replaced, and every session of before is over", async () => {
  const security = await api.as("security");
  const id = await matters.value<string>("select id from heqing.account where login = 'town5'");
  const before = await signedIn(api.app(), "town5");
  const { password } = (await security.post(`/accounts/${id}/reset-password`, {})).body as { password: string };
  expect((await before.get("/session")).status).toBe(401);
  expect([(await signIn("town5", PASSWORD)).status, (await signIn("town5", password)).status]).toEqual([401, 200]);
});

test("signed out everywhere, unlocked, without a second factor: each at once and each a line of the log", async () => {
  const security = await api.as("security");
  const id = await matters.value<string>("select id from heqing.account where login = 'county'");
  const before = await signedIn(api.app(), "county");
  const half = supertest.agent(api.app());
  const { csrf } = (await half.post("/api/v1/session").send({ login: "county", password: PASSWORD })).body as {
    csrf: string;
  };
  await half.post("/api/v1/session/second-factor").set("x-heqing-csrf", csrf).send({ code: "000000" });
  const out = await security.post(`/accounts/${id}/sign-out-everywhere`, {});
  expect((out.body as { sessions: number }).sessions).toBeGreaterThanOrEqual(1);
  expect((await before.get("/session")).status).toBe(401);
  // The guess at the code is counted under a hash of its own.
  expect((await security.post(`/accounts/${id}/unlock`, {})).body).toEqual({ addresses: 1 });
  expect((await security.post(`/accounts/${id}/reset-second-factor`, {})).body).toEqual({ was: true });
  const again = await signIn("county", PASSWORD);
  expect(again.body).toMatchObject({ secondFactor: "enrol" });
  const kinds = await matters.rows<{ kind: string; route: string }>(
    "select kind, route from heqing.audit_event where data ->> 'account' = $1 and role = 'security_admin' order by id",
    id,
  );
  expect(kinds).toEqual([
    { kind: "signed-out-everywhere", route: "POST /accounts/:id/sign-out-everywhere" },
    { kind: "unlocked", route: "POST /accounts/:id/unlock" },
    { kind: "second-factor-reset", route: "POST /accounts/:id/reset-second-factor" },
  ]);
});

test("persons are found by name, and one whom no rule keeps is forgotten", async () => {
  const security = await api.as("security");
  const { account } = await made();
  const found = (await security.get(`/persons?q=${encodeURIComponent("新人")}`)).body as {
    items: { id: string; logins: string[] }[];
  };
  const person = found.items.find(({ logins }) => logins.includes(account.login))?.id ?? "";
  const forgotten = await security.post(`/persons/${person}/forget`, {});
  expect(forgotten.status).toBe(200);
  const chief = await matters.value<string>("select person_id from heqing.account where login = 'town1'");
  const kept = await security.post(`/persons/${chief}/forget`, {});
  expect(kept.body).toMatchObject({ code: "PERSON_KEPT", reasons: expect.arrayContaining(["post-held"]) });
});

test("units of the own reach stand to choose", async () => {
  const { items } = (await (await api.as("security")).get("/units")).body as { items: { id: string }[] };
  expect(items.map(({ id }) => id)).toEqual(expect.arrayContaining(["demo-town-1", "demo-administration"]));
});
