import type { Queryable } from "../db/connect/transaction";
import type { LockedVerdict } from "../db/intake/finalise";
import { placesOf, type SectionPlace } from "../db/intake/places";
import { bookToday, type LadderPin } from "../db/intake/release";
import { targetsOf, type SectionTarget } from "../db/intake/verdicts";
import { schemesHolding } from "../domain/assessment";
import type { CivilDate } from "../domain/calendar";
import { HeqingError } from "../domain/errors";
import type { WaterClass } from "../domain/water";
import { ladderFor, type RuleLibrary, schemesInForce } from "../rules";

/**
 * Which family of ladders invented sections follow in place of their scheme's: a demonstration counts in seconds what takes
 * weeks. Sections that are not invented never ask it.
 */
export type LadderFamily = (family: string) => string;

/** Of what is released, the verdicts that may open a matter. */
const mayOpen = ({ outcome, orderNumber, history }: LockedVerdict): boolean =>
  outcome === "missed" && orderNumber === null && !history;

/**
 * For each verdict that may open a matter the ladder of the section's leading scheme, for the pair of levels of the superior
 * office and the responsible unit, in force today; by the verdict's id, none where there is none.
 */
export async function laddersFor(
  session: Queryable,
  verdicts: readonly LockedVerdict[],
  { library, ladderFamily }: { readonly library: RuleLibrary; readonly ladderFamily?: LadderFamily },
): Promise<ReadonlyMap<string, LadderPin>> {
  const opening = verdicts.filter(mayOpen);
  if (opening.length === 0) return new Map();
  const sections = [...new Set(opening.map(({ sectionId }) => sectionId))];
  const places = await placesOf(session, sections);
  const beside = opening.filter(({ leading }) => !leading).map(({ sectionId }) => sectionId);
  const targets = beside.length === 0 ? [] : await targetsOf(session, beside);
  const today = await bookToday(session);
  return new Map(
    opening.flatMap((verdict): (readonly [string, LadderPin])[] => {
      const place = places.get(verdict.sectionId);
      const family = place === undefined ? null : familyOf(verdict, place, { targets, library, today });
      if (place === undefined || place.pair === null || family === null) return [];
      const own = place.demo && ladderFamily !== undefined ? ladderFamily(family) : family;
      const pin = pinned(library, own, place.pair, today);
      return pin === null ? [] : [[verdict.id, pin]];
    }),
  );
}

function pinned(
  library: RuleLibrary,
  family: string,
  pair: NonNullable<SectionPlace["pair"]>,
  today: CivilDate,
): LadderPin | null {
  try {
    const { id, version, hash } = ladderFor(library, family, pair, today);
    return { id, version, hash };
  } catch (error) {
    if (error instanceof HeqingError && error.code === "RULE_UNKNOWN") return null;
    throw error;
  }
}

/** Family of the ladder of the section's leading scheme; null where no scheme leads. */
function familyOf(
  verdict: LockedVerdict,
  { id, level }: SectionPlace,
  { targets, library, today }: { targets: readonly SectionTarget[]; library: RuleLibrary; today: CivilDate },
): string | null {
  if (verdict.leading) return verdict.ladder;
  const last = verdict.sampledTo ?? today;
  const { holding } = schemesHolding({
    section: { id, level },
    targets: targets.map((target) => ({ ...target, targetClass: target.targetClass as WaterClass })),
    days: { first: verdict.sampledFrom ?? last, last },
    inForce: schemesInForce(library, last),
    known: new Set(library.ofKind("assessment-scheme").map((scheme) => scheme.id)),
  });
  return holding.find(({ leading }) => leading)?.scheme.body.ladder ?? null;
}
