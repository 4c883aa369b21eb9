import { claim, failed, nudged, untilNext, type ClaimOptions, type OutboxEntry } from "../../../db/proceeding/outbox";
import { livingProceedings, queueNudge } from "../../../db/proceeding/reconcile";
import { listen } from "../../../db/connect/listen";
import { useDatabase } from "../../setup/database";
import { useMatters } from "../../setup/matter-fixture";

const database = useDatabase();
const matters = useMatters(database);

const take = (options: Partial<ClaimOptions> = {}): Promise<readonly OutboxEntry[]> =>
  claim(database.pool("relay"), { by: "a relay", limit: 10, leaseSeconds: 30, ...options });
const ids = (entries: readonly OutboxEntry[]): readonly string[] =>
  entries.map(({ proceedingId }) => proceedingId).sort();

/** Nothing waits before the next test. */
afterEach(() =>
  database.pool("owner").query("update heqing.outbox set done_at = clock_timestamp() where done_at is null"),
);

test("two relays at once never carry the same matter", async () => {
  const id = await matters.release({ section: "demo-1" });
  await matters.receive("town1", id, { kind: "acknowledge" });
  await matters.receive("town1", id, { kind: "acknowledge" });
  const taken = await Promise.all([take({ by: "one" }), take({ by: "two" }), take({ by: "three" })]);
  expect(ids(taken.flat())).toEqual([id]);
  expect(await take()).toEqual([]);
});

test("a lease that is over is taken by another relay", async () => {
  const id = await matters.release({ section: "demo-1" });
  expect(ids(await take({ leaseSeconds: 0.05 }))).toEqual([id]);
  expect(await take()).toEqual([]);
  const wait = (await untilNext(database.pool("relay"))) ?? Number.NaN;
  expect(wait).toBeLessThanOrEqual(50);
  await new Promise((done) => setTimeout(done, wait + 30));
  expect(ids(await take())).toEqual([id]);
});

test("a row is done when the matter was advanced, not when it was nudged", async () => {
  const id = await matters.release({ section: "demo-1" });
  const [entry] = await take();
  await nudged(database.pool("relay"), entry!.id);
  const done = (): Promise<boolean> =>
    matters.value("select done_at is not null from heqing.outbox where id = $1", entry!.id);
  expect(await done()).toBe(false);
  await matters.advance(id);
  expect(await done()).toBe(true);
});

test("a call that Temporal refuses becomes a dead letter that can be seen; a server that is down never does", async () => {
  await matters.release({ section: "demo-2" });
  const again = async (refused: boolean): Promise<boolean> => {
    await database
      .pool("owner")
      .query("update heqing.outbox set next_try_at = clock_timestamp() where done_at is null");
    const [entry] = await take();
    return failed(database.pool("relay"), entry!.id, { error: "no", refused });
  };
  for (let times = 0; times < 20; times += 1) expect(await again(false)).toBe(false);
  for (let times = 0; times < 7; times += 1) expect(await again(true)).toBe(false);
  expect(await again(true)).toBe(true);
  expect(await take()).toEqual([]);
  expect(await matters.value("select last_error from heqing.outbox where dead_at is not null")).toBe("no");
});

test("a failed call waits before it is tried again", async () => {
  await matters.release({ section: "demo-2" });
  const [entry] = await take();
  await failed(database.pool("relay"), entry!.id, { error: "down", refused: false });
  expect(await take()).toEqual([]);
  expect(await untilNext(database.pool("relay"))).toBeGreaterThan(100);
});

test("the outbox entry of a parked matter waits until it is resumed", async () => {
  const id = await matters.release({ section: "demo-3" });
  await database
    .pool("owner")
    .query("update heqing.proceeding set parked_code = 'INTERNAL', parked_at = now() where id = $1", [id]);
  expect(await take()).toEqual([]);
});

test("the reconciler sees open matters and closed ones that still owe a message, and enters one nudge", async () => {
  const relay = database.pool("relay");
  const open = await matters.release({ section: "demo-4" });
  const owing = await matters.release({ section: "demo-5" });
  const over = await matters.release({ section: "demo-6" });
  for (const id of [open, owing, over]) await matters.advance(id);
  await database.pool("owner").query("update heqing.proceeding set open = false where id = any($1)", [[owing, over]]);
  await database.pool("owner").query("update heqing.step set state = 'done' where proceeding_id = $1", [over]);
  const living = (await livingProceedings(relay, "0", 100)).map(({ proceedingId }) => proceedingId);
  expect(living).toEqual(expect.arrayContaining([open, owing]));
  expect(living).not.toContain(over);
  expect(await queueNudge(relay, open, { hasten: true })).toBe(true);
  expect(await queueNudge(relay, open, { hasten: true })).toBe(false);
  expect(
    await matters.value("select count(*)::int from heqing.outbox where proceeding_id = $1 and done_at is null", open),
  ).toBe(1);
});

test("whoever listens is told of an outbox entry when it is committed, and again after a lost session", async () => {
  const told: (string | null)[] = [];
  let tell = (): void => undefined;
  const until = (fits: () => boolean): Promise<void> =>
    new Promise((done) => {
      tell = () => fits() && done();
      tell();
    });
  const listening = listen({
    url: database.url("relay"),
    applicationName: "tests: listening",
    channel: "heqing_outbox",
    onNotice: (payload) => {
      told.push(payload);
      tell();
    },
  });
  try {
    await until(() => told.includes(null));
    const id = await matters.release({ section: "demo-7" });
    await until(() => told.includes(id));
    told.length = 0;
    await database.pool("owner").query("select 1");
    await matters.rows("select 1");
    await endListener();
    await until(() => told.includes(null));
    const next = await matters.release({ section: "demo-8" });
    await until(() => told.includes(next));
  } finally {
    await listening.close();
  }
});

/** A session may end another of its own role. */
async function endListener(): Promise<void> {
  await database
    .pool("relay")
    .query("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'tests: listening'");
}
