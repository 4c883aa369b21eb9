import { type Name, named, type LastPlaceProposal } from "../vocabulary";
import type { Assessed, AssessedGroup } from "./assessed";
import type { Reached } from "./tier-codes";

/** Tiers of one year by the id of the enterprise. */
export type YearTiers = ReadonlyMap<string, Reached>;

/** An enterprise on the list 建议整治提升（淘汰）名单: a proposal to the government, no decision. */
export interface LastPlace {
  readonly assessed: Assessed;
  /** How many years running it has been in the last tier, this one included. */
  readonly years: number;
  readonly proposal: LastPlaceProposal;
  readonly because: Name;
}

/** The tiers of an assessment, to be set beside those of other years. */
export const tiersOfYear = (groups: readonly AssessedGroup[]): YearTiers =>
  new Map(
    groups.flatMap(({ enterprises }) =>
      enterprises.map(({ enterprise, standing }) => [enterprise.id, standing.tier ?? "none"] as const),
    ),
  );

/**
 * Everybody in the last tier, in the order of the register. `earlier`: years before, the latest first; a year in which an
 * enterprise was in no tier, or not in the register, ends its count. `enough`: years running after which leaving 淘汰 is
 * proposed; null = no text says, and improvement 整治提升 alone is.
 */
export function lastPlaces(
  groups: readonly AssessedGroup[],
  earlier: readonly YearTiers[],
  enough: number | null,
): readonly LastPlace[] {
  return groups
    .flatMap(({ enterprises }) => enterprises.filter(({ standing }) => standing.tier === "last"))
    .map((assessed): LastPlace => {
      const other = earlier.findIndex((tiers) => tiers.get(assessed.enterprise.id) !== "last");
      const years = 1 + (other === -1 ? earlier.length : other);
      const proposal = enough !== null && years >= enough ? "leave" : "improve";
      return { assessed, years, proposal, because: becauseOf(years, enough) };
    });
}

const becauseOf = (years: number, enough: number | null): Name =>
  enough === null
    ? named(
        `连续 ${years} 年列倒逼档；列入淘汰建议的年数待确认。`,
        `${years} years running in the last tier; after how many leaving is proposed is to be confirmed.`,
      )
    : named(
        `连续 ${years} 年列倒逼档，满 ${enough} 年的建议淘汰。`,
        `${years} years running in the last tier; leaving is proposed after ${enough}.`,
      );
