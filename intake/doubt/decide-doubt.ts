import type { Pool } from "pg";
import { decideDoubt, type DoubtDecision } from "../../db/intake/doubts";
import { withActor, type Actor } from "../../db/session/with-actor";
import type { RuleLibrary } from "../../rules";
import { prepareVerdicts, type PreparedVerdicts } from "../judging/prepare-verdicts";
import { watchSustained } from "./watch-sustained";

export interface DecideOptions extends DoubtDecision {
  readonly pool: Pool;
  readonly actor: Actor;
  /** Rules to judge by. */
  readonly library: RuleLibrary;
}

/**
 * A second person says whether a value in doubt 数据存疑 counts, and the period that rests on it is judged anew in the same
 * transaction. Whoever decided does not release that verdict.
 * @throws HeqingError as decideDoubt
 */
export async function decideOnDoubt({ pool, actor, library, ...decision }: DecideOptions): Promise<PreparedVerdicts> {
  return withActor(pool, actor, async (session) => {
    const [touched] = await decideDoubt(session, decision);
    if (touched === undefined) return { ids: [], changed: [], problems: [] };
    const { automatic, ...period } = touched;
    if (automatic) await watchSustained(session, { sectionIds: [decision.sectionId], library });
    return prepareVerdicts(session, [period], {
      library,
      preparedBy: actor.account,
      history: null,
      only: automatic ? "other-items" : "all",
    });
  });
}
