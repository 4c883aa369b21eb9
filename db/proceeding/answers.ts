import type { Queryable } from "../connect/transaction";
import { documentOf } from "../schema/document";

/** What a mail server said to one message. */
export type Answer =
  | { readonly state: "sent"; readonly response: string }
  | { readonly state: "refused"; readonly response: string }
  | {
      readonly state: "pending";
      readonly error: string;
      /** The server refuses what the message says: so many hours after it was decided it counts as refused. @default never */
      readonly giveUpAfterHours?: number;
    };

/** An answer to the message of a delivery. */
export interface DeliveryAnswer {
  readonly deliveryId: string;
  readonly answer: Answer;
}

/** A notify step whose every message has been answered for good. */
export interface AnsweredNotice {
  readonly step: number;
  readonly sent: number;
  readonly refused: number;
}

/** Writes down attempts; what was answered for good stays so. Gives the notices that can be told to their proceeding now. */
export async function noteAnswers(
  session: Queryable,
  proceedingId: string,
  answers: readonly DeliveryAnswer[],
): Promise<readonly AnsweredNotice[]> {
  const rows = answers.map(({ deliveryId, answer }) => ({
    id: deliveryId,
    state: answer.state,
    response: answer.state === "pending" ? null : answer.response.slice(0, 500),
    error: answer.state === "pending" ? answer.error.slice(0, 500) : null,
    giveUpAfterHours: answer.state === "pending" ? (answer.giveUpAfterHours ?? null) : null,
  }));
  const { rows: told } = await session.query<{ notices: unknown }>("select heqing.note_answers($1, $2) as notices", [
    proceedingId,
    JSON.stringify(rows),
  ]);
  return documentOf<{ readonly notices: readonly AnsweredNotice[] }>(told[0], "note_answers", {
    notices: ["each", { step: "number", sent: "number", refused: "number" }],
  }).notices;
}

/** What a message says, kept before it is sent: what is sent again is the same. */
export interface MessageText {
  readonly id: string;
  readonly subject: string;
  readonly body: string;
}

/** Keeps the text of messages that have none yet. */
export async function keepTexts(session: Queryable, texts: readonly MessageText[]): Promise<void> {
  if (texts.length === 0) return;
  await session.query(
    `update heqing.delivery d set subject = t.subject, body = t.body
       from jsonb_to_recordset($1::jsonb) as t (id uuid, subject text, body text)
      where d.id = t.id and d.subject is null`,
    [JSON.stringify(texts)],
  );
}
