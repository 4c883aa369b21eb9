/** Durations of one thing done many times, in milliseconds. */
export interface Samples {
  readonly count: number;
  readonly median: number;
  readonly p95: number;
  readonly p99: number;
  /** How many were done in a second, over the whole time. */
  readonly perSecond: number;
}

/** The value at a share (0 to 1) of the sorted durations, the nearest rank. */
const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;

/** What durations and the whole time (both in milliseconds) say. */
export function samplesOf(durations: readonly number[], whole: number): Samples {
  const sorted = [...durations].sort((a, b) => a - b);
  return {
    count: sorted.length,
    median: at(sorted, 0.5),
    p95: at(sorted, 0.95),
    p99: at(sorted, 0.99),
    perSecond: (sorted.length / whole) * 1_000,
  };
}

/** Does the work `count` times, at most `inFlight` at once, and measures each. */
export async function measured(count: number, inFlight: number, work: () => Promise<unknown>): Promise<Samples> {
  const durations: number[] = [];
  let begun = 0;
  const lane = async (): Promise<void> => {
    while (begun < count) {
      begun += 1;
      const start = performance.now();
      await work();
      durations.push(performance.now() - start);
    }
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: inFlight }, lane));
  return samplesOf(durations, performance.now() - start);
}
