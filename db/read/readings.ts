import type { Queryable } from "../connect/transaction";
import { DOUBTS_OF_READING, type ValueDoubt } from "./doubts";
import { instantAt, microseconds } from "./instant";
import type { Book } from "../schema/rows";

/** A value of a section as it is stated now: what counts, or counted last before it was retracted. */
export interface StatedReading {
  readonly id: Book["reading"]["id"];
  /** `monthly`: one item of a laboratory; `platform`: all items of an automatic station at one instant. */
  readonly kind: "platform" | "monthly";
  /** Day of the sample; null for automatic stations. */
  readonly sampledOn: Book["reading"]["sampled_on"];
  /** Instant of an automatic station; null for laboratories. */
  readonly observedAt: Book["reading"]["observed_at"];
  /** The re-sampling order that it answers. */
  readonly orderNumber: Book["reading"]["order_number"];
  /** As they came. */
  readonly values: Readonly<Record<string, { readonly text: string }>>;
  readonly state: "accepted" | "corrected" | "retracted";
  /** null: stated for the first time. */
  readonly reason: Book["statement"]["reason"];
  /** Name of who stated it, of their unit where persons are not seen; null where nobody signed in did. */
  readonly by: string | null;
  readonly at: Book["statement"]["at"];
  /** What is in doubt of it 数据存疑, or was. */
  readonly doubts: readonly ValueDoubt[];
}

/** Behind which value a page goes on. */
export interface ReadingPosition {
  /** When it was measured, in microseconds since 1970. */
  readonly at: string;
  readonly id: string;
}

/** Whether values of a section may be seen within the actor's jurisdiction. */
export async function isWithinReach(session: Queryable, sectionId: string): Promise<boolean> {
  const { rowCount } = await session.query(
    "select from heqing.section where id = $1 and heqing.in_reach(division_code, array[unit_id, station_id], id, null)",
    [sectionId],
  );
  return rowCount === 1;
}

/** A page of what is stated of a section, the newest samples and instants first. */
export async function readStated(
  session: Queryable,
  sectionId: string,
  { after, limit }: { readonly after: ReadingPosition | null; readonly limit: number },
): Promise<{ readonly items: readonly StatedReading[]; readonly next: ReadingPosition | null }> {
  const { rows } = await session.query<StatedReading & { readonly measured: string }>(
    `with last as (
       select distinct on (about) month, reading_id, state, reason, by_account, at
         from heqing.statement where section_id = $1 order by about, id desc)
     select r.id::text as id, r.kind, to_char(r.sampled_on, 'YYYY-MM-DD') as "sampledOn", r.observed_at as "observedAt",
            r.order_number as "orderNumber", r.values, l.state, l.reason, coalesce(person.name, unit.name) as by, l.at,
            ${DOUBTS_OF_READING} as doubts, ${microseconds("m.at")} as measured
       from last l
       join heqing.reading r on r.month = l.month and r.id = l.reading_id
       cross join lateral (select coalesce(r.sampled_on::timestamp at time zone 'Asia/Shanghai', r.observed_at) as at) m
       left join heqing.account account on account.id = l.by_account
       left join heqing.person person on person.id = account.person_id
       left join heqing.unit unit on unit.id = account.unit_id
      where $2::bigint is null or (m.at, r.id) < (${instantAt("$2")}, $3::bigint)
      order by m.at desc, r.id desc limit $4`,
    [sectionId, after?.at ?? null, after?.id ?? null, limit + 1],
  );
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    items: rows.slice(0, limit).map(({ measured: _measured, ...reading }) => reading),
    next: last === undefined ? null : { at: last.measured, id: last.id },
  };
}
