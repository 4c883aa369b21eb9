import type { Queryable } from "../../db/connect/transaction";
import { type EndedMonth, releasedMonths, standingPeriods } from "../../db/intake/long-periods";
import { judgedSections, type SectionPeriod, targetsOf, type TouchedPeriod } from "../../db/intake/verdicts";
import {
  monthsOf,
  parsePeriod,
  type Period,
  periodAround,
  periodDays,
  periodText,
  schemesHolding,
} from "../../domain/assessment";
import { type RuleLibrary, schemesInForce } from "../../rules";
import { targetRow } from "./period-verdicts";

/** The quarter and the year in which a month lies; none of anything else. */
function longAround(text: string): readonly Period[] {
  const month = parsePeriod(text);
  if (month?.kind !== "month") return [];
  return [periodAround("quarter", `${text}-01`), periodAround("year", `${text}-01`)];
}

const touchedPeriod = (sectionId: string, period: Period): TouchedPeriod => ({
  sectionId,
  period: periodText(period),
  day: periodDays(period)?.last ?? "",
});

/** The quarters and years of some months that were judged already, whatever came of it. */
export async function judgedLong(
  session: Queryable,
  months: readonly SectionPeriod[],
): Promise<readonly TouchedPeriod[]> {
  const around = onceEach(
    months.flatMap(({ sectionId, period }) => longAround(period).map((long) => touchedPeriod(sectionId, long))),
  );
  const judged = await standingPeriods(session, around);
  return around.filter((one) => judged.has(keyOf(one)));
}

/** A quarter or year that has ended and was not judged. */
export interface EndedPeriod extends TouchedPeriod {
  /** Whether the month that ended it was taken in as history. */
  readonly history: boolean;
}

/**
 * The quarters and years, not judged yet, that end with one of some months that was released, and that a scheme which holds for
 * the section judges. Nothing is asked of the book where no month ends a quarter.
 */
export async function endedLong(
  session: Queryable,
  months: readonly SectionPeriod[],
  library: RuleLibrary,
): Promise<readonly EndedPeriod[]> {
  const ends = months.filter(({ period }) => endedBy(period).length > 0);
  if (ends.length === 0 || !judgesLong(library)) return [];
  const released = await releasedMonths(session, ends);
  const named = await namedBySchemes(session, released, library);
  const judged = await standingPeriods(session, named);
  return named.filter((one) => !judged.has(keyOf(one)));
}

const endedBy = (month: string): readonly Period[] =>
  longAround(month).filter((long) => monthsOf(long).map(periodText).at(-1) === month);

const judgesLong = (library: RuleLibrary): boolean =>
  library.ofKind("assessment-scheme").some(({ body }) => body.periods.some((kind) => kind !== "month"));

async function namedBySchemes(
  session: Queryable,
  released: readonly EndedMonth[],
  library: RuleLibrary,
): Promise<readonly EndedPeriod[]> {
  const ids = [...new Set(released.map(({ sectionId }) => sectionId))];
  const [sections, targets] = [await judgedSections(session, ids), await targetsOf(session, ids)];
  return released.flatMap(({ sectionId, period, history }) =>
    endedBy(period).flatMap((long): readonly EndedPeriod[] => {
      const [section, days] = [sections.get(sectionId), periodDays(long)];
      if (section === undefined || days === null) return [];
      const { holding } = schemesHolding({
        section,
        targets: targets.map(targetRow),
        days,
        inForce: schemesInForce(library, days.last),
        known: new Set(),
      });
      const named = holding.some(({ scheme }) => scheme.body.periods.some((kind) => kind === long.kind));
      return named ? [{ ...touchedPeriod(sectionId, long), history }] : [];
    }),
  );
}

const keyOf = ({ sectionId, period }: SectionPeriod): string => `${sectionId}\n${period}`;

const onceEach = (periods: readonly TouchedPeriod[]): readonly TouchedPeriod[] => [
  ...new Map(periods.map((one) => [keyOf(one), one])).values(),
];
