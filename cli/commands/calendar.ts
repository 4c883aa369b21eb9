import { announceCalendar, type CalendarNews, surveyCalendar } from "../../engine/calendar-news";
import { lawBookOf } from "../../engine/law-book";
import { createPool } from "../../db/connect/pool";
import { HeqingError } from "../../domain/errors";
import { loadRules } from "../../rules";
import { commandLine, read } from "../command-line";
import { findRunningSystem } from "../connection";
import { readEnvironment } from "../environment";
import { standardStreams, type Streams } from "../table/streams";
import { wholeNumber } from "../usage";
import { writeResult } from "../table/write-result";

const line = () =>
  commandLine("heqing calendar")
    .argument("<verb>", "announce")
    .option("--dry-run", "lists the dates that would move, and moves none")
    .option("--again", "looks at every running clock although this calendar was announced to the end")
    .option("--per-second <number>", "at most so many proceedings a second", "200");

const COLUMNS = ["matter", "number", "duty", "old", "old_status", "new", "new_status"] as const;

/**
 * `heqing calendar announce [--dry-run] [--again] [--per-second N]`: tells every running proceeding of which the calendar
 * of this release moves a date; a run that was broken off goes on. With the worker's login, as the worker does at its start.
 */
export async function run(argv: readonly string[], streams: Streams = standardStreams()): Promise<number> {
  const {
    options: { dryRun, again, perSecond },
    words: [verb],
  } = read(line(), argv);
  if (verb !== "announce") throw new HeqingError("INPUT_INVALID", `expected announce, got ${JSON.stringify(verb)}`);
  const rate = Math.max(1, wholeNumber("per-second", perSecond, 10_000));
  const law = lawBookOf(loadRules());
  const pool = createPool({ url: workerUrl(), applicationName: "heqing calendar", max: 2 });
  try {
    if (dryRun === true) {
      await writeResult(streams, `${COLUMNS.join(",")}\n`);
      for await (const { id, number, duty, old, fresh } of surveyCalendar(pool, { law })) {
        const cells = [id, number ?? "", duty, old.dueDate, old.status, fresh.dueDate, fresh.status];
        if (!(await writeResult(streams, `${cells.join(",")}\n`))) return 0;
      }
      return 0;
    }
    const news = await announceCalendar(pool, { law, perSecond: rate, again: again === true });
    await writeResult(streams, `${sentence(news)}\n`);
    return news.done ? 0 : 1;
  } finally {
    await pool.end();
  }
}

const sentence = ({ calendar, looked, told, done }: CalendarNews): string =>
  `calendar ${calendar.slice(0, 12)}: ${looked} proceedings with running clocks looked at, ${told} told` +
  (done ? "" : "; not done, another calendar is being announced");

/** The worker's login: the one of DATABASE_URL, else of the running system. @throws HeqingError SYSTEM_NOT_RUNNING */
function workerUrl(): string {
  const { DATABASE_URL } = readEnvironment();
  return DATABASE_URL ?? (findRunningSystem().database.roles as Readonly<Record<string, string>>)["worker"] ?? "";
}
