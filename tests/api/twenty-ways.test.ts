import { createHash, randomUUID } from "node:crypto";
import supertest, { type Response, type Test } from "supertest";
import { secretHash } from "../../db/session/secret";
import { useApi, type Person } from "../setup/api";
import { useDatabase } from "../setup/database";
import { mailedLink } from "../setup/mailed-link";
import { PLAN, useMatters } from "../setup/matter-fixture";
import { type CountyIds, furnish, loadNeighbour } from "../setup/two-counties";

jest.setTimeout(60_000);

const database = useDatabase();
const matters = useMatters(database);
const api = useApi(database);

/** A township of the demonstration county tries to get at the next township's matter, and at one of another county. */
let own: CountyIds;
let other: CountyIds;
let far: CountyIds;
let me: Person;
/** Words that would tell of what is not one's own. */
let secrets: readonly string[];

beforeAll(async () => {
  await loadNeighbour(database);
  own = await furnish(database, matters, "", 1);
  other = await furnish(database, matters, "", 2);
  far = await furnish(database, matters, "next-", 1);
  me = await api.as("town1");
  const numbers = await matters.rows<{ number: string }>("select number from heqing.matter where id <> $1", own.matter);
  const people = await matters.rows<{ name: string }>(
    "select name from heqing.person where division_code not like '339901001%'",
  );
  secrets = [...numbers.map(({ number }) => number), ...people.map(({ name }) => name)];
}, 240_000);

/** Every try comes from an address of its own, by which its line in the audit log is found. */
let tries = 0;
const FORM = (): Readonly<Record<string, string>> => ({
  "x-heqing-csrf": me.csrf,
  "idempotency-key": randomUUID(),
});

const get = (path: string): Test => me.agent.get(path.startsWith("/api") ? path : `/api/v1${path}`);
const post = (path: string, body: object = {}): Test => me.agent.post(`/api/v1${path}`).set(FORM()).send(body);

/** What the audit log has of the try, and what the answer said. */
async function tried(
  request: Test,
): Promise<{ readonly status: number; readonly code: unknown; readonly audited: number }> {
  tries += 1;
  const address = `198.51.100.${tries % 250}`;
  const before = await refusals(address);
  const answer: Response = await request.set("x-forwarded-for", address);
  expect(secrets.filter((word) => JSON.stringify([answer.text, answer.headers]).includes(word))).toEqual([]);
  return {
    status: answer.status,
    code: (answer.body as { code?: unknown }).code,
    audited: (await refusals(address)) - before,
  };
}

const refusals = (address: string): Promise<number> =>
  matters.value("select count(*)::int from heqing.audit_event where source_address = $1 and kind = 'refused'", address);

type Way = readonly [words: string, send: () => Test, status: number, code?: string];

const ACKNOWLEDGE = { kind: "acknowledge" };

const WAYS: readonly Way[] = [
  ["by the address of the matter", () => get(`/matters/${other.matter}`), 404],
  ["of another county, by its address", () => get(`/matters/${far.matter}`), 404],
  ["by an act of one's own kind", () => post(`/matters/${other.matter}/acts`, ACKNOWLEDGE), 404],
  ["by an act of another's kind", () => post(`/matters/${other.matter}/acts`, { kind: "sign", step: 1 }), 403],
  [
    "by the other's Idempotency-Key on their matter",
    () => post(`/matters/${other.matter}/acts`, ACKNOWLEDGE).set("idempotency-key", other.act),
    404,
  ],
  [
    "by the other's Idempotency-Key on one's own",
    () => post(`/matters/${own.matter}/acts`, ACKNOWLEDGE).set("idempotency-key", other.act),
    409,
    "KEY_REUSED",
  ],
  ["by the id of the other's act", () => get(`/matters/${other.matter}/acts/${other.act}`), 404],
  ["by the id of the other's act below one's own matter", () => get(`/matters/${own.matter}/acts/${other.act}`), 404],
  ["by the verdict it was opened by", () => get(`/verdicts/${other.verdict}`), 404],
  ["by one's own verdict before its release", () => get(`/verdicts/${own.preliminary}`), 404],
  ["by releasing a verdict", () => post("/releases", { verdictIds: [other.preliminary] }), 403],
  ["by the import of its values", () => get(`/imports/${other.import}`), 403],
  ["by the progress of the import", () => get(`/imports/${other.import}/events`), 403],
  ["by the list of imports", () => get("/imports"), 403],
  ["by the refused rows of the import", () => get(`/quarantine?batch=${other.import}`), 403],
  [
    "by bringing values oneself",
    () =>
      me.agent
        .post("/api/v1/imports")
        .set(FORM())
        .set({ "x-file-name": "x.csv", "content-type": "text/csv" })
        .send("section\n"),
    403,
  ],
  ["by what the book could not bring", () => get("/outbox?dead=true"), 403],
  ["by the parked matters", () => get("/parked"), 403],
  ["by resuming it as if it were parked", () => post(`/parked/${other.matter}/resume`), 403],
  ["by the audit log", () => get("/audit"), 403],
  ["by the export of the audit log", () => get("/audit/export.csv"), 403],
  ["by the list of persons", () => get("/persons?q="), 403],
  ["by the list of accounts", () => get("/accounts"), 403],
  [
    "by a token made for oneself",
    () => post("/tokens", { name: "x", routes: ["getMatters"], days: 1, jurisdiction: "3399" }),
    403,
  ],
  [
    "by a token that was guessed",
    () => get("/verdicts").set("authorization", `Bearer heqing_${"a".repeat(10)}_${"b".repeat(43)}`),
    401,
    "TOKEN_INVALID",
  ],
  ["by a one-time link that was guessed", () => get(`/links/${"a".repeat(50)}`), 404],
  ["by pressing a one-time link that was guessed", () => post(`/links/${"a".repeat(50)}`), 404],
  ["by ending the other's session", () => me.agent.delete(`/api/v1/sessions/${randomUUID()}`).set(FORM()), 404],
  [
    "without the form's token",
    () => me.agent.post(`/api/v1/matters/${other.matter}/acts`).set("idempotency-key", randomUUID()).send(ACKNOWLEDGE),
    403,
    "FORM_EXPIRED",
  ],
  [
    "from a foreign page",
    () => post(`/matters/${other.matter}/acts`, ACKNOWLEDGE).set("sec-fetch-site", "cross-site"),
    403,
    "FORM_EXPIRED",
  ],
  ["by headers that say who and whence one is", () => get(`/matters/${other.matter}`).set(SPOOFED), 404],
  [
    "by a header that names another method",
    () => post(`/matters/${other.matter}`).set("x-http-method-override", "GET"),
    405,
  ],
  [
    "by a header that names another address",
    () => get(`/matters/${own.matter}/acts/${randomUUID()}`).set("x-original-url", `/api/v1/matters/${other.matter}`),
    404,
  ],
  ["by a parameter that names another method", () => get(`/matters/${other.matter}/acts?_method=POST`), 405],
  ["by HEAD", () => me.agent.head(`/api/v1/matters/${other.matter}`), 404],
  ["by OPTIONS", () => me.agent.options(`/api/v1/matters/${other.matter}`), 405],
  ["by PUT", () => me.agent.put(`/api/v1/matters/${other.matter}`).set(FORM()).send({}), 405],
];

const SPOOFED = {
  "x-real-ip": "127.0.0.1",
  forwarded: "for=127.0.0.1;by=127.0.0.1",
  "x-heqing-role": "county",
  "x-heqing-jurisdiction": "*",
  "x-remote-user": "county",
  "x-rewrite-url": "/api/v1/matters",
};

/** Ways to write the address of a matter that are none. */
const SPELLINGS = [
  "/api/v1/matters/ID/",
  "/api/v1//matters/ID",
  "/api/v1/Matters/ID",
  "/API/v1/matters/ID",
  "/api/v1/%6Datters/ID",
  "/api/v1/matters/ID%00",
  "/api/v1/matters/ID%20",
  "/api/v1/matters/0ID",
  "/api/v1/matters/+ID",
  "/api/v1/matters/ID.0",
  "/api/v1/matters/ID;role=county",
  "/api/v1/matters/OWN%2f..%2fID",
  "/api/v1/matters/OWN/..%2fID",
  "/api/v1/matters/OWN,ID",
  "/api/v1/matters/ID%27%20or%20true--",
  "/api/v1/matters/%EF%BC%91",
] as const;

describe("a township gets at another's matter in none of these ways, and each try is in the audit log", () => {
  test("there are twenty at least", () => expect(WAYS.length).toBeGreaterThanOrEqual(20));

  test.each(WAYS.map(([words, ...way]) => [words, way] as const))("%s", async (_words, [send, status, code]) => {
    const seen = await tried(send());
    expect(seen).toEqual({ status, code: code ?? seen.code, audited: 1 });
  });

  test.each(SPELLINGS)("by writing the address as %s", async (spelling) => {
    const path = spelling.replace("ID", other.matter).replace("OWN", own.matter);
    const { status, audited } = await tried(get(path));
    expect({ status, audited: path.startsWith("/api/v1") ? audited : 1 }).toEqual({ status: 404, audited: 1 });
  });
});

describe("what a township is answered tells nothing of others", () => {
  const numberOf = (id: string): Promise<string> =>
    matters.value<string>("select number from heqing.matter where id = $1", id);
  const listed = async (query: string): Promise<readonly string[]> => {
    const { body } = await get(`/matters${query}`);
    return ((body as { items?: { id: string }[] }).items ?? []).map(({ id }) => id);
  };

  test("searching for the other's number, section or phase finds one's own alone", async () => {
    expect(await listed("")).toEqual([own.matter]);
    expect(await listed(`?q=${encodeURIComponent(await numberOf(other.matter))}`)).toEqual([]);
    expect(await listed(`?q=${encodeURIComponent("%' or true or number like '%")}`)).toEqual([]);
    expect(await listed("?open=true&limit=100")).toEqual([own.matter]);
  });

  test("a cursor of the county's list goes on in one's own list", async () => {
    const county = await api.as("county");
    const page = (await county.get("/matters?limit=1")).body as { next: string; items: { id: string }[] };
    expect(page.items.map(({ id }) => id)).toEqual([other.matter]);
    const { status, body } = await get(`/matters?limit=1&cursor=${page.next}`);
    expect([status, (body as { items: { id: string }[] }).items.map(({ id }) => id)]).toEqual([200, [own.matter]]);
  });

  test("a cursor that was made by hand is refused, and so is one of another list", async () => {
    const county = (await (await api.as("county")).get("/matters?limit=1")).body as { next: string };
    const place = Buffer.from(JSON.stringify(other.matter)).toString("base64url");
    for (const address of [`/matters?cursor=${"a".repeat(12)}${place}`, `/tasks?cursor=${county.next}`])
      expect(await tried(get(address))).toEqual({ status: 400, code: "INPUT_INVALID", audited: 1 });
  });

  test("a value that does not fit its field is a mistake, and none of the log's affair", async () => {
    expect(await tried(get("/matters?limit=0"))).toEqual({ status: 400, code: "INPUT_INVALID", audited: 0 });
    const seen = await tried(post(`/matters/${own.matter}/acts`, { ...PLAN, summary: "" }));
    expect(seen).toEqual({ status: 400, code: "INPUT_INVALID", audited: 0 });
  });

  test.each(["jurisdiction=*", "unit=demo-town-2", "role=county", "account=county", "q[]=x&q[a]=b"])(
    "a parameter that nobody asked for is refused: %s",
    async (query) => expect(await tried(get(`/matters?${query}`))).toMatchObject({ status: 400, audited: 1 }),
  );

  test.each([{ matterId: "2" }, { role: "county" }, { jurisdiction: "*" }, { account: "county" }])(
    "a field that nobody asked for is refused: %p",
    async (extra) => {
      const seen = await tried(post(`/matters/${own.matter}/acts`, { ...ACKNOWLEDGE, ...extra }));
      expect(seen).toEqual({ status: 400, code: "INPUT_INVALID", audited: 1 });
    },
  );

  test("text that speaks SQL is text, and gives no wider reach", async () => {
    const summary =
      "'); select set_config('heqing.jurisdiction', '*', false), set_config('heqing.role', 'county', false); --";
    const answer = await post(`/matters/${own.matter}/acts`, { ...PLAN, summary });
    expect(answer.status).toBe(202);
    const { actId } = answer.body as { actId: string };
    expect(await matters.value("select payload ->> 'summary' from heqing.act where act_id = $1", actId)).toBe(summary);
    expect((await get(`/matters/${other.matter}`)).status).toBe(404);
  });
});

describe("proofs that are good no more, or another's", () => {
  /** A session of its own, whose cookie is sent by hand. */
  async function session(login: string): Promise<string> {
    const token = randomUUID();
    await matters.rows(
      `insert into heqing.session (token_hash, account_id, csrf, expires_at)
       select sha256(convert_to($1, 'UTF8')), id, 'x', now() + interval '1 hour' from heqing.account where login = $2`,
      token,
      login,
    );
    return token;
  }
  const withCookie = (token: string, path: string): Test =>
    supertest(api.app()).get(`/api/v1${path}`).set("cookie", `heqing_session=${token}`);
  const GONE = { status: 401, code: "NOT_SIGNED_IN", audited: 1 };

  test("a session that has expired opens nothing", async () => {
    const token = await session("town2");
    expect((await withCookie(token, `/matters/${other.matter}`)).status).toBe(200);
    await matters.rows(
      "update heqing.session set expires_at = now() - interval '1 second' where token_hash = $1",
      secretHashOf(token),
    );
    expect(await tried(withCookie(token, `/matters/${other.matter}`))).toEqual(GONE);
  });

  test("a session of an account that was closed opens nothing", async () => {
    const token = await session("liaison2");
    expect((await withCookie(token, `/matters/${other.matter}`)).status).toBe(200);
    await matters.rows("update heqing.account set active = false where login = 'liaison2'");
    expect(await tried(withCookie(token, `/matters/${other.matter}`))).toEqual(GONE);
    await matters.rows("update heqing.account set active = true where login = 'liaison2'");
  });

  test("the hash of a session's token, as the book keeps it, is no token", async () => {
    const hash = secretHashOf(await session("county"));
    for (const text of [hash.toString("hex"), hash.toString("base64url")]) {
      expect(await tried(withCookie(text, `/matters/${other.matter}`))).toEqual(GONE);
    }
  });

  test("another's link, spent or over, acts no more, and never on another matter than its own", async () => {
    const [spent, over] = [await link("town2"), await link("town2", 0)];
    await matters.rows(
      "update heqing.link set used_at = now(), used_key = gen_random_uuid() where token_hash = $1",
      secretHash(spent),
    );
    expect(await tried(post(`/links/${over}`))).toEqual({ status: 410, code: "LINK_EXPIRED", audited: 1 });
    expect(await tried(post(`/links/${spent}`))).toEqual({ status: 410, code: "LINK_USED", audited: 1 });
    expect(await tried(post(`/matters/${other.matter}/acts?link=${spent}`, ACKNOWLEDGE))).toMatchObject({
      status: 400,
      audited: 1,
    });
    expect(await tried(get(`/matters/${other.matter}`).set("authorization", `Bearer ${spent}`))).toMatchObject({
      status: 403,
    });
  });

  async function link(login: string, hours = 72): Promise<string> {
    const deliveryId = await matters.value<string>(
      `select d.id from heqing.delivery d join heqing.account a on a.person_id = d.person_id
        where d.proceeding_id = $1 and a.login = $2 and d.party = 'responsible' limit 1`,
      other.matter,
      login,
    );
    return mailedLink(matters, deliveryId, login, hours);
  }
});

/** As api/http/signed-in keeps a session's token. */
const secretHashOf = (token: string): Buffer => createHash("sha256").update(token).digest();
