import { ApplicationFailure, ApplicationFailureCategory } from "@temporalio/common";
import type { Pool } from "pg";
import { finishDelivery, keepTexts, recordAttempt } from "../db/matter/delivery";
import type { LawBook } from "../db/matter/law-book";
import { noticeRequest, type NoticeRequest, type PendingDelivery } from "../db/matter/notice-request";
import type { NoticeFacts } from "../letters/facts";
import { withLink } from "../letters/link-line";
import type { Notice } from "../letters/notice";
import { freshLinks } from "./link";
import type { Mailer } from "./mailer";
import { noticeFacts } from "./notice-facts";

export interface DeliverPorts {
  readonly pool: Pool;
  readonly mailer: Mailer;
  readonly lawBook: LawBook;
  readonly renderNotice: (facts: NoticeFacts) => Notice;
  /** Origin of the links in mail, without a slash at its end. */
  readonly publicUrl: string;
  /** How long a link in a mail acts. */
  readonly linkHours: number;
}

type Texted = PendingDelivery & { readonly text: NonNullable<PendingDelivery["text"]> };

/**
 * Sends every message of a notify step that no mail server has answered for good yet, and tells the matter once all
 * have been answered. At least once: a crash between a server's answer and our note of it sends the same message again
 * under the same Message-ID.
 * @throws ApplicationFailure MAIL_DELAYED (retryable) while a server does not answer for good
 */
export async function deliverStep(ports: DeliverPorts, stepId: string): Promise<void> {
  const { pool, mailer } = ports;
  const request = await noticeRequest(pool, stepId);
  if (request === null || !request.todo) return;
  const messages = await texted(ports, request);
  const links = await freshLinks(ports, messages);
  const answers = await Promise.all(
    messages.map(async ({ id, address, messageId, text }) => {
      const body = withLink(text.body, links.get(id) ?? null);
      const answer = await mailer.send({ to: address, messageId, subject: text.subject, text: body });
      await recordAttempt(pool, id, answer);
      return answer;
    }),
  );
  if (await finishDelivery(pool, stepId)) return;
  const waiting = answers.filter(({ state }) => state === "pending").length;
  // Ids and counts alone: a failure's words stay in the history.
  throw ApplicationFailure.create({
    type: "MAIL_DELAYED",
    message: `${waiting} of ${messages.length} messages wait for a mail server`,
    category: ApplicationFailureCategory.BENIGN,
  });
}

/** The messages with their words: those kept when first tried, else rendered and kept before anything is sent. */
async function texted(ports: DeliverPorts, request: NoticeRequest): Promise<readonly Texted[]> {
  const messages = request.deliveries.map((delivery): Texted => {
    if (delivery.text !== null) return { ...delivery, text: delivery.text };
    const { subject, text } = ports.renderNotice(noticeFacts(request, delivery, ports.lawBook, ports.publicUrl));
    return { ...delivery, text: { subject, body: text } };
  });
  const fresh = messages.filter(({ id }) => request.deliveries.some((known) => known.id === id && known.text === null));
  await keepTexts(
    ports.pool,
    fresh.map(({ id, text }) => ({ id, ...text })),
  );
  return messages;
}
