import { lateProceedings } from "../../../db/proceeding/reconcile";
import { useDatabase } from "../../setup/database";
import { useMatters } from "../../setup/matter-fixture";

const database = useDatabase();
const matters = useMatters(database);

const late = async (): Promise<readonly string[]> =>
  (await lateProceedings(database.pool("relay"), 15, 100)).map(({ proceedingId }) => proceedingId);

test("what nobody has handled in time is late by the book alone; what is parked waits for a person", async () => {
  const id = await matters.release({ section: "demo-1" });
  expect(await late()).toEqual([]);
  await matters.rows("update heqing.act set received_at = now() - interval '1 minute' where proceeding_id = $1", id);
  expect(await late()).toEqual([id]);
  await matters.advance(id);
  // Judged, but what was decided a minute ago has told nobody yet.
  expect(await late()).toEqual([id]);
  await matters.deliver(id);
  expect(await late()).toEqual([]);
  await matters.rows("update heqing.proceeding set next_due = now() - interval '1 minute' where id = $1", id);
  expect(await late()).toEqual([id]);
  await matters.rows("update heqing.proceeding set parked_at = now(), parked_code = 'INTERNAL' where id = $1", id);
  expect(await late()).toEqual([]);
});
