import type { Activities, SourcePort } from "../../activities";

const unexpected = (): Promise<never> => Promise.reject(new Error("no source is asked in this test"));

/** Sources for tests that ask none. */
export const NO_SOURCES: SourcePort = { fetch: unexpected, takeIn: unexpected, reportGaps: unexpected };

/** The same as activities, and no job either. */
export const NO_SOURCE_ACTIVITIES: Pick<Activities, "fetchSource" | "takeInFetch" | "reportGaps" | "runJob"> = {
  runJob: unexpected,
  fetchSource: unexpected,
  takeInFetch: unexpected,
  reportGaps: unexpected,
};
