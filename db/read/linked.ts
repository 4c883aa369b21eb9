import type { Queryable } from "../connect/transaction";
import type { Book } from "../schema/rows";

/** A matter at the other side of a finding 移交. */
export interface LinkedMatter {
  readonly id: Book["proceeding"]["id"];
  readonly number: NonNullable<Book["proceeding"]["number"]>;
  /** Whether this matter came from it, or went there. */
  readonly direction: "from" | "to";
}

/** Matters that a finding links with this one, as far as the actor sees them. */
export async function readLinked(session: Queryable, id: string): Promise<readonly LinkedMatter[]> {
  const { rows } = await session.query<LinkedMatter>(
    `select o.id::text as id, coalesce(o.number, '') as number,
            case when m.linked_from = o.id then 'from' else 'to' end as direction
       from heqing.proceeding m join heqing.proceeding o on o.id = m.linked_from or o.linked_from = m.id
      where m.id = $1 order by o.id`,
    [id],
  );
  return rows;
}
