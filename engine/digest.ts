import type { Pool } from "pg";
import { transaction } from "../db/connect/transaction";
import { type DigestAnswer, noteDigest } from "../db/message/digests";
import type { MessageText } from "../db/proceeding/answers";
import { derivedId } from "../db/proceeding/derived-id";
import { storeMessages } from "../db/proceeding/store-act";
import type { DeliveredMessage } from "../domain/matter";

/** What a digest said, as it was sent. */
export interface DigestSaid {
  readonly subject: string;
  readonly body: string;
  /** What it said of each message in it. */
  readonly texts: readonly MessageText[];
}

/**
 * Keeps what a mail server said to a digest and, in the same transaction, tells every proceeding in it of its notices that are
 * answered for good, each by an act whose id is derived from its step: telling twice is telling once.
 */
export const recordDigest = (pool: Pool, id: string, answer: DigestAnswer, said: DigestSaid | null): Promise<void> =>
  transaction(pool, async (session) => {
    for (const { proceedingId, key, notices } of await noteDigest(session, id, answer, said)) {
      const messages = notices.map(({ step, sent, refused }) => {
        const body: DeliveredMessage = { kind: "delivered", step, sent, refused };
        return { actId: derivedId(key, "delivered", step), body };
      });
      await storeMessages(session, proceedingId, messages, { told: true });
    }
  });
