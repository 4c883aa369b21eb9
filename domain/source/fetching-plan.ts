/** How a source is asked, as a rule says it; minutes count from midnight in UTC. */
export interface SourceBody {
  readonly intervalMinutes: number;
  /** How long after each interval: a release needs its time to come. */
  readonly offsetMinutes: number;
  /** How far back a fetch that was missed is made up for; later ones tell the newer values anyway. */
  readonly catchupMinutes: number;
  /** A section without a value for more intervals than this is a gap 缺数. */
  readonly gapIntervals: number;
  readonly retry: {
    readonly firstSeconds: number;
    readonly factor: number;
    readonly longestSeconds: number;
    readonly attempts: number;
  };
  readonly limits: { readonly bytes: number; readonly seconds: number };
  /** A file of a folder is read once it has stayed the same for so long. */
  readonly stableSeconds: number;
}

/** When and how a source is fetched, in the words of Temporal: ids and numbers alone. */
export interface FetchingPlan {
  readonly spec: { readonly intervals: readonly [{ readonly every: string; readonly offset: string }] };
  readonly args: readonly [{ readonly sourceId: string; readonly retry: SourceBody["retry"] }];
  readonly catchupSeconds: number;
}

/** The schedule of a source by its rule. */
export const fetchingPlan = (sourceId: string, body: SourceBody): FetchingPlan => ({
  spec: { intervals: [{ every: `${body.intervalMinutes} minutes`, offset: `${body.offsetMinutes} minutes` }] },
  args: [{ sourceId, retry: body.retry }],
  catchupSeconds: body.catchupMinutes * 60,
});
