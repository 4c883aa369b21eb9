import { randomBytes } from "node:crypto";
import type { Role } from "../../../db/migrate/roles";
import { useDatabase } from "../../setup/database";
import { actor, useMatters } from "../../setup/matter-fixture";
import { type CountyIds, furnish, loadNeighbour } from "../../setup/two-counties";
import { call, callable } from "./called";

/** Every function of the book is called by every login that may call it, with ids of others as arguments. */
const database = useDatabase();
const matters = useMatters(database);
let other: CountyIds;
let given: Readonly<Record<string, string>>;

beforeAll(async () => {
  await loadNeighbour(database);
  await furnish(database, matters, "", 1);
  other = await furnish(database, matters, "", 2);
  const [head] = await matters.rows<{ account: string; person: string; session: string }>(
    `select a.id as account, a.person_id as person, (select s.id from heqing.session s where s.account_id = a.id limit 1) as session
       from heqing.account a where a.login = 'town2'`,
  );
  given = {
    p_account: head?.account ?? "",
    p_account_id: head?.account ?? "",
    p_person: head?.person ?? "",
    p_login: "town2",
    p_proceeding_id: other.matter,
    p_verdict_id: other.verdict,
    p_reading_id: other.reading,
    p_unit: "demo-town-2",
    p_unit_id: "demo-town-2",
    p_section: "demo-2",
    p_section_id: "demo-2",
    p_from_id: "demo-2",
    p_to_id: "demo-1",
    p_division: "339901002",
    p_jurisdiction: "*",
    p_roles: "{supervisor,responsible,handling}",
    p_resource: "letter",
    "end_own_session.p_id": head?.session ?? "",
    p_id: "demo-2",
    "date[]": "{2019-07-15}",
    "text[]": "{x}",
    "uuid[]": `{${head?.account ?? ""}}`,
    "bytea[]": "{}",
    "double precision[]": "{1}",
    bigint: other.matter,
    uuid: head?.account ?? "",
    text: "acknowledge",
    bytea: `\\x${"00".repeat(32)}`,
    jsonb: "[]",
    integer: "10",
    smallint: "3",
    boolean: "true",
    date: "2026-01-01",
    daterange: "[2026-01-01,)",
    tstzrange: "[2026-01-01,)",
    "timestamp with time zone": "2026-01-01",
    "double precision": "1",
  };
}, 120_000);

/** What the functions that a login may call have written, and which have told anything, called one after another. */
async function outcomes(
  role: Role,
  session: Buffer | null = null,
): Promise<{ readonly wrote: Readonly<Record<string, readonly string[]>>; readonly told: readonly string[] }> {
  const wrote: Record<string, readonly string[]> = {};
  const told: string[] = [];
  for (const one of await callable(database.pool(role))) {
    const found = await call(database.pool(role), one, given, session);
    if (found.wrote.length > 0) wrote[one.name] = found.wrote;
    if (found.told) told.push(one.name);
  }
  return { wrote, told };
}

/** What is told to nobody in particular, each with the reason why it may be. */
const TOLD_TO_ALL = {
  attempts_of: "hashes of what it is given",
  demo_examples: "ids of invented things, for the public document",
  instant: "a time as text",
  jurisdiction_within: "a comparison of two texts",
  open_session: "whose login it was, which the API reads anyway; opens by the raw hash of the password alone",
  password_method: "cost and salt, which whoever signs in needs; of unknown logins too",
  readable: "what the public may read",
  superior_office: "a public fact",
  use_token: "that the token is unknown",
};

/** What the API's login writes without an actor: none of it is of the book. */
const WRITTEN_BY_NOBODY = {
  audit: ["audit_event"],
  count_attempt: ["sign_in_attempt"],
  count_guess: ["sign_in_attempt"],
  count_sign_in: ["sign_in_attempt"],
  know_network: ["known_network"],
  take_turn: ["rate_bucket"],
};

test("whoever has the API's login and no session is told nothing by any function, and writes nothing of the book", async () => {
  const { wrote, told } = await outcomes("api");
  expect(told).toEqual(Object.keys(TOLD_TO_ALL));
  expect(wrote).toEqual(WRITTEN_BY_NOBODY);
});

test("a hash that somebody guessed is nobody", async () => {
  const { wrote, told } = await outcomes("api", randomBytes(32));
  expect(told).toEqual([...Object.keys(TOLD_TO_ALL), "session_at_hand"].sort());
  expect(wrote).toEqual(WRITTEN_BY_NOBODY);
});

test("a township is told by functions of itself alone, whomever it asks for, and touches its own sessions alone", async () => {
  const { session } = await actor(database, "town1");
  await actor(database, "town1");
  const { wrote, told } = await outcomes("api", session);
  const ofItself = told.filter((name) => !(name in TOLD_TO_ALL));
  expect(ofItself).toEqual([
    "actor",
    "actor_account",
    "actor_account_id",
    "actor_assurance",
    "actor_division",
    "actor_jurisdiction",
    "actor_person",
    "actor_role",
    "actor_session",
    "actor_unit",
    "end_other_sessions",
    "own_sessions",
    "reach_accounts",
    "reach_persons",
    "session_at_hand",
  ]);
  // Nobody's: what counts guesses. One's own: the other sessions.
  expect(Object.keys(wrote)).toEqual(["audit", "count_guess", "end_other_sessions", "know_network", "take_turn"]);
  expect(
    await matters.value("select count(*)::int from heqing.account where id = any ($1)", [given["p_account"]]),
  ).toBe(1);
});

test("whoever has the worker's login is lent no right to another's matter: no act, number, message or link of their choosing", async () => {
  const { wrote, told } = await outcomes("worker");
  expect(told).toEqual([
    "alone_from",
    "area_of",
    "brief_offices",
    "goes_alone",
    "held",
    "hold_and_read",
    "hold_job",
    "hold_proceeding",
    "instant",
    "issuer_of",
    "life",
    "may_go",
    "notices",
    "readable",
    "station_of",
    "superior_office",
  ]);
  expect(wrote).toEqual({ hold_job: ["job"] });
});

test.each(["sequencer", "readonly"] as const)(
  "whoever has the login of the %s is told nothing by functions",
  async (login) => {
    expect(await outcomes(login)).toEqual({ wrote: {}, told: ["instant", "readable"] });
  },
);

test("whoever has the login of the relay leases outbox entries, and is told no more than which proceedings wait", async () => {
  expect(await outcomes("relay")).toEqual({
    wrote: { claim_outbox: ["outbox"] },
    told: ["claim_outbox", "instant", "may_go", "readable"],
  });
});
