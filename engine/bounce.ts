import type { Pool } from "pg";
import { transaction } from "../db/connect/transaction";
import { noteBounce } from "../db/proceeding/bounce";
import { derivedId } from "../db/proceeding/derived-id";
import { storeMessages } from "../db/proceeding/store-act";
import type { BouncedMessage } from "../domain/matter";

/**
 * A message that a mail server had taken came back 退信: kept beside its delivery, and told to the proceeding with how many
 * recipients of the same notice are still held for reached. False where the delivery is unknown or came back before.
 */
export async function recordBounce(pool: Pool, deliveryId: string, text: string): Promise<boolean> {
  return transaction(pool, async (session) => {
    const bounced = await noteBounce(session, deliveryId, text);
    if (bounced === null) return false;
    const { proceedingId, key, step, left } = bounced;
    const message: BouncedMessage = { kind: "bounced", step, left };
    const actId = derivedId(key, "bounced", deliveryId);
    await storeMessages(session, proceedingId, [{ actId, body: message }], { told: true });
    return true;
  });
}
