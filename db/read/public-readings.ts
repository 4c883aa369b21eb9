import type { WaterClass } from "../../domain/water";
import type { Queryable } from "../transaction";
import { likePart } from "./matters";
import { classNameOrNull } from "./verdicts";

/** A row of the national platform as it was published, with the class we find. */
export interface PublicReading {
  readonly province: string;
  readonly section: string;
  /** Whether the registry knows the section. */
  readonly known: boolean;
  readonly observedAt: string | null;
  readonly class: string | null;
  /** Why no class is stated. */
  readonly open: string | null;
  readonly values: readonly { readonly item: string; readonly text: string; readonly used: string }[];
}

/** Where a page ends: rows with a time come first, those without after them. */
export interface PublicCursor {
  readonly observedAt: string | null;
  readonly id: string;
}

/** What the rows are narrowed to; null = not narrowed. */
export interface PublicFilter {
  readonly province: string | null;
  readonly q: string | null;
  readonly after: PublicCursor | null;
  readonly limit: number;
}

interface PublicLine extends Omit<PublicReading, "class"> {
  readonly id: string;
  readonly class: WaterClass | null;
}

const ROWS = `
  select id::text as id, province, section_name as section, section_id is not null as known,
         to_char(observed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "observedAt", class, open,
         (select coalesce(jsonb_agg(jsonb_build_object('item', key, 'text', value ->> 'text', 'used', value ->> 'origin') order by key), '[]')
            from jsonb_each(values)) as values
    from heqing.reading
   where kind = 'platform' and ($1::text is null or province = $1)
     and ($2::text is null or section_name ilike $2) and `;

/** A page of public rows, the newest first; `next` is the `after` of the following page. */
export async function readPublicReadings(
  session: Queryable,
  { province, q, after, limit }: PublicFilter,
): Promise<{ readonly items: readonly PublicReading[]; readonly next: PublicCursor | null }> {
  const narrowed = [province, q === null ? null : likePart(q)];
  const dated =
    after !== null && after.observedAt === null
      ? []
      : await lines(
          session,
          `observed_at is not null and ($3::timestamptz is null or (observed_at, id) < ($3, $4::bigint))
            order by observed_at desc, id desc limit $5`,
          [...narrowed, after?.observedAt ?? null, after?.id ?? null, limit + 1],
        );
  const undated =
    dated.length > limit
      ? []
      : await lines(session, "observed_at is null and ($3::bigint is null or id < $3) order by id desc limit $4", [
          ...narrowed,
          after !== null && after.observedAt === null ? after.id : null,
          limit + 1 - dated.length,
        ]);
  const found = [...dated, ...undated];
  const page = found.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(({ id: _id, ...line }) => ({ ...line, class: classNameOrNull(line.class) })),
    next: found.length > limit && last !== undefined ? { observedAt: last.observedAt, id: last.id } : null,
  };
}

async function lines(session: Queryable, words: string, values: readonly unknown[]): Promise<readonly PublicLine[]> {
  const { rows } = await session.query<PublicLine>(ROWS + words, [...values]);
  return rows;
}
