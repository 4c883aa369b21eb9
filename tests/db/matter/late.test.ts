import { useDatabase } from "../../setup/database";
import { useMatters } from "../../setup/matter-fixture";

const database = useDatabase();
const matters = useMatters(database);

const late = async (by: string): Promise<readonly string[]> =>
  (
    await database
      .pool("relay")
      .query<{ id: string }>("select heqing.late_proceedings($1, 100)::text as id order by 1", [by])
  ).rows.map(({ id }) => id);

test("what nobody has handled in time is late by the book alone; what is parked waits for a person", async () => {
  const id = await matters.release({ section: "demo-1" });
  expect(await late("15 seconds")).toEqual([]);
  await matters.rows("update heqing.outbox set next_try_at = now() - interval '1 minute' where proceeding_id = $1", id);
  expect(await late("15 seconds")).toEqual([id]);
  await matters.advance(id);
  expect(await late("15 seconds")).toEqual([]);
  await matters.rows("update heqing.proceeding set next_due = now() - interval '1 minute' where id = $1", id);
  expect(await late("15 seconds")).toEqual([id]);
  await matters.rows("update heqing.proceeding set parked_at = now(), parked_code = 'INTERNAL' where id = $1", id);
  expect(await late("15 seconds")).toEqual([]);
});
