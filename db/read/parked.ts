import type { Queryable } from "../connect/transaction";
import type { As } from "../schema/as";
import type { Book } from "../schema/rows";
import { instantAt, microseconds } from "./instant";

/** A matter, or another proceeding under its own number, that waits for an administrator 需人工处理. */
export interface ParkedRow {
  readonly matterId: string;
  readonly matterNumber: string;
  /** A code of the error catalogue. */
  readonly code: string;
  readonly reason: string;
  readonly parkedAt: string;
}

/** Behind which matter a page goes on; `at` in microseconds since 1970. */
export interface ParkedPosition {
  readonly at: string;
  readonly id: string;
}

/** A page of the parked matters of the jurisdiction, those that wait longest first. */
export async function readParked(
  session: Queryable,
  { after, limit }: { readonly after: ParkedPosition | null; readonly limit: number },
): Promise<{ readonly items: readonly ParkedRow[]; readonly next: ParkedPosition | null }> {
  type Row = Pick<ParkedRow, "matterNumber" | "code" | "reason"> &
    As<Book["proceeding"], { matterId: "id" }> & {
      readonly parkedAt: NonNullable<Book["proceeding"]["parked_at"]>;
      readonly at: string;
    };
  const { rows } = await session.query<Row>(
    `select ${microseconds("parked_at")} as at, id::text as "matterId", coalesce(number, '') as "matterNumber", coalesce(parked_code, '') as code,
            coalesce(parked_reason, '') as reason, parked_at as "parkedAt"
       from heqing.proceeding
      where parked_at is not null and ($1::bigint is null or (parked_at, id) > (${instantAt("$1")}, $2::bigint))
      order by parked_at, id limit $3`,
    [after?.at ?? null, after?.id ?? null, limit + 1],
  );
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    items: rows.slice(0, limit).map(({ at: _at, ...row }) => ({ ...row, parkedAt: row.parkedAt.toISOString() })),
    next: last === undefined ? null : { at: last.at, id: last.matterId },
  };
}
