import { AsyncLocalStorage } from "node:async_hooks";

/** Ids that every log line of one piece of work carries. */
export interface WorkContext {
  readonly requestId?: string;
  readonly actId?: string;
  readonly proceedingId?: string;
}

const storage = new AsyncLocalStorage<WorkContext>();

/** Runs `work` with these ids added to those already set; nothing leaks out of it, awaited parts included. */
export function withContext<T>(ids: WorkContext, work: () => T): T {
  return storage.run({ ...storage.getStore(), ...ids }, work);
}

/** The ids of the work going on; empty outside of any. */
export function currentContext(): WorkContext {
  return storage.getStore() ?? {};
}
