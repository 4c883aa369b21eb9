import { ApplicationFailure, Context } from "@temporalio/activity";
import { ERROR_CATALOGUE, HeqingError } from "../domain/errors";
import type { FetchState } from "../domain/vocabulary";

/** Where monitoring data come from, as the room of intake does it; each is safe to repeat. */
export interface SourcePort {
  readonly fetch: (asked: {
    readonly sourceId: string;
    /** The fetch that this run of the workflow is. */
    readonly run: string;
    /** Nothing follows a failure of this attempt. */
    readonly lastTry: boolean;
    readonly signal: AbortSignal;
  }) => Promise<readonly string[]>;
  readonly takeIn: (fetchId: string) => Promise<FetchState | null>;
  readonly reportGaps: (
    sourceId: string,
  ) => Promise<{ readonly opened: number; readonly closed: number; readonly open: number }>;
}

/** What the workflow of a source asks for. */
export interface AskedSource {
  readonly sourceId: string;
  /** Attempts of the retry policy. */
  readonly attempts: number;
}

/** What workflows of sources may do to the world: ids in, ids and words of the vocabulary out. */
export interface SourceActivities {
  /** Asks a source; gives the fetches that are kept and wait to be taken in. */
  readonly fetchSource: (asked: AskedSource) => Promise<readonly string[]>;
  /** Takes what is kept of a fetch into the book; null where that has been done. */
  readonly takeInFetch: (input: { readonly fetchId: string }) => Promise<FetchState | null>;
  /** Says where values are missing 缺数; gives how many gaps are open. */
  readonly reportGaps: (input: { readonly sourceId: string }) => Promise<number>;
}

/** The activities of sources over what intake does. */
export function sourceActivities(
  sources: SourcePort,
  withHeartbeat: <T>(work: () => Promise<T>) => Promise<T>,
): SourceActivities {
  return {
    fetchSource: ({ sourceId, attempts }) =>
      withHeartbeat(() =>
        typed(() => {
          const { info, cancellationSignal: signal } = Context.current();
          const run = info.workflowExecution?.runId;
          if (run === undefined) throw new HeqingError("INTERNAL", "expected to be asked by a workflow");
          return sources.fetch({ sourceId, run, lastTry: info.attempt >= attempts, signal });
        }),
      ),
    takeInFetch: ({ fetchId }) => withHeartbeat(() => typed(() => sources.takeIn(fetchId))),
    reportGaps: ({ sourceId }) => typed(async () => (await sources.reportGaps(sourceId)).open),
  };
}

/** A failure in a history carries its code and the catalogue's title; what a source answered is told in the book alone. */
async function typed<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof HeqingError)) throw error;
    const { retryable, title } = ERROR_CATALOGUE[error.code];
    throw ApplicationFailure.create({ type: error.code, message: title, nonRetryable: !retryable });
  }
}
