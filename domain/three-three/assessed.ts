import type { Name } from "../vocabulary";
import { type BorderDistance, distances } from "./distance";
import type { Enterprise } from "./enterprise";
import { placeSentence } from "./explanation";
import type { RankedGroup, Standing } from "./rank";
import { readGroup, type Reading } from "./readings";
import type { Choice, Scheme } from "./scheme";

/** What an assessment says of one enterprise. */
export interface Assessed {
  readonly enterprise: Enterprise;
  readonly group: string;
  /** How many compete in its group. */
  readonly of: number;
  readonly standing: Standing;
  readonly reading: Reading;
  /** To both borders; fewer where it does not compete, or one side of a border is empty. */
  readonly borders: readonly BorderDistance[];
  /** Why it stands there. */
  readonly sentence: Name;
}

/** A group as an assessment shows it, in the order of the register. */
export interface AssessedGroup {
  readonly group: string;
  readonly ranked: RankedGroup;
  readonly enterprises: readonly Assessed[];
}

/** Ranks the enterprises of one group by a scheme, and under every reading of its open choices. */
export function assessGroup(
  group: string,
  enterprises: readonly Enterprise[],
  scheme: Scheme,
  choices: readonly Choice[],
): AssessedGroup {
  const figures = enterprises.map(({ figures: known, exemption }) => ({ ...known, exempt: exemption !== null }));
  const { base: ranked, readings } = readGroup(figures, scheme, choices);
  const bordersOf = distances(ranked);
  const sentenceOf = placeSentence(group, ranked, scheme);
  const assessed = enterprises.flatMap((enterprise, index): Assessed[] => {
    const [standing, reading] = [ranked.standings[index], readings[index]];
    if (standing === undefined || reading === undefined) return [];
    const sentence = sentenceOf(enterprise, standing, reading);
    return [{ enterprise, group, of: ranked.of, standing, reading, borders: bordersOf(index), sentence }];
  });
  return { group, ranked, enterprises: assessed };
}
