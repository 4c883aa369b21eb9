import { CELL_FAULTS } from "../../domain/vocabulary";
import type { Queryable } from "../connect/transaction";
import type { Book } from "../schema/rows";
import type { Staged, StagedRefusal } from "./stage";

/** A row that was staged as a good one and is refused after all. */
export interface LateRefusal {
  readonly line: Book["import_stage"]["line"];
  readonly refusal: StagedRefusal;
}

/** What the switch brought: rows by class, null where none is stated. */
export interface Switched {
  readonly accepted: number;
  readonly refused: number;
  /** Rows that could be refused only here: they don't fit the book. */
  readonly clashes: readonly LateRefusal[];
  readonly classes: readonly { readonly class: number | null; readonly open: boolean; readonly count: number }[];
}

/** One switch at a time: two imports of the same rows would wait for each other in a circle. */
const LOCK = "select pg_advisory_xact_lock(hashtextextended('heqing.import', 0))";

/** Rows of a batch that can't stand beside another one of their file. */
const REFUSE_CLASHES = `
  update heqing.import_stage s set refusals = jsonb_build_array(c.refusal)
  from jsonb_to_recordset($2::jsonb) as c (line integer, refusal jsonb)
  where s.batch_id = $1 and s.line = c.line`;

/** What of its section a row states. */
const ABOUT_SAMPLE = "concat_ws(' ', g.item, g.sampled_on, g.order_number)";

/** A re-sample answers an open order of its section; an ended one takes corrections of what it was answered by. */
const REFUSE_STRANGE_ORDERS = `
  with known as (
    select o.number, o.section_id, o.open
    from heqing.sampling_orders(array(select distinct order_number from heqing.import_stage
                                       where batch_id = $1 and order_number is not null)) o
  )
  update heqing.import_stage g
  set refusals = jsonb_build_array(jsonb_build_object('column', 'order', 'fault', 'order', 'facts', jsonb_build_object(),
        'expected', $2::text, 'got', g.order_number))
  where g.batch_id = $1 and g.refusals is null and g.order_number is not null
    and not exists (select from known k where k.number = g.order_number and k.section_id = g.section_id
                     and (k.open or exists (select from heqing.statement t
                                             where t.month = g.month and t.section_id = g.section_id and t.about = ${ABOUT_SAMPLE})))
  returning g.line, g.refusals -> 0 as refusal`;

/** Whether a better measurement could give a reading r a class. */
const IS_OPEN = "coalesce(r.open not like 'no-data:%' and r.open <> 'no-item' and r.class is null, false)";

const INSERT_READINGS = `
  with fresh as (
    insert into heqing.reading (month, kind, batch_id, line, section_id, province, section_name, observed_at, sampled_on, item,
                                order_number, row_hash, raw, values, class, open, verdict)
    select month, $2, batch_id, line, section_id, province, section_name, observed_at, sampled_on, item,
           order_number, row_hash, raw, values, class, open, verdict
    from heqing.import_stage
    where batch_id = $1 and refusals is null
    order by line
    on conflict (month, kind, row_hash) do nothing
    returning class, open
  )
  select r.class, ${IS_OPEN} as open, count(*)::integer as count
  from fresh r group by 1, 2`;

/**
 * States what the batch brought of sections that the actor reaches, where something else, or nothing, is stated now: of a
 * section and thing the last row of the file. What takes the place of another value is accepted even where the same row came
 * long before. Rows of the national platform without a time are of no instant, so nothing is stated of them.
 */
const STATE = `
  with brought as (
    select distinct on (g.section_id, about) g.month, g.row_hash, g.section_id, about, g.reason
    from heqing.import_stage g
    join (select id from heqing.section where heqing.in_reach(division_code, array[unit_id, station_id], id, null)) s
      on s.id = g.section_id
    cross join lateral (values (case when $2 = 'monthly'
                                     then ${ABOUT_SAMPLE}
                                     else extract(epoch from g.observed_at)::text end)) a (about)
    where g.batch_id = $1 and g.refusals is null and about is not null
    order by g.section_id, about, g.line desc
  ), stated as (
    insert into heqing.statement (month, reading_id, section_id, about, state, reason, by_account, batch_id)
    select b.month, r.id, b.section_id, b.about, case when l.reading_id is null then 'accepted' else 'corrected' end,
           case when l.reading_id is not null then coalesce(b.reason, '由导入文件“' || f.file_name || '”更正') end,
           (select heqing.actor_account_id()), $1
    from brought b
    join heqing.import_batch f on f.id = $1
    join heqing.reading r on r.month = b.month and r.kind = $2 and r.row_hash = b.row_hash
    left join lateral (
      select t.reading_id, t.state from heqing.statement t
      where t.month = b.month and t.section_id = b.section_id and t.about = b.about
      order by t.id desc limit 1) l on true
    where l.reading_id is distinct from r.id or l.state = 'retracted'
    order by b.section_id, b.about
    returning month, reading_id, state
  )
  select r.class, ${IS_OPEN} as open, count(*)::integer as count
  from stated t join heqing.reading r on r.month = t.month and r.id = t.reading_id
  where t.state = 'corrected' and r.batch_id <> $1
  group by 1, 2`;

/** The index of staging gives its rows by line; nothing is known of rows just staged, by which it would not be taken. */
const BY_LINE = "set local enable_bitmapscan = off; set local enable_sort = off";
const AS_EVER = "reset enable_bitmapscan; reset enable_sort";

/** The months of a batch need partitions before its rows come. */
const MAKE_MONTHS = "select heqing.ensure_reading_months($1::date[])";

/**
 * A refused row that stands in 待核数据 already is not put there again. Of a line its first eight bad cells are kept and of what it
 * held two kilobytes: enough to find and mend it, and no way to fill the book.
 */
const INSERT_QUARANTINE = `
  with refused as (
    select line, row_hash, raw, refusals from heqing.import_stage s
    where batch_id = $1 and refusals is not null
      and not exists (select from heqing.quarantine q where q.row_hash = s.row_hash and q.batch_id <> s.batch_id)
  ), kept as (
    insert into heqing.quarantine (batch_id, line, cells, raw, row_hash, division_code)
    select b.id, line, jsonb_path_query_array(refusals, '$[0 to 7]'),
           case when octet_length(raw::text) > 2048 then left(raw::text, 500) || '…' else raw::text end, row_hash, b.division_code
    from refused
    join heqing.import_batch b on b.id = $1
    order by line
    on conflict (batch_id, line) do nothing
  )
  select count(*)::integer as count from refused`;

/**
 * Puts staged rows into the book: good ones as readings, refused ones into 待核数据; both only where they are new. `clashes`:
 * rows that are refused after all.
 */
export async function switchIn(
  session: Queryable,
  batch: {
    readonly id: string;
    readonly kind: "platform" | "monthly";
    readonly clashes: readonly LateRefusal[];
    readonly staged: Staged;
  },
): Promise<Switched> {
  await session.query(LOCK);
  if (batch.clashes.length > 0) await session.query(REFUSE_CLASHES, [batch.id, JSON.stringify(batch.clashes)]);
  const clashes =
    batch.kind === "monthly"
      ? (await session.query<LateRefusal>(REFUSE_STRANGE_ORDERS, [batch.id, CELL_FAULTS.order.en])).rows
      : [];
  await session.query(MAKE_MONTHS, [batch.staged.months]);
  await session.query(BY_LINE);
  const fresh = await session.query<Switched["classes"][number]>(INSERT_READINGS, [batch.id, batch.kind]);
  await session.query(AS_EVER);
  const again = await session.query<Switched["classes"][number]>(STATE, [batch.id, batch.kind]);
  const classes = [...fresh.rows, ...again.rows];
  const anyRefused = batch.staged.refused || batch.clashes.length > 0 || clashes.length > 0;
  const refused = anyRefused ? (await session.query<{ count: number }>(INSERT_QUARANTINE, [batch.id])).rows : [];
  return {
    accepted: classes.reduce((sum, { count }) => sum + count, 0),
    refused: refused[0]?.count ?? 0,
    clashes,
    classes,
  };
}
