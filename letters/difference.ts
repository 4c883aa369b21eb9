/** One place where two texts differ, or do not. `was` and `now`: the paragraph before and after; null where there is none. */
export type DifferenceLine =
  | { readonly change: "same"; readonly was: string; readonly now: string }
  | { readonly change: "changed"; readonly was: string; readonly now: string }
  | { readonly change: "added"; readonly was: null; readonly now: string }
  | { readonly change: "removed"; readonly was: string; readonly now: null };

/** Length of the longest common subsequence from each pair of places on. */
function common(was: readonly string[], now: readonly string[]): readonly (readonly number[])[] {
  const table = Array.from({ length: was.length + 1 }, () => Array.from({ length: now.length + 1 }, () => 0));
  for (let i = was.length - 1; i >= 0; i -= 1)
    for (let j = now.length - 1; j >= 0; j -= 1) {
      const row = table[i] ?? [];
      row[j] =
        was[i] === now[j] ? (table[i + 1]?.[j + 1] ?? 0) + 1 : Math.max(table[i + 1]?.[j] ?? 0, table[i]?.[j + 1] ?? 0);
    }
  return table;
}

/** A run of removed paragraphs beside a run of added ones: as many as there are of both are changes of one another. */
function paired(removed: readonly string[], added: readonly string[]): readonly DifferenceLine[] {
  const both = Math.min(removed.length, added.length);
  return [
    ...removed.slice(0, both).map((was, at): DifferenceLine => ({ change: "changed", was, now: added[at] ?? "" })),
    ...removed.slice(both).map((was): DifferenceLine => ({ change: "removed", was, now: null })),
    ...added.slice(both).map((now): DifferenceLine => ({ change: "added", was: null, now })),
  ];
}

/**
 * What became of a text, paragraph by paragraph, in the order of both: taking every `now` gives the new one, every `was` the
 * old one.
 */
export function differenceOf(was: readonly string[], now: readonly string[]): readonly DifferenceLine[] {
  const table = common(was, now);
  const lines: DifferenceLine[] = [];
  let removed: string[] = [];
  let added: string[] = [];
  let [i, j] = [0, 0];
  while (i < was.length || j < now.length) {
    const [old, fresh] = [was[i], now[j]];
    if (old !== undefined && old === fresh) {
      lines.push(...paired(removed, added), { change: "same", was: old, now: fresh });
      [removed, added] = [[], []];
      i += 1;
      j += 1;
    } else if (fresh !== undefined && (old === undefined || (table[i]?.[j + 1] ?? 0) >= (table[i + 1]?.[j] ?? 0))) {
      added.push(fresh);
      j += 1;
    } else if (old !== undefined) {
      removed.push(old);
      i += 1;
    }
  }
  return [...lines, ...paired(removed, added)];
}
