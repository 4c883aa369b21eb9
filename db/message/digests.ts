import type { Queryable } from "../connect/transaction";
import type { Answer, MessageText } from "../proceeding/answers";
import { documentOf } from "../schema/document";
import type { BookFunctions } from "../schema/functions";

/** A message in a digest. */
export interface DigestedDelivery {
  readonly id: string;
  readonly proceedingId: string;
  readonly step: number;
}

/** A digest that no mail server has answered for good yet, with what is still to be said in it. */
export interface PendingDigest {
  readonly id: string;
  readonly messageId: string;
  /** Empty where nothing is left to be said. */
  readonly address: string;
  readonly deliveries: readonly DigestedDelivery[];
}

/** A proceeding with notices that have been answered for good. */
export interface ToldProceeding {
  readonly proceedingId: string;
  readonly key: string;
  readonly notices: readonly { readonly step: number; readonly sent: number; readonly refused: number }[];
}

/** Gathers every ripe message into the digest of its reader and day; gives how many were taken up. Again, it takes up none. */
export async function takeDigests(session: Queryable, mailHost: string): Promise<number> {
  const { rows } = await session.query<{ taken: BookFunctions["take_digests"] }>(
    "select heqing.take_digests($1) as taken",
    [mailHost],
  );
  return rows[0]?.taken ?? 0;
}

/** Digests to be sent. */
export async function pendingDigests(session: Queryable): Promise<readonly PendingDigest[]> {
  const { rows } = await session.query<{ digests: unknown }>("select heqing.pending_digests() as digests");
  return documentOf<{ readonly digests: readonly PendingDigest[] }>(rows[0], "pending_digests", {
    digests: [
      "each",
      {
        id: "string",
        messageId: "string",
        address: "string",
        deliveries: ["each", { id: "string", proceedingId: "string", step: "number" }],
      },
    ],
  }).digests;
}

/** What was said of a digest: by its mail server, or that everything in it was settled. */
export type DigestAnswer = Answer | { readonly state: "withdrawn" };

/** Keeps an answer with what was sent; gives the proceedings that can be told now. What was answered for good stays so. */
export async function noteDigest(
  session: Queryable,
  id: string,
  answer: DigestAnswer,
  said: { readonly subject: string; readonly body: string; readonly texts: readonly MessageText[] } | null,
): Promise<readonly ToldProceeding[]> {
  const words = "error" in answer ? { error: answer.error.slice(0, 500) } : {};
  const response = "response" in answer ? { response: answer.response.slice(0, 500) } : {};
  const giveUp = "giveUpAfterHours" in answer ? { giveUpAfterHours: answer.giveUpAfterHours } : {};
  const { rows } = await session.query<{ told: unknown }>("select heqing.note_digest($1, $2) as told", [
    id,
    JSON.stringify({ state: answer.state, ...words, ...response, ...giveUp, ...said }),
  ]);
  return documentOf<{ readonly told: readonly ToldProceeding[] }>(rows[0], "note_digest", {
    told: [
      "each",
      {
        proceedingId: "string",
        key: "string",
        notices: ["each", { step: "number", sent: "number", refused: "number" }],
      },
    ],
  }).told;
}
