import { ApplicationFailure, Context } from "@temporalio/activity";
import type { Pool } from "pg";
import { advance } from "../db/matter/advance";
import type { LawBook } from "../db/matter/law-book";
import type { Life } from "../db/matter/life";
import { HeqingError } from "../domain/errors";
import type { DatedArticles } from "../domain/ladder";
import { draftLetter, renderNotice } from "../letters";
import { withContext } from "../telemetry/context";
import { describeError, type Logger } from "../telemetry/logger";
import { deliverStep } from "./deliver";
import { letterFacts } from "./letter-facts";
import type { Mailer } from "./mailer";
import { ACTIVITIES } from "./names";

export type { Life, StepToDo } from "../db/matter/life";
export { lawBookOf } from "./law-book";
export { createMailer, type Mailer } from "./mailer";

/** Named places at which tests let a process die or fail. */
export type DebugPoint = "advance-committed" | "mail-accepted";

/** What activities lean on; a worker brings it, tests bring their own. */
export interface ActivityPorts {
  readonly pool: Pool;
  readonly mailer: Mailer;
  readonly lawBook: LawBook;
  readonly articles: readonly DatedArticles[];
  readonly logger: Logger;
  /** Origin of the links in mail, without a slash at its end; its host stands in every Message-ID. */
  readonly publicUrl: string;
  /** How long a link in a mail acts. @default 72 */
  readonly linkHours?: number;
  /** Called at each debug point. @default nothing happens */
  readonly at?: (point: DebugPoint, matterId: string) => void | Promise<void>;
}

/** What workflows may do to the world. Ids in, ids and words of the catalogue out: histories keep no facts. */
export interface Activities {
  /** Brings the matter up to now in the book and gives what is still to be done. */
  advance(input: { readonly matterId: string }): Promise<Life>;
  /** Sends the messages of a notify step, and brings the matter up to now with what the mail servers said. */
  deliver(input: { readonly matterId: string; readonly stepId: string }): Promise<Life>;
}

/** The activities of a worker. */
export function createActivities(ports: ActivityPorts): Activities {
  const { pool, lawBook, logger, publicUrl, articles, linkHours = 72 } = ports;
  const mailHost = new URL(publicUrl).hostname;
  const advanced = async (matterId: string): Promise<Life> => {
    const life = await advance(pool, {
      matterId,
      law: lawBook,
      draftLetter: (request) => draftLetter(letterFacts(request, articles)),
      mailHost,
      onParked: (reason) => logger.error({ err: describeError(reason), alert: "matter-parked" }, "matter parked"),
    });
    await ports.at?.("advance-committed", matterId);
    return life;
  };
  return {
    [ACTIVITIES.advance]: ({ matterId }) => withContext({ matterId }, () => heard(() => advanced(matterId))),
    [ACTIVITIES.deliver]: ({ matterId, stepId }) =>
      withContext({ matterId }, () =>
        heard(async () => {
          const mailer = mailerAt(ports, matterId);
          await deliverStep({ pool, mailer, lawBook, renderNotice, publicUrl, linkHours }, stepId);
          return advanced(matterId);
        }),
      ),
  };
}

const mailerAt = ({ mailer, at }: ActivityPorts, matterId: string): Mailer => ({
  close: () => mailer.close(),
  send: async (mail) => {
    const answer = await mailer.send(mail);
    if (answer.state === "sent") await at?.("mail-accepted", matterId);
    return answer;
  },
});

/** Far below the silence after which the workflow takes a worker for dead (its heartbeatTimeout). */
const HEARTBEAT_EVERY_MS = 3_000;

/** A worker that dies at its work is noticed by its silence, not only by the end of the time limit. */
async function heard<T>(work: () => Promise<T>): Promise<T> {
  const context = Context.current();
  const beat = setInterval(() => context.heartbeat(), HEARTBEAT_EVERY_MS);
  try {
    return await inOurWords(work);
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
