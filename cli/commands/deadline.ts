import {
  type Calendar,
  calendarKnownOn,
  checkLimit,
  computeDeadline,
  computeEnd,
  isCivilDate,
  type Limit,
  LIMIT_UNITS,
  type LimitUnit,
  parseInstant,
} from "../../domain/calendar";
import { HeqingError } from "../../domain/errors";
import { calendarOf, loadRules, type RuleLibrary } from "../../rules";
import { read } from "../command-line";
import { idCell } from "../table/id-cell";
import { standardStreams, type Streams } from "../table/streams";
import { runTable, tableLine, type TableCommand } from "../table/table";
import { usage } from "../usage";
import { writeResult } from "../table/write-result";

/** Seconds belong to the demonstration ladder alone. */
const UNITS = LIMIT_UNITS.filter((unit) => unit !== "second");
const EXPECTED_FROM = "an instant with an offset, such as 2026-09-24T10:00+08:00";
const EXPECTED_DAYS = "a whole number of at least 1, ending before the year 10000";
/** Of a single deadline each day is a step of the answer, which one text must hold; longer limits are for tables. */
const MOST_STEPS = 100_000;

/** `heqing deadline`: one deadline that explains itself as JSON, or the ends of a table of limits. */
export async function run(argv: readonly string[], streams: Streams = standardStreams()): Promise<number> {
  const line = tableLine("heqing deadline")
    .option("--from <instant>", EXPECTED_FROM)
    .option("--days <number>", "how many of the unit")
    .option("--unit <unit>", UNITS.join(", "))
    .option("--rules <date>", "the calendar as it was known on that day");
  const { options } = read(line, argv);
  const { from, days, unit, rules } = options;
  const isTable = from === undefined && days === undefined && unit === undefined;
  for (const option of ["in", "format"] as const) {
    if (!isTable && options[option] !== undefined)
      throw usage(option, "a table, so neither --from, --days nor --unit", options[option]);
  }
  const library = loadRules();
  const calendar = calendarAsOf(calendarOf(library), rules, streams);
  if (isTable) return runTable(tableOf(calendar), options, streams);

  const limit = { count: countOf(days ?? ""), unit: unitOf(unit ?? "") };
  if (from === undefined || !isInstant(from)) throw usage("from", EXPECTED_FROM, from);
  if (limit.unit === null) throw usage("unit", UNITS.join(", "), unit);
  if (limit.count === null || !fits({ count: limit.count, unit: limit.unit })) throw usage("days", EXPECTED_DAYS, days);
  if ((limit.unit === "day" || limit.unit === "workday") && limit.count > MOST_STEPS)
    throw usage("days", `at most ${MOST_STEPS} days, each explained; the end alone is given of a table, --in`, days);
  const answer = explained(library, calendar, from, { count: limit.count, unit: limit.unit });
  await writeResult(streams, `${JSON.stringify(answer, null, 2)}\n`);
  return 0;
}

function explained(library: RuleLibrary, calendar: Calendar, from: string, limit: Limit): object {
  const { dueDate, due, status, steps, notices, missingYears, calendarVersion } = computeDeadline(
    calendar,
    from,
    limit,
  );
  const addresses = new Map(library.ofKind("calendar-year").map(({ id, source }) => [id, source.address]));
  return {
    dueDate,
    due,
    status,
    steps,
    calendar: notices.map(({ id, title, number, published }) => ({
      id,
      title,
      number,
      published,
      address: addresses.get(id) ?? null,
    })),
    missingYears,
    calendarVersion,
  };
}

function tableOf(calendar: Calendar): TableCommand {
  return {
    columns: { required: ["id", "from", "days", "unit"], optional: [] },
    output: ["id", "due_date", "due", "status"],
    prepare(column) {
      const [idAt, fromAt, daysAt, unitAt] = [column("id"), column("from"), column("days"), column("unit")];
      return (cells, refuse) => {
        const id = idCell(cells, idAt, refuse);
        const from = cells[fromAt] ?? "";
        const [count, unit] = [countOf(cells[daysAt] ?? ""), unitOf(cells[unitAt] ?? "")];
        const isFrom = isInstant(from);
        if (!isFrom) refuse(fromAt, EXPECTED_FROM);
        if (unit === null) refuse(unitAt, UNITS.join(", "));
        if (count === null || (unit !== null && !fits({ count, unit }))) refuse(daysAt, EXPECTED_DAYS);
        else if (isFrom && unit !== null) {
          const end = orNull(() => computeEnd(calendar, from, { count, unit }));
          if (end !== null) return [id, end.dueDate, end.due, end.status];
          refuse(daysAt, EXPECTED_DAYS);
        }
        return null;
      };
    },
  };
}

/** The calendar as known on `--rules DATE`; told once when no notice was published by then. */
function calendarAsOf(calendar: Calendar, date: string | undefined, streams: Streams): Calendar {
  if (date === undefined) return calendar;
  if (!isCivilDate(date)) throw usage("rules", "a date YYYY-MM-DD", date);
  const known = calendarKnownOn(calendar, date);
  if (known.source.notices.length === 0) {
    streams.errors.write(
      `heqing deadline: no notice was published by ${date}: every date that rests on a calendar is provisional\n`,
    );
  }
  return known;
}

/** null for what the law refuses; any other failure is thrown on. */
function orNull<T>(compute: () => T): T | null {
  try {
    return compute();
  } catch (error) {
    if (error instanceof HeqingError && error.code === "INPUT_INVALID") return null;
    throw error;
  }
}

const isInstant = (text: string): boolean => orNull(() => parseInstant(text)) !== null;

const fits = (limit: Limit): boolean => orNull(() => checkLimit(limit) ?? true) !== null;

const countOf = (text: string): number | null => (/^\d+$/.test(text) && Number(text) >= 1 ? Number(text) : null);

const unitOf = (word: string): LimitUnit | null => UNITS.find((unit) => unit === word) ?? null;
