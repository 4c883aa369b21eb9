import { run } from "../../../cli/commands/calendar";
import { makeCalendar } from "../../../domain/calendar";
import { useDatabase } from "../../setup/database";
import { LAW, useMatters } from "../../setup/matter-fixture";
import { runCommand } from "../../unit/cli/command-run";

const database = useDatabase();
const matters = useMatters(database);

const known = process.env["DATABASE_URL"];
beforeAll(() => {
  process.env["DATABASE_URL"] = database.url("worker");
});
afterAll(() => {
  if (known === undefined) delete process.env["DATABASE_URL"];
  else process.env["DATABASE_URL"] = known;
});

const calendar = (...argv: readonly string[]) => runCommand(run, argv, "");

test("heqing calendar announce lists what would move, tells it once, and says how many", async () => {
  // Judged while no year's notice was known: every end is provisional.
  const { source } = LAW.law.calendar();
  const none = makeCalendar({ ...source, version: "none", notices: [] });
  const id = await matters.release({ section: "demo-1", ladder: "default" });
  await matters.advance(id, { law: { ...LAW.law, calendar: () => none } });
  expect(await matters.value("select provisional from heqing.duty where proceeding_id = $1", id)).toBe(true);

  // In a spring whose notice ships, whatever day it is when this runs.
  await matters.rows(
    `update heqing.proceeding set state = jsonb_set(state, '{duties,0,from}', '"2026-03-02T10:00:00+08:00"') where id = $1`,
    id,
  );

  const listed = await calendar("announce", "--dry-run");
  expect(listed.status).toBe(0);
  const [head, line, ...rest] = listed.output.trim().split("\n");
  expect(head).toBe("matter,number,duty,old,old_status,new,new_status");
  expect(line).toMatch(new RegExp(`^${id},.+,sign,\\d{4}-\\d\\d-\\d\\d,provisional,2026-03-\\d\\d,final$`));
  expect(rest).toEqual([]);
  const acts = () =>
    matters.value("select count(*)::int from heqing.act where proceeding_id = $1 and kind = 'calendar'", id);
  expect(await acts()).toBe(0);

  const told = await calendar("announce");
  expect(told).toMatchObject({ status: 0 });
  expect(told.output).toMatch(/^calendar [0-9a-f]{12}: 1 proceedings with running clocks looked at, 1 told\n$/);
  await calendar("announce", "--again");
  expect(await acts()).toBe(1);
});

test.each([
  [["recount"], /expected announce/],
  [["announce", "--per-second", "often"], /--per-second: expected a whole number/],
])("heqing calendar %j is refused with what was expected", async (argv, sentence) => {
  await expect(calendar(...argv)).rejects.toThrow(sentence);
});
