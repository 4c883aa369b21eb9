import { automaticOf } from "../../db/intake/automatic";
import { ordersOf } from "../../db/intake/orders";
import type { Queryable } from "../../db/connect/transaction";
import {
  judgedSections,
  samplesOf,
  savePreliminary,
  type SectionPeriod,
  targetsOf,
  type TouchedPeriod,
} from "../../db/intake/verdicts";
import { monthsOf, parsePeriod, periodText, type SchemeProblem } from "../../domain/assessment";
import type { RuleLibrary } from "../../rules";
import { type ChangedVerdict, changedVerdicts, type Prepare } from "./changed-verdicts";
import { judgedLong } from "./long-periods";
import { periodJudge, type PeriodValues } from "./period-verdicts";

/** Months judged at once: a sheet of many years must not collect in memory. */
const AT_ONCE = 100;

/** The ids of the verdicts that were prepared, and what is wrong with schemes and targets of the sections. */
export interface PreparedVerdicts {
  readonly ids: readonly string[];
  /** By `other-verdicts` each beside the one that stood; else none. */
  readonly changed: readonly ChangedVerdict[];
  readonly problems: readonly SchemeProblem[];
}

/** How verdicts are prepared. */
export interface Preparing {
  readonly library: RuleLibrary;
  /** Account that states the values. */
  readonly preparedBy: string;
  /** Whether what is judged anew is history; null = as the verdict in whose place it comes. */
  readonly history: boolean | null;
  /**
   * Rows of an automatic station alone make no verdict: by `other-items` they only change that of a month with laboratory
   * values, and only where they change what it rests on.
   */
  readonly only: Prepare;
}

/**
 * Judges sections and periods of which other values are stated than before, and the quarters and years of these months that
 * were judged already; as {@link prepareStated}.
 */
export async function prepareVerdicts(
  session: Queryable,
  touched: readonly TouchedPeriod[],
  preparing: Preparing,
): Promise<PreparedVerdicts> {
  const months = await prepareStated(session, touched, preparing);
  const long = await judgedLong(session, touched);
  // What of a year came as history makes no history of the year.
  return long.length === 0 ? months : both(months, await prepareStated(session, long, { ...preparing, history: null }));
}

/** What two preparings brought. */
export const both = (one: PreparedVerdicts, other: PreparedVerdicts): PreparedVerdicts => ({
  ids: [...one.ids, ...other.ids],
  changed: [...one.changed, ...other.changed],
  problems: [
    ...new Map([...one.problems, ...other.problems].map((problem) => [JSON.stringify(problem), problem])).values(),
  ],
});

/**
 * Judges sections and periods of which other values are stated than before, by each scheme that holds for them; a period of
 * which no value is left can't be judged. What is wrong with a scheme or target is told; the rest is judged.
 */
export async function prepareStated(
  session: Queryable,
  touched: readonly TouchedPeriod[],
  { library, preparedBy, history, only }: Preparing,
): Promise<PreparedVerdicts> {
  const judge = periodJudge(library);
  const ids: string[] = [];
  const all: ChangedVerdict[] = [];
  const problems = new Map<string, SchemeProblem>();
  for (const periods of portions(touched)) {
    const sectionIds = [...new Set(periods.map(({ sectionId }) => sectionId))];
    const targets = await targetsOf(session, sectionIds);
    const values = (await valuesOf(session, periods, sectionIds)).filter(
      ({ samples }) => samples.length > 0 || only !== "other-items",
    );
    const prepared = values.map((period) => judge(period, targets));
    for (const problem of prepared.flatMap((period) => period.problems)) problems.set(JSON.stringify(problem), problem);
    const verdicts = prepared.flatMap((period) => period.verdicts);
    const changed = await changedVerdicts(session, verdicts, { periods, only });
    const saved = changed.map(({ after }) => after);
    ids.push(...(await savePreliminary(session, saved, { preparedBy, history })));
    // Of a file with many rows only the ids are kept.
    if (only === "other-verdicts") all.push(...changed);
  }
  return { ids, changed: all, problems: [...problems.values()] };
}

/** Portions of at most so many months, a re-sampling counting as one. */
function portions(touched: readonly TouchedPeriod[]): readonly (readonly TouchedPeriod[])[] {
  const found: TouchedPeriod[][] = [];
  let room = 0;
  for (const one of touched) {
    const size = monthsIn(one).length;
    if (size > room) {
      found.push([]);
      room = Math.max(AT_ONCE, size);
    }
    found.at(-1)?.push(one);
    room -= size;
  }
  return found;
}

/** The periods under which the book keeps the values of a period: its months, or the re-sampling itself. */
function monthsIn({ sectionId, period }: SectionPeriod): readonly SectionPeriod[] {
  const months = monthsOf(parsePeriod(period) ?? { kind: "resample", order: period });
  return months.length === 0
    ? [{ sectionId, period }]
    : months.map((month) => ({ sectionId, period: periodText(month) }));
}

/** What counts now for some periods. */
async function valuesOf(
  session: Queryable,
  periods: readonly TouchedPeriod[],
  sectionIds: readonly string[],
): Promise<readonly PeriodValues[]> {
  const sections = await judgedSections(session, sectionIds);
  const months = [...new Map(periods.flatMap(monthsIn).map((month) => [keyOf(month), month])).values()];
  const automatic = grouped(await automaticOf(session, months));
  const samples = grouped(await samplesOf(session, months));
  const orders = new Map((await ordersOf(session, periods.flatMap(orderNumber))).map((order) => [order.order, order]));
  return periods.flatMap((touched) => {
    const { sectionId, period, day } = touched;
    const section = sections.get(sectionId);
    if (section === undefined) return [];
    const own = monthsIn(touched).flatMap((month) => samples.get(keyOf(month)) ?? []);
    const sampled = new Set(own.map(keyOf));
    return [
      {
        section,
        period,
        day,
        samples: own,
        automatic: monthsIn(touched).flatMap((month) =>
          sampled.has(keyOf(month)) ? (automatic.get(keyOf(month)) ?? []) : [],
        ),
        order: orders.get(orderNumber(touched)[0] ?? "") ?? null,
      },
    ];
  });
}

const orderNumber = ({ period }: SectionPeriod): readonly string[] => {
  const parsed = parsePeriod(period);
  return parsed?.kind === "resample" ? [parsed.order] : [];
};

const keyOf = ({ sectionId, period }: SectionPeriod): string => `${sectionId}\n${period}`;

function grouped<Row extends SectionPeriod>(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const known = found.get(keyOf(row));
    if (known === undefined) found.set(keyOf(row), [row]);
    else known.push(row);
  }
  return found;
}
