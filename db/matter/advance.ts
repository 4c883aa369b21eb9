import type { Pool } from "pg";
import { drain, LAW_REVISION } from "../../domain/case";
import { HeqingError } from "../../domain/errors";
import { transaction, type Queryable } from "../connect/transaction";
import { holdMatter } from "./held-matter";
import { dutyOutcomes, type Judgement, stepOutcomes } from "./judgement";
import type { LawBook } from "./law-book";
import type { DraftLetter } from "./letter-draft";
import { lifeOf, NO_LIFE, type Life } from "./life";
import { openNext } from "./open-next";
import { isPermanent, park } from "./park";
import { writeDeliveries } from "./write-deliveries";
import { writeDuties } from "./write-duties";
import { writeLetters } from "./write-letters";
import { writeRecord } from "./write-record";
import { writeSteps } from "./write-steps";

export interface AdvanceOptions {
  readonly matterId: string;
  readonly law: LawBook;
  readonly draftLetter: DraftLetter;
  /** Right-hand side of the Message-ID of every mail. */
  readonly mailHost: string;
  /** Told when the matter had to be parked. */
  readonly onParked?: (reason: unknown) => void;
}

/**
 * Brings a matter up to now in one transaction: everything received is judged in its order, every instant that has
 * come after the acts received before it, and all that follows is written beside it. Gives what is still to be done,
 * read from the book. Running it again is harmless; a permanent failure parks the matter.
 * @throws HeqingError retryable ones alone (DATABASE_UNREACHABLE …)
 */
export async function advance(pool: Pool, options: AdvanceOptions): Promise<Life> {
  try {
    return await transaction(pool, (session) => advanceHeld(session, options), { attempts: 5 });
  } catch (cause) {
    // The book was replaced and Temporal kept a run: there is nothing to live through.
    if (cause instanceof HeqingError && cause.code === "NOT_FOUND") return NO_LIFE;
    if (!isPermanent(cause)) throw cause;
    await park(pool, options.matterId, cause);
    options.onParked?.(cause);
    return transaction(pool, (session) => lifeOf(session, options.matterId));
  }
}

async function advanceHeld(session: Queryable, options: AdvanceOptions): Promise<Life> {
  const { matterId, law, draftLetter, mailHost } = options;
  const held = await holdMatter(session, matterId);
  if (held.parked) return lifeOf(session, matterId);
  const { ladder, status } = law.ladder(held.pin);
  const calendar = law.calendar();
  const drained = drain(held.state, held.acts, held.now, { matterNumber: held.facts.number, ladder, calendar });
  const { id, version, hash } = held.pin;
  const judgement: Judgement = {
    held,
    drained,
    ladder,
    ladderStatus: status,
    rules: { ladder: `${id}@${version}`, ladderHash: hash, calendar: calendar.version },
    lawRevision: LAW_REVISION,
    draftLetter,
    mailHost,
  };
  if (drained.judged.length > 0) await write(session, judgement);
  await settle(session, judgement);
  await openNext(session, judgement, law);
  return lifeOf(session, matterId);
}

async function write(session: Queryable, judgement: Judgement): Promise<void> {
  const steps = stepOutcomes(judgement.drained.judged);
  await writeSteps(session, judgement.held, steps);
  await writeDeliveries(session, judgement, steps);
  await writeLetters(session, judgement, steps);
  await writeDuties(session, judgement, dutyOutcomes(judgement.drained.judged));
  await writeRecord(session, judgement);
}

/** The matter's own row, and the promises that are kept by it. */
async function settle(session: Queryable, { held, drained }: Judgement): Promise<void> {
  const { state, nextDue } = drained;
  const handledSeq = held.acts.at(-1)?.seq ?? held.handledSeq;
  await session.query(
    `update heqing.proceeding
        set state = $2, phase = $3, rung = $4, open = $5, closed_at = $6, next_due = $7, handled_seq = $8, handled_until = $9,
            ended_as = $10
      where id = $1`,
    [
      held.facts.id,
      state === null ? null : JSON.stringify(state),
      state?.phase ?? "opened",
      state?.rung ?? null,
      state?.phase !== "closed",
      state?.phase === "closed" ? state.closedAt : null,
      nextDue,
      handledSeq,
      held.now,
      state?.phase === "closed" ? (state.withdrawn ? "withdrawn" : "closed") : null,
    ],
  );
  await session.query(
    `update heqing.outbox set done_at = clock_timestamp(), lease_until = null
      where proceeding_id = $1 and done_at is null and seq <= $2`,
    [held.facts.id, handledSeq],
  );
}
