import type { Queryable } from "../connect/transaction";
import type { Given } from "../schema/as";
import type { BookFunctions } from "../schema/functions";

type Found = Given<BookFunctions["sampling_orders"]>;

/** An order of a re-sampling 复测, with what it says must be sampled. */
export interface ResampleOrder {
  /** Its number, as periods and sheets name it. */
  readonly order: Found["number"];
  readonly sectionId: Found["section_id"];
  /** Items; none where nothing says what was missed. */
  readonly items: Found["items"];
}

/** The orders of some numbers, each with the items that it names; numbers of no order are left out. */
export async function ordersOf(session: Queryable, numbers: readonly string[]): Promise<readonly ResampleOrder[]> {
  if (numbers.length === 0) return [];
  const { rows } = await session.query<ResampleOrder>(
    `select number as "order", section_id as "sectionId", items from heqing.sampling_orders($1)`,
    [numbers],
  );
  return rows;
}
