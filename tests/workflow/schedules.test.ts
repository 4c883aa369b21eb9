import { keepSchedules } from "../../relay/schedules";
import { useDatabase } from "../setup/database";
import { useTemporal } from "../setup/temporal";

jest.setTimeout(60_000);

const database = useDatabase();
const temporal = useTemporal();

const prefix = (): string => `${temporal.taskQueue}:`;
const keep = () =>
  keepSchedules({
    pool: database.pool("relay"),
    client: temporal.client(),
    taskQueue: `${temporal.taskQueue}.book`,
    prefix: prefix(),
  });
const row = (sql: string): Promise<unknown> => database.pool("owner").query(sql);
const described = (id: string) => temporal.client().schedule.getHandle(`${prefix()}${id}`).describe();

/** Ids of this file's schedules; the list lags behind, so it is asked until it shows what is awaited. */
async function listed(awaited: readonly string[]): Promise<void> {
  for (const end = Date.now() + 20_000; ;) {
    const ids: string[] = [];
    for await (const { scheduleId } of temporal.client().schedule.list()) {
      if (scheduleId.startsWith(prefix())) ids.push(scheduleId.slice(prefix().length));
    }
    if (ids.sort().join() === awaited.join()) return;
    if (Date.now() > end) throw new Error(`expected the schedules ${awaited.join()}, found ${ids.join()}`);
    await new Promise((done) => setTimeout(done, 100));
  }
}

test("Temporal's schedules are made equal to the rows of the book: created, updated, left alone, deleted", async () => {
  const other = `other-${temporal.taskQueue}`;
  await temporal.client().schedule.create({
    scheduleId: other,
    spec: { intervals: [{ every: "30 days" }] },
    action: { type: "startWorkflow", workflowType: "nothing", taskQueue: "nothing" },
    state: { paused: true },
  });
  expect(await keep()).toEqual({ created: [], updated: [], deleted: [] });

  await row(`insert into heqing.schedule (id, kind, spec, overlap, catchup_seconds, paused)
             values ('monthly', 'nothing', '{"calendars": [{"dayOfMonth": 3, "hour": 6}], "timezone": "Asia/Shanghai"}', 'buffer-all', 86400, true),
                    ('hourly', 'nothing', '{"intervals": [{"every": "1h"}]}', 'skip', 3600, true)`);
  expect(await keep()).toEqual({ created: ["hourly", "monthly"], updated: [], deleted: [] });
  await listed(["hourly", "monthly"]);
  expect(await keep()).toEqual({ created: [], updated: [], deleted: [] });
  const { policies, spec, state } = await described("monthly");
  expect(policies).toMatchObject({ overlap: "BUFFER_ALL", catchupWindow: 86_400_000 });
  expect(spec.timezone).toBe("Asia/Shanghai");
  expect(state.paused).toBe(true);

  await row("update heqing.schedule set overlap = 'buffer-one', catchup_seconds = 60 where id = 'monthly'");
  await row("delete from heqing.schedule where id = 'hourly'");
  expect(await keep()).toEqual({ created: [], updated: ["monthly"], deleted: ["hourly"] });
  expect((await described("monthly")).policies).toMatchObject({ overlap: "BUFFER_ONE", catchupWindow: 60_000 });
  await listed(["monthly"]);
  expect((await temporal.client().schedule.getHandle(other).describe()).scheduleId).toBe(other);

  await row("delete from heqing.schedule");
  await keep();
  await temporal.client().schedule.getHandle(other).delete();
});
