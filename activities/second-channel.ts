import type { Pool } from "pg";
import { transaction } from "../db/connect/transaction";
import { type UnopenedPaper, unopenedPapers, writeSecondChannel } from "../db/message/papers";
import { keepTexts, noteAnswers } from "../db/proceeding/answers";
import { derivedId } from "../db/proceeding/derived-id";
import type { LawBook } from "../db/proceeding/law-book";
import { storeMessages } from "../db/proceeding/store-act";
import { firstOfficeInstant, type InstantText, shanghaiDate } from "../domain/calendar";
import type { UnopenedMessage } from "../domain/matter";
import { renderShort } from "../letters";
import type { Channels } from "./channels";

export interface SecondChannelPorts {
  readonly pool: Pool;
  readonly lawBook: LawBook;
  readonly channels: Channels;
  /** Origin of the pages. */
  readonly publicUrl: string;
}

/** What was done about papers that nobody opened. */
export interface SecondChannelDone {
  /** Messages by another channel that its provider took. */
  readonly sent: number;
  readonly refused: number;
  readonly waiting: number;
  /** Papers of which a person is asked to telephone. */
  readonly calls: number;
}

const NOTHING: SecondChannelDone = { sent: 0, refused: 0, waiting: 0, calls: 0 };

/**
 * The ladder of channels: a paper that came back, or that nobody opened by the hours of the rule, goes by the second channel, and later
 * becomes the task of a person to telephone. Within office hours alone. No clock hangs on any of it: until a paper is served, none of
 * its unit's runs. Each rung is taken once.
 */
export async function notifyUnopened(
  { pool, lawBook, channels, publicUrl }: SecondChannelPorts,
  now: InstantText,
): Promise<SecondChannelDone> {
  const date = shanghaiDate(now);
  if (firstOfficeInstant(lawBook.calendar(), lawBook.officeHours(date), now) !== now) return NOTHING;
  const { paper: rule } = lawBook.messaging(date);
  const states: string[] = [];
  for (const paper of await unopenedPapers(pool, rule.smsAfterHours, { bounced: true }))
    for (const channel of rule.channels) {
      const messages = await writeSecondChannel(pool, paper, channel);
      const texts = messages.map(({ id, number, unit }) => ({ id, ...renderShort({ number, unit, publicUrl }) }));
      await keepTexts(
        pool,
        texts.map(({ id, subject, text }) => ({ id, subject, body: text })),
      );
      const answers = await Promise.all(
        messages.map(async ({ id, address }, index) => ({
          deliveryId: id,
          answer: await channels[channel].send({ deliveryId: id, to: address, text: texts[index]?.text ?? "" }),
        })),
      );
      await noteAnswers(pool, paper.proceedingId, answers);
      states.push(...answers.map(({ answer }) => answer.state));
    }
  const papers = await unopenedPapers(pool, rule.callAfterHours, { bounced: false });
  // The order of a re-sampling has a task of its own kind: serve another way.
  const unopened = papers.filter(({ kind }) => kind === "matter");
  for (const paper of unopened) await askToCall(pool, paper);
  const count = (state: string): number => states.filter((one) => one === state).length;
  return { sent: count("sent"), refused: count("refused"), waiting: count("pending"), calls: unopened.length };
}

/** An act of the system under an id made of the paper: asking twice is asking once. */
const askToCall = (pool: Pool, { proceedingId, key, step }: UnopenedPaper): Promise<void> => {
  const body: UnopenedMessage = { kind: "unopened", step };
  return transaction(pool, (session) =>
    storeMessages(session, proceedingId, [{ actId: derivedId(key, "unopened", step), body }], { told: true }),
  );
};
