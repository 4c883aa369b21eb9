import type { Queryable } from "../connect/transaction";
import { documentOf } from "../schema/document";
import type { BookFunctions } from "../schema/functions";

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

/** Writes down attempts; what was answered for good stays so. */
export async function noteAnswers(
  session: Queryable,
  proceedingId: string,
  answers: readonly DeliveryAnswer[],
): Promise<void> {
  if (answers.length === 0) return;
  const rows = answers.map(({ deliveryId, answer }) => ({
    id: deliveryId,
    state: answer.state,
    response: answer.state === "pending" ? null : answer.response.slice(0, 500),
    error: answer.state === "pending" ? answer.error.slice(0, 500) : null,
    giveUpAfterHours: answer.state === "pending" ? (answer.giveUpAfterHours ?? null) : null,
  }));
  await session.query("select heqing.note_answers($1, $2)", [proceedingId, JSON.stringify(rows)]);
}

/** Notices of a held proceeding that can be told to it now. */
export async function answeredNotices(session: Queryable, proceedingId: string): Promise<readonly AnsweredNotice[]> {
  const { rows } = await session.query<{ notices: BookFunctions["answered_notices"] }>(
    "select heqing.answered_notices($1) as notices",
    [proceedingId],
  );
  return documentOf<{ readonly notices: readonly AnsweredNotice[] }>(rows[0], "answered_notices", {
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
