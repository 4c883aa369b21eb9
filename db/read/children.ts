import type { ProceedingKind } from "../../domain/vocabulary";
import type { Queryable } from "../connect/transaction";
import type { As } from "../schema/as";
import type { Book } from "../schema/rows";
import { instantOrNull } from "./instant";

/** A proceeding that another one began: a re-sampling that a matter ordered, a request, a hearing. */
export interface ChildRow {
  readonly id: string;
  readonly kind: ProceedingKind;
  /** Number among those of its kind, from 1. */
  readonly childNo: NonNullable<Book["proceeding"]["child_no"]>;
  readonly number: NonNullable<Book["proceeding"]["number"]>;
  readonly phase: Book["proceeding"]["phase"] | null;
  readonly open: boolean;
  readonly endedAs: string | null;
  readonly openedAt: string;
  readonly closedAt: string | null;
}

type ChildLine = Pick<Book["proceeding"], "id" | "open"> &
  As<Book["proceeding"], { endedAs: "ended_as"; openedAt: "opened_at"; closedAt: "closed_at" }> &
  Pick<ChildRow, "kind" | "childNo" | "number" | "phase">;

/** What a proceeding began, in the order of beginning, as far as the actor sees it. */
export async function readChildren(session: Queryable, parentId: string): Promise<readonly ChildRow[]> {
  const { rows } = await session.query<ChildLine>(
    `select id::text as id, kind, child_no as "childNo", coalesce(number, '') as number, nullif(phase, 'opened') as phase, open,
            ended_as as "endedAs", opened_at as "openedAt", closed_at as "closedAt"
       from heqing.proceeding where parent_id = $1 order by proceeding.id`,
    [parentId],
  );
  return rows.map((row) => ({
    ...row,
    openedAt: row.openedAt.toISOString(),
    closedAt: instantOrNull(row.closedAt),
  }));
}
