import { isDeepStrictEqual } from "node:util";
import { judgedItems } from "../../db/intake/automatic";
import type { Queryable } from "../../db/connect/transaction";
import { standingVerdicts, type StandingVerdict } from "../../db/intake/rejudge";
import type { PreparedVerdict, SectionPeriod } from "../../db/intake/verdicts";

/** A verdict that is prepared, beside the one that stands; null where none of its scheme does. */
export interface ChangedVerdict {
  readonly before: StandingVerdict | null;
  readonly after: PreparedVerdict;
}

/**
 * Which verdicts are prepared: `all`; those that rest on other means than the one that stands; or those that say something else,
 * or say it by other versions of rules.
 */
export type Prepare = "all" | "other-items" | "other-verdicts";

const keyOf = ({ sectionId, period, scheme }: SectionPeriod & { readonly scheme: string }): string =>
  `${sectionId}\n${period}\n${scheme}`;

/** Those of some verdicts that are to be prepared, each beside the one that stands where that was asked. */
export async function changedVerdicts(
  session: Queryable,
  verdicts: readonly PreparedVerdict[],
  { periods, only }: { readonly periods: readonly SectionPeriod[]; readonly only: Prepare },
): Promise<readonly ChangedVerdict[]> {
  if (only === "all") return verdicts.map((after) => ({ before: null, after }));
  if (only === "other-items") {
    const known = new Map((await judgedItems(session, periods)).map((row) => [keyOf(row), row.items]));
    return verdicts
      .filter((verdict) => {
        const { items } = JSON.parse(JSON.stringify(verdict.trace)) as { readonly items: unknown };
        return !isDeepStrictEqual(items, known.get(keyOf(verdict)));
      })
      .map((after) => ({ before: null, after }));
  }
  const standing = new Map((await standingVerdicts(session, periods)).map((row) => [keyOf(row), row]));
  return verdicts
    .map((after) => ({ before: standing.get(keyOf(after)) ?? null, after }))
    .filter(({ before, after }) => before === null || !isDeepStrictEqual(said(before), said(after)));
}

/** What of a verdict is compared. */
const said = (
  verdict: Pick<PreparedVerdict, "class" | "targetClass" | "outcome" | "missed" | "ruleVersions">,
): unknown => [
  verdict.class,
  verdict.targetClass,
  verdict.outcome,
  [...verdict.missed].sort(),
  versionsOf(verdict.ruleVersions),
];

const versionsOf = (refs: unknown): readonly string[] =>
  Array.isArray(refs)
    ? (refs as readonly { readonly id?: unknown; readonly version?: unknown }[])
        .map(({ id, version }) => `${String(id)}@${String(version)}`)
        .sort()
    : [];
