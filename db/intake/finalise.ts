import type { KeptAttribution } from "../../domain/attribution";
import type { MissRun } from "../../domain/ladder";
import type { Outcome } from "../../domain/vocabulary";
import type { Queryable } from "../connect/transaction";
import type { Book } from "../schema/rows";

/** A verdict locked for its release. */
export interface LockedVerdict {
  readonly id: Book["verdict"]["id"];
  readonly sectionId: Book["verdict"]["section_id"];
  readonly scheme: Book["verdict"]["scheme"];
  /** Whether that is the section's leading scheme 主考核方案. */
  readonly leading: Book["verdict"]["leading"];
  readonly period: Book["verdict"]["period"];
  readonly status: "preliminary" | "final";
  readonly outcome: Outcome;
  /** Items that missed the target. */
  readonly items: Book["verdict"]["items"];
  readonly class: Book["verdict"]["class"];
  readonly targetClass: Book["verdict"]["target_class"];
  /** Days of the samples; null where none is left. */
  readonly sampledFrom: Book["verdict"]["sampled_from"];
  readonly sampledTo: Book["verdict"]["sampled_to"];
  readonly orderNumber: Book["verdict"]["order_number"];
  /** Taken in as history: opens and joins nothing. */
  readonly history: Book["verdict"]["history"];
  /** Family of the ladder of its scheme, as its trace says; null where the scheme has none. */
  readonly ladder: string | null;
  readonly supersededBy: Book["verdict"]["superseded_by"];
  readonly preparedBy: Book["verdict"]["prepared_by"];
  /** The account that asks belongs to a person who prepared it or brought values it rests on. */
  readonly samePerson: boolean;
}

/** Locks verdicts, in the order of their ids. */
export async function lockForRelease(
  session: Queryable,
  verdictIds: readonly string[],
  account: string,
): Promise<readonly LockedVerdict[]> {
  const { rows } = await session.query<LockedVerdict>(
    `select v.id, v.section_id as "sectionId", v.scheme, v.leading, v.period, v.status, v.outcome, v.items, v.class,
            v.target_class as "targetClass", v.sampled_from as "sampledFrom", v.sampled_to as "sampledTo",
            v.order_number as "orderNumber", v.history, v.trace -> 'scheme' ->> 'ladder' as ladder,
            v.superseded_by as "supersededBy", v.prepared_by as "preparedBy",
            (v.brought_by || v.prepared_by) && array(
              select theirs.id from heqing.account mine join heqing.account theirs on theirs.person_id = mine.person_id
               where mine.id = $2) as "samePerson"
     from heqing.verdict v
     where v.id = any($1::bigint[])
     order by v.id
     for update of v`,
    [verdictIds, account],
  );
  return rows;
}

/** The final verdict made of a preliminary one. */
export interface Finalised {
  readonly finalId: string;
  /** The final verdict that was in force until now; null where it is the first of its section, scheme and period. */
  readonly supersedes: string | null;
  /** Misses of its section and scheme up to it; null where it is none. */
  readonly run: MissRun | null;
}

/**
 * Writes a final verdict beside each preliminary one, which it supersedes together with the final one in force until now.
 * Gives them by the id of the preliminary one. Whose water a miss was, where its scheme has a rule for it, stands in its trace.
 */
export async function finalise(
  session: Queryable,
  verdicts: readonly LockedVerdict[],
  attributions: ReadonlyMap<string, KeptAttribution>,
): Promise<ReadonlyMap<string, Finalised>> {
  const { rows } = await session.query<{ preliminary: Book["verdict"]["id"]; final: string }>(
    `select p.id as preliminary, nextval('heqing.verdict_id_seq') as final
     from unnest($1::bigint[]) with ordinality as p (id, n) order by p.n`,
    [verdicts.map(({ id }) => id)],
  );
  const pairs = [rows.map((row) => row.preliminary), rows.map((row) => row.final)];
  const { rows: superseded } = await session.query<{
    id: Book["verdict"]["id"];
    by: NonNullable<Book["verdict"]["superseded_by"]>;
  }>(
    `with replaced as (
       update heqing.verdict v set superseded_by = f.final
       from unnest($1::bigint[], $2::bigint[]) as f (preliminary, final)
       join heqing.verdict p on p.id = f.preliminary
       where v.superseded_by is null
         and (v.id = p.id
           or (v.section_id, v.scheme, v.period, v.status) = (p.section_id, p.scheme, p.period, 'final'))
       returning v.id, v.status, v.superseded_by)
     select id, superseded_by as by from replaced where status = 'final'`,
    pairs,
  );
  await session.query(
    `insert into heqing.verdict (id, section_id, scheme, "leading", period, status, class, target_class, outcome, items, trace,
                                 rule_versions, sampled_from, sampled_to, order_number, division_code, prepared_by, history)
     overriding system value
     select f.final, p.section_id, p.scheme, p.leading, p.period, 'final', p.class, p.target_class, p.outcome, p.items,
            p.trace || coalesce(a.said, '{}'), p.rule_versions, p.sampled_from, p.sampled_to, p.order_number, p.division_code, p.prepared_by, p.history
     from unnest($1::bigint[], $2::bigint[]) as f (preliminary, final)
     join heqing.verdict p on p.id = f.preliminary
     left join jsonb_to_recordset($3::jsonb) as a (id bigint, said jsonb) on a.id = p.id`,
    [...pairs, JSON.stringify([...attributions].map(([id, attribution]) => ({ id, said: { attribution } })))],
  );
  const { rows: counted } = await session.query<Pick<Book["verdict"], "id"> & { run: MissRun | null }>(
    "select id, heqing.miss_run(id) as run from unnest($1::bigint[]) id",
    [pairs[1]],
  );
  const before = new Map(superseded.map(({ id, by }) => [by, id]));
  const runs = new Map(counted.map(({ id, run }) => [id, run]));
  return new Map(
    rows.map(({ preliminary, final }) => [
      preliminary,
      { finalId: final, supersedes: before.get(final) ?? null, run: runs.get(final) ?? null },
    ]),
  );
}
