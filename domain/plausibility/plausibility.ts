import { type BilingualSentence, refOf, type RuleOf, type RuleRef } from "../water";
import { findClassLag } from "./class-lag";
import { findDailySwing } from "./daily-swing";
import { findJump } from "./jump";
import { findManyAtOnce } from "./many-at-once";
import { MEASURED_CODES, type MeasuredCode } from "./measured";
import type { Found, PatternBody } from "./pattern";
import { findProbeRange } from "./probe-range";
import type { StationReading, Surroundings } from "./reading";
import { findStale } from "./stale";
import { findUnitSlip } from "./unit-slip";

/** One reason to doubt a reading, with the rule that raised it. */
export interface Doubt extends Found {
  readonly pattern: PatternBody["pattern"];
  readonly rule: RuleRef;
}

/** 数据存疑 or not. A suspect reading is held for a person's review: it opens nothing and blames nobody. */
export type Plausibility =
  | { readonly kind: "plausible" }
  | {
      readonly kind: "suspect";
      readonly doubts: readonly Doubt[];
      /** The values in doubt; empty where the class alone is. */
      readonly items: readonly MeasuredCode[];
      readonly reason: BilingualSentence;
    };

/** Looks at a reading with every pattern of the rules, before anyone is blamed for it. */
export function judgePlausibility(
  rules: readonly RuleOf<PatternBody>[],
  reading: StationReading,
  surroundings: Surroundings,
): Plausibility {
  const doubts = rules.flatMap((rule): readonly Doubt[] => {
    const found = find(rule.body, reading, surroundings);
    return found === null ? [] : [{ ...found, pattern: rule.body.pattern, rule: refOf(rule) }];
  });
  if (doubts.length === 0) return { kind: "plausible" };
  const items = new Set(doubts.flatMap((doubt) => doubt.items));
  return {
    kind: "suspect",
    doubts,
    items: MEASURED_CODES.filter((code) => items.has(code)),
    reason: {
      zh: `数据存疑：${doubts.map(({ reason }) => reason.zh).join("；")}。`,
      en: `Suspect data: ${doubts.map(({ reason }) => reason.en).join("; ")}.`,
    },
  };
}

function find(rule: PatternBody, reading: StationReading, surroundings: Surroundings): Found | null {
  switch (rule.pattern) {
    case "jump":
      return findJump(rule, reading, surroundings);
    case "many-at-once":
      return findManyAtOnce(rule, reading, surroundings);
    case "probe-range":
      return findProbeRange(rule, reading);
    case "stale":
      return findStale(rule, reading, surroundings);
    case "daily-swing":
      return findDailySwing(rule, reading, surroundings);
    case "unit-slip":
      return findUnitSlip(rule, reading);
    case "class-lag":
      return findClassLag(reading);
  }
}
