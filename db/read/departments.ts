import type { DutyListEntry } from "../../domain/proceeding";
import type { Queryable } from "../connect/transaction";
import type { Book } from "../schema/rows";

/** A department that a request may be put to. */
export interface DepartmentRow {
  readonly id: Book["unit"]["id"];
  readonly name: Book["unit"]["name"];
}

/** Departments 县级部门 of the county in which a proceeding lies, as the registry has them today. */
export async function readDepartments(session: Queryable, proceedingId: string): Promise<readonly DepartmentRow[]> {
  const { rows } = await session.query<DepartmentRow>(
    `select u.id, u.name from heqing.proceeding m
       join heqing.unit u on u.division_code = left(m.division_code, 6) and u.kind = 'county_department'
        and u.valid @> (now() at time zone 'Asia/Shanghai')::date and upper_inf(u.recorded)
      where m.id = $1 order by u.name`,
    [proceedingId],
  );
  return rows;
}

/** A matter-of-duty of the township duty lists 三张清单. */
export type ListedDutyRow = Pick<DutyListEntry, "id" | "name" | "list">;

/** Matters-of-duty of the lists in force. */
export async function readListedDuties(session: Queryable): Promise<readonly ListedDutyRow[]> {
  const { rows } = await session.query<ListedDutyRow>(
    `select e.id, e.name, e.list
       from (select r.body from heqing.rule r where r.kind = 'duty-list' order by r.version desc limit 1) r
       cross join jsonb_to_recordset(r.body -> 'entries') as e (id text, name jsonb, list text)
      order by e.list, e.id`,
  );
  return rows;
}
