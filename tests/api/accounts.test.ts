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
  readonly [name: string]: unknown;
}

const propose = async (more: object = {}) =>
  (await api.as("security")).post("/proposals", {
    kind: "account-new",
    reason: "虚构任免文件",
    login: `n${randomUUID().slice(0, 8)}`,
    person: { name: "新人", email: "new@town1.example", phone: "0570 1234567" },
    unitId: "demo-town-1",
    role: "liaison",
    jurisdiction: "339901001",
    ...more,
  });
const patch = (person: Person, id: string, etag?: string) => {
  const request = person.agent.patch(`/api/v1/accounts/${id}`).set("x-heqing-csrf", person.csrf);
  return (etag === undefined ? request : request.set("if-match", etag)).send({ active: false });
};
const code = ({ body }: { body: unknown }) => (body as { code: string }).code;
const signIn = (login: string, password: string) =>
  supertest(api.app()).post("/api/v1/session").send({ login, password });

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

test("an account is ended by who has read it: 428 without a version, 412 of an old one, and then at once", async () => {
  const security = await api.as("security");
  const id = await matters.value<string>("select id from heqing.account where login = 'liaison6'");
  const before = await signedIn(api.app(), "liaison6");
  const read = await security.get(`/accounts/${id}`);
  const etag = read.headers["etag"] ?? "";
  expect((await patch(security, id)).status).toBe(428);
  expect((await patch(security, id, '"0"')).status).toBe(412);
  const changed = await patch(security, id, etag);
  expect([changed.status, (changed.body as Account)["active"]]).toEqual([200, false]);
  expect(code(await patch(security, id, etag))).toBe("IF_MATCH_STALE");
  expect((await before.get("/session")).status).toBe(401);
  expect((await signIn("liaison6", PASSWORD)).status).toBe(401);
});

test("what may not be given is refused with its reason", async () => {
  expect([(await propose({ jurisdiction: "*" })).status, (await propose({ jurisdiction: "3308" })).status]).toEqual([
    403, 403,
  ]);
  expect(code(await propose({ jurisdiction: "every where" }))).toBe("INPUT_INVALID");
  expect((await propose({ login: "town1" })).body).toMatchObject({ code: "ACCOUNT_REFUSED", reason: "login-taken" });
  expect(code(await propose({ unitId: "nowhere" }))).toBe("NOT_FOUND");
  expect(code(await propose({ person: { id: randomUUID() } }))).toBe("NOT_FOUND");
  expect(code(await propose({ person: { name: "无邮箱" } }))).toBe("INPUT_INVALID");
});

test("nobody administers the own account", async () => {
  const security = await api.as("security");
  const id = await matters.value<string>("select id from heqing.account where login = 'security'");
  const answers = [
    await patch(security, id, '"1"'),
    await security.post("/proposals", { kind: "password-reset", accountId: id, reason: "x" }),
    await security.post(`/accounts/${id}/sign-out-everywhere`, {}),
    await security.post(`/accounts/${id}/unlock`, {}),
  ];
  expect(answers.map(code)).toEqual(answers.map(() => "NOT_ENTITLED"));
});

test("posts stand with their holders, persons are found by name, and units of the own reach stand to choose", async () => {
  const security = await api.as("security");
  const items = async (path: string) => ((await security.get(path)).body as { items: Account[] }).items;
  expect(await items("/posts?q=演示甲镇乡镇级河长")).toMatchObject([
    { id: "demo-town-1-chief", holders: [{ name: "演示甲", from: "2024-01-01", to: null }] },
  ]);
  expect(await items(`/persons?q=${encodeURIComponent("演示甲")}`)).toMatchObject([{ logins: ["town1"] }]);
  expect((await items("/units")).map(({ id }) => id)).toEqual(
    expect.arrayContaining(["demo-town-1", "demo-administration"]),
  );
});

test("with a password that somebody else gave nothing is open but to choose another", async () => {
  await matters.rows("update heqing.account set must_change_password = true where login = 'liaison5'");
  const agent = supertest.agent(api.app());
  expect((await agent.post("/api/v1/session").send({ login: "liaison5", password: PASSWORD })).body).toMatchObject({
    mustChangePassword: true,
  });
  for (const path of ["/tasks", "/matters", "/sessions"]) {
    expect([path, code(await agent.get(`/api/v1${path}`))]).toEqual([path, "PASSWORD_CHANGE_REQUIRED"]);
  }
});
