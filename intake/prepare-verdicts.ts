import type { Queryable } from "../db/transaction";
import { samplesOf, savePreliminary, targetsOf, touchedPeriods, type PeriodSample } from "../db/intake/verdicts";
import type { RuleLibrary } from "../rules";
import { monthlyJudge } from "./monthly-verdict";

/** Periods judged at once: a sheet of many years must not collect in memory. */
const AT_ONCE = 500;

/** Judges every section and period that a batch brought new laboratory values for. Gives the ids of the verdicts. */
export async function prepareVerdicts(
  session: Queryable,
  batchId: string,
  library: RuleLibrary,
  preparedBy: string,
): Promise<readonly string[]> {
  const touched = await touchedPeriods(session, batchId);
  const judge = monthlyJudge(library);
  const ids: string[] = [];
  for (let from = 0; from < touched.length; from += AT_ONCE) {
    const periods = touched.slice(from, from + AT_ONCE);
    const targets = await targetsOf(session, [...new Set(periods.map(({ sectionId }) => sectionId))]);
    const samples = groups(await samplesOf(session, periods));
    const prepared = samples.flatMap((group) => judge(group, targets));
    ids.push(...(await savePreliminary(session, prepared, preparedBy)));
  }
  return ids;
}

function groups(samples: readonly PeriodSample[]): readonly (readonly PeriodSample[])[] {
  const found = new Map<string, PeriodSample[]>();
  for (const sample of samples) {
    const key = `${sample.sectionId}\n${sample.period}`;
    const known = found.get(key);
    if (known === undefined) found.set(key, [sample]);
    else known.push(sample);
  }
  return [...found.values()];
}
