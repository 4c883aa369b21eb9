import type { Pool } from "pg";
import { transaction } from "../../db/connect/transaction";

/** A unit that answers for sections, with its division. */
export interface Town {
  readonly unit: string;
  readonly division: string;
  /** The office above it, in place of the template's. @default the template's own */
  readonly office?: string;
}

export interface ManyOptions {
  /** The matter that they are copies of, judged, with nothing unhandled. */
  readonly template: string;
  readonly count: number;
  /** Units that answer for their sections, in turn. */
  readonly towns: readonly Town[];
  /** Without timeline, letters and what is done of the steps. @default false */
  readonly bare?: boolean;
}

/** The template's own office. */
const OFFICE = `(select y.unit_id from heqing.party y where y.proceeding_id = $1 and y.role = 'supervisor') t`;

/** One statement each, in the order in which rows lean on each other; $1 template, $2 how many, $3 units, $4 their divisions, $5 offices. */
const STATEMENTS = [
  `create temporary table one on commit drop as
   select n, 'many-' || n as section, ($3::text[])[1 + n % cardinality($3::text[])] as unit,
          ($4::text[])[1 + n % cardinality($3::text[])] as division,
          ($5::text[])[1 + n % cardinality($3::text[])] as office, null::bigint as verdict, null::bigint as proceeding
     from generate_series(1, $2::int) n where $1::bigint is not null`,
  `insert into heqing.section (id, name, province, river_id, level, body, division_out, division_code, unit_id, station_id, note, demo)
   select o.section, '虚构断面' || o.n, s.province, s.river_id, s.level, s.body, o.division, o.division, o.unit, s.station_id, '虚构断面', true
     from one o, heqing.proceeding m join heqing.section s on s.id = m.section_id where m.id = $1`,
  `insert into heqing.verdict (section_id, scheme, period, status, class, target_class, outcome, "leading", items, trace, rule_versions, division_code)
   select o.section, v.scheme, v.period, v.status, v.class, v.target_class, v.outcome, v."leading", v.items, v.trace, v.rule_versions, o.division
     from one o, heqing.proceeding m join heqing.verdict v on v.id = m.verdict_id where m.id = $1`,
  "update one o set verdict = v.id from heqing.verdict v where v.section_id = o.section",
  `insert into heqing.proceeding (kind, number, section_id, division_code, scheme, verdict_id, pins, state, state_schema, phase, rung,
                                  next_due, handled_until, demo, opened_at)
   select m.kind, m.number || '-' || o.n, o.section, o.division, m.scheme, o.verdict, m.pins, m.state, m.state_schema, m.phase, m.rung,
          m.next_due, m.handled_until, true, m.opened_at + make_interval(secs => o.n)
     from one o, heqing.proceeding m where m.id = $1 order by o.n`,
  "update one o set proceeding = m.id from heqing.proceeding m where m.section_id = o.section",
  "create index on one (proceeding)",
  "analyze one",
  `insert into heqing.party (proceeding_id, role, unit_id, division_code)
   select o.proceeding, y.role, case when y.role = 'responsible' then o.unit when y.unit_id = t.unit_id then o.office else y.unit_id end, o.division
     from ${OFFICE} cross join one o, heqing.party y where y.proceeding_id = $1 order by o.n`,
  `insert into heqing.duty (proceeding_id, no, kind, owner, unit_id, rung, started_at, due_at, asks_at, provisional, explanation, moves,
                            status, overdue, ended_at, seen_by, division_code)
   select o.proceeding, d.no, d.kind, d.owner, case when d.owner = 'responsible' then o.unit when d.unit_id = t.unit_id then o.office else d.unit_id end, d.rung, d.started_at, d.due_at,
          d.asks_at, d.provisional, d.explanation, d.moves, d.status, d.overdue, d.ended_at, d.seen_by, o.division
     from ${OFFICE} cross join one o, heqing.duty d where d.proceeding_id = $1 order by o.n`,
  `insert into heqing.step (id, proceeding_id, no, kind, payload, by_person, unit_id, state, seen_by, division_code, created_at, done_at)
   select gen_random_uuid(), o.proceeding, s.no, s.kind, s.payload, s.by_person, case when s.unit_id = t.unit_id then o.office else s.unit_id end, s.state, s.seen_by, o.division, s.created_at, s.done_at
     from ${OFFICE} cross join one o, heqing.step s where s.proceeding_id = $1 order by o.n`,
  `insert into heqing.event (proceeding_id, n, at, kind, data, law_revision, seen_by, division_code)
   select o.proceeding, e.n, e.at, e.kind, e.data, e.law_revision, e.seen_by, o.division
     from one o, heqing.event e where e.proceeding_id = $1 order by o.n`,
  `insert into heqing.letter (id, proceeding_id, step_id, step_no, kind, rung, draft, made_from, state, signed_at, served_at, received_at, seen_by, division_code)
   select gen_random_uuid(), o.proceeding, s.id, s.no, l.kind, l.rung, l.draft, l.made_from, l.state, l.signed_at, l.served_at, l.received_at, l.seen_by, o.division
     from one o join heqing.step s on s.proceeding_id = o.proceeding and s.kind = 'sign'
     join heqing.letter l on l.proceeding_id = $1 and l.step_no = s.no order by o.n`,
] as const;

/** How many of them make a matter that can be judged. */
const BARE = 11;

/** Open matters by the thousand, as the owner of the book: copies of one, each of a section of its own, without an inbox. */
export async function makeMany(owner: Pool, { template, count, towns, bare = false }: ManyOptions): Promise<void> {
  await transaction(
    owner,
    async (session) => {
      const { rows } = await session.query<{ unit: string }>(
        "select unit_id as unit from heqing.party where proceeding_id = $1 and role = 'supervisor'",
        [template],
      );
      const own = rows[0]?.unit ?? "";
      const given = [
        template,
        count,
        towns.map(({ unit }) => unit),
        towns.map(({ division }) => division),
        towns.map(({ office = own }) => office),
      ];
      for (const statement of bare ? STATEMENTS.slice(0, BARE) : STATEMENTS) {
        const used = Math.max(0, ...[...statement.matchAll(/\$(\d)/g)].map(([, place]) => Number(place)));
        await session.query(statement, given.slice(0, used));
      }
    },
    { first: "set local statement_timeout = 0" },
  );
  await owner.query("analyze");
}
