import supertest, { type Response } from "supertest";
import { createPool } from "../../db/connect/pool";
import { takeTurn } from "../../db/session/turn";
import { useApi } from "../setup/api";
import { useDatabase } from "../setup/database";
import { useMatters } from "../setup/matter-fixture";

const database = useDatabase();
const matters = useMatters(database);
const api = useApi(database);

const NONE = { account: 0, address: 0, stranger: 0 };
const codeOf = ({ body }: Response) => (body as { code?: string }).code;
const statuses = async (times: number, ask: () => Promise<Response>): Promise<readonly number[]> => {
  const found: number[] = [];
  for (let n = 0; n < times; n += 1) found.push((await ask()).status);
  return found;
};

/** Moves every bucket's last touch back, as if so many seconds had gone by. */
const pass = (seconds: number) =>
  matters.rows("update heqing.rate_bucket set at = at - make_interval(secs => $1)", seconds);
beforeEach(() => matters.rows("delete from heqing.rate_bucket"));

test("a bucket gives a minute's tokens at once, then as fast as it is filled; what is refused costs nothing", async () => {
  const pool = database.pool("api");
  const take = () => takeTurn(pool, [{ name: "one", perMinute: 6 }]);
  const first = [];
  for (let n = 0; n < 7; n += 1) first.push(await take());
  expect(first.slice(0, 6)).toEqual([0, 0, 0, 0, 0, 0]);
  expect(first[6]).toBe(10);
  expect(await take()).toBe(10);
  await pass(5);
  expect(await take()).toBe(5);
  await pass(5);
  expect(await take()).toBe(0);
  expect(await take()).toBe(10);
  await pass(3600);
  const later = [];
  for (let n = 0; n < 7; n += 1) later.push(await take());
  expect(later).toEqual([0, 0, 0, 0, 0, 0, 10]);
});

test("of two buckets the one that is empty decides, and many at once take no more than there is", async () => {
  const pool = database.pool("api");
  const turns = await Promise.all(
    Array.from({ length: 30 }, (_none, n) =>
      takeTurn(
        pool,
        n % 2 === 0
          ? [
              { name: "a", perMinute: 12 },
              { name: "b", perMinute: 1000 },
            ]
          : [
              { name: "b", perMinute: 1000 },
              { name: "a", perMinute: 12 },
            ],
      ),
    ),
  );
  expect(turns.filter((wait) => wait === 0)).toHaveLength(12);
  expect(Math.max(...turns)).toBe(5);
});

test("the api role reads and writes buckets by that function alone", async () => {
  await expect(database.pool("api").query("select * from heqing.rate_bucket")).rejects.toThrow(/permission denied/);
  await expect(database.pool("api").query("delete from heqing.rate_bucket")).rejects.toThrow(/permission denied/);
});

test("one account that asks too much waits as long as Retry-After says; others of its address go on", async () => {
  const app = api.app({ limits: { ...NONE, account: 3 } });
  const [one, other] = [await api.as("town1"), await api.as("town2")];
  const ask = (cookie: string) => supertest(app).get("/api/v1/session").set("cookie", cookie);
  expect(await statuses(4, () => ask(one.cookie))).toEqual([200, 200, 200, 429]);
  const refused = await ask(one.cookie);
  expect(codeOf(refused)).toBe("TOO_MANY");
  expect(refused.headers["retry-after"]).toMatch(/^[1-9]\d*$/);
  expect((refused.body as { retryAfter: number }).retryAfter).toBe(Number(refused.headers["retry-after"]));
  expect(Number(refused.headers["retry-after"])).toBeLessThanOrEqual(20);
  expect((await ask(other.cookie)).status).toBe(200);
  await pass(20);
  expect((await ask(one.cookie)).status).toBe(200);
});

test("one address waits as a whole, with every account behind it", async () => {
  const app = api.app({ limits: { ...NONE, address: 2 } });
  const [one, other] = [await api.as("town1"), await api.as("town2")];
  const ask = (cookie: string, address: string) =>
    supertest(app).get("/api/v1/session").set({ cookie, "x-forwarded-for": address });
  expect((await ask(one.cookie, "192.0.2.1")).status).toBe(200);
  expect((await ask(other.cookie, "192.0.2.1")).status).toBe(200);
  expect((await ask(other.cookie, "192.0.2.1")).status).toBe(429);
  expect((await ask(other.cookie, "192.0.2.2")).status).toBe(200);
});

test("whoever has not signed in is counted by address, on open routes and where they are turned away", async () => {
  const app = api.app({ limits: { ...NONE, stranger: 3 } });
  const ask = (path: string, address = "192.0.2.3") => supertest(app).get(path).set("x-forwarded-for", address);
  expect((await ask("/api/v1/openapi.json")).status).toBe(200);
  expect((await ask("/api/v1/session").set("cookie", "heqing_session=guessed")).status).toBe(401);
  expect((await ask("/api/v1/matters")).status).toBe(401);
  expect((await ask("/api/v1/openapi.json")).status).toBe(429);
  expect((await ask("/api/v1/session")).status).toBe(429);
  expect((await ask("/api/v1/openapi.json", "192.0.2.4")).status).toBe(200);
  expect((await ask("/healthz")).status).toBe(200);
});

test("who is turned away before anybody is looked up is counted too: no line of the audit log is for nothing", async () => {
  const app = api.app({ limits: { ...NONE, stranger: 2 } });
  const lines = () => matters.value<number>("select count(*)::int from heqing.audit_event");
  const tries = {
    "192.0.2.5": (): Promise<Response> =>
      supertest(app)
        .get("/api/v1/matters")
        .set({ authorization: "Bearer x", "x-forwarded-for": "192.0.2.5" })
        .then((answer) => answer),
    "192.0.2.6": (): Promise<Response> =>
      supertest(app)
        .delete("/api/v1/session")
        .set({ "sec-fetch-site": "cross-site", "x-forwarded-for": "192.0.2.6" })
        .then((answer) => answer),
  };
  for (const [address, ask] of Object.entries(tries)) {
    const before = await lines();
    expect([address, await statuses(4, ask)]).toEqual([address, [403, 403, 429, 429]]);
    expect((await lines()) - before).toBe(2);
  }
});

test("strangers cause so many lines of the audit log a minute and no more; who signed in leaves each of theirs", async () => {
  const lines = () => matters.value<number>("select count(*)::int from heqing.audit_event where kind = 'refused'");
  const ask = (cookie: string) => () =>
    supertest(api.app())
      .get("/api/v1/accounts")
      .set({ cookie, "x-forwarded-for": "192.0.2.8" })
      .then((answer) => answer);
  const guess = ask("heqing_session=guessed");
  await guess();
  // Two left, and no time to fill it.
  await matters.rows(
    "update heqing.rate_bucket set tokens = 2, at = now() + interval '1 hour' where name like 'refused %'",
  );
  let before = await lines();
  expect(await statuses(4, guess)).toEqual([401, 401, 401, 401]);
  expect((await lines()) - before).toBe(2);
  before = await lines();
  expect(await statuses(3, ask((await api.as("town1")).cookie))).toEqual([403, 403, 403]);
  expect((await lines()) - before).toBe(3);
});

test("an IPv6 network is one address: its guests have more addresses than there are buckets", async () => {
  const app = api.app({ limits: { ...NONE, stranger: 2 } });
  const ask = (address: string) => supertest(app).get("/api/v1/session").set("x-forwarded-for", address);
  expect((await ask("2001:db8:1:2::1")).status).toBe(401);
  expect((await ask("2001:db8:1:2:dead:beef:0:1")).status).toBe(401);
  expect((await ask("2001:db8:1:2:aaaa::2")).status).toBe(429);
  expect((await ask("2001:db8:1:3::1")).status).toBe(401);
});

test("what one account asks too much is not taken from the others of its address", async () => {
  const app = api.app({ limits: { ...NONE, account: 2, address: 6 } });
  const [one, other] = [await api.as("town1"), await api.as("town2")];
  const ask = (cookie: string) => supertest(app).get("/api/v1/session").set("cookie", cookie);
  expect(await statuses(10, () => ask(one.cookie))).toEqual([200, 200, ...Array<number>(8).fill(429)]);
  expect((await ask(other.cookie)).status).toBe(200);
});

test("while the book can't be reached, what needs no book is answered still", async () => {
  const pool = createPool({ url: "postgres://x:y@127.0.0.1:1/z", applicationName: "test", connectionTimeout: 500 });
  const app = api.app({ pool, limits: { ...NONE, stranger: 3 } });
  expect((await supertest(app).get("/api/v1/templates/monthly.csv")).status).toBe(200);
  await pool.end();
});

test("a bucket is not written to the log that Postgres syncs", async () => {
  const kind = await matters.value<string>(
    "select relpersistence from pg_class where oid = 'heqing.rate_bucket'::regclass",
  );
  expect(kind).toBe("u");
});
