import { isDeepStrictEqual } from "node:util";
import {
  type AutomaticReading,
  automaticOf,
  automaticTouched,
  judgedItems,
  type JudgedItems,
} from "../db/intake/automatic";
import { ordersOf } from "../db/intake/orders";
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
import { parsePeriod, type SchemeProblem } from "../domain/assessment";
import type { RuleLibrary } from "../rules";
import { periodJudge } from "./period-verdicts";

/** Periods judged at once: a sheet of many years must not collect in memory. */
const AT_ONCE = 100;

/** The ids of the verdicts that were prepared, and what is wrong with schemes and targets of the sections. */
export interface PreparedVerdicts {
  readonly ids: readonly string[];
  readonly problems: readonly SchemeProblem[];
}

/**
 * Judges every section and period that a batch brought new values for, by each scheme that holds for it. Rows of an automatic
 * station alone make no verdict: they only change that of a month with laboratory values, and only where they change what it
 * rests on. What is wrong with a scheme or target is told; the rest is judged.
 */
export async function prepareVerdicts(
  session: Queryable,
  batch: { readonly id: string; readonly kind: "platform" | "monthly" },
  library: RuleLibrary,
  preparedBy: string,
): Promise<PreparedVerdicts> {
  const platform = batch.kind === "platform";
  const touched = await (platform ? automaticTouched : touchedPeriods)(session, batch.id);
  const judge = periodJudge(library);
  const ids: string[] = [];
  const problems = new Map<string, SchemeProblem>();
  for (let from = 0; from < touched.length; from += AT_ONCE) {
    const periods = touched.slice(from, from + AT_ONCE);
    const targets = await targetsOf(session, [...new Set(periods.map(({ sectionId }) => sectionId))]);
    const automatic = grouped(await automaticOf(session, periods));
    const samples = grouped<PeriodSample>(await samplesOf(session, periods));
    const orders = new Map((await ordersOf(session, orderNumbers(periods))).map((order) => [order.order, order]));
    const prepared = [...samples].map(([key, group]) =>
      judge(
        {
          samples: group,
          automatic: automatic.get(key) ?? ([] as readonly AutomaticReading[]),
          order: orders.get(orderNumbers(group)[0] ?? "") ?? null,
        },
        targets,
      ),
    );
    for (const problem of prepared.flatMap((period) => period.problems)) problems.set(JSON.stringify(problem), problem);
    const verdicts = prepared.flatMap((period) => period.verdicts);
    const changed = platform ? changedOnly(verdicts, await judgedItems(session, periods)) : verdicts;
    ids.push(...(await savePreliminary(session, changed, preparedBy)));
  }
  return { ids, problems: [...problems.values()] };
}

const orderNumbers = (periods: readonly TouchedPeriod[]): readonly string[] =>
  periods.flatMap(({ period }) => {
    const parsed = parsePeriod(period);
    return parsed?.kind === "resample" ? [parsed.order] : [];
  });

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
