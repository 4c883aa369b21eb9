import type { Queryable } from "../connect/transaction";
import type { As } from "../schema/as";
import type { BookFunctions } from "../schema/functions";
import type { Book } from "../schema/rows";

/** A section as intake knows it; `within` where its results may be brought by the actor of the transaction. */
export interface SectionEntry
  extends
    Pick<Book["section"], "id" | "province" | "name" | "aliases">,
    As<Book["section"], { divisionCode: "division_code" }> {
  readonly body: "river" | "lake" | null;
  readonly within: NonNullable<BookFunctions["in_reach"]>;
}

/** Every section of the registry. */
export async function allSections(session: Queryable): Promise<readonly SectionEntry[]> {
  const { rows } = await session.query<SectionEntry>(
    `select id, province, name, aliases, body, division_code as "divisionCode",
            heqing.in_reach(division_code, array[unit_id, station_id], id, null) as within
     from heqing.section order by id`,
  );
  return rows;
}
