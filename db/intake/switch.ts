import type { Queryable } from "../connect/transaction";

/** What the switch brought: rows by class, null where none is stated. */
export interface Switched {
  readonly accepted: number;
  readonly refused: number;
  /** Rows that could be refused only here: they clash with another row or with the book. */
  readonly clashes: readonly {
    readonly line: number;
    readonly column: string;
    readonly expected: string;
    readonly got: string;
  }[];
  readonly classes: readonly { readonly class: number | null; readonly open: boolean; readonly count: number }[];
}

/** One switch at a time: two imports of the same rows would wait for each other in a circle. */
const LOCK = "select pg_advisory_xact_lock(hashtextextended('heqing.import', 0))";

/** A monthly sheet has one row for each section, date and item; a second with another value is refused. */
const REFUSE_DOUBLES = `
  update heqing.import_stage s
  set refusals = jsonb_build_array(jsonb_build_object('column', 'item',
        'expected', 'one row for each section, date and item', 'got', 'a second one after line ' || d.first))
  from (
    select line, row_hash, min(line) over same as first, first_value(row_hash) over (same order by line) as first_hash
    from heqing.import_stage
    where batch_id = $1 and refusals is null
    window same as (partition by section_id, sampled_on, item, matter_number)
  ) d
  where s.batch_id = $1 and s.line = d.line and d.line <> d.first and d.row_hash <> d.first_hash
  returning s.line, s.refusals -> 0 as refusal`;

/** A re-sample belongs to an open matter of its section. */
const REFUSE_STRANGE_MATTERS = `
  update heqing.import_stage s
  set refusals = jsonb_build_array(jsonb_build_object('column', 'matter',
        'expected', 'the number of an open matter of this section', 'got', s.matter_number))
  where s.batch_id = $1 and s.refusals is null and s.matter_number is not null
    and not exists (select from heqing.matter m
                    where m.number = s.matter_number and m.section_id = s.section_id and m.open)
    and not exists (select from heqing.reading r where r.kind = 'monthly' and r.row_hash = s.row_hash)
  returning s.line, s.refusals -> 0 as refusal`;

const INSERT_READINGS = `
  with fresh as (
    insert into heqing.reading (kind, batch_id, line, section_id, province, section_name, observed_at, sampled_on, item,
                                matter_number, row_hash, raw, values, class, open, verdict)
    select $2, batch_id, line, section_id, province, section_name, observed_at, sampled_on, item,
           matter_number, row_hash, raw, values, class, open, verdict
    from heqing.import_stage
    where batch_id = $1 and refusals is null
    order by line
    on conflict (kind, row_hash) do nothing
    returning class, open
  )
  select class, coalesce(open not like 'no-data:%' and open <> 'no-item' and class is null, false) as open, count(*)::integer as count
  from fresh group by 1, 2`;

/** Platform rows of sections that the actor reaches count for verdicts from now on, whoever brought them first. */
const LET_COUNT = `
  insert into heqing.reading_within (reading_id, batch_id)
  select distinct r.id, $1::uuid
  from heqing.import_stage g
  join (select id from heqing.section where heqing.in_reach(division_code, array[unit_id, station_id], id, null)) s
    on s.id = g.section_id
  join heqing.reading r on r.kind = 'platform' and r.row_hash = g.row_hash and r.section_id = g.section_id
  where g.batch_id = $1 and g.refusals is null
  on conflict do nothing`;

/** A refused row that stands in 待核数据 already is not put there again. */
const INSERT_QUARANTINE = `
  with refused as (
    select line, row_hash, raw, refusals from heqing.import_stage s
    where batch_id = $1 and refusals is not null
      and not exists (select from heqing.quarantine q where q.row_hash = s.row_hash and q.batch_id <> s.batch_id)
  ), kept as (
    insert into heqing.quarantine (batch_id, line, column_name, expected, got, raw, row_hash, division_code)
    select b.id, line, f."column", f.expected, f.got, raw::text, row_hash, b.division_code
    from refused
    join heqing.import_batch b on b.id = $1
    cross join lateral jsonb_to_recordset(refusals) as f ("column" text, expected text, got text)
    order by line
    on conflict (batch_id, line, column_name) do nothing
  )
  select count(*)::integer as count from refused`;

/** Puts staged rows into the book: good ones as readings, refused ones into 待核数据; both only where they are new. */
export async function switchIn(
  session: Queryable,
  batch: { readonly id: string; readonly kind: "platform" | "monthly" },
): Promise<Switched> {
  await session.query(LOCK);
  const clashes: Switched["clashes"][number][] = [];
  for (const statement of batch.kind === "monthly" ? [REFUSE_DOUBLES, REFUSE_STRANGE_MATTERS] : []) {
    const { rows } = await session.query<{ line: number; refusal: Omit<Switched["clashes"][number], "line"> }>(
      statement,
      [batch.id],
    );
    clashes.push(...rows.map(({ line, refusal }) => ({ ...refusal, line })));
  }
  const readings = await session.query<{ class: number | null; open: boolean; count: number }>(INSERT_READINGS, [
    batch.id,
    batch.kind,
  ]);
  if (batch.kind === "platform") await session.query(LET_COUNT, [batch.id]);
  const refused = await session.query<{ count: number }>(INSERT_QUARANTINE, [batch.id]);
  return {
    accepted: readings.rows.reduce((sum, { count }) => sum + count, 0),
    refused: refused.rows[0]?.count ?? 0,
    clashes,
    classes: readings.rows,
  };
}
