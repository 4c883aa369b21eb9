import { randomUUID } from "node:crypto";
import { appendAudit, appendRead, type AuditEvent } from "../../db/audit/audit";
import { readAudit, type AuditFilter } from "../../db/audit/audit-list";
import { resumeMatter } from "../../db/proceeding/park";
import { withActor } from "../../db/session/with-actor";
import { useDatabase } from "../setup/database";
import { actor, useMatters } from "../setup/matter-fixture";
import { become } from "../setup/people";

const database = useDatabase();
const matters = useMatters(database);

const NO_FILTER: AuditFilter = { from: null, to: null, kind: null, account: null, address: null, requestId: null };

interface Line {
  readonly kind: string;
  readonly login: string | null;
  readonly role: string | null;
  readonly source_address: string | null;
  readonly request_id: string | null;
  readonly assurance: string | null;
  readonly route: string | null;
  readonly data: Record<string, unknown>;
}

const lines = (kind: string) =>
  matters.rows<Line>(
    `select e.kind, a.login, e.role, e.source_address, e.request_id, e.assurance, e.route, e.data
       from heqing.audit_event e left join heqing.account a on a.id = e.account_id where e.kind = $1 order by e.id`,
    kind,
  );

const event = (more: Partial<AuditEvent> = {}): AuditEvent => ({
  kind: "refused",
  accountId: null,
  role: null,
  sourceAddress: "192.0.2.1",
  requestId: "r-1",
  ...more,
});

test("an act stands in the log in its own transaction: who, as what, by which proof, from where, for which matter", async () => {
  const matter = await matters.release();
  const act = randomUUID();
  const who = { ...(await actor(database, "town1")), requestId: "r-9", route: "POST /x" };
  const receive = (fail: boolean) =>
    withActor(database.pool("api"), who, async (session) => {
      await session.query("select heqing.receive_act($1, $2, 'acknowledge', '{}', sha256('{}'), '192.0.2.9', 'r-9')", [
        matter,
        act,
      ]);
      if (fail) throw new Error("undone");
    });
  await expect(receive(true)).rejects.toThrow("undone");
  expect(await lines("act")).toEqual([]);
  await receive(false);
  await receive(false); // the same key again is the same act
  expect(await lines("act")).toEqual([
    {
      kind: "act",
      login: "town1",
      role: "township",
      source_address: "192.0.2.9",
      request_id: "r-9",
      assurance: "local",
      route: "POST /x",
      data: expect.objectContaining({ act: "acknowledge", matter, actId: act }),
    },
  ]);
});

test("what the engine tells itself is no line of the log", async () => {
  const before = (await lines("act")).length;
  await matters.advance(await matters.release({ section: "demo-2" }));
  expect(await lines("act")).toHaveLength(before);
});

test("an act whose line can't be written is not received", async () => {
  const matter = await matters.release();
  const count = () =>
    matters.value<number>(
      "select count(*)::int from heqing.act where proceeding_id = $1 and account_id is not null",
      matter,
    );
  const before = await count();
  await matters.rows("alter table heqing.audit_event add constraint planted check (kind <> 'act') not valid");
  try {
    await expect(matters.receive("town1", matter, { kind: "acknowledge" })).rejects.toThrow(/planted/);
    expect(await count()).toBe(before);
  } finally {
    await matters.rows("alter table heqing.audit_event drop constraint planted");
  }
});

test("nobody changes or deletes a line, the owner only what is older than six months", async () => {
  await appendAudit(database.pool("api"), event());
  for (const statement of ["update heqing.audit_event set kind = 'x'", "delete from heqing.audit_event"]) {
    await expect(database.pool("owner").query(statement)).rejects.toThrow(/keeps what was written/);
    await expect(database.pool("api").query(statement)).rejects.toThrow(/permission denied/);
  }
  await expect(database.pool("api").query("select heqing.trim_audit(now() - interval '7 months')")).rejects.toThrow(
    /permission denied/,
  );
  await expect(database.pool("owner").query("select heqing.trim_audit(now() - interval '5 months')")).rejects.toThrow(
    /six months/,
  );
  await matters.rows(
    "insert into heqing.audit_event (at, kind) values (now() - interval '8 months', 'old-one'), (now() - interval '6 months 1 day', 'younger-one')",
  );
  expect(await matters.value("select heqing.trim_audit(now() - interval '7 months')::int")).toBe(1);
  expect([await lines("old-one"), (await lines("younger-one")).length]).toEqual([[], 1]);
  expect(await lines("audit-trimmed")).toMatchObject([{ data: { lines: 1 } }]);
  await expect(database.pool("owner").query("delete from heqing.audit_event")).rejects.toThrow(
    /keeps what was written/,
  );
});

test("a record that a page reads again and again is one line in ten minutes, for each proof and address", async () => {
  const { account } = await actor(database, "county");
  const read = (more: Partial<AuditEvent> = {}) =>
    appendRead(
      database.pool("api"),
      event({ kind: "personal", accountId: account, route: "GET /m/:id", data: { id: "1" }, ...more }),
    );
  await read();
  await read({ requestId: "r-2" });
  expect(await lines("personal")).toHaveLength(1);
  await read({ data: { id: "2" } });
  await read({ sourceAddress: "192.0.2.2" });
  await read({ assurance: "token" });
  expect(await lines("personal")).toHaveLength(4);
});

test("the log is read by the audit administrator alone, narrowed and page by page, the newest first", async () => {
  const { account } = await actor(database, "town2");
  for (const requestId of ["a", "b", "c"]) {
    await appendAudit(
      database.pool("api"),
      event({ accountId: account, role: "township", sourceAddress: "2001:db8::7", requestId }),
    );
  }
  const read = async (login: string, filter: Partial<AuditFilter>, after: string | null = null, limit = 100) =>
    withActor(database.pool("api"), await actor(database, login), (session) =>
      readAudit(session, { ...NO_FILTER, ...filter }, { after, limit }),
    );
  const ids = (rows: readonly { requestId: string | null }[]) => rows.map(({ requestId }) => requestId);
  expect(ids(await read("audit", { account: "town2", kind: "refused" }))).toEqual(["c", "b", "a"]);
  expect(ids(await read("audit", { account: account.toUpperCase(), kind: "refused" }))).toEqual(["c", "b", "a"]);
  expect((await read("audit", { account: "town2", kind: "refused" }))[0]).toMatchObject({
    login: "town2",
    unitName: "演示乙镇人民政府",
    role: "township",
  });
  const first = await read("audit", { address: "2001:db8::7" }, null, 2);
  expect(ids(first)).toEqual(["c", "b"]);
  expect(ids(await read("audit", { address: "2001:db8::7" }, first.at(-1)?.id ?? null, 2))).toEqual(["a"]);
  expect(ids(await read("audit", { requestId: "b" }))).toEqual(["b"]);
  expect(ids(await read("audit", { account: "town2", kind: "sign-in" }))).toEqual([]);
  expect(await read("audit", { account: "town2", to: "2000-01-01" })).toEqual([]);
  expect(await read("audit", { account: "nobody" })).toEqual([]);
  for (const login of ["security", "admin", "county", "discipline"]) expect(await read(login, {})).toEqual([]);
});

/** An account of a unit in another county. */
const elsewhere = () =>
  matters.value<string>(
    `with unit as (
       insert into heqing.unit (id, name, kind, division_code) values ('far', '远', 'county_office', '330802') returning id)
     insert into heqing.account (id, login, person_id, unit_id, role, jurisdiction)
     select gen_random_uuid(), 'far', person_id, unit.id, 'city', '330802' from heqing.account, unit where login = 'admin'
     returning id`,
  );

test("an audit administrator reads of the accounts of the own jurisdiction, and what strangers did", async () => {
  const pool = database.pool("api");
  const [station, reader] = [await actor(database, "station"), await actor(database, "audit")];
  const requestId = "r-place";
  await appendAudit(pool, event({ requestId, accountId: station.account, role: "station" }));
  await appendAudit(pool, event({ requestId }));
  const about = { account: station.account };
  await appendAudit(pool, event({ requestId, accountId: await elsewhere(), role: "security_admin", data: about }));
  const seen = async (jurisdiction: readonly string[] | "*") =>
    withActor(pool, await become(database, "audit", { jurisdiction }), async (session) =>
      (await readAudit(session, { ...NO_FILTER, requestId }, { after: null, limit: 9 })).map(({ login }) => login),
    );
  expect(await seen(["339901"])).toEqual(["far", null, "station"]);
  expect(await seen("*")).toEqual(["far", null, "station"]);
  expect(await seen(["330802"])).toEqual(["far", null]);
  await become(database, "audit", reader);
});

test("a day of the log is a day in Shanghai", async () => {
  await matters.rows(
    `insert into heqing.audit_event (at, kind) values ('2026-05-01T15:59:59Z', 'day-one'), ('2026-05-01T16:00:00Z', 'day-two')`,
  );
  const read = async (from: string, to: string) =>
    withActor(database.pool("api"), await actor(database, "audit"), (session) =>
      readAudit(session, { ...NO_FILTER, from, to }, { after: null, limit: 10 }),
    );
  expect((await read("2026-05-01", "2026-05-01")).map(({ kind }) => kind)).toEqual(["day-one"]);
  expect((await read("2026-05-02", "2026-05-02")).map(({ kind }) => kind)).toEqual(["day-two"]);
});

test("a parked matter that is resumed says so in its timeline and in the log", async () => {
  const matter = await matters.release({ section: "demo-4" });
  await matters.advance(matter);
  await matters.rows(
    "update heqing.matter set parked_code = 'RULE_UNKNOWN', parked_reason = 'x', parked_at = now() where id = $1",
    matter,
  );
  const resume = async () =>
    withActor(database.pool("api"), await actor(database, "admin"), (session) => resumeMatter(session, matter));
  expect([await resume(), await resume()]).toEqual([true, false]);
  const events = await matters.rows<{ kind: string; n: number; data: object }>(
    "select kind, n, data from heqing.event where proceeding_id = $1 order by n desc limit 1",
    matter,
  );
  expect(events).toMatchObject([{ kind: "unparked", data: { code: "RULE_UNKNOWN" } }]);
  expect(await lines("matter-resumed")).toMatchObject([{ login: "admin", data: { matter, code: "RULE_UNKNOWN" } }]);
  const order = await matters.rows<{ n: number }>(
    "select n from heqing.event where proceeding_id = $1 order by n",
    matter,
  );
  expect(order.map(({ n }) => n)).toEqual(order.map((_event, index) => index + 1));
});
