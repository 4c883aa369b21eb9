import type { Queryable } from "../connect/transaction";
import type { Book } from "../schema/rows";

/** The unit that answers for a section today; null where the registry names none, or there is no such section. */
export async function unitOfSection(
  session: Queryable,
  sectionId: string,
): Promise<NonNullable<Book["section"]["unit_id"]> | null> {
  const { rows } = await session.query<Pick<Book["section"], "unit_id">>(
    `select s.unit_id from heqing.section s join heqing.unit u on u.id = s.unit_id
      where s.id = $1 and u.valid @> (now() at time zone 'Asia/Shanghai')::date`,
    [sectionId],
  );
  return rows[0]?.unit_id ?? null;
}
