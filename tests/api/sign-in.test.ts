import supertest from "supertest";
import { keptOf } from "../../api/sign-in/password";
import { PASSWORD, signedIn, useApi } from "../setup/api";
import { useDatabase } from "../setup/database";
import { withActor } from "../../db/session/with-actor";
import { actor, usePeople } from "../setup/people";

const database = useDatabase();
const matters = usePeople(database);
const api = useApi(database);

const attempt = (login: string, password: string, address: string) =>
  supertest(api.app()).post("/api/v1/session").set("x-forwarded-for", address).send({ login, password });

test("who signs in gets a session that says who they are, in a cookie that scripts can't read", async () => {
  const answer = await attempt("town1", PASSWORD, "192.0.2.1");
  expect(answer.status).toBe(200);
  expect(answer.body).toMatchObject({
    account: {
      login: "town1",
      role: "township",
      unit: { id: "demo-town-1", name: "演示甲镇人民政府" },
      jurisdiction: "339901001",
    },
    demo: true,
    mailUrl: "http://127.0.0.1:1025",
  });
  const [cookie = ""] = answer.get("Set-Cookie") ?? [];
  expect(cookie).toMatch(/^heqing_session=[\w-]{43}; Max-Age=604800; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/);
  expect(answer.headers["cache-control"]).toBe("no-store");
});

test("a login is taken as a Chinese keyboard types it", async () => {
  expect((await attempt(" ＴＯＷＮ１ ", PASSWORD, "192.0.2.1")).status).toBe(200);
});

test("over https the cookie is this host's alone: one that a neighbour of the domain planted signs nobody in", async () => {
  const app = api.app({ secure: true });
  const answer = await supertest(app).post("/api/v1/session").send({ login: "town1", password: PASSWORD });
  const [cookie = ""] = answer.get("Set-Cookie") ?? [];
  expect(cookie).toMatch(
    /^__Host-heqing_session=[\w-]{43}; Max-Age=604800; Path=\/; .*HttpOnly; Secure; SameSite=Lax$/,
  );
  const [pair = ""] = cookie.split(";");
  const status = async (sent: string) => (await supertest(app).get("/api/v1/session").set("cookie", sent)).status;
  expect(await status(pair)).toBe(200);
  expect(await status(pair.replace("__Host-", ""))).toBe(401);
});

test("a password is kept by argon2id at the cost that OWASP names", async () => {
  const kept = await matters.value<string>("select password_method from heqing.account where login = 'town1'");
  expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}$/);
});

test("who signs in by a password while it is being changed is not in afterwards", async () => {
  const administrator = await database.pool("owner").connect();
  try {
    await administrator.query("begin");
    const { method, verifier } = await keptOf("another-password");
    await administrator.query(
      "update heqing.account set password_method = $1, password_verifier = $2 where login = 'town6'",
      [method, verifier],
    );
    let answered = false;
    const waiting = attempt("town6", PASSWORD, "192.0.2.20").then((answer) => {
      answered = true;
      return answer;
    });
    const blocked = () =>
      matters.value<boolean>(
        `select exists (select from pg_locks l join pg_stat_activity s using (pid)
                         where not l.granted and s.datname = current_database())`,
      );
    while (!answered && !(await blocked()));
    await administrator.query("commit");
    const answer = await waiting;
    expect([answer.status, answer.get("Set-Cookie")]).toEqual([401, undefined]);
  } finally {
    administrator.release();
  }
  expect((await attempt("town6", "another-password", "192.0.2.20")).status).toBe(200);
});

test("the book keeps neither token nor password, only what proves them", async () => {
  const answer = await attempt("town2", PASSWORD, "192.0.2.2");
  const token = /heqing_session=([^;]+)/.exec(answer.get("Set-Cookie")?.[0] ?? "")?.[1] ?? "";
  const dump = await matters.value<string>(
    "select string_agg(s::text, '') || (select string_agg(a::text, '') from heqing.audit_event a) from heqing.session s",
  );
  expect(dump).not.toContain(token);
  expect(dump).not.toContain(PASSWORD);
});

test("a wrong password and an unknown login are told apart by nothing", async () => {
  const [wrong, unknown] = [await attempt("town1", "x", "192.0.2.3"), await attempt("nobody", "x", "192.0.2.4")];
  const words = ({ body }: typeof wrong) => ({ ...(body as object), requestId: "" });
  expect([wrong.status, unknown.status]).toEqual([401, 401]);
  expect(words(wrong)).toEqual(words(unknown));
  expect(wrong.body).toMatchObject({ code: "CREDENTIALS_WRONG" });
});

test("after five failures the right password has to wait too, from that address alone, and longer each time", async () => {
  for (let n = 0; n < 5; n += 1) expect((await attempt("town3", "x", "192.0.2.5")).status).toBe(401);
  const locked = await attempt("town3", PASSWORD, "192.0.2.5");
  expect([locked.status, (locked.body as { code: string }).code]).toEqual([429, "TOO_MANY"]);
  expect(Number(locked.headers["retry-after"])).toBeGreaterThan(50);
  expect((await attempt("town3", PASSWORD, "192.0.2.6")).status).toBe(200);
  expect((await attempt("town4", PASSWORD, "192.0.2.5")).status).toBe(200);

  await matters.rows("update heqing.sign_in_attempt set locked_until = now() where address = '192.0.2.5'");
  expect((await attempt("town3", "x", "192.0.2.5")).status).toBe(401);
  expect(Number((await attempt("town3", PASSWORD, "192.0.2.5")).headers["retry-after"])).toBeGreaterThan(110);

  await matters.rows("update heqing.sign_in_attempt set locked_until = now() where address = '192.0.2.5'");
  expect((await attempt("town3", PASSWORD, "192.0.2.5")).status).toBe(200);
  expect((await attempt("town3", "x", "192.0.2.5")).status).toBe(401);
  expect((await attempt("town3", PASSWORD, "192.0.2.5")).status).toBe(200);
});

test("ten guesses at once are counted as ten", async () => {
  const answers = await Promise.all(Array.from({ length: 10 }, () => attempt("town5", "x", "192.0.2.8")));
  const statuses = answers.map(({ status }) => status);
  expect(statuses.filter((status) => status === 401)).toHaveLength(5);
  expect(statuses.filter((status) => status === 429)).toHaveLength(5);
});

test("an address that guesses at many logins has to wait as a whole", async () => {
  await matters.rows("insert into heqing.sign_in_attempt (login_hash, address, failures) values ('', '192.0.2.9', 49)");
  expect((await attempt("one", "x", "192.0.2.9")).status).toBe(401);
  expect((await attempt("another", "x", "192.0.2.9")).status).toBe(429);
});

test("the machine's own address, which may be everybody's, is not kept waiting as a whole, each login still is", async () => {
  await matters.rows("insert into heqing.sign_in_attempt (login_hash, address, failures) values ('', '127.0.0.1', 49)");
  for (let n = 0; n < 5; n += 1) expect((await attempt("town6", "x", "127.0.0.1")).status).toBe(401);
  expect((await attempt("town6", "x", "127.0.0.1")).status).toBe(429);
  expect((await attempt("another", "x", "127.0.0.1")).status).toBe(401);
});

test("signing out ends the session at once", async () => {
  const { agent, csrf } = await signedIn(api.app(), "liaison1");
  const cookie = "heqing_session";
  expect((await agent.get("/api/v1/session")).status).toBe(200);
  const out = await agent.delete("/api/v1/session").set("x-heqing-csrf", csrf);
  expect([out.status, out.text]).toEqual([204, ""]);
  expect(out.get("Set-Cookie")?.[0]).toMatch(new RegExp(`^${cookie}=; Path=/; Expires=Thu, 01 Jan 1970`));
  const again = await agent.get("/api/v1/session");
  expect([again.status, (again.body as { code: string }).code]).toEqual([401, "NOT_SIGNED_IN"]);
});

test("a session ends when it was not used for twelve hours, and moves on while it is used", async () => {
  const { agent } = await signedIn(api.app(), "liaison2");
  const mine = "account_id = (select id from heqing.account where login = 'liaison2')";
  await matters.rows(
    `update heqing.session set last_seen = now() - interval '11 hours', expires_at = now() + interval '1 hour' where ${mine}`,
  );
  expect((await agent.get("/api/v1/session")).status).toBe(200);
  const left = await matters.value<number>(
    `select extract(epoch from expires_at - now())::float8 from heqing.session where ${mine}`,
  );
  expect(left).toBeGreaterThan(11.9 * 3600);
  await matters.rows(`update heqing.session set expires_at = now() where ${mine}`);
  expect((await agent.get("/api/v1/session")).status).toBe(401);
});

test("an account that was closed is out at its next request, and can't come back", async () => {
  const { agent } = await signedIn(api.app(), "liaison3");
  await matters.rows("update heqing.account set active = false where login = 'liaison3'");
  expect((await agent.get("/api/v1/session")).status).toBe(401);
  expect((await attempt("liaison3", PASSWORD, "192.0.2.10")).status).toBe(401);
});

test("every change needs the session's token, and comes from our own pages", async () => {
  const { agent, csrf } = await signedIn(api.app(), "liaison4");
  const code = async (headers: Record<string, string>) =>
    ((await agent.delete("/api/v1/session").set(headers)).body as { code?: string }).code;
  expect(await code({})).toBe("FORM_EXPIRED");
  expect(await code({ "x-heqing-csrf": `${csrf}x` })).toBe("FORM_EXPIRED");
  expect(await code({ "x-heqing-csrf": csrf, "sec-fetch-site": "cross-site" })).toBe("FORM_EXPIRED");
  const foreign = await attempt("town1", PASSWORD, "192.0.2.11").set("sec-fetch-site", "cross-site");
  expect((foreign.body as { code: string }).code).toBe("FORM_EXPIRED");
  expect((await agent.get("/api/v1/session")).status).toBe(200);
});

test("who came, went and failed stands in the audit log with the address; only the audit administrator reads it", async () => {
  const { agent, csrf } = await signedIn(api.app(), "liaison5");
  await agent.delete("/api/v1/session").set("x-heqing-csrf", csrf);
  await attempt("liaison5", "x", "192.0.2.12");
  const read = async (login: string) => {
    const { rows } = await withActor(database.pool("api"), await actor(database, login), (session) =>
      session.query<{ kind: string; source_address: string }>(
        `select kind, source_address from heqing.audit_event
          where account_id = (select id from heqing.account where login = 'liaison5') order by id`,
      ),
    );
    return rows;
  };
  expect((await read("audit")).map(({ kind }) => kind)).toEqual(["sign-in", "sign-out", "sign-in-failed"]);
  expect((await read("audit")).at(-1)?.source_address).toBe("192.0.2.12");
  for (const login of ["admin", "security", "county"]) expect(await read(login)).toEqual([]);
  await expect(database.pool("owner").query("delete from heqing.audit_event")).rejects.toThrow(
    /keeps what was written/,
  );
});
