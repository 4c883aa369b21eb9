import { computeEnd, parseCivilDate } from "../../../domain/calendar";
import type { Duty } from "../../../domain/proceeding";
import { announceCalendar, type CalendarNews, surveyCalendar } from "../../../engine/calendar-news";
import { useDatabase } from "../../setup/database";
import { calendarWith, lawWith, noticeNumber, THIS_YEAR } from "../../setup/invented-calendar";
import { makeMany } from "../../setup/many-matters";
import { PLAN, useMatters } from "../../setup/matter-fixture";

jest.setTimeout(120_000);

const database = useDatabase();
const matters = useMatters(database);

const MANY = 10_000;
const before = lawWith(calendarWith("before the notice", null));
let after: typeof before;
let template: string;
/** The rectification's clock as it was, and as the notice makes it. */
let old: Duty;
let due: string;
let dueDate: string;

const acts = (): Promise<number> =>
  matters.value<number>(
    "select count(*)::int from heqing.act where kind = 'calendar' and proceeding_id <> $1",
    template,
  );

const announce = (onProgress?: (news: CalendarNews) => void, signal?: AbortSignal): Promise<CalendarNews> =>
  announceCalendar(
    database.pool("worker"),
    { law: after, perSecond: 100_000, page: 250, ...(onProgress === undefined ? {} : { onProgress }) },
    signal,
  );

beforeAll(async () => {
  const law = before;
  template = await matters.release({ section: "demo-1", ladder: "default" });
  await matters.advance(template, { law });
  await matters.sign(template);
  await matters.advance(template, { law });
  await matters.receive("town1", template, { kind: "open" });
  await matters.receive("town1", template, PLAN);
  await matters.advance(template, { law });
  await makeMany(database.pool("owner"), {
    template,
    count: MANY,
    towns: [{ unit: "demo-town-1", division: "339901001" }],
    bare: true,
  });
  old = await matters.value<Duty>("select state #> '{duties,0}' from heqing.proceeding where id = $1", template);
  const { from, limit } = old;
  if (limit === null) throw new Error("expected a limit");
  // The last day, and the two after it, become free.
  const last = parseCivilDate(old.end.dueDate);
  const free = [0, 1, 2].map((days) => new Date((last + days) * 86_400_000).toISOString().slice(0, 10));
  after = lawWith(calendarWith("with the notices", free));
  const moved = computeEnd(after.calendar(), from, limit);
  ({ due, dueDate } = moved);
});

test("while the notice of its year is missing, the end of a rectification is provisional and asks nobody anything", async () => {
  expect(old).toMatchObject({ kind: "rectify", end: { status: "provisional" }, asksAt: null });
  expect((await matters.advance(template, { law: before })).phase).toBe("rectifying");
  expect(
    await matters.value("select provisional from heqing.duty where proceeding_id = $1 and kind = 'rectify'", template),
  ).toBe(true);
  expect(dueDate > old.end.dueDate).toBe(true);
});

test("a notice reaches ten thousand provisional clocks, each once, though the run was broken off twice", async () => {
  const stop = new AbortController();
  const first = await announce(({ told }) => {
    if (told >= 2_000) stop.abort();
  }, stop.signal);
  expect(first).toMatchObject({ done: false, told: await matters.value("select told::int from heqing.job") });
  // What comes down between two pages has told what it told; its successor goes on there.
  await expect(
    announce(({ told }) => {
      if (told >= 5_000) throw new Error("down");
    }),
  ).rejects.toThrow("down");
  const middle = await acts();
  expect(middle).toBeGreaterThan(first.told - 1);
  expect(middle).toBeLessThan(MANY);
  // Two workers that start at once share what is left.
  const [one, two] = await Promise.all([announce(), announce()]);
  expect([one.done, two.done]).toEqual([true, true]);
  expect(Math.max(one.told, two.told)).toBe(MANY + 1);
  const each = await matters.rows(
    `select count(a.seq)::int as acts, count(*)::int as proceedings from heqing.proceeding m
       left join heqing.act a on a.proceeding_id = m.id and a.kind = 'calendar' where m.open group by m.id, a.act_id is null`,
  );
  expect(each).toHaveLength(MANY + 1);
  expect(each.every((row) => (row as { acts: number }).acts === 1)).toBe(true);
  const [payload] = await matters.rows<{ payload: object }>(
    "select distinct payload from heqing.act where kind = 'calendar'",
  );
  expect(payload?.payload).toEqual({ kind: "calendar", notices: expect.arrayContaining([noticeNumber(THIS_YEAR)]) });
});

test("announced to the end, it is not announced again, and asked to look again it tells nobody twice", async () => {
  const told = await acts();
  const looks: CalendarNews[] = [];
  expect(await announce((news) => looks.push(news))).toMatchObject({ done: true });
  expect(looks).toEqual([]);
  const again = { law: after, perSecond: 100_000, page: 1_000, again: true };
  expect(await announceCalendar(database.pool("worker"), again)).toMatchObject({
    done: true,
    looked: MANY + 1,
    told: 0,
  });
  expect(await acts()).toBe(told);
});

test("each clock that is told ends by the new date: reminders, the question and the page follow, old and new are kept", async () => {
  const sample = await matters.rows<{ id: string }>(
    "select id::text from heqing.proceeding where open and id <> $1 order by md5(id::text) limit 200",
    template,
  );
  expect(sample).toHaveLength(200);
  for (const { id } of sample)
    expect(await matters.advance(id, { law: after })).toMatchObject({ parked: false, phase: "rectifying" });
  const moved = await matters.rows(
    `select distinct d.due_at = $2::timestamptz as due, d.provisional, d.asks_at > d.due_at as asked_later,
            jsonb_array_length(d.moves) as moves, d.moves #>> '{0,cause}' as cause, d.moves #>> '{0,old,due}' as old,
            d.moves #>> '{0,new,due}' as new, d.explanation #>> '{sentence,zh}' like '原期限至%（暂定），放假安排公布后重新计算；%' as said,
            (m.state #>> '{duties,0,chases,0}')::timestamptz = m.next_due as reminded_next,
            (select jsonb_agg(e.data order by e.n) from heqing.event e where e.proceeding_id = m.id and e.kind = 'due-moved') as told,
            (select count(*)::int from heqing.step s where s.proceeding_id = m.id and s.payload ->> 'notice' = 'date-moved') as notices,
            (select count(*)::int > 0 from heqing.delivery v where v.proceeding_id = m.id) as written_to
       from heqing.proceeding m join heqing.duty d on d.proceeding_id = m.id and d.status = 'running'
      where m.id = any ($1)`,
    sample.map(({ id }) => id),
    due,
  );
  expect(moved).toEqual([
    {
      due: true,
      provisional: false,
      asked_later: true,
      moves: 1,
      cause: "calendar",
      old: old.end.due,
      new: due,
      said: true,
      reminded_next: true,
      told: [
        expect.objectContaining({
          duty: "rectify",
          from: old.end.dueDate,
          to: dueDate,
          cause: "calendar",
          notices: expect.stringContaining(noticeNumber(THIS_YEAR)),
        }),
      ],
      notices: 1,
      written_to: true,
    },
  ]);
});

test("the survey lists what an announcement would move, with both dates, and tells nobody", async () => {
  const told = await acts();
  const seen: string[] = [];
  for await (const { duty, old: end, fresh } of surveyCalendar(database.pool("worker"), { law: after })) {
    seen.push(`${duty} ${end.dueDate} ${end.status} ${fresh.status}`);
  }
  // The 200 that were judged are where they belong.
  expect(seen).toHaveLength(MANY + 1 - 200);
  expect(new Set(seen)).toEqual(new Set([`rectify ${old.end.dueDate} provisional final`]));
  expect(await acts()).toBe(told);
});
