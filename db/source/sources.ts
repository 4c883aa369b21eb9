import type { Book } from "../schema/rows";
import type { FetchState, SourceKind } from "../../domain/vocabulary";
import type { Queryable } from "../connect/transaction";

/** A section without a value of late 缺数. */
export interface OpenGap {
  readonly sectionId: string;
  readonly sectionName: string;
  /** Of the last value; of when the source first named it where it never gave one. */
  readonly since: Date;
}

/** What became of the last time a source was asked. */
export interface LastFetch {
  readonly state: FetchState;
  readonly startedAt: string;
  readonly attempts: number;
  readonly errorCode: string | null;
  readonly error: string | null;
  readonly accepted: number | null;
}

/** A source of monitoring data, how it stands, and where values are missing. */
export interface SourceRow {
  readonly id: Book["source"]["id"];
  readonly kind: SourceKind;
  readonly name: Book["source"]["name"];
  readonly address: Book["source"]["address"];
  readonly unitName: Book["unit"]["name"];
  readonly account: string;
  /** Whether the account is the actor's own, which alone switches it on. */
  readonly own: boolean;
  readonly paused: Book["source"]["paused"];
  readonly rule: Book["source"]["rule"];
  readonly ruleStatus: "binding" | "assumption";
  readonly intervalMinutes: Book["source"]["interval_minutes"];
  readonly gapIntervals: Book["source"]["gap_intervals"];
  /** Newest time of any row that was taken in. */
  readonly newestAt: Book["source_fetch"]["newest_at"];
  readonly sections: number;
  readonly last: LastFetch | null;
  /** The ones that wait longest, {@link GAPS_SHOWN} at most. */
  readonly gaps: readonly (Omit<OpenGap, "since"> & { readonly since: string })[];
  readonly gapCount: number;
}

/** Gaps told with a source; the rest are counted. */
export const GAPS_SHOWN = 50;

const SOURCES = `
  select s.id, s.kind, s.name, s.address, u.name as "unitName", coalesce(a.login, '') as account,
         coalesce(s.account_id = heqing.actor_account_id(), false) as own, s.paused, s.rule,
         coalesce((select r.status from heqing.rule r where r.kind = 'monitoring-source' and r.id || '@' || r.version = s.rule), 'assumption') as "ruleStatus",
         s.interval_minutes as "intervalMinutes", s.gap_intervals as "gapIntervals",
         (select max(f.newest_at) from heqing.source_fetch f where f.source_id = s.id and f.state in ('taken', 'unchanged')) as "newestAt",
         (select count(*) from heqing.source_section k where k.source_id = s.id)::integer as sections,
         (select json_build_object('state', f.state, 'startedAt', to_char(f.started_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
                   'attempts', f.attempts, 'errorCode', f.error_code, 'error', f.error, 'accepted', (f.report ->> 'accepted')::integer)
            from heqing.source_fetch f where f.source_id = s.id order by f.started_at desc, f.id desc limit 1) as last,
         (select coalesce(json_agg(g), '[]') from (
            select x.section_id as "sectionId", c.name as "sectionName",
                   to_char(x.since at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as since
              from heqing.source_gap x join heqing.section c on c.id = x.section_id
             where x.source_id = s.id and x.closed_at is null order by x.since, x.id limit ${GAPS_SHOWN}) g) as gaps,
         (select count(*) from heqing.source_gap x where x.source_id = s.id and x.closed_at is null)::integer as "gapCount"
    from heqing.source s
    join heqing.unit u on u.id = s.unit_id
    left join heqing.account a on a.id = s.account_id
   order by s.id`;

/** Sources within the actor's reach. */
export async function readSources(session: Queryable): Promise<readonly SourceRow[]> {
  const { rows } = await session.query<SourceRow>(SOURCES);
  return rows;
}

/** Open gaps of the sources that a unit answers for, as a task: how many, and since when the longest. */
export interface GapTask {
  readonly count: number;
  readonly since: string;
}

/** What the unit is asked to look after where values are missing; null where nothing is. */
export async function readGapTask(session: Queryable, unitId: string): Promise<GapTask | null> {
  const { rows } = await session.query<{ count: number; since: Book["source_gap"]["noticed_at"] | null }>(
    `select count(*)::integer as count, min(g.noticed_at) as since
       from heqing.source_gap g join heqing.source s on s.id = g.source_id
      where g.closed_at is null and s.unit_id = $1 and not s.paused`,
    [unitId],
  );
  const [row] = rows;
  return row === undefined || row.since === null ? null : { count: row.count, since: row.since.toISOString() };
}
