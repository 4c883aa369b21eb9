import { ApplicationFailure, Context } from "@temporalio/activity";
import type { Life } from "../db/proceeding/life";
import { HeqingError } from "../domain/errors";
import { advance } from "../engine/advance";
import { withContext } from "../telemetry/context";
import { describeError } from "../telemetry/logger";
import { deliverWave, type Wave } from "./deliver";
import { type JobActivities, jobActivities } from "./jobs";
import { ACTIVITIES } from "./names";
import type { ActivityPorts } from "./ports";
import { type SourceActivities, sourceActivities } from "./sources";

export type { Life } from "../db/proceeding/life";
export { type AccountMailPorts, sendAccountMails } from "./account-mails";
export { type BounceServer, startBounceServer } from "./mail/bounce-server";
export { createMailer, type Mailer } from "./mail/mailer";
export { type Channels, fileChannels } from "./channels";
export { sendDigests } from "./digest";
export { type JobDone, type JobPort } from "./jobs";
export type { ActivityPorts } from "./ports";
export { notifyUnopened } from "./second-channel";
export type { SourcePort } from "./sources";

/** What workflows may do to the world. Ids in, ids and words of the vocabulary out: histories keep no facts. */
export interface Activities extends SourceActivities, JobActivities {
  /** Brings the proceeding up to now in the book and gives what is still to be done. Local: short, and idempotent. */
  readonly advance: (input: { readonly proceedingId: string }) => Promise<Life>;
  /** Sends the messages of a wave of notices, and brings the proceeding up to now with what the mail servers said. */
  readonly deliver: (wave: Wave) => Promise<Life>;
}

/** The activities of a worker. */
export function createActivities(ports: ActivityPorts): Activities {
  const { pool, lawBook, logger, publicUrl, articles } = ports;
  const judging = {
    law: lawBook,
    articles,
    mailHost: new URL(publicUrl).hostname,
    onParked: (reason: unknown) =>
      logger.error({ err: describeError(reason), alert: "proceeding-parked" }, "proceeding parked"),
  };
  const committed = async (proceedingId: string, work: Promise<Life>): Promise<Life> => {
    const life = await work;
    await ports.at?.("advance-committed", proceedingId);
    return life;
  };
  return {
    ...sourceActivities(ports.sources, withHeartbeat),
    ...jobActivities(ports, withHeartbeat),
    [ACTIVITIES.advance]: ({ proceedingId }) =>
      withContext({ proceedingId }, () =>
        inOurWords(() => committed(proceedingId, advance(pool, { ...judging, proceedingId }))),
      ),
    [ACTIVITIES.deliver]: (wave) =>
      withContext({ proceedingId: wave.proceedingId }, () =>
        withHeartbeat(() => inOurWords(() => committed(wave.proceedingId, deliverWave(ports, wave, judging)))),
      ),
  };
}

/** Far below the silence after which the workflow takes a worker for dead (its heartbeatTimeout). */
const HEARTBEAT_EVERY_MS = 3_000;

/** A worker that dies at its work is noticed by its silence, not only by the end of the time limit. */
async function withHeartbeat<T>(work: () => Promise<T>): Promise<T> {
  const context = Context.current();
  const beat = setInterval(() => context.heartbeat(), HEARTBEAT_EVERY_MS);
  try {
    return await work();
  } finally {
    clearInterval(beat);
  }
}

/** A failure in a history carries its code and first line; the rest, which may quote rows, stays in the log. */
async function inOurWords<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof HeqingError) throw ApplicationFailure.retryable(error.message, error.code);
    throw error;
  }
}
