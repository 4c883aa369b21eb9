import supertest from "supertest";
import { type Person, PASSWORD, signedIn, useApi } from "../../setup/api";
import { useDatabase } from "../../setup/database";
import { useMatters } from "../../setup/matter-fixture";

const database = useDatabase();
const matters = useMatters(database);
const api = useApi(database);

const idOf = (login: string) => matters.value<string>("select id from heqing.account where login = $1", login);
const grown = (login: string) =>
  matters.rows(
    "update heqing.session set proven_at = now() - interval '16 minutes' where account_id = (select id from heqing.account where login = $1)",
    login,
  );
const body = ({ body: told }: { body: unknown }) => told as Readonly<Record<string, unknown>>;
const end = async (person: Person, id: string) =>
  person.agent
    .patch(`/api/v1/accounts/${id}`)
    .set({
      "x-heqing-csrf": person.csrf,
      "if-match": `"${await matters.value<number>("select version from heqing.account where id = $1", id)}"`,
    })
    .send({ active: false });
const use = (token: unknown) =>
  supertest(api.app())
    .get("/api/v1/imports")
    .set("authorization", `Bearer ${String(token)}`);

test.each(["station", "city", "county"])("%s opens nothing by a password alone", async (login) => {
  const agent = supertest.agent(api.app());
  const half = await agent.post("/api/v1/session").send({ login, password: PASSWORD });
  expect(body(half)).toMatchObject({ secondFactor: "wanted" });
  expect(body(await agent.get("/api/v1/verdicts"))).toMatchObject({ code: "SECOND_FACTOR_REQUIRED" });
});

test("a release asks for a proof of now; a code in the same session is one, and the same request goes through", async () => {
  const station = await signedIn(api.app(), "station2");
  await grown("station2");
  const send = (csrf = station.csrf) => station.post("/releases", { verdictIds: ["1"] }, { "x-heqing-csrf": csrf });
  expect(body(await send())).toMatchObject({ code: "SIGN_IN_AGAIN", proof: "code" });
  const { demoCode } = body(await station.get("/session")) as { demoCode?: string };
  expect(demoCode).toMatch(/^\d{6}$/);
  const proven = await station.post("/session/second-factor", { code: demoCode });
  expect(proven.status).toBe(200);
  expect(body(await send(body(proven)["csrf"] as string))).toMatchObject({ code: "NOT_FOUND" });
});

test.each(["sign", "approve"] as const)("to %s asks for a proof of now, in the book as well", async (kind) => {
  const id = await matters.release({ section: "demo-3" });
  const head = await signedIn(api.app(), "countyhead");
  await grown("countyhead");
  const sent = await head.post(`/matters/${id}/acts`, { kind, step: 1 });
  expect([sent.status, body(sent)]).toMatchObject([403, { code: "SIGN_IN_AGAIN", proof: "code" }]);
  const hash = await matters.value<string>(
    "select encode(token_hash, 'hex') from heqing.session where account_id = $1 order by created_at desc limit 1",
    await idOf("countyhead"),
  );
  const pool = await database.pool("api").connect();
  try {
    await pool.query("begin");
    await pool.query("select set_config('heqing.session', $1, true)", [hash]);
    const insert = "select heqing.receive_act($1, gen_random_uuid(), $2, '{}', sha256('{}'), null, null)";
    await pool.query("savepoint old");
    await expect(pool.query(insert, [id, kind])).rejects.toMatchObject({ code: "HQ440" });
    await pool.query("rollback to savepoint old");
    // Of now, but by a password alone, which for this role is half a proof.
    const half =
      "update heqing.session set proven_at = now(), assurance = 'password' where encode(token_hash, 'hex') = $1";
    await matters.rows(half, hash);
    await expect(pool.query(insert, [id, kind])).rejects.toMatchObject({ code: "HQ440" });
  } finally {
    await pool.query("rollback");
    pool.release();
  }
});

test("a token that somebody made for another's account opens nothing before that person has confirmed it", async () => {
  const security = await api.as("security");
  const made = body(
    await security.post("/tokens", { name: "实验室系统", account: "station", routes: ["getImports"], days: 1 }),
  );
  expect(made).toMatchObject({ state: "unconfirmed" });
  expect(body(await use(made["token"]))).toMatchObject({ code: "TOKEN_INVALID", why: "unconfirmed" });
  const other = await signedIn(api.app(), "station2");
  expect((await other.post(`/account/tokens/${String(made["id"])}/confirm`, {})).status).toBe(404);
  const station = await signedIn(api.app(), "station");
  expect(body(await station.get("/account/tokens"))).toMatchObject({ items: [{ id: made["id"], confirmedAt: null }] });
  expect((await station.post(`/account/tokens/${String(made["id"])}/confirm`, {})).status).toBe(204);
  expect((await use(made["token"])).status).toBe(200);
});

test("ending an account ends its tokens for good, whoever lets the account begin again", async () => {
  const station = await signedIn(api.app(), "station2");
  const made = body(await station.post("/tokens", { name: "x", routes: ["getImports"], days: 1 }));
  expect((await use(made["token"])).status).toBe(200);
  const id = await idOf("station2");
  expect((await end(await api.as("security"), id)).status).toBe(200);
  const again = { kind: "account-change", accountId: id, active: true, reason: "x" };
  const proposal = body(await (await api.as("security")).post("/proposals", again));
  expect((await (await api.as("admin")).post(`/proposals/${String(proposal["id"])}/confirm`, {})).status).toBe(200);
  expect(body(await use(made["token"]))).toMatchObject({ why: "revoked" });
});
