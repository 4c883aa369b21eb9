import type { PartyRole, ProceedingKind } from "../../domain/vocabulary";
import type { Queryable } from "../connect/transaction";
import { type LadderNames, readLadders } from "./ladders";
import { LINE, partyName, type ProceedingLine, proceedingRow, type ProceedingRow } from "./proceeding-lines";
import type { Book } from "../schema/rows";

/** A unit in its part 当事方. */
export interface PartyRow {
  readonly role: PartyRole;
  readonly unitName: string;
}

interface Rest {
  /** null where it is about no section. */
  readonly section: {
    readonly id: string;
    readonly name: string;
    readonly river: string | null;
    readonly level: string;
    readonly body: string | null;
    readonly upstream: string | null;
    readonly downstream: string | null;
  } | null;
  /** Of the supervising office. */
  readonly officeName: string;
  readonly stationName: string | null;
  readonly parties: readonly PartyRow[];
  readonly scheme: Book["proceeding"]["scheme"];
  readonly parkedReason: Book["proceeding"]["parked_reason"];
  readonly verdictId: Book["proceeding"]["verdict_id"];
  /** The proceeding that began it, as far as the actor sees that, with its own number among those of its kind in it. */
  readonly parent: { readonly id: string; readonly kind: ProceedingKind; readonly number: string } | null;
  readonly childNo: Book["proceeding"]["child_no"];
}

/** What a proceeding's page says above its timeline. */
export interface Head extends ProceedingRow, Rest {
  readonly ladder: LadderNames;
}

/** The proceeding of an id and kind, null where the actor sees none. */
export async function readHead(session: Queryable, kind: ProceedingKind, id: string): Promise<Head | null> {
  const line = await session.query<ProceedingLine>(`${LINE} where m.id = $1 and m.kind = $2`, [id, kind]);
  const [row] = line.rows;
  if (row === undefined) return null;
  const more = await session.query<Rest>(
    `select case when s.id is not null then jsonb_build_object('id', s.id, 'name', s.name, 'river', r.name, 'level', s.level, 'body', s.body,
              'upstream', up.name, 'downstream', down.name) end as section,
            coalesce(${partyName("supervisor")}, '') as "officeName", ${partyName("station")} as "stationName",
            (select coalesce(jsonb_agg(jsonb_build_object('role', y.role, 'unitName', u.name) order by y.id), '[]')
               from heqing.party y join heqing.unit u on u.id = y.unit_id
              where y.proceeding_id = m.id and upper_inf(y.recorded) and y.valid @> now()) as parties,
            m.scheme, case when heqing.may('parked') then m.parked_reason end as "parkedReason",
            m.verdict_id::text as "verdictId",
            (select jsonb_build_object('id', p.id::text, 'kind', p.kind, 'number', coalesce(p.number, '')) from heqing.proceeding p where p.id = m.parent_id) as parent,
            m.child_no as "childNo"
       from heqing.proceeding m
       left join heqing.section s on s.id = m.section_id
       left join heqing.river r on r.id = s.river_id
       left join heqing.division up on up.code = s.division_out
       left join heqing.division down on down.code = s.division_in
      where m.id = $1`,
    [id],
  );
  const [rest] = more.rows;
  if (rest === undefined) return null;
  const ladders = await readLadders(session, [row.pin]);
  return { ...proceedingRow(row, ladders), ...rest, ladder: ladders(row.pin) };
}
