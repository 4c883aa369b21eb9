import type { AutomaticReading } from "../../db/intake/automatic";
import type { ResampleOrder } from "../../db/intake/orders";
import type { JudgedSection, PeriodSample, PreparedVerdict, SectionTarget } from "../../db/intake/verdicts";
import {
  type Days,
  type HoldingScheme,
  judge,
  type MonthValues,
  parsePeriod,
  type Period,
  periodDays,
  type PeriodFacts,
  problemText,
  type ReadyScheme,
  type SchemeProblem,
  schemesHolding,
  type TargetRow,
} from "../../domain/assessment";
import type { CivilDate } from "../../domain/calendar";
import { HeqingError } from "../../domain/errors";
import { isItemCode, type WaterClass } from "../../domain/water";
import { readySchemeOf, type RuleLibrary, schemesInForce } from "../../rules";
import { itemsInDoubt, laboratoryValues, stationValues } from "./period-values";

/** Scheme of a verdict where no assessment scheme judges the section in the period. */
export const NO_SCHEME = "evaluation";

/** What is known of one section and period; of a quarter or year the values of all its months. */
export interface PeriodValues {
  readonly section: JudgedSection;
  readonly period: string;
  /** By the rules of this day it is judged where no sample is left. */
  readonly day: CivilDate;
  readonly samples: readonly PeriodSample[];
  readonly automatic: readonly AutomaticReading[];
  /** Of a re-sampling; null where it is not known. */
  readonly order: ResampleOrder | null;
}

/** The verdicts of a section and period, one for each scheme that judges it, and what could not be judged. */
export interface PreparedPeriod {
  readonly verdicts: readonly PreparedVerdict[];
  readonly problems: readonly SchemeProblem[];
}

type Targets = readonly SectionTarget[];
type PeriodJudge = (values: PeriodValues, targets: Targets) => PreparedPeriod;

/**
 * Prepares the verdicts of sections and periods by the schemes and rules in force on their last day of sampling, quarters and
 * years by those of the period's last day: these are judged by the schemes alone that name them, and else not at all.
 */
export function periodJudge(library: RuleLibrary): PeriodJudge {
  const known = new Set(library.ofKind("assessment-scheme").map(({ id }) => id));
  const ready = new Map<string, ReadyScheme>();
  const readyOn = (scheme: HoldingScheme["scheme"] | null, day: CivilDate): ReadyScheme => {
    const key = `${scheme?.id ?? ""}\n${day}`;
    const found = ready.get(key) ?? readySchemeOf(library, scheme, day);
    ready.set(key, found);
    return found;
  };
  return (values, targets) => {
    const { section } = values;
    const period = parsePeriod(values.period);
    if (period === null) return { verdicts: [], problems: [] };
    const days = daysOf(period, values);
    const inForce = schemesInForce(library, days.last);
    const { holding, problems } = schemesHolding({ section, targets: targets.map(targetRow), days, inForce, known });
    const readied: Readied[] = [];
    const unfit: SchemeProblem[] = [];
    for (const held of holding.filter(({ scheme }) => judgesPeriod(scheme.body.periods, period))) {
      try {
        readied.push({ ready: readyOn(held.scheme, days.last), held });
      } catch (error) {
        if (!(error instanceof HeqingError)) throw error;
        unfit.push({ kind: "rules-unfit", section: section.id, scheme: held.scheme.id, message: error.message });
      }
    }
    if (readied.length === 0 && !isLong(period)) readied.push({ ready: readyOn(null, days.last), held: null });
    const told = [...problems, ...unfit];
    return { verdicts: readied.map((one) => prepared(values, { period, told }, one)), problems: told };
  };
}

interface Readied {
  readonly ready: ReadyScheme;
  readonly held: HoldingScheme | null;
}

interface Prepared {
  readonly period: Period;
  readonly told: readonly SchemeProblem[];
}

const judgesPeriod = (kinds: readonly string[], { kind }: Period): boolean =>
  kind === "resample" || kinds.includes(kind);

/** Whether a period is made of months. */
export const isLong = ({ kind }: Period): boolean => kind === "quarter" || kind === "year";

/** Of a quarter and a year their own days; of a month and a re-sampling those of their samples. */
function daysOf(period: Period, { samples, day }: PeriodValues): Days {
  const own = isLong(period) ? periodDays(period) : null;
  if (own !== null) return own;
  const days = samples.map(({ sampledOn }) => sampledOn).sort();
  return { first: days[0] ?? day, last: days.at(-1) ?? day };
}

/** A target as the domain reads it. */
export const targetRow = (target: SectionTarget): TargetRow => ({
  ...target,
  targetClass: target.targetClass as WaterClass,
});

function prepared(values: PeriodValues, { period, told }: Prepared, { ready, held }: Readied): PreparedVerdict {
  const judgement = judge(ready, factsOf(period, values, held));
  const { section, samples, automatic } = values;
  const sampled = samples.map(({ sampledOn }) => sampledOn).sort();
  const leading = held?.leading ?? false;
  const { scheme, rules } = judgement.trace;
  return {
    sectionId: section.id,
    period: values.period,
    scheme: held?.scheme.id ?? NO_SCHEME,
    leading,
    missed: judgement.missed,
    class: judgement.class,
    targetClass: judgement.targetClass,
    outcome: judgement.outcome,
    trace: {
      ...judgement.trace,
      scheme: scheme === null ? null : { ...scheme, leading },
      problems: told.map((problem) => ({ ...problem, text: problemText(problem) })),
      samples: samples.map(({ readingId, item, sampledOn, text }) => ({ readingId, item, sampledOn, text })),
      ...(automatic.length === 0 ? {} : { automaticReadings: automatic.map(({ readingId }) => readingId) }),
    },
    ruleVersions: rules,
    sampledFrom: sampled.at(0) ?? null,
    sampledTo: sampled.at(-1) ?? null,
    orderNumber: period.kind === "resample" ? period.order : null,
    divisionCode: section.divisionCode,
  };
}

function factsOf(
  period: Period,
  { section: { body }, samples, automatic, order }: PeriodValues,
  held: HoldingScheme | null,
): PeriodFacts {
  const target = held?.target ?? ({ kind: "none" } as const);
  const laboratory = laboratoryValues(samples);
  const inDoubt = itemsInDoubt(samples, automatic);
  switch (period.kind) {
    case "resample":
      return { period, body, target, values: laboratory, required: order?.items.filter(isItemCode) ?? null, inDoubt };
    case "month":
      return { period, body, target, values: { laboratory, station: stationValues(automatic) }, inDoubt };
    case "quarter":
      return { period, body, target, months: byMonth(samples, automatic), inDoubt };
    case "year":
      // Whether its river freezes is not known of any section.
      return { period, body, target, months: byMonth(samples, automatic), inDoubt, frozen: null };
  }
}

/** What was measured, by month; a month without laboratory values is judged by nobody, so its station's count for nothing. */
function byMonth(
  samples: readonly PeriodSample[],
  automatic: readonly AutomaticReading[],
): ReadonlyMap<string, MonthValues> {
  const months = new Map<string, { readonly samples: PeriodSample[]; readonly automatic: AutomaticReading[] }>();
  for (const sample of samples) {
    const known = months.get(sample.period);
    if (known === undefined) months.set(sample.period, { samples: [sample], automatic: [] });
    else known.samples.push(sample);
  }
  for (const reading of automatic) months.get(reading.period)?.automatic.push(reading);
  return new Map(
    [...months].map(([month, own]) => [
      month,
      { laboratory: laboratoryValues(own.samples), station: stationValues(own.automatic) },
    ]),
  );
}
