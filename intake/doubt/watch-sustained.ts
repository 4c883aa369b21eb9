import { instantsBetween, type StatedInstant } from "../../db/intake/doubts";
import { targetsOf } from "../../db/intake/verdicts";
import { bookNow, liftWarning, raiseWarning } from "../../db/intake/warnings";
import type { Queryable } from "../../db/connect/transaction";
import { shanghaiDate } from "../../domain/calendar";
import { type Standing, sustainedExceedance } from "../../domain/plausibility";
import { className, type WaterClass } from "../../domain/water";
import { type RuleLibrary, schemesInForce, sustainedInForce } from "../../rules";

/** The rule by which an exceedance at an automatic station is warned of. */
const RULE = "sustained-warning";
const MINUTE = 60_000;

/**
 * Raises a warning 预警 on each section whose automatic station has shown water worse than the target for long enough, by its last
 * readings, and lifts it where it does not any more. Where missing or doubtful readings alone decide, what stands stays. It opens
 * no matter. Readings that came late warn of nothing.
 */
export async function watchSustained(
  session: Queryable,
  { sectionIds, library }: { readonly sectionIds: readonly string[]; readonly library: RuleLibrary },
): Promise<void> {
  if (sectionIds.length === 0) return;
  const now = await bookNow(session);
  const day = shanghaiDate(now.toISOString());
  const { id, version, body } = sustainedInForce(library, RULE, day);
  if (body.form !== "readings" || body.everyMinutes === undefined) return;
  const every = body.everyMinutes * MINUTE;
  const leading = new Set(
    schemesInForce(library, day).flatMap((scheme) => (scheme.body.ladder === null ? [] : [scheme.id])),
  );
  const targets = new Map(
    (await targetsOf(session, sectionIds))
      .filter(
        ({ scheme, validFrom, validTo }) =>
          leading.has(scheme) && (validFrom ?? "") <= day && (validTo === null || day < validTo),
      )
      .map(({ sectionId, targetClass }) => [sectionId, targetClass]),
  );
  for (const sectionId of sectionIds) {
    const target = targets.get(sectionId);
    if (target === undefined) continue;
    const since = new Date(now.getTime() - 2 * body.of * every);
    const rows = await instantsBetween(session, sectionId, { first: since, last: now });
    const last = rows.at(-1);
    if (last === undefined || now.getTime() - last.at.getTime() > body.of * every) continue;
    const found = sustainedExceedance(body, standingsOf(rows, { target, every, count: body.of }));
    if (found.kind === "not-sustained") await liftWarning(session, sectionId, "sustained");
    if (found.kind !== "sustained") continue;
    await raiseWarning(session, {
      sectionId,
      kind: "sustained",
      level: null,
      about: last.at.toISOString(),
      ruleId: id,
      ruleVersion: version,
      finding: sentence({ missed: found.missed, of: body.of, target: target as WaterClass, last }),
    });
  }
}

/** One standing for each reading that was due, up to the last one there is; the last row of its time counts. */
function standingsOf(
  rows: readonly StatedInstant[],
  { target, every, count }: { readonly target: number; readonly every: number; readonly count: number },
): readonly Standing[] {
  const bySlot = new Map(rows.map((row) => [Math.floor(row.at.getTime() / every), row]));
  const newest = Math.max(...bySlot.keys());
  return Array.from({ length: count }, (_, back): Standing => {
    const row = bySlot.get(newest - count + 1 + back);
    if (row === undefined || row.held || row.class === null) return null;
    return row.class > target ? "missed" : "met";
  });
}

function sentence({
  missed,
  of,
  target,
  last,
}: {
  readonly missed: number;
  readonly of: number;
  readonly target: WaterClass;
  readonly last: StatedInstant;
}): { readonly zh: string; readonly en: string } {
  const shown = last.class === null ? "–" : className(last.class as WaterClass);
  return {
    zh: `最近 ${of} 次自动监测中有 ${missed} 次劣于目标（${className(target)}类），最近一次为${shown}类；实时数据未经审核，仅供预警。`,
    en: `${missed} of the last ${of} readings of the automatic station were worse than the target (${className(target)}), the last one ${shown}; real-time values are not reviewed and only warn.`,
  };
}
