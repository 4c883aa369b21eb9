import type { Queryable } from "../connect/transaction";
import { instantOrNull } from "./instant";

/** Something that waits for the account's unit. */
export interface TaskRow {
  readonly kind: string;
  readonly matterId: string;
  readonly matterNumber: string;
  readonly sectionName: string;
  readonly step: number | null;
  readonly phase: string | null;
  readonly rung: string | null;
  readonly dueAt: string | null;
  readonly dueDate: string | null;
  readonly provisional: boolean;
  /** Whether the number of days is law or an assumption of ours: of the ladder's version; null without a limit. */
  readonly limitStatus: string | null;
  readonly overdue: boolean;
  readonly since: string;
}

/** Duties that are done by an act, as the task's name; the duty to re-sample shows as its step. */
const TASK_OF_DUTY = `case y.kind when 'acknowledge' then 'acknowledge' when 'plan' then 'plan' when 'rectify' then 'report' end`;

/** A letter that nobody has submitted yet is a task of another name. */
const TASK_OF_STEP = `case when p.kind = 'sign' and p.payload ->> 'submittedBy' is null then 'submit' else p.kind end`;

/** What waits for a head's word is shown to the heads of the unit, not to who put it forward. */
const FOR_ME = `(
  p.kind not in ('sign', 'confirm', 'approve') or p.kind = 'sign' and p.payload ->> 'submittedBy' is null
  or exists (select from heqing.account c
               join heqing.holding h on h.person_id = c.person_id and h.valid @> clock_timestamp() and upper_inf(h.recorded)
               join heqing.post t on t.id = h.post_id and t.unit_id = p.unit_id and heqing.is_head(t.kind)
              where c.id = heqing.actor_account()::uuid
                and (p.kind = 'confirm'
                     or c.person_id::text <> coalesce(p.payload ->> 'submittedBy', p.payload ->> 'by'))))`;

/**
 * What the unit has to do, the nearest end first, then the longest wait. Duties are the responsible unit's, steps the
 * office's and the station's.
 */
export async function readTasks(session: Queryable, unitId: string): Promise<readonly TaskRow[]> {
  const { rows } = await session.query<Omit<TaskRow, "dueAt" | "since"> & { dueAt: Date | null; since: Date }>(
    `with mine as (
       select ${TASK_OF_DUTY} as kind, y.proceeding_id, null::integer as step, y.rung, y.due_at, y.explanation ->> 'dueDate' as due_date,
              y.provisional, y.overdue, y.started_at as since
         from heqing.duty y
        where y.unit_id = $1 and y.status = 'running' and y.kind in ('acknowledge', 'plan', 'rectify')
       union all
       select ${TASK_OF_STEP}, p.proceeding_id, p.no, p.payload ->> 'rung', y.due_at, y.explanation ->> 'dueDate',
              coalesce(y.provisional, false), coalesce(y.overdue, false), p.created_at
         from heqing.step p
         left join heqing.duty y on p.kind = 'resample' and y.proceeding_id = p.proceeding_id and y.kind = 'resample' and y.status = 'running'
        where p.unit_id = $1 and p.state = 'todo' and p.by_person and ${FOR_ME})
     select t.kind, m.id::text as "matterId", m.number as "matterNumber", s.name as "sectionName", t.step, nullif(m.phase, 'opened') as phase, t.rung,
            t.due_at as "dueAt", coalesce(t.due_date, (t.due_at at time zone 'Asia/Shanghai')::date::text) as "dueDate",
            t.provisional, case when t.due_at is not null then coalesce(rule.status, 'assumption') end as "limitStatus",
            t.overdue, t.since
       from mine t
       join heqing.matter m on m.id = t.proceeding_id and m.open
       join heqing.section s on s.id = m.section_id
       left join heqing.rule rule on rule.kind = 'ladder' and rule.id = m.ladder_id and rule.version::text = m.ladder_version
      order by t.due_at nulls last, t.since, m.id, t.kind`,
    [unitId],
  );
  return rows.map((row) => ({ ...row, dueAt: instantOrNull(row.dueAt), since: row.since.toISOString() }));
}
