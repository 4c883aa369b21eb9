import type { Queryable } from "../../db/connect/transaction";
import type { SectionPeriod } from "../../db/intake/verdicts";
import type { RuleLibrary } from "../../rules";
import { endedLong } from "./long-periods";
import { both, prepareStated, type PreparedVerdicts, type Preparing } from "./prepare-verdicts";

/**
 * Prepares the verdicts of quarters and years that end with one of some months, where that month was released and they were not
 * judged yet, by the schemes that name them. Months that are missing leave them undecided, by name. Whoever asks for it prepares
 * them, so another person releases them.
 */
export async function judgeEnded(
  session: Queryable,
  months: readonly SectionPeriod[],
  { library, preparedBy, only = "all" }: JudgingEnded,
): Promise<PreparedVerdicts> {
  const ended = await endedLong(session, months, library);
  let prepared: PreparedVerdicts = { ids: [], changed: [], problems: [] };
  for (const history of [false, true]) {
    const own = ended.filter((one) => one.history === history);
    if (own.length > 0)
      prepared = both(prepared, await prepareStated(session, own, { library, preparedBy, history, only }));
  }
  return prepared;
}

/** How quarters and years are prepared, and by which account. */
export interface JudgingEnded {
  readonly library: RuleLibrary;
  readonly preparedBy: Preparing["preparedBy"];
  /** @default all */
  readonly only?: Preparing["only"];
}
