import type { WarningKind } from "../../domain/vocabulary";
import type { Queryable } from "../connect/transaction";
import type { Book } from "../schema/rows";

/** A warning as it is raised on a section. */
export interface RaisedWarning {
  readonly sectionId: string;
  readonly kind: WarningKind;
  readonly level: 1 | 2 | null;
  /** The month, or the instant of the last reading. */
  readonly about: string;
  readonly ruleId: string;
  readonly ruleVersion: number;
  readonly finding: { readonly zh: string; readonly en: string };
}

/** A warning that stands. */
export interface StandingWarning {
  readonly level: Book["warning"]["level"];
  readonly about: Book["warning"]["about"];
}

/** The warning of a kind that stands on a section; null where none does. */
export async function standingWarning(
  session: Queryable,
  sectionId: string,
  kind: WarningKind,
): Promise<StandingWarning | null> {
  const { rows } = await session.query<StandingWarning>(
    "select level, about from heqing.warning where section_id = $1 and kind = $2 and lifted_at is null",
    [sectionId, kind],
  );
  return rows[0] ?? null;
}

/** Raises a warning; one of its kind that stands already stays as it is. */
export async function raiseWarning(session: Queryable, warning: RaisedWarning): Promise<void> {
  const { sectionId, kind, level, about, ruleId, ruleVersion, finding } = warning;
  await session.query(
    `insert into heqing.warning (section_id, kind, level, about, rule_id, rule_version, finding, division_code)
     select s.id, $2, $3, $4, $5, $6, $7, s.division_code from heqing.section s where s.id = $1
     on conflict (section_id, kind) where lifted_at is null do nothing`,
    [sectionId, kind, level, about, ruleId, ruleVersion, JSON.stringify(finding)],
  );
}

/** Lifts the warning of a kind that stands on a section. */
export async function liftWarning(session: Queryable, sectionId: string, kind: WarningKind): Promise<void> {
  await session.query(
    "update heqing.warning set lifted_at = clock_timestamp() where section_id = $1 and kind = $2 and lifted_at is null",
    [sectionId, kind],
  );
}

/** Now, by the book's clock. */
export async function bookNow(session: Queryable): Promise<Date> {
  const { rows } = await session.query<{ now: Date }>("select clock_timestamp() as now");
  return rows[0]?.now ?? new Date(0);
}

/** Those of some sections that lie on a river of the Yangtze basin, by the river itself or one it flows into. */
export async function yangtzeSections(session: Queryable, sectionIds: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await session.query<{ id: Book["section"]["id"] }>(
    `with recursive course as (
       select s.id, r.id as river, r.parent, r.basin from heqing.section s join heqing.river r on r.id = s.river_id
        where s.id = any($1::text[])
       union
       select c.id, r.id, r.parent, coalesce(c.basin, r.basin) from course c join heqing.river r on r.id = c.parent)
     select distinct id from course where basin = 'yangtze'`,
    [sectionIds],
  );
  return new Set(rows.map(({ id }) => id));
}

/** Class and target of the released verdicts of a section under a scheme, by month. */
export async function releasedClasses(
  session: Queryable,
  {
    sectionId,
    scheme,
    months,
  }: { readonly sectionId: string; readonly scheme: string; readonly months: readonly string[] },
): Promise<ReadonlyMap<string, { readonly class: number | null; readonly targetClass: number | null }>> {
  const { rows } = await session.query<{
    period: Book["verdict"]["period"];
    class: Book["verdict"]["class"];
    targetClass: Book["verdict"]["target_class"];
  }>(
    `select period, class, target_class as "targetClass" from heqing.verdict
      where section_id = $1 and scheme = $2 and period = any($3::text[]) and status = 'final' and superseded_by is null`,
    [sectionId, scheme, months],
  );
  return new Map(rows.map(({ period, ...found }) => [period, found]));
}
