import type { InstantText } from "../../domain/calendar";
import type { Outcome } from "../../domain/vocabulary";
import type { Queryable } from "../connect/transaction";
import type { Leaf } from "./leaf";
import type { BookFunctions } from "../schema/functions";
import type { Book } from "../schema/rows";

/** A release of this transaction as the book has it, with everything that its leaf says. */
export interface ReleasedRow {
  readonly release: Book["release"]["id"];
  readonly releasedAt: InstantText;
  readonly section: Book["verdict"]["section_id"];
  readonly proceeding: Book["release"]["proceeding_id"];
  readonly opened: Book["release"]["opened"];
  readonly refused: Book["release"]["refused"];
  readonly verdict: {
    readonly id: string;
    readonly preliminary: string;
    readonly supersedes: string | null;
    readonly scheme: string;
    readonly leading: boolean;
    readonly period: string;
    readonly order: string | null;
    readonly history: boolean;
    readonly outcome: Outcome;
    readonly items: readonly string[];
    readonly waterClass: number | null;
    readonly targetClass: number | null;
    readonly rules: unknown;
  };
  readonly trace: unknown;
  readonly accountId: Book["release"]["released_by"];
  readonly preparedBy: Book["release"]["prepared_by"];
  readonly address: BookFunctions["actor_address"];
}

const RELEASED = `
  select r.id as release, heqing.instant(r.released_at) as "releasedAt", v.section_id as section,
         r.proceeding_id::text as proceeding, r.opened, r.refused,
         jsonb_build_object(
           'id', v.id::text, 'preliminary', r.preliminary_id::text,
           'supersedes', (select max(f.id)::text from heqing.verdict f
                           where (f.section_id, f.scheme, f.period, f.status) = (v.section_id, v.scheme, v.period, 'final')
                             and f.superseded_by = v.id),
           'scheme', v.scheme, 'leading', v.leading, 'period', v.period, 'order', v.order_number, 'history', v.history,
           'outcome', v.outcome, 'items', to_jsonb(v.items), 'waterClass', v.class, 'targetClass', v.target_class,
           'rules', v.rule_versions) as verdict,
         v.trace, r.released_by as "accountId", r.prepared_by as "preparedBy", heqing.actor_address() as address
    from heqing.release r join heqing.verdict v on v.id = r.verdict_id
   where r.id = any($1::uuid[])
   order by v.id`;

/** Reads the releases of this transaction by the ids of their acts. */
export async function releasedRows(session: Queryable, actIds: readonly string[]): Promise<readonly ReleasedRow[]> {
  return (await session.query<ReleasedRow>(RELEASED, [actIds])).rows;
}

/** The leaf of a release. */
export interface ReleaseLeaf extends Leaf {
  readonly release: string;
}

/** Writes the leaves of releases that the actor of this transaction has just made. @throws HeqingError NOT_ENTITLED */
export async function writeReleaseLeaves(session: Queryable, leaves: readonly ReleaseLeaf[]): Promise<void> {
  const rows = leaves.map(({ id, release, canonical, salts }) => ({
    id,
    release,
    canonical,
    salts: salts.map(({ field, salt, plain }) => ({ field, salt: salt.toString("hex"), plain })),
  }));
  await session.query("select heqing.seal_releases($1)", [JSON.stringify(rows)]);
}
