import { setTimeout as pause } from "node:timers/promises";
import type { Pool } from "pg";
import { transaction } from "../db/connect/transaction";
import { payloadHash } from "../db/ledger/canonical";
import { type Clocked, clockedProceedings, holdJob, moveJob, tellProceedings } from "../db/proceeding/calendar";
import { derivedId } from "../db/proceeding/derived-id";
import type { LawBook } from "../db/proceeding/law-book";
import {
  type Calendar,
  type CalendarNotice,
  computeDeadline,
  computeEnd,
  type InstantText,
  type Limit,
  shanghaiDate,
} from "../domain/calendar";
import { type CalendarMessage, calendarMoves, type Duty } from "../domain/proceeding";
import { decodeState, KINDS } from "./kinds";

const JOB = "calendar";

export interface AnnounceOptions {
  /** Its calendar is the one that is announced. */
  readonly law: Pick<LawBook, "calendar">;
  /** At most so many proceedings are told in a second, so that workers keep up. @default 200 */
  readonly perSecond?: number;
  /** Proceedings of one transaction. @default 100 */
  readonly page?: number;
  /** Told after each page. */
  readonly onProgress?: (news: CalendarNews) => void;
  /** Whether to look again although this calendar was announced to the end. @default false */
  readonly again?: boolean;
}

/** How far an announcement has come. */
export interface CalendarNews {
  readonly calendar: string;
  /** Open proceedings with running clocks that were looked at. */
  readonly looked: number;
  /** Those that the calendar moves. */
  readonly told: number;
  /** False where it was broken off, or another calendar is being announced meanwhile. */
  readonly done: boolean;
}

/** A clock that another calendar changes. */
export interface MovedClock {
  readonly id: string;
  readonly number: string | null;
  readonly duty: Duty["kind"];
  readonly old: Duty["end"];
  readonly fresh: Duty["end"];
}

/**
 * Tells every open proceeding of which the calendar moves a clock, provisional ends 暂定期限 and others: an act `calendar`
 * in its inbox, under an id derived from the calendar, so that telling twice is telling once. A page of it and its place
 * are one transaction: broken off anywhere, it goes on there. Once announced to the end, a calendar is not looked at again.
 */
export async function announceCalendar(
  pool: Pool,
  options: AnnounceOptions,
  signal?: AbortSignal,
): Promise<CalendarNews> {
  const { law, perSecond = 200, onProgress, again = false } = options;
  const calendar = law.calendar();
  let news = await begin(pool, calendar, again);
  while (!news.done && signal?.aborted !== true) {
    const started = performance.now();
    const before: number = news.told;
    const next = await announcePage(pool, calendar, options.page ?? 100);
    if (next === null) break;
    news = next;
    onProgress?.(news);
    const wait = ((news.told - before) / perSecond) * 1_000 - (performance.now() - started);
    if (wait > 0 && !news.done)
      await pause(wait, undefined, signal === undefined ? {} : { signal }).catch(() => undefined);
  }
  return news;
}

const begin = (pool: Pool, { version }: Calendar, again: boolean): Promise<CalendarNews> =>
  transaction(pool, async (session) => {
    const place = await holdJob(session, JOB, version, { begin: true });
    const { looked = 0, told = 0, known = null, done = false } = place ?? {};
    if (!done || !again) return { calendar: version, looked, told, done };
    await moveJob(session, JOB, { position: "0", looked: 0, told: 0, known, done: false });
    return { calendar: version, looked: 0, told: 0, done: false };
  });

/** One page under the lock of the run; null where another calendar is being announced meanwhile. */
const announcePage = (pool: Pool, calendar: Calendar, size: number): Promise<CalendarNews | null> =>
  transaction(
    pool,
    async (session) => {
      const place = await holdJob(session, JOB, calendar.version, { begin: false });
      if (place === null || place.target !== calendar.version) return null;
      const { position: at, looked, told, known, done } = place;
      if (done) return { calendar: calendar.version, looked, told, done };
      const page = await clockedProceedings(session, at, size);
      const messages = page.flatMap((each) => messageFor(each, calendar, known));
      const fresh = await tellProceedings(session, JOB, messages);
      const ended = page.length < size;
      const next = {
        position: page.at(-1)?.id ?? at,
        looked: looked + page.length,
        told: told + fresh,
        known: ended ? calendar.source.notices.map(({ id }) => id) : known,
        done: ended,
      };
      await moveJob(session, JOB, next);
      return { calendar: calendar.version, looked: next.looked, told: next.told, done: next.done };
    },
    { attempts: 5 },
  );

const movedDuties = ({ kind, state, stateSchema }: Clocked, calendar: Calendar): readonly Duty[] =>
  decodeState(KINDS[kind], state, stateSchema)?.duties.filter((duty) => calendarMoves(duty, calendar)) ?? [];

function messageFor(clocked: Clocked, calendar: Calendar, known: readonly string[] | null) {
  const moved = movedDuties(clocked, calendar);
  if (moved.length === 0) return [];
  const numbers = moved.flatMap((duty) => newsOf(duty, calendar, known)).map(({ number }) => number);
  const body: CalendarMessage = { kind: JOB, notices: [...new Set(numbers)].sort() };
  const { id, key } = clocked;
  return [{ id, actId: derivedId(key, JOB, calendar.version), body, hash: payloadHash(body).toString("hex") }];
}

/**
 * The notices on which an end rests now and did not before: those that the calendar announced last lacked, else those of the
 * years that were missing for it.
 */
function newsOf({ from, limit, end }: Duty, calendar: Calendar, known: readonly string[] | null) {
  const notices = limit === null ? [] : noticesOf(calendar, from, limit);
  const news = known === null ? [] : notices.filter(({ id }) => !known.includes(id));
  return news.length > 0 ? news : notices.filter(({ year }) => end.missingYears.includes(year));
}

/** Many clocks run from the same day by the same limit. */
const rested = new WeakMap<Calendar, Map<string, readonly CalendarNotice[]>>();

function noticesOf(calendar: Calendar, from: InstantText, limit: Limit): readonly CalendarNotice[] {
  const known = rested.get(calendar) ?? new Map<string, readonly CalendarNotice[]>();
  rested.set(calendar, known);
  const key = `${shanghaiDate(from)} ${limit.count} ${limit.unit}`;
  const notices = known.get(key) ?? computeDeadline(calendar, from, limit).notices;
  known.set(key, notices);
  return notices;
}

/** What an announcement would tell, page by page, without telling it. */
export async function* surveyCalendar(pool: Pool, { law }: Pick<AnnounceOptions, "law">): AsyncGenerator<MovedClock> {
  const calendar = law.calendar();
  for (let after = "0"; ;) {
    const page = await clockedProceedings(pool, after, 500);
    for (const clocked of page) {
      const { id, number } = clocked;
      for (const { kind: duty, end: old, from, limit } of movedDuties(clocked, calendar))
        if (limit !== null) yield { id, number, duty, old, fresh: computeEnd(calendar, from, limit) };
    }
    const last = page.at(-1);
    if (last === undefined) return;
    after = last.id;
  }
}
