import type { Pool } from "pg";
import { retract } from "../db/intake/statements";
import { withActor, type Actor } from "../db/session/with-actor";
import type { RuleLibrary } from "../rules";
import { prepareVerdicts, type PreparedVerdicts } from "./judging/prepare-verdicts";

export interface RetractOptions {
  readonly pool: Pool;
  readonly actor: Actor;
  /** The section that it is of, where whoever asks has named one. @default not looked at */
  readonly sectionId?: string;
  readonly readingId: string;
  /** Why it counts no more; kept with the statement. */
  readonly reason: string;
  /** Rules to judge by. */
  readonly library: RuleLibrary;
}

/**
 * States that a value counts no more, and prepares a new preliminary verdict for the period that rested on it, in one
 * transaction. Whoever retracts does not release that verdict.
 * @throws HeqingError as retract
 */
export async function retractValue(options: RetractOptions): Promise<PreparedVerdicts> {
  const { pool, actor, library, ...what } = options;
  return withActor(pool, actor, async (session) => {
    const touched = await retract(session, what);
    return prepareVerdicts(session, touched, {
      library,
      preparedBy: actor.account,
      history: null,
      only: "all",
    });
  });
}
