import type { Pool } from "pg";
import { lockForRelease } from "../db/intake/finalise";
import { sendBack } from "../db/intake/refusals";
import { withActor, type Actor } from "../db/session/with-actor";
import { HeqingError } from "../domain/errors";
import { checkReleasable } from "./releasable";

/**
 * Sends a prepared verdict back 退回, for a reason, by a person who could have released it. What was in force stays in force;
 * whoever prepared it corrects what is wrong and prepares another one.
 * @throws HeqingError NOT_ENTITLED, NOT_FOUND, SECOND_PERSON_NEEDED, ACT_REFUSED where it does not wait for a release
 */
export async function refuseRelease(options: {
  readonly pool: Pool;
  readonly actor: Actor;
  readonly verdictId: string;
  readonly reason: string;
}): Promise<void> {
  const { pool, actor, verdictId, reason } = options;
  await withActor(pool, actor, async (session) => {
    const [verdict] = await lockForRelease(session, [verdictId], actor.account);
    if (verdict === undefined) {
      throw new HeqingError("NOT_FOUND", `verdict ${verdictId} does not exist for this account`);
    }
    checkReleasable(verdict);
    if (!(await sendBack(session, { verdictId, reason, account: actor.account }))) {
      throw new HeqingError("ACT_REFUSED", `verdict ${verdictId} was sent back before`, {
        fields: { verdict: verdictId },
      });
    }
  });
}
