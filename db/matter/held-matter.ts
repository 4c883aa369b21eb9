import type { InstantText } from "../../domain/calendar";
import type { ActBody, ActingPerson, ActorRole, MatterState, ReceivedAct } from "../../domain/case";
import { HeqingError } from "../../domain/errors";
import type { Queryable } from "../connect/transaction";
import type { LadderPin } from "./law-book";
import { MATTER_FACTS, matterFacts, type FactsRow, type MatterFacts } from "./matter-facts";
import type { SeenBy } from "./seen-by";

/** An act of the inbox with everything the ledger keeps of it. */
export interface InboxAct extends ReceivedAct {
  readonly actId: string;
  /** in hex */
  readonly payloadHash: string;
  readonly accountId: string | null;
  readonly address: string | null;
  /** Who sees it before it is judged. */
  readonly seenBy: SeenBy;
}

/** A matter under lock, as one instant of Postgres' clock shows it. */
export interface HeldMatter {
  readonly facts: MatterFacts;
  readonly key: string;
  /** Read after the lock: no act received before it is missing from `acts`. */
  readonly now: InstantText;
  readonly state: MatterState | null;
  readonly open: boolean;
  readonly parked: boolean;
  readonly handledSeq: number;
  readonly pin: LadderPin;
  readonly unitId: string;
  readonly officeId: string;
  readonly stationId: string | null;
  /** Lines the timeline has already. */
  readonly events: number;
  /** Acts received and not judged yet, in sequence. */
  readonly acts: readonly InboxAct[];
}

interface ActRow {
  readonly seq: number;
  readonly receivedAt: InstantText;
  readonly role: ActorRole;
  readonly by: ActingPerson | null;
  readonly kind: ActBody["kind"];
  readonly payload: object;
  readonly actId: string;
  readonly payloadHash: string;
  readonly accountId: string | null;
  readonly address: string | null;
  readonly seenBy: SeenBy;
}

interface HeldRow extends FactsRow {
  readonly key: string;
  readonly state: MatterState | null;
  /** Verdicts that missed, of a state that an earlier revision of the law wrote without them; else null. */
  readonly misses: readonly string[] | null;
  readonly open: boolean;
  readonly parked: boolean;
  readonly handled_seq: string;
  readonly ladder_id: string;
  readonly ladder_version: string;
  readonly ladder_hash: string;
  readonly unit_id: string;
  readonly office_id: string;
  readonly station_id: string | null;
  readonly events: number;
  readonly acts: readonly ActRow[];
}

/** Who acted, with the posts held in this matter's offices when the act was received. */
const BY = `
  case when a.person_id is not null then json_build_object('person', a.person_id, 'posts', (
    select coalesce(json_agg(json_build_object('kind', p.kind, 'office',
             case p.unit_id when m.unit_id then 'responsible-unit' when m.office_id then 'county-office'
                            else 'monitoring-station' end) order by p.id), '[]')
      from heqing.holding h join heqing.post p on p.id = h.post_id
     where h.person_id = a.person_id and h.valid @> a.received_at and upper_inf(h.recorded)
       and p.unit_id in (m.unit_id, m.office_id, m.station_id))) end`;

const HELD = `
  select ${MATTER_FACTS.columns},
         m.key, c.state, case when c.state is not null and not c.state ? 'misses' then
           (select coalesce(json_agg(e.data -> 'verdict' order by e.n), '[]') from heqing.event e
             where e.proceeding_id = m.id and e.kind in ('opened', 'missed-again')) end as misses, m.open, m.parked_at is not null as parked, m.handled_seq,
         m.ladder_id, m.ladder_version, m.ladder_hash, m.unit_id, m.office_id, m.station_id,
         (select coalesce(max(e.n), 0) from heqing.event e where e.proceeding_id = m.id) as events,
         (select coalesce(json_agg(json_build_object(
                   'seq', a.seq, 'receivedAt', heqing.instant(a.received_at), 'role', a.role, 'by', ${BY}, 'kind', a.kind,
                   'payload', a.payload, 'actId', a.act_id, 'payloadHash', encode(a.payload_hash, 'hex'),
                   'accountId', a.account_id, 'address', a.source_address, 'seenBy', a.seen_by) order by a.seq), '[]')
            from heqing.act a where a.proceeding_id = m.id and a.seq > m.handled_seq) as acts
    from ${MATTER_FACTS.tables}
    join heqing.proceeding c on c.id = m.id
   where m.id = $1`;

const withMisses = ({ state, misses }: Pick<HeldRow, "state" | "misses">): MatterState | null =>
  state === null || state.phase === "closed" || misses === null ? state : { ...state, misses };

/**
 * Holds a matter until the end of the transaction and reads it.
 * @throws HeqingError NOT_FOUND
 */
export async function holdMatter(session: Queryable, matterId: string): Promise<HeldMatter> {
  // Two statements: the second must see what was committed while the first waited for the lock.
  const held = await session.query<{ now: InstantText }>(
    "select heqing.instant(held_at) as now from heqing.hold_proceeding($1)",
    [matterId],
  );
  const { rows } = await session.query<HeldRow>(HELD, [matterId]);
  const row = rows[0];
  if (row === undefined || held.rows[0] === undefined) {
    throw new HeqingError("NOT_FOUND", `expected the matter ${matterId} in the book, found none`);
  }
  return {
    facts: matterFacts(row),
    key: row.key,
    now: held.rows[0].now,
    state: withMisses(row),
    open: row.open,
    parked: row.parked,
    handledSeq: Number(row.handled_seq),
    pin: { id: row.ladder_id, version: row.ladder_version, hash: row.ladder_hash },
    unitId: row.unit_id,
    officeId: row.office_id,
    stationId: row.station_id,
    events: row.events,
    acts: row.acts.map(({ kind, payload, ...act }) => ({ ...act, body: { ...payload, kind } as ActBody })),
  };
}
