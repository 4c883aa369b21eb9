import type { Queryable } from "../connect/transaction";
import type { Book } from "../schema/rows";

/** A row of the national platform as it stands on the public page. Source: 中国环境监测总站. */
export interface PublicRow {
  readonly id: Book["reading"]["id"];
  readonly province: Book["reading"]["province"];
  readonly sectionName: Book["reading"]["section_name"];
  /** null: the registry does not know the section. */
  readonly sectionId: Book["reading"]["section_id"];
  readonly observedAt: Book["reading"]["observed_at"];
  /** 1 to 6; null where none is stated, then `open` says why. */
  readonly class: Book["reading"]["class"];
  readonly open: Book["reading"]["open"];
  /** The class the platform published: 1 to 6, -1 for no data; null where the file had none. */
  readonly publishedClass: string | null;
  readonly values: Readonly<Record<string, { readonly text: string; readonly origin: string; readonly unit: string }>>;
  readonly verdict: unknown;
}

/** Where a page of public rows goes on: behind this time and id. Rows without a time come last. */
export interface PublicCursor {
  readonly observedAt: Date | null;
  readonly id: string;
}

export interface PublicPage {
  readonly after?: PublicCursor;
  readonly limit: number;
  readonly province?: string;
  /** Part of a section's name. */
  readonly name?: string;
  readonly sectionId?: string;
}

const TIME = "coalesce(r.observed_at, '-infinity'::timestamptz)";

const ROWS = `
  select r.id, r.province, r.section_name as "sectionName", r.section_id as "sectionId", r.observed_at as "observedAt",
         r.class, r.open, r.raw ->> 'published_class' as "publishedClass", r.values, r.verdict
  from heqing.reading r`;

/** Rows of the national platform, the newest time first. Everybody sees them. */
export async function listPublicRows(session: Queryable, page: PublicPage): Promise<readonly PublicRow[]> {
  const { after } = page;
  const { rows } = await session.query<PublicRow>(
    `${ROWS}
     where r.kind = 'platform'
       and ($1::bigint is null or (${TIME}, r.id) < (coalesce($2::timestamptz, '-infinity'), $1))
       and ($4::text is null or r.province = $4)
       and ($5::text is null or strpos(r.section_name, $5) > 0)
       and ($6::text is null or r.section_id = $6)
     order by ${TIME} desc, r.id desc limit $3`,
    [
      after?.id ?? null,
      after?.observedAt ?? null,
      page.limit,
      page.province ?? null,
      page.name ?? null,
      page.sectionId ?? null,
    ],
  );
  return rows;
}

/** One row of the national platform, null where there is none. */
export async function readPublicRow(session: Queryable, id: string): Promise<PublicRow | null> {
  const { rows } = await session.query<PublicRow>(`${ROWS} where r.kind = 'platform' and r.id = $1`, [id]);
  return rows[0] ?? null;
}
