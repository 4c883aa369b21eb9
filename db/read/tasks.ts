import { LAWS } from "../../domain/laws";
import type { Name, ProceedingKind } from "../../domain/vocabulary";
import type { Queryable } from "../connect/transaction";
import type { Book } from "../schema/rows";
import { instantOrNull } from "./instant";
import { type LadderPin, readLadders, rungName } from "./ladders";

/** Something that waits for the account's unit. */
export interface TaskRow {
  readonly kind: Book["step"]["kind"];
  /** The proceeding whose task it is. */
  readonly on: { readonly kind: ProceedingKind; readonly id: string; readonly number: string };
  /** The matter, or the one that began the proceeding; null where there is none. */
  readonly matterId: string | null;
  readonly matterNumber: string | null;
  /** null where it is a task of the matter itself. */
  readonly samplingId: string | null;
  readonly samplingNumber: string | null;
  readonly sectionName: Book["section"]["name"] | null;
  readonly step: number | null;
  readonly phase: Book["proceeding"]["phase"] | null;
  readonly rung: Book["proceeding"]["rung"];
  readonly rungName: Name | null;
  readonly dueAt: string | null;
  readonly dueDate: string | null;
  readonly provisional: Book["duty"]["provisional"];
  /** Whether the number of days is law or an assumption of ours: of the ladder's version; null without a limit. */
  readonly limitStatus: string | null;
  readonly overdue: Book["duty"]["overdue"];
  /** Whether its clock stands still 中止计时: then no day of it passes. */
  readonly stopped: boolean;
  /** Whether its new date had passed before the news of it came: then it runs from the day after their service. */
  readonly awaitsService: Book["duty"]["awaits_service"];
  /** What is to be noted, or waits for the head's word: plan, report, corrected; null where the kind says it. */
  readonly about: string | null;
  readonly since: string;
}

/** Steps that stand in task lists. */
const TASK_STEPS: readonly string[] = Object.values(LAWS)
  .flatMap(({ steps }) => steps)
  .filter(({ task }) => task)
  .map(({ kind }) => kind);

/** Duties that are done by an act, as the task's name; those of steps show as their step. */
const TASK_OF_DUTY = `case y.kind when 'rectify' then 'report' else y.kind end`;

/** The clock of a step; what waits for a head's word is as urgent as what it is to fulfil. */
const CLOCK = `case p.kind when 'sign' then 'sign' when 'accept' then 'acceptance' when 'climb-question' then 'decide' when 'sample' then 'sample'
                          when 'verify-complaint' then p.kind when 'handle-complaint' then p.kind when 'reply-complaint' then p.kind
                          when 'confirm-feedback' then 'confirm-feedback' when 'interview-question' then 'decide-interview'
                          when 'call-interview' then 'decide-interview' when 'hold-interview' then 'minutes'
                          when 'report-measures' then 'measures' when 'conclude' then 'conclude'
                          when 'publish-interview' then 'publish-interview'
                          when 'confirm' then case p.payload ->> 'about' when 'plan' then 'plan' else 'rectify' end end`;

/** A letter that is to be checked before it is signed. */
const TO_CHECK = `p.kind = 'sign' and p.payload ? 'toCheck' and not p.payload ? 'checkedBy'`;

/** A letter that nobody has submitted or checked yet is a task of another name. */
const TASK_OF_STEP = `case when p.kind = 'sign' and p.payload ->> 'submittedBy' is null then 'submit'
                           when ${TO_CHECK} then 'check' else p.kind end`;

/** What waits for a head's word is shown to the heads of the unit, what is to be checked to everybody; neither to who put it forward. */
const FOR_ME = `(
  p.kind not in ('sign', 'confirm', 'approve') or p.kind = 'sign' and p.payload ->> 'submittedBy' is null
  or ${TO_CHECK} and (select person from me) is distinct from p.payload ->> 'submittedBy'
  or (select head from me) and (p.kind = 'confirm'
      or (select person from me) is distinct from coalesce(p.payload ->> 'submittedBy', p.payload ->> 'by')))`;

const TASKS = `
  with me as materialized (
    select c.person_id::text as person, exists (
             select from heqing.holding h
               join heqing.post t on t.id = h.post_id and t.unit_id = $1 and heqing.is_head(t.kind) and upper_inf(t.recorded)
              where h.person_id = c.person_id and h.valid @> clock_timestamp() and upper_inf(h.recorded)) as head
      from heqing.account c where c.id = heqing.actor_account_id()),
  mine as (
    select ${TASK_OF_DUTY} as kind, y.proceeding_id, null::integer as step, y.rung, y.due_at, y.explanation ->> 'dueDate' as due_date,
           y.provisional, y.overdue, y.stopped_since is not null as stopped, y.awaits_service as awaits, null::text as about, y.started_at as since
      from heqing.duty y
     where y.unit_id = $1 and y.status = 'running' and y.kind in ('acknowledge', 'plan', 'rectify')
    union all
    select ${TASK_OF_STEP}, p.proceeding_id, p.no, p.payload ->> 'rung', y.due_at, y.due_date, coalesce(y.provisional, false),
           coalesce(y.overdue, false), coalesce(y.stopped, false), coalesce(y.awaits, false), p.payload ->> 'about', p.created_at
      from heqing.step p
      left join lateral (
        select c.due_at, c.explanation ->> 'dueDate' as due_date, c.provisional, c.overdue, c.stopped_since is not null as stopped,
               c.awaits_service as awaits
          from heqing.duty c
         where c.proceeding_id = p.proceeding_id and c.status = 'running'
           and (c.kind = ${CLOCK} or p.kind = 'handle-request' and c.kind in ('take-on', 'handle'))
         order by c.due_at limit 1) y on true
     where p.unit_id = $1 and p.state = 'todo' and p.by_person and p.kind = any ($2) and ${FOR_ME}
    union all
    -- 查阅: a letter is on its way to the unit, and nothing runs before somebody opens it or it is served otherwise.
    select 'open', l.proceeding_id, null, l.rung, null, null, false, false, false, false, null, l.signed_at
      from heqing.party a join heqing.letter l on l.proceeding_id = a.proceeding_id and l.state in ('signed', 'sealed')
     where a.unit_id = $1 and a.role = 'responsible' and upper_inf(a.recorded) and a.valid @> now())
  select t.kind, jsonb_build_object('kind', m.kind, 'id', m.id::text, 'number', coalesce(m.number, '')) as "on",
         case 'matter' when m.kind then m.id when parent.kind then parent.id end::text as "matterId",
         case 'matter' when m.kind then m.number when parent.kind then parent.number end as "matterNumber",
         case when m.kind = 'sampling' then m.id::text end as "samplingId",
         case when m.kind = 'sampling' then m.number end as "samplingNumber", s.name as "sectionName", t.step,
         nullif(m.phase, 'opened') as phase, t.rung, m.pins -> 'ladder' as pin, t.due_at as "dueAt",
         coalesce(t.due_date, (t.due_at at time zone 'Asia/Shanghai')::date::text) as "dueDate", t.provisional,
         t.overdue, t.stopped, t.awaits as "awaitsService", t.about, t.since
    from mine t
    join heqing.proceeding m on m.id = t.proceeding_id
    left join heqing.proceeding parent on parent.id = m.parent_id
    left join heqing.section s on s.id = m.section_id
   order by t.stopped, t.awaits, t.due_at nulls last, t.since, m.id, t.kind`;

/** The one statement of a unit's tasks, for those who look at its plan too. */
export const tasksQuery = (unitId: string) => ({ sql: TASKS, values: [unitId, TASK_STEPS] }) as const;

type Line = Omit<TaskRow, "dueAt" | "since" | "rungName" | "limitStatus"> & {
  readonly dueAt: Book["duty"]["due_at"] | null;
  readonly since: Book["duty"]["started_at"];
  readonly pin: LadderPin | null;
};

/** What the unit has to do, the nearest end first, then the longest wait; what stands still comes last. */
export async function readTasks(session: Queryable, unitId: string): Promise<readonly TaskRow[]> {
  const { sql, values } = tasksQuery(unitId);
  const { rows } = await session.query<Line>(sql, [...values]);
  const ladders = await readLadders(
    session,
    rows.map(({ pin }) => pin),
  );
  return rows.flatMap(({ pin, ...row }): readonly TaskRow[] => {
    const ladder = ladders(pin);
    // A letter to a body outside is carried there by the office: nobody of the unit opens it.
    const addressee = ladder.rungs.find(({ id }) => id === row.rung)?.addressee ?? "responsible";
    if (row.kind === "open" && addressee !== "responsible") return [];
    return [
      {
        ...row,
        rungName: rungName(ladder, row.rung),
        limitStatus: row.dueAt === null ? null : ladder.status,
        dueAt: instantOrNull(row.dueAt),
        since: row.since.toISOString(),
      },
    ];
  });
}
