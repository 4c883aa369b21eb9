import { type DigestedDelivery, type PendingDigest, pendingDigests, takeDigests } from "../db/message/digests";
import { type Notices, noticesOf } from "../db/proceeding/notice-request";
import { recordDigest } from "../engine/digest";
import { noticeFacts } from "../engine/notice-facts";
import { type DigestEntry, digestEntry, renderDigest } from "../letters";
import { describeError } from "../telemetry/logger";
import type { ActivityPorts } from "./ports";

/** What became of the digests of a run. */
export interface DigestsSent {
  /** Messages that were gathered. */
  readonly gathered: number;
  readonly sent: number;
  /** No mail server has answered for good: they are tried again. */
  readonly waiting: number;
}

type DigestPorts = Pick<ActivityPorts, "pool" | "mailer" | "lawBook" | "logger" | "publicUrl">;

/**
 * Gathers what is ripe and sends every digest that no mail server has answered for good. At least once: a crash between a
 * server's answer and our note of it sends that digest again, under the same Message-ID. Run again, it finds nothing to do.
 */
export async function sendDigests(ports: DigestPorts): Promise<DigestsSent> {
  const { pool, publicUrl } = ports;
  const gathered = await takeDigests(pool, new URL(publicUrl).hostname);
  const digests = await pendingDigests(pool);
  const states: string[] = [];
  for (const digest of digests) states.push(await sendDigest(ports, digest));
  return {
    gathered,
    sent: states.filter((state) => state === "sent").length,
    waiting: states.filter((state) => state === "pending").length,
  };
}

async function sendDigest(ports: DigestPorts, digest: PendingDigest): Promise<string> {
  const { pool, mailer } = ports;
  const entries = await entriesOf(ports, digest.deliveries);
  if (entries.length === 0 || digest.address === "") {
    // What could not be put into words is no reason to call the rest settled.
    if (digest.deliveries.length > 0) return "pending";
    await recordDigest(pool, digest.id, { state: "withdrawn" }, null);
    return "withdrawn";
  }
  const { subject, text } = renderDigest(entries.map(({ entry }) => entry));
  const { id, messageId, address } = digest;
  const answer = await mailer.send({ deliveryId: id, to: address, messageId, subject, text });
  const texts = entries.map(({ delivery, entry }) => ({
    id: delivery,
    subject,
    body: [entry.heading, ...entry.lines].join("\n"),
  }));
  await recordDigest(pool, id, answer, { subject, body: text, texts });
  return answer.state;
}

interface Entry {
  readonly delivery: string;
  readonly entry: DigestEntry;
}

/** What is to be said of each message that is still to be sent, proceeding by proceeding. */
async function entriesOf(ports: DigestPorts, deliveries: readonly DigestedDelivery[]): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  for (const proceedingId of new Set(deliveries.map((one) => one.proceedingId))) {
    const all = await noticesOf(ports.pool, proceedingId);
    if (all === null) continue;
    const ids = new Set(deliveries.filter((one) => one.proceedingId === proceedingId).map(({ id }) => id));
    entries.push(...entriesOfOne(ports, all, ids));
  }
  return entries;
}

/** One message that can't be put into words is an alert, and holds up no other. */
const entriesOfOne = (
  { lawBook, publicUrl, logger }: DigestPorts,
  all: Notices,
  ids: ReadonlySet<string>,
): readonly Entry[] =>
  all.notices.flatMap((request) =>
    request.deliveries
      .filter(({ id }) => ids.has(id))
      .flatMap((delivery): readonly Entry[] => {
        try {
          const facts = noticeFacts(all, request, delivery, lawBook, publicUrl);
          return [{ delivery: delivery.id, entry: digestEntry(facts, request.step.duty) }];
        } catch (error) {
          const { no, notice } = request.step;
          logger.error(
            { err: describeError(error), alert: "notice-unrendered", step: no, notice },
            "a notice has no words",
          );
          return [];
        }
      }),
  );
