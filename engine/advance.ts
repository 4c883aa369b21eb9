import type { Pool } from "pg";
import { SHORT, transaction, type Queryable } from "../db/connect/transaction";
import { type Held, hold, holdAndRead, readHeld } from "../db/proceeding/held";
import type { LawBook } from "../db/proceeding/law-book";
import { type Life, lifeOf, NO_LIFE } from "../db/proceeding/life";
import { isPermanent, park } from "../db/proceeding/park";
import { writeJudgement } from "../db/proceeding/write";
import { shanghaiDate } from "../domain/calendar";
import { HeqingError } from "../domain/errors";
import type { DatedArticles } from "../domain/ladder";
import { drain, type ReceivedAct } from "../domain/proceeding";
import type { ActKind } from "../domain/vocabulary";
import type { Judgement } from "./judgement";
import { decodeState, KINDS } from "./kinds";
import { lawFacts } from "./law-facts";
import { LAW_REVISION } from "./law-revision";
import { textsOf } from "./letter-facts";
import { openLinked } from "./open-linked";
import { openNext } from "./open-next";
import { recordOf } from "./record";

/** What judging leans on beside the proceeding itself. */
export interface AdvancePorts {
  readonly law: LawBook;
  /** Articles that letters cite, by date. */
  readonly articles: readonly DatedArticles[];
  /** Right-hand side of the Message-ID of every mail. */
  readonly mailHost: string;
}

export interface AdvanceOptions extends AdvancePorts {
  readonly proceedingId: string;
  /** Told when it had to be parked. */
  readonly onParked?: (reason: unknown) => void;
  /** Done under the lock, before anything is read: what it puts into the inbox is judged with the rest. */
  readonly first?: (session: Queryable) => Promise<void>;
}

/**
 * Brings a proceeding up to now in one transaction: everything received is judged in its order, every instant that has
 * come after the acts received before it, and all that follows is written beside it. Gives what is still to be done, read
 * from the book. Running it again is harmless; a permanent failure parks it 需人工处理.
 * @throws HeqingError retryable ones alone (DATABASE_UNREACHABLE …)
 */
export async function advance(pool: Pool, options: AdvanceOptions): Promise<Life> {
  try {
    return await transaction(pool, (session) => advanceHeld(session, options), { attempts: 5, first: SHORT });
  } catch (cause) {
    // The book was replaced and Temporal kept a run: there is nothing to run.
    if (cause instanceof HeqingError && cause.code === "NOT_FOUND") return NO_LIFE;
    if (!isPermanent(cause)) throw cause;
    await park(pool, options.proceedingId, cause);
    options.onParked?.(cause);
    return transaction(pool, (session) => lifeOf(session, options.proceedingId));
  }
}

async function advanceHeld(session: Queryable, options: AdvanceOptions): Promise<Life> {
  const { proceedingId, law, articles, mailHost, first } = options;
  const { now, held } = await holding(session, proceedingId, first);
  if (held.parked) return lifeOf(session, proceedingId);
  const judgement = judge(held, now, { law, articles, mailHost });
  const life = await writeJudgement(session, proceedingId, recordOf(judgement));
  await openNext(session, judgement);
  await openLinked(session, judgement);
  return life;
}

async function holding(
  session: Queryable,
  proceedingId: string,
  first: AdvanceOptions["first"],
): Promise<{ readonly now: string; readonly held: Held }> {
  if (first === undefined) return holdAndRead(session, proceedingId);
  const now = await hold(session, proceedingId);
  await first(session);
  return { now, held: await readHeld(session, proceedingId) };
}

/** Lets the law of its kind judge what a held proceeding has received, and every instant until `now`. */
export function judge(held: Held, now: string, { law, articles, mailHost }: AdvancePorts): Judgement {
  const kind = KINDS[held.kind];
  const { ladder, status } = law.ladder(held.pins.ladder);
  const calendar = law.calendar();
  const state = decodeState(kind, held.state, held.stateSchema);
  const facts = {
    ...lawFacts(held, law, now),
    letterText: textsOf(held.letters, () => ({ ladder, ladderStatus: status, articles })),
    articles,
    messagesWait: !held.demo && !ladder.demo,
  };
  const drained = drain(kind.law, state, held.acts.map(received), lastOf(now, held), facts);
  return {
    held,
    now,
    kind,
    drained,
    ladder,
    ladderStatus: status,
    calendar,
    officeHours: law.officeHours(shanghaiDate(now)),
    messaging: law.messaging(shanghaiDate(now)),
    lawRevision: LAW_REVISION,
    articles,
    mailHost,
  };
}

const received = ({
  seq,
  receivedAt,
  by,
  kind,
  payload,
  attachments,
}: Held["acts"][number]): ReceivedAct<{ readonly kind: ActKind }> => ({
  seq,
  receivedAt,
  by,
  attachments,
  body: { ...payload, kind },
});

/** What was put into the inbox under this very lock bears a later stamp than the lock: no act was received after `now`. */
const lastOf = (now: string, { acts }: Held): string => {
  const last = acts.at(-1)?.receivedAt;
  return last !== undefined && last > now ? last : now;
};
