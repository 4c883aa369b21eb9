import type { Pool } from "pg";
import type { Queryable } from "../db/connect/transaction";
import { type DeliveryAnswer, noteAnswers } from "../db/proceeding/answers";
import { derivedId } from "../db/proceeding/derived-id";
import type { Life } from "../db/proceeding/life";
import { storeMessages } from "../db/proceeding/store-act";
import type { DeliveredMessage } from "../domain/matter";
import { advance, type AdvanceOptions } from "./advance";

/** What mail servers said to messages of a proceeding; with its key, from which the ids of its acts are derived. */
export interface Answered {
  readonly key: string;
  readonly answers: readonly DeliveryAnswer[];
}

/**
 * Writes down what mail servers said and, in the same transaction, tells the proceeding of every notice that has been
 * answered for good and brings it up to now: an act of the system under an id derived from the step, so that telling twice
 * is telling once.
 */
export const deliverAndAdvance = (
  pool: Pool,
  { key, answers, ...options }: Omit<AdvanceOptions, "first"> & Answered,
): Promise<Life> =>
  advance(pool, {
    ...options,
    first: (session) => tell(session, options.proceedingId, { key, answers }),
  });

async function tell(session: Queryable, proceedingId: string, { key, answers }: Answered): Promise<void> {
  const answered = await noteAnswers(session, proceedingId, answers);
  const messages = answered.map(({ step, sent, refused }) => {
    const body: DeliveredMessage = { kind: "delivered", step, sent, refused };
    return { actId: derivedId(key, "delivered", step), body };
  });
  await storeMessages(session, proceedingId, messages, { told: false });
}
