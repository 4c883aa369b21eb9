import type { PeriodSample, PreparedVerdict, SectionTarget } from "../db/intake/verdicts";
import type { CivilDate } from "../domain/calendar";
import {
  againstTarget,
  chooseMean,
  isItemCode,
  type ItemCode,
  makeOfficialJudge,
  type MeansBody,
  type OfficialMean,
  type OfficialMeans,
  type OfficialVerdict,
  periodMean,
  refOf,
  type RuleOf,
  type RuleRef,
  sampleMean,
  type TargetVerdict,
  traceOf,
  traceSentence,
  type WaterClass,
} from "../domain/water";
import { judgementRules, methodInForce, type RuleLibrary } from "../rules";
import { measured, type Measured } from "./measured-value";

/** Scheme of a verdict where no assessment scheme gives the section a target. */
export const NO_SCHEME = "evaluation";

/** The rules of one day, made ready. */
interface DayRules {
  readonly judge: (means: OfficialMeans) => OfficialVerdict;
  readonly means: RuleOf<MeansBody>;
}

/** Prepares the official verdicts of sections and periods by the rules in force on their last day of sampling. */
export function monthlyJudge(
  library: RuleLibrary,
): (samples: readonly PeriodSample[], targets: readonly SectionTarget[]) => readonly PreparedVerdict[] {
  const byDay = new Map<CivilDate, DayRules>();
  const rulesOf = (day: CivilDate): DayRules => {
    let rules = byDay.get(day);
    if (rules === undefined) {
      const { standard, official } = judgementRules(library, day);
      const { rule: means } = methodInForce(library, "means", "means", day);
      rules = { judge: makeOfficialJudge(standard, official), means };
      byDay.set(day, rules);
    }
    return rules;
  };
  return (samples, targets) => prepare(samples, targets, rulesOf);
}

/** `samples` are those of one section and period. */
function prepare(
  samples: readonly PeriodSample[],
  targets: readonly SectionTarget[],
  rulesOf: (day: CivilDate) => DayRules,
): readonly PreparedVerdict[] {
  const [first] = samples;
  if (first === undefined) return [];
  const days = samples.map(({ sampledOn }) => sampledOn).sort();
  const [sampledFrom, sampledTo] = [days[0] ?? "", days.at(-1) ?? ""];
  const { judge, means } = rulesOf(sampledTo);
  const verdict = judge({ regime: "official", body: first.body, values: meansOf(means.body, samples) });
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

function meansOf(rule: MeansBody, samples: readonly PeriodSample[]): OfficialMeans["values"] {
  const byItem = new Map<ItemCode, { readonly sample: PeriodSample; readonly value: Measured }[]>();
  for (const sample of samples) {
    if (!isItemCode(sample.item)) continue;
    const value = measured(sample.item, sample.text);
    if (value === null) continue;
    const known = byItem.get(sample.item);
    if (known === undefined) byItem.set(sample.item, [{ sample, value }]);
    else known.push({ sample, value });
  }
  const means: Partial<Record<ItemCode, OfficialMean>> = {};
  for (const [item, taken] of byItem) {
    const mean = meanOf(rule, item, taken);
    if (mean !== null) means[item] = mean;
  }
  return means;
}

/** One sample stands for its month as it is; several are meaned, exactly. */
function meanOf(
  rule: MeansBody,
  item: ItemCode,
  taken: readonly { readonly sample: PeriodSample; readonly value: Measured }[],
): OfficialMean | null {
  const [only, second] = taken;
  if (only !== undefined && second === undefined) {
    const { value, below, text } = only.value;
    return { raw: text, value, below, bounds: null, origin: "manual", mark: only.sample.mark };
  }
  const chosen = chooseMean(
    rule,
    item,
    null,
    periodMean(
      rule,
      "month-of-samples",
      item,
      taken.map(({ value }) => sampleMean(value)),
    ),
  );
  return chosen.kind === "mean" ? chosen.mean : null;
}
