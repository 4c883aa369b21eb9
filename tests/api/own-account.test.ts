import { randomUUID } from "node:crypto";
import supertest, { type Response } from "supertest";
import { PASSWORD, signedIn, useApi } from "../setup/api";
import { useDatabase } from "../setup/database";
import { withActor } from "../../db/session/with-actor";
import { actor, usePeople } from "../setup/people";

const database = useDatabase();
const matters = usePeople(database);
const api = useApi(database);

interface Listed {
  readonly id: string;
  readonly address: string;
  readonly agent: string | null;
  readonly assurance: string;
  readonly begunAt: string;
  readonly current: boolean;
}
const codeOf = ({ body }: Response) => (body as { code?: string }).code;
const items = ({ body }: Response) => (body as { items: Listed[] }).items;
const mine = (login: string) => `account_id = (select id from heqing.account where login = '${login}')`;
const status = async ({ agent }: Awaited<ReturnType<typeof signedIn>>) => (await agent.get("/api/v1/session")).status;
const change = (person: Awaited<ReturnType<typeof signedIn>>, body: object) => person.post("/account/password", body);

test("a person sees where they are signed in, with address, agent and how, and which one asks; others' are not there", async () => {
  await signedIn(api.app(), "town1");
  const agent = supertest.agent(api.app()).set({ "x-forwarded-for": "192.0.2.44", "user-agent": "A phone" });
  await agent.post("/api/v1/session").send({ login: "town1", password: PASSWORD });
  await signedIn(api.app(), "town2");
  const list = items(await agent.get("/api/v1/sessions"));
  expect(list).toHaveLength(2);
  expect(list.filter(({ current }) => current)).toEqual([
    expect.objectContaining({ address: "192.0.2.44", agent: "A phone", assurance: "password" }),
  ]);
  const kept = await matters.value<string>(
    `select string_agg(encode(token_hash, 'hex') || csrf, ' ') from heqing.session where ${mine("town1")}`,
  );
  for (const { id } of list) expect(kept).not.toContain(id);
});

test("one session is ended by its id, at once; an id of somebody else's names nothing", async () => {
  const [one, other, stranger] = [
    await signedIn(api.app(), "town3"),
    await signedIn(api.app(), "town3"),
    await signedIn(api.app(), "town4"),
  ];
  const end = (person: typeof one, id: string) =>
    person.agent.delete(`/api/v1/sessions/${id}`).set("x-heqing-csrf", person.csrf);
  const id = items(await other.get("/sessions")).find(({ current }) => current)?.id ?? "";
  expect((await end(stranger, id)).status).toBe(404);
  expect((await end(one, randomUUID())).status).toBe(404);
  expect((await end(one, id)).status).toBe(204);
  expect([await status(one), await status(other)]).toEqual([200, 401]);

  const own = items(await one.get("/sessions")).find(({ current }) => current)?.id ?? "";
  const last = await end(one, own);
  expect(last.get("Set-Cookie")?.[0]).toMatch(/^heqing_session=;/);
  expect(await status(one)).toBe(401);
});

test("all others are ended together, and the audit log says so", async () => {
  const [one, other, third] = [
    await signedIn(api.app(), "town5"),
    await signedIn(api.app(), "town5"),
    await signedIn(api.app(), "town5"),
  ];
  const ended = await one.agent.delete("/api/v1/sessions").set("x-heqing-csrf", one.csrf);
  expect([ended.status, ended.body]).toEqual([200, { ended: 2 }]);
  expect([await status(one), await status(other), await status(third)]).toEqual([200, 401, 401]);
  const told = await matters.value<object>(
    `select data from heqing.audit_event where kind = 'session-ended' and ${mine("town5")}`,
  );
  expect(told).toEqual({ sessions: 2 });
});

test("signing in anew ends the session that the browser had, so that no token is handed on", async () => {
  const first = await signedIn(api.app(), "liaison1");
  const again = await first.agent.post("/api/v1/session").send({ login: "liaison1", password: PASSWORD });
  expect(again.get("Set-Cookie")?.[0]).not.toContain(first.cookie);
  expect((await supertest(api.app()).get("/api/v1/session").set("cookie", first.cookie)).status).toBe(401);
});

test("a session ends seven days after it was begun, however much it is used", async () => {
  const person = await signedIn(api.app(), "liaison2");
  const days = await matters.value<number>(
    `select extract(epoch from ends_at - created_at)::float8 / 86400 from heqing.session where ${mine("liaison2")}`,
  );
  expect(days).toBeCloseTo(7, 3);
  await matters.rows(
    `update heqing.session set ends_at = now() + interval '1 hour', last_seen = now() - interval '10 minutes' where ${mine("liaison2")}`,
  );
  expect(await status(person)).toBe(200); // used, and so prolonged
  const left = await matters.value<number>(
    `select extract(epoch from expires_at - now())::float8 from heqing.session where ${mine("liaison2")}`,
  );
  expect(left).toBeLessThanOrEqual(3600);
  await matters.rows(`update heqing.session set expires_at = now() where ${mine("liaison2")}`);
  expect(await status(person)).toBe(401);
});

test("a password is changed by who knows the old one; every other session ends, and this one has a new token", async () => {
  const [person, other] = [await signedIn(api.app(), "liaison3"), await signedIn(api.app(), "liaison3")];
  const fresh = "another good password";
  expect(codeOf(await change(person, { old: "wrong", new: fresh }))).toBe("PASSWORD_WRONG");
  const done = await change(person, { old: PASSWORD, new: fresh });
  expect(done.status).toBe(200);
  expect((done.body as { csrf: string }).csrf).not.toBe(person.csrf);
  expect([await status(person), await status(other)]).toEqual([200, 401]);
  expect((await supertest(api.app()).get("/api/v1/session").set("cookie", person.cookie)).status).toBe(401);
  const attempt = (password: string) =>
    supertest(api.app()).post("/api/v1/session").send({ login: "liaison3", password });
  expect([(await attempt(PASSWORD)).status, (await attempt(fresh)).status]).toEqual([401, 200]);
});

test("a new password has twelve characters or more, is another one, and is not the login", async () => {
  const person = await signedIn(api.app(), "liaison4");
  for (const fresh of ["short", "elevenchars", PASSWORD, "my-LIAISON4-password"]) {
    expect(codeOf(await change(person, { old: PASSWORD, new: fresh }))).toBe("INPUT_INVALID");
  }
  expect((await change(person, { old: PASSWORD, new: "twelve chars" })).status).toBe(200);
});

test("guesses at the old password are counted, each is a line of the audit log", async () => {
  const person = await signedIn(api.app(), "liaison5");
  for (let n = 0; n < 5; n += 1) {
    expect(codeOf(await change(person, { old: `guess ${n}`, new: "another good password" }))).toBe("PASSWORD_WRONG");
  }
  expect(codeOf(await change(person, { old: PASSWORD, new: "another good password" }))).toBe("TOO_MANY");
  expect(
    await matters.value(
      `select count(*)::int from heqing.audit_event e join heqing.account a on a.id = e.account_id
        where a.login = 'liaison5' and e.kind = 'refused' and e.data ->> 'code' = 'PASSWORD_WRONG'`,
    ),
  ).toBe(5);
});

test("the api role changes no password but the actor's own", async () => {
  const account = await matters.value<string>("select id from heqing.account where login = 'town6'");
  const pool = database.pool("api");
  await expect(pool.query("update heqing.account set password_verifier = sha256('x')")).rejects.toMatchObject({
    code: "42501",
  });
  const mine = "select heqing.change_own_password('x', 'x', sha256('x')) as done";
  expect((await pool.query(mine)).rows).toEqual([{ done: null }]);
  const wrong = await withActor(pool, await actor(database, "town6"), (session) => session.query(mine));
  expect(wrong.rows).toEqual([{ done: false }]);
  const method = () => matters.value<string>("select password_method from heqing.account where id = $1", account);
  expect(await method()).not.toBe("x");
});
