import type { AutomaticReading } from "../db/intake/automatic";
import type { PeriodSample, PreparedVerdict, SectionTarget } from "../db/intake/verdicts";
import type { CivilDate } from "../domain/calendar";
import {
  againstTarget,
  makeOfficialJudge,
  type MeansBody,
  type OfficialMeans,
  type OfficialVerdict,
  refOf,
  type RuleOf,
  type RuleRef,
  type TargetVerdict,
  traceOf,
  traceSentence,
  type WaterClass,
} from "../domain/water";
import { MEANS, judgementRules, methodInForce, type RuleLibrary } from "../rules";
import { meansOf } from "./period-means";

/** Scheme of a verdict where no assessment scheme gives the section a target. */
export const NO_SCHEME = "evaluation";

/** What is known of one section and period. */
export interface PeriodValues {
  readonly samples: readonly PeriodSample[];
  readonly automatic: readonly AutomaticReading[];
}

/** The rules of one day, made ready. */
interface DayRules {
  readonly judge: (means: OfficialMeans) => OfficialVerdict;
  readonly means: RuleOf<MeansBody>;
}

/** Prepares the official verdicts of sections and periods by the rules in force on their last day of sampling. */
export function monthlyJudge(
  library: RuleLibrary,
): (values: PeriodValues, targets: readonly SectionTarget[]) => readonly PreparedVerdict[] {
  const byDay = new Map<CivilDate, DayRules>();
  const rulesOf = (day: CivilDate): DayRules => {
    let rules = byDay.get(day);
    if (rules === undefined) {
      const { standard, official } = judgementRules(library, day);
      const { rule: means } = methodInForce(library, MEANS, "means", day);
      rules = { judge: makeOfficialJudge(standard, official), means };
      byDay.set(day, rules);
    }
    return rules;
  };
  return (values, targets) => prepare(values, targets, rulesOf);
}

function prepare(
  { samples, automatic }: PeriodValues,
  targets: readonly SectionTarget[],
  rulesOf: (day: CivilDate) => DayRules,
): readonly PreparedVerdict[] {
  const [first] = samples;
  if (first === undefined) return [];
  const days = samples.map(({ sampledOn }) => sampledOn).sort();
  const [sampledFrom, sampledTo] = [days[0] ?? "", days.at(-1) ?? ""];
  const { judge, means } = rulesOf(sampledTo);
  const verdict = judge({ regime: "official", body: first.body, values: meansOf(means.body, samples, automatic) });
  const trace = traceOf(verdict);
  const ruleVersions: readonly RuleRef[] = [...trace.rules, refOf(means)];
  const valid = targets.filter((target) => holdsOn(target, first.sectionId, sampledTo));
  const schemes: readonly (SectionTarget | null)[] = valid.length === 0 ? [null] : valid;
  return schemes.map((target) => {
    const against = target === null ? null : againstTarget(verdict, target.targetClass as WaterClass);
    return {
      sectionId: first.sectionId,
      period: first.period,
      scheme: target?.scheme ?? NO_SCHEME,
      class: verdict.class,
      targetClass: target?.targetClass ?? null,
      outcome: outcomeOf(verdict, against),
      trace: {
        ...trace,
        rules: ruleVersions,
        sentence: traceSentence(trace),
        target: target && {
          class: target.targetClass,
          scheme: target.scheme,
          source: target.source,
          status: target.status,
        },
        against,
        samples: samples.map(({ readingId, item, sampledOn, text }) => ({ readingId, item, sampledOn, text })),
        ...(automatic.length === 0 ? {} : { automaticReadings: automatic.map(({ readingId }) => readingId) }),
      },
      ruleVersions,
      sampledFrom,
      sampledTo,
      matterNumber: first.matterNumber,
      divisionCode: first.divisionCode,
    };
  });
}

function holdsOn({ sectionId, validFrom, validTo }: SectionTarget, section: string, day: CivilDate): boolean {
  return sectionId === section && (validFrom === null || validFrom <= day) && (validTo === null || day < validTo);
}

/** What stays open is never taken as met. */
function outcomeOf(verdict: OfficialVerdict, against: TargetVerdict | null): PreparedVerdict["outcome"] {
  if (verdict.findings.length === 0) return "unjudgeable";
  if (against === null) return "no_target";
  return against.kind === "cannot-judge" ? "undecided" : against.kind;
}
