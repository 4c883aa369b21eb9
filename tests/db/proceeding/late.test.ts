import { nudged } from "../../../db/proceeding/outbox";
import { lateProceedings } from "../../../db/proceeding/reconcile";
import { type Told, reconcileLate } from "../../../relay/reconcile";
import { createLogger } from "../../../telemetry/logger";
import { useDatabase } from "../../setup/database";
import { useMatters } from "../../setup/matter-fixture";

const database = useDatabase();
const matters = useMatters(database);

const late = async (): Promise<readonly string[]> =>
  (await lateProceedings(database.pool("relay"), { judging: 15, sending: 15 }, 100)).map(
    ({ proceedingId }) => proceedingId,
  );

test("what nobody has handled in time is late by the book alone; what is parked waits for a person", async () => {
  const id = await matters.release({ section: "demo-1" });
  expect(await late()).toEqual([]);
  await matters.rows("update heqing.act set received_at = now() - interval '1 minute' where proceeding_id = $1", id);
  // Nobody has carried it to Temporal yet, or only now: the queue explains it.
  expect(await late()).toEqual([]);
  const entry = await matters.value<string>("select id from heqing.outbox where proceeding_id = $1", id);
  await nudged(database.pool("relay"), entry);
  expect(await late()).toEqual([]);
  await matters.rows("update heqing.outbox set nudged_at = now() - interval '1 minute' where id = $1", entry);
  expect(await late()).toEqual([id]);
  await matters.advance(id);
  // Of an act of a minute ago, but judged only now: its messages are under way.
  expect(await late()).toEqual([]);
  await matters.rows("update heqing.proceeding set handled_until = now() - interval '1 minute' where id = $1", id);
  expect(await late()).toEqual([id]);
  await matters.deliver(id);
  expect(await late()).toEqual([]);
  await matters.rows("update heqing.proceeding set next_due = now() - interval '1 minute' where id = $1", id);
  expect(await late()).toEqual([id]);
  await matters.rows("update heqing.proceeding set parked_at = now(), parked_code = 'INTERNAL' where id = $1", id);
  expect(await late()).toEqual([]);
});

test("what waits in Temporal's queues is not nudged, and a run that was told is not told again at once", async () => {
  const id = await matters.release({ section: "demo-2" });
  await matters.advance(id);
  const old = async () => {
    await matters.rows("update heqing.step set created_at = now() - interval '1 minute' where proceeding_id = $1", id);
    await matters.rows("update heqing.proceeding set handled_until = now() - interval '1 minute' where id = $1", id);
  };
  await old();
  const backlog = { judging: 0, sending: 60 };
  let running = true;
  const told: Told = new Map();
  const look = () =>
    reconcileLate(
      {
        pool: database.pool("relay"),
        logger: createLogger("tests", "fatal"),
        isRunning: () => Promise.resolve(running),
        notSeenRunning: () => Promise.resolve([]),
        backlog: () => Promise.resolve(backlog),
      },
      told,
    );
  const open = () =>
    matters.value("select count(*)::int from heqing.outbox where proceeding_id = $1 and done_at is null", id);
  expect([await look(), await open()]).toEqual([0, 0]);
  backlog.sending = 0;
  expect([await look(), await open()]).toEqual([1, 1]);
  await matters.advance(id);
  await old();
  expect([await look(), await open()]).toEqual([0, 0]);
  running = false;
  expect([await look(), await open()]).toEqual([1, 1]);
});
