import type { Client } from "@temporalio/client";
import type { ProceedingKind } from "../../domain/vocabulary";
import type { ActInput } from "../../workflows/messages";
import { ACT, workflowIdOf } from "../../workflows/names";

/** What was acted on. */
export interface ActedOn {
  readonly kind: ProceedingKind;
  readonly id: string;
}

/** How long a person waits for the law's answer; then the page shows the act as pending. */
const PATIENCE_MS = 3_000;
/** After a failure nobody waits for Temporal for so long: the relay carries the act anyway. */
const REST_MS = 5_000;

/** Tells the workflow of a proceeding of an act that the book has; resolves when it was handled or patience is over. */
export type DeliverAct = (on: ActedOn, actId: string) => Promise<void>;

/**
 * Delivers acts by Update. An act is received without it: nothing here is an error, it only makes the answer come sooner.
 * `up` says whether Temporal is known to run.
 */
export function actDelivery(client: Client, up: () => boolean): DeliverAct {
  let restUntil = 0;
  return async ({ kind, id }, actId) => {
    if (!up() || performance.now() < restUntil) return;
    const deadline = Date.now() + PATIENCE_MS;
    try {
      await client.withDeadline(deadline, () =>
        client.workflow
          .getHandle(workflowIdOf(kind, id))
          .executeUpdate<void, [ActInput]>(ACT, { args: [{ actId }], updateId: actId }),
      );
    } catch {
      // Not started yet, not answered in time, or not there: its outbox entry is carried later.
      // Patience was used up: others need not lose theirs too.
      if (Date.now() >= deadline - 100) restUntil = performance.now() + REST_MS;
    }
  };
}
