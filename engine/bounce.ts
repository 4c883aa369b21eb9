import type { Pool } from "pg";
import { transaction } from "../db/connect/transaction";
import { noteBounce } from "../db/proceeding/bounce";
import { derivedId } from "../db/proceeding/derived-id";
import { storeMessages } from "../db/proceeding/store-act";
import type { BouncedMessage } from "../domain/matter";

/**
 * A message that a mail server had taken came back 退信: kept beside its delivery, and told to the proceeding with how many
 * recipients of the same notice are still held for reached; a digest is many messages. False where the id is unknown or came back before.
 */
export async function recordBounce(pool: Pool, id: string, text: string): Promise<boolean> {
  return transaction(pool, async (session) => {
    const bounced = await noteBounce(session, id, text);
    for (const { proceedingId, deliveryId, key, step, left } of bounced) {
      const message: BouncedMessage = { kind: "bounced", step, left };
      const actId = derivedId(key, "bounced", deliveryId);
      await storeMessages(session, proceedingId, [{ actId, body: message }], { told: true });
    }
    return bounced.length > 0;
  });
}
