/** Rows read at once for a sheet, each page in a transaction of its own: a slow reader holds none open. */
export const SHEET_PAGE = 1_000;

/** Reads page after page, each behind the place of the one before, until there are no more. */
export async function* allPages<Row, Place>(
  read: (after: Place | null) => Promise<{ readonly items: readonly Row[]; readonly next: Place | null }>,
): AsyncGenerator<readonly Row[]> {
  for (let after: Place | null = null; ;) {
    const { items, next }: { readonly items: readonly Row[]; readonly next: Place | null } = await read(after);
    if (items.length > 0) yield items;
    if (next === null) return;
    after = next;
  }
}

/** The rows of a page that was read with one more than it holds, or exactly full. */
export const fullPage = <Row extends { readonly id: string }>(
  items: readonly Row[],
): { readonly items: readonly Row[]; readonly next: string | null } => ({
  items,
  next: items.length < SHEET_PAGE ? null : (items.at(-1)?.id ?? null),
});
