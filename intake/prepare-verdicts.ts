import { isDeepStrictEqual } from "node:util";
import {
  type AutomaticReading,
  automaticOf,
  automaticTouched,
  judgedItems,
  type JudgedItems,
} from "../db/intake/automatic";
import type { Queryable } from "../db/connect/transaction";
import {
  type PeriodSample,
  type PreparedVerdict,
  samplesOf,
  savePreliminary,
  targetsOf,
  type TouchedPeriod,
  touchedPeriods,
} from "../db/intake/verdicts";
import type { RuleLibrary } from "../rules";
import { monthlyJudge } from "./monthly-verdict";

/** Periods judged at once: a sheet of many years must not collect in memory. */
const AT_ONCE = 100;

/**
 * Judges every section and period that a batch brought new values for. Rows of an automatic station alone make no verdict:
 * they only change that of a month with laboratory values, and only where they change what it rests on. Gives the ids of
 * the verdicts.
 */
export async function prepareVerdicts(
  session: Queryable,
  batch: { readonly id: string; readonly kind: "platform" | "monthly" },
  library: RuleLibrary,
  preparedBy: string,
): Promise<readonly string[]> {
  const platform = batch.kind === "platform";
  const touched = await (platform ? automaticTouched : touchedPeriods)(session, batch.id);
  const judge = monthlyJudge(library);
  const ids: string[] = [];
  for (let from = 0; from < touched.length; from += AT_ONCE) {
    const periods = touched.slice(from, from + AT_ONCE);
    const targets = await targetsOf(session, [...new Set(periods.map(({ sectionId }) => sectionId))]);
    const automatic = grouped(await automaticOf(session, periods));
    const samples = grouped<PeriodSample>(await samplesOf(session, periods));
    const prepared = [...samples].flatMap(([key, group]) =>
      judge({ samples: group, automatic: automatic.get(key) ?? ([] as readonly AutomaticReading[]) }, targets),
    );
    const changed = platform ? changedOnly(prepared, await judgedItems(session, periods)) : prepared;
    ids.push(...(await savePreliminary(session, changed, { preparedBy, batchId: batch.id })));
  }
  return ids;
}

const keyOf = ({ sectionId, period }: TouchedPeriod): string => `${sectionId}\n${period}`;

function grouped<Row extends TouchedPeriod>(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const known = found.get(keyOf(row));
    if (known === undefined) found.set(keyOf(row), [row]);
    else known.push(row);
  }
  return found;
}

/** Those that rest on other means than the verdict in force. */
function changedOnly(prepared: readonly PreparedVerdict[], known: readonly JudgedItems[]): readonly PreparedVerdict[] {
  const before = new Map(known.map((row) => [`${keyOf(row)}\n${row.scheme}`, row.items]));
  return prepared.filter((verdict) => {
    const { items } = JSON.parse(JSON.stringify(verdict.trace)) as { readonly items: unknown };
    return !isDeepStrictEqual(items, before.get(`${keyOf(verdict)}\n${verdict.scheme}`));
  });
}
