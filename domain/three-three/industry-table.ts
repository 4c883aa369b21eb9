import type { Stability, ThreeThreeReason } from "../vocabulary";
import { THREE_THREE_REASON_WORDS } from "../vocabulary";
import type { Assessed, AssessedGroup } from "./assessed";
import { REACHED, type Reached } from "./tier-codes";

/** One industry, or all together, counted. */
export interface IndustryRow {
  /** null = all together. */
  readonly group: string | null;
  readonly enterprises: number;
  /** How many compete. */
  readonly of: number;
  readonly tiers: Readonly<Record<Reached, number>>;
  readonly reasons: Readonly<Record<ThreeThreeReason, number>>;
  readonly stability: Readonly<Record<Stability, number>>;
}

/** The table of industries by tiers, groups in their order, and the sum of them last. */
export const industryTable = (groups: readonly AssessedGroup[]): readonly IndustryRow[] => [
  ...groups.map(({ group, ranked, enterprises }) => rowOf(group, ranked.of, enterprises)),
  rowOf(
    null,
    groups.reduce((sum, { ranked }) => sum + ranked.of, 0),
    groups.flatMap(({ enterprises }) => enterprises),
  ),
];

function rowOf(group: string | null, of: number, all: readonly Assessed[]): IndustryRow {
  const count = <Word extends string>(words: readonly Word[], wordOf: (each: Assessed) => Word | null) => {
    const found = new Map<Word | null, number>();
    for (const each of all) found.set(wordOf(each), (found.get(wordOf(each)) ?? 0) + 1);
    return Object.fromEntries(words.map((word) => [word, found.get(word) ?? 0])) as Record<Word, number>;
  };
  return {
    group,
    enterprises: all.length,
    of,
    tiers: count<Reached>(REACHED, ({ standing }) => standing.tier ?? "none"),
    reasons: count<ThreeThreeReason>(THREE_THREE_REASON_WORDS, ({ standing }) => standing.reason),
    stability: count<Stability>(["stable", "sensitive"], ({ reading }) => reading.stability),
  };
}
