import { ApplicationFailure, ApplicationFailureCategory } from "@temporalio/common";
import { keepTexts, type DeliveryAnswer } from "../db/proceeding/answers";
import type { Life } from "../db/proceeding/life";
import { type Notices, noticesOf, type NoticeRequest, type PendingDelivery } from "../db/proceeding/notice-request";
import { advance, type AdvanceOptions } from "../engine/advance";
import { deliverAndAdvance } from "../engine/deliver";
import { noticeFacts } from "../engine/notice-facts";
import { renderNotice, withLink } from "../letters";
import { describeError } from "../telemetry/logger";
import { freshLinks } from "./link";
import type { ActivityPorts } from "./ports";

type Texted = PendingDelivery & { readonly text: NonNullable<PendingDelivery["text"]> };

/** A wave of notices of one proceeding, by the numbers of their steps. */
export interface Wave {
  readonly proceedingId: string;
  readonly steps: readonly number[];
}

/**
 * Sends every message of a wave that no mail server has answered for good yet, and brings the proceeding up to now with
 * what the servers said, in one transaction. At least once: a crash between the servers' answers and our note of them
 * sends the same wave again, each message under the same Message-ID.
 * @throws ApplicationFailure MAIL_DELAYED (retryable) while not one of the notices is answered for good
 */
export async function deliverWave(
  ports: ActivityPorts,
  { proceedingId, steps }: Wave,
  judging: Omit<AdvanceOptions, "proceedingId" | "first">,
): Promise<Life> {
  const { pool } = ports;
  const all = await noticesOf(pool, proceedingId);
  if (all === null) return advance(pool, { ...judging, proceedingId });
  const messages = await texted(ports, all, steps);
  const answers = await sent(ports, proceedingId, messages);
  const life = await deliverAndAdvance(pool, { ...judging, proceedingId, key: all.held.key, answers });

  const before = all.notices.filter(({ step }) => steps.includes(step.no));
  const left = life.notices.filter(({ step }) => steps.includes(step));
  // What is left is asked for again by the workflow, which has to hear of what the law made of the others.
  if (left.length === 0 || left.length < before.length) return life;
  const waiting = answers.filter(({ answer }) => answer.state === "pending").length;
  // Counts alone: a failure's words stay in the history.
  throw ApplicationFailure.create({
    type: "MAIL_DELAYED",
    message: `${waiting} of ${messages.length} messages wait for a mail server`,
    category: ApplicationFailureCategory.BENIGN,
  });
}

async function sent(
  ports: ActivityPorts,
  proceedingId: string,
  messages: readonly Texted[],
): Promise<readonly DeliveryAnswer[]> {
  const { pool, mailer, publicUrl } = ports;
  const links = await freshLinks({ pool, publicUrl }, messages);
  return Promise.all(
    messages.map(async ({ id, address, messageId, text }) => {
      const body = withLink(text.body, links.get(id) ?? null);
      const answer = await mailer.send({ deliveryId: id, to: address, messageId, subject: text.subject, text: body });
      if (answer.state === "sent") await ports.at?.("mail-accepted", proceedingId);
      return { deliveryId: id, answer };
    }),
  );
}

/** The messages with their words: those kept when first tried, else rendered and kept before anything is sent. */
async function texted(ports: ActivityPorts, all: Notices, steps: readonly number[]): Promise<readonly Texted[]> {
  const messages = all.notices
    .filter(({ step }) => steps.includes(step.no))
    .flatMap((request) => rendered(ports, all, request));
  const fresh = messages.filter(({ isFresh }) => isFresh).map(({ message: { id, text } }) => ({ id, ...text }));
  await keepTexts(ports.pool, fresh);
  return messages.map(({ message }) => message);
}

/** One notice that can't be put into words is an alert, and holds up no other. */
function rendered(
  { lawBook, publicUrl, logger }: ActivityPorts,
  all: Notices,
  request: NoticeRequest,
): readonly { readonly message: Texted; readonly isFresh: boolean }[] {
  try {
    return request.deliveries.map((delivery) => {
      if (delivery.text !== null) return { message: { ...delivery, text: delivery.text }, isFresh: false };
      const { subject, text } = renderNotice(noticeFacts(all, request, delivery, lawBook, publicUrl));
      return { message: { ...delivery, text: { subject, body: text } }, isFresh: true };
    });
  } catch (error) {
    const { no, notice } = request.step;
    logger.error({ err: describeError(error), alert: "notice-unrendered", step: no, notice }, "a notice has no words");
    return [];
  }
}
