import type { SeenMatter } from "../api-client";

/** How a matter ended, without what differs from run to run: instants, ids, numbers. */
export type Fate = Readonly<Record<string, number>>;

/** Counts everything that happened in files, each of a kind, by its word. */
export function fateOf(files: readonly { readonly kind: string; readonly file: SeenMatter }[]): Fate {
  const counts: Record<string, number> = {};
  for (const { kind, file } of files) countIn(counts, kind, file);
  return counts;
}

function countIn(counts: Record<string, number>, of: string, matter: SeenMatter): void {
  const note = (text: string): void => {
    const word = `${of}: ${text}`;
    counts[word] = (counts[word] ?? 0) + 1;
  };
  note(`phase ${matter.phase}, rung ${String(matter.rung)}`);
  for (const { kind } of matter.events) note(`event ${kind}`);
  for (const { kind, status } of matter.duties) note(`duty ${kind} ${status}`);
  for (const { kind, outcome } of matter.acts) note(`act ${kind} ${String(outcome)}`);
  for (const { kind, state } of matter.steps) note(`step ${kind} ${state}`);
  for (const { recipient, state } of matter.deliveries) note(`mail to ${recipient} ${state}`);
}

/** What is missing of an undisturbed fate, and what there is too much of, line by line. */
export interface Difference {
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
}

export function differenceOf(undisturbed: Fate, fate: Fate): Difference {
  const words = [...new Set([...Object.keys(undisturbed), ...Object.keys(fate)])].sort();
  const told = (word: string): string => `${word}: ${fate[word] ?? 0} in place of ${undisturbed[word] ?? 0}`;
  return {
    lost: words.filter((word) => (fate[word] ?? 0) < (undisturbed[word] ?? 0)).map(told),
    doubled: words.filter((word) => (fate[word] ?? 0) > (undisturbed[word] ?? 0)).map(told),
  };
}
