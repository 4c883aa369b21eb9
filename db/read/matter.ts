import type { Step } from "../../domain/case";
import type { Queryable } from "../connect/transaction";
import { instantOrNull } from "./instant";
import { MATTER_LINE, matterRow, type MatterLine, type MatterRow } from "./matters";

/** What a matter's page says above its timeline. */
export interface MatterHead extends MatterRow {
  readonly section: {
    readonly id: string;
    readonly name: string;
    readonly river: string | null;
    readonly level: string;
    readonly body: string | null;
    readonly upstream: string | null;
    readonly downstream: string | null;
  };
  readonly officeName: string;
  readonly stationName: string | null;
  readonly unitId: string;
  readonly officeId: string;
  readonly stationId: string | null;
  readonly scheme: string;
  readonly parkedReason: string | null;
  readonly verdictId: string;
  readonly ladder: {
    readonly id: string;
    readonly version: number;
    readonly status: string;
    readonly name: { readonly zh: string; readonly en: string };
  };
}

/** The matter of an id, null where the actor sees none. */
export async function readMatterHead(session: Queryable, id: string): Promise<MatterHead | null> {
  const line = await session.query<MatterLine>(`${MATTER_LINE} where m.id = $1`, [id]);
  const [row] = line.rows;
  if (row === undefined) return null;
  const more = await session.query<Omit<MatterHead, keyof MatterRow>>(
    `select jsonb_build_object('id', s.id, 'name', s.name, 'river', r.name, 'level', s.level, 'body', s.body,
              'upstream', up.name, 'downstream', down.name) as section,
            office.name as "officeName", station.name as "stationName", m.unit_id as "unitId", m.office_id as "officeId",
            m.station_id as "stationId", m.scheme, case when heqing.may('parked') then m.parked_reason end as "parkedReason", m.verdict_id::text as "verdictId",
            jsonb_build_object('id', m.ladder_id, 'version', m.ladder_version::integer, 'status', coalesce(rule.status, 'assumption'),
              'name', coalesce(rule.body -> 'name', jsonb_build_object('zh', m.ladder_id, 'en', m.ladder_id))) as ladder
       from heqing.matter m
       join heqing.section s on s.id = m.section_id
       left join heqing.river r on r.id = s.river_id
       left join heqing.division up on up.code = s.division_out
       left join heqing.division down on down.code = s.division_in
       join heqing.unit office on office.id = m.office_id
       left join heqing.unit station on station.id = m.station_id
       left join heqing.rule rule on rule.kind = 'ladder' and rule.id = m.ladder_id and rule.version::text = m.ladder_version
      where m.id = $1`,
    [id],
  );
  const [rest] = more.rows;
  return rest === undefined ? null : { ...matterRow(row), ...rest };
}

/** A duty with its clock. `explanation` is as decide wrote it. */
export interface DutyRow {
  readonly no: number;
  readonly kind: string;
  readonly unitId: string;
  readonly ownerName: string;
  readonly rung: string;
  readonly startedAt: string;
  readonly dueAt: string;
  readonly provisional: boolean;
  readonly status: string;
  readonly overdue: boolean;
  readonly endedAt: string | null;
  readonly explanation: unknown;
}

/** The duties of a matter in the order in which they began. */
export async function readDuties(session: Queryable, matterId: string): Promise<readonly DutyRow[]> {
  const { rows } = await session.query<
    Omit<DutyRow, "startedAt" | "dueAt" | "endedAt"> & { startedAt: Date; dueAt: Date; endedAt: Date | null }
  >(
    `select y.no, y.kind, y.unit_id as "unitId", u.name as "ownerName", y.rung, y.started_at as "startedAt", y.due_at as "dueAt",
            y.provisional, y.status, y.overdue, y.ended_at as "endedAt", y.explanation
       from heqing.duty y join heqing.unit u on u.id = y.unit_id
      where y.proceeding_id = $1 order by y.no`,
    [matterId],
  );
  return rows.map((row) => ({
    ...row,
    startedAt: row.startedAt.toISOString(),
    dueAt: row.dueAt.toISOString(),
    endedAt: instantOrNull(row.endedAt),
  }));
}

/** A step: what the worker sends or a person does. */
export interface StepRow {
  readonly no: number;
  readonly kind: string;
  readonly state: string;
  readonly byPerson: boolean;
  readonly unitId: string | null;
  readonly notice: string | null;
  readonly rung: string | null;
  readonly createdAt: string;
  readonly doneAt: string | null;
  /** As decide made it. */
  readonly step: Step;
}

/** The steps of a matter that the actor may see. */
export async function readSteps(session: Queryable, matterId: string): Promise<readonly StepRow[]> {
  const { rows } = await session.query<
    Omit<StepRow, "createdAt" | "doneAt"> & { createdAt: Date; doneAt: Date | null }
  >(
    `select no, kind, state, by_person as "byPerson", unit_id as "unitId", payload ->> 'notice' as notice,
            payload ->> 'rung' as rung, payload as step, created_at as "createdAt", done_at as "doneAt"
       from heqing.step where proceeding_id = $1 order by no`,
    [matterId],
  );
  return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString(), doneAt: instantOrNull(row.doneAt) }));
}
