import type { Queryable } from "../connect/transaction";
import type { As } from "../schema/as";
import type { Book } from "../schema/rows";
import { instantOrNull } from "./instant";

/** A step: what the worker sends or a person does. */
export interface StepRow {
  readonly no: number;
  readonly kind: string;
  readonly state: string;
  readonly byPerson: boolean;
  readonly unitName: Book["unit"]["name"] | null;
  readonly notice: string | null;
  readonly rung: Book["proceeding"]["rung"];
  readonly about: string | null;
  readonly cause: string | null;
  readonly createdAt: string;
  readonly doneAt: string | null;
}

type StepLine = Pick<Book["step"], "no" | "kind" | "state"> &
  As<Book["step"], { byPerson: "by_person"; createdAt: "created_at"; doneAt: "done_at" }> &
  Pick<StepRow, "unitName" | "notice" | "rung" | "about" | "cause">;

/** The steps of a proceeding that the actor may see. */
export async function readSteps(session: Queryable, proceedingId: string): Promise<readonly StepRow[]> {
  const { rows } = await session.query<StepLine>(
    `select s.no, s.kind, s.state, s.by_person as "byPerson", u.name as "unitName", s.payload ->> 'notice' as notice,
            s.payload ->> 'rung' as rung, s.payload ->> 'about' as about, s.payload ->> 'cause' as cause,
            s.created_at as "createdAt", s.done_at as "doneAt"
       from heqing.step s left join heqing.unit u on u.id = s.unit_id
      where s.proceeding_id = $1 order by s.no`,
    [proceedingId],
  );
  return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString(), doneAt: instantOrNull(row.doneAt) }));
}
