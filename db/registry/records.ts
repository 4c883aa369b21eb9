import type { Queryable } from "../connect/transaction";
import type { Book } from "../schema/rows";

/** What a unit, section or post was, in both times. */
export interface RegistryRecord extends Pick<Book["registry_record"], "source"> {
  /** Its row as it was, by column. */
  readonly data: Readonly<Record<string, unknown>>;
  /** Days in Asia/Shanghai; `validTo` is the first on which it was so no more; null = without bound. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly recordedFrom: Date;
  /** null: the book knows it so now. */
  readonly recordedTo: Date | null;
}

/** Everything the book ever knew of a unit, section or post: what it knows now first, then by the day from which it was so. */
export async function registryRecords(
  session: Queryable,
  { kind, id }: { readonly kind: "unit" | "section" | "post"; readonly id: string },
): Promise<readonly RegistryRecord[]> {
  const { rows } = await session.query<RegistryRecord>(
    `select data, lower(valid)::text as "validFrom", upper(valid)::text as "validTo", lower(recorded) as "recordedFrom",
            upper(recorded) as "recordedTo", source
     from heqing.registry_record where kind = $1 and of_id = $2
     order by upper_inf(recorded) desc, lower(valid) nulls first, id`,
    [kind, id],
  );
  return rows;
}
