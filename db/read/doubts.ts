import type { Queryable } from "../connect/transaction";
import type { Book } from "../schema/rows";
import { instantAt, microseconds } from "./instant";

/** What a pattern found of a value. */
export interface DoubtFinding {
  readonly pattern: string;
  readonly rule: string;
  readonly version: number;
  readonly zh: string;
  readonly en: string;
}

/** A value of a section in doubt 数据存疑: what was found, and what a second person said of it. */
export interface ValueDoubt {
  readonly item: string;
  readonly findings: readonly DoubtFinding[];
  /** `noted`: about the published class alone; it holds no value back. */
  readonly state: "open" | "confirmed" | "rejected" | "noted";
  /** Why it was confirmed or rejected. */
  readonly reason: string | null;
  /** Who looked, by name, of their unit where persons are not seen. */
  readonly by: string | null;
  readonly at: string | null;
}

/** Whether the account may decide on values: it is of the section's station, where there is one, and another than who brought it. */
const MAY_DECIDE = `(select heqing.may('doubt', 'decide'))
  and (s.station_id is null or (select heqing.actor_role()) = 'station' and (select heqing.actor_unit()) = s.station_id)
  and not exists (select from heqing.account mine join heqing.account theirs on theirs.person_id = mine.person_id
                   where mine.id = (select heqing.actor_account_id())
                     and theirs.id in (select b.account_id from heqing.import_batch b where b.id = r.batch_id
                                       union select w.by_account from heqing.statement w
                                              where w.month = r.month and w.reading_id = r.id and w.state <> 'retracted'))`;

/** The findings of a value together, of rows d of heqing.doubt. */
const FINDINGS = `jsonb_agg(jsonb_build_object('pattern', d.pattern, 'rule', d.rule_id, 'version', d.rule_version,
                    'zh', d.finding ->> 'zh', 'en', d.finding ->> 'en') order by d.pattern, d.rule_id)`;

/** What is in doubt, or was, of the value of a reading r that counts by the statement l, by item. */
export const DOUBTS_OF_READING = `
  (select coalesce(jsonb_agg(to_jsonb(x) order by x.item), '[]') from (
     select d.item, ${FINDINGS} as findings, d.state, d.reason, max(coalesce(person.name, unit.name)) as by,
            heqing.instant(max(d.decided_at)) as at
       from heqing.doubt d
       left join heqing.account account on account.id = d.by_account
       left join heqing.person person on person.id = account.person_id
       left join heqing.unit unit on unit.id = account.unit_id
      where d.reading_id = r.id and d.statement_id = (
              select max(e.statement_id) from heqing.doubt e where e.reading_id = r.id)
      group by d.item, d.state, d.reason) x)`;

/** A value in doubt that nobody has looked at, as it stands in the station's list. */
export interface OpenDoubt {
  readonly readingId: Book["reading"]["id"];
  readonly sectionId: Book["section"]["id"];
  readonly sectionName: Book["section"]["name"];
  readonly kind: "platform" | "monthly";
  readonly sampledOn: Book["reading"]["sampled_on"];
  readonly observedAt: Book["reading"]["observed_at"];
  readonly item: Book["doubt"]["item"];
  /** As it came. */
  readonly text: string;
  readonly findings: readonly DoubtFinding[];
  /** The file that brought it. */
  readonly fileName: Book["import_batch"]["file_name"];
  /** Who brought it; null where nobody signed in did. */
  readonly broughtBy: string | null;
  readonly foundAt: Book["doubt"]["found_at"];
  readonly mayDecide: boolean;
}

/** Behind which value a page goes on. */
export interface DoubtPosition {
  /** When it was found, in microseconds since 1970. */
  readonly at: string;
  readonly id: string;
}

/** Values in doubt of statements that still count. */
const OPEN = `
  from heqing.doubt d
  join heqing.statement t on t.month = d.month and t.id = d.statement_id
 where d.state = 'open'
   and not exists (select from heqing.statement l where l.month = t.month and l.section_id = t.section_id and l.about = t.about and l.id > t.id)`;

/** A page of the values that wait for a second look, those found first at the top. */
export async function readOpenDoubts(
  session: Queryable,
  { after, limit }: { readonly after: DoubtPosition | null; readonly limit: number },
): Promise<{ readonly items: readonly OpenDoubt[]; readonly next: DoubtPosition | null }> {
  const { rows } = await session.query<OpenDoubt & { readonly position: string; readonly lastId: Book["doubt"]["id"] }>(
    `with waiting as (
       select d.month, d.reading_id, d.section_id, d.item, ${FINDINGS} as findings, min(d.found_at) as found_at, min(d.id) as id ${OPEN}
        group by d.month, d.reading_id, d.section_id, d.item)
     select w.reading_id::text as "readingId", w.section_id as "sectionId", s.name as "sectionName", r.kind,
            to_char(r.sampled_on, 'YYYY-MM-DD') as "sampledOn", r.observed_at as "observedAt", w.item,
            coalesce(r.values -> w.item ->> 'text', '') as text, w.findings, coalesce(b.file_name, '') as "fileName",
            coalesce(person.name, unit.name) as "broughtBy", w.found_at as "foundAt", ${MAY_DECIDE} as "mayDecide",
            ${microseconds("w.found_at")} as position, w.id::text as "lastId"
       from waiting w
       join heqing.section s on s.id = w.section_id
       join heqing.reading r on r.month = w.month and r.id = w.reading_id
       left join heqing.import_batch b on b.id = r.batch_id
       left join heqing.account account on account.id = b.account_id
       left join heqing.person person on person.id = account.person_id
       left join heqing.unit unit on unit.id = account.unit_id
      where $1::bigint is null or (w.found_at, w.id) > (${instantAt("$1")}, $2::bigint)
      order by w.found_at, w.id limit $3`,
    [after?.at ?? null, after?.id ?? null, limit + 1],
  );
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    items: rows.slice(0, limit).map(({ position: _position, lastId: _lastId, ...doubt }) => doubt),
    next: last === undefined ? null : { at: last.position, id: last.lastId },
  };
}

/** How many values wait for the actor's look, and since when; null where none does. What the actor brought is not among them. */
export async function readDoubtsToDecide(
  session: Queryable,
): Promise<{ readonly count: number; readonly since: string } | null> {
  const { rows } = await session.query<{ count: number; since: Date | null }>(
    `select count(*)::integer as count, min(found_at) as since from (
       select d.reading_id, d.item, min(d.found_at) as found_at ${OPEN}
          and exists (select from heqing.reading r join heqing.section s on s.id = d.section_id
                       where r.month = d.month and r.id = d.reading_id and ${MAY_DECIDE})
        group by d.reading_id, d.item) waiting`,
  );
  const [row] = rows;
  return row === undefined || row.since === null ? null : { count: row.count, since: row.since.toISOString() };
}
