import { periodName } from "../../domain/matter";
import { type Name, named } from "../../domain/vocabulary";
import { className, traceSentence, type Trace, type WaterClass } from "../../domain/water";
import type { Queryable } from "../connect/transaction";
import type { As } from "../schema/as";
import type { Book } from "../schema/rows";

/** A verdict of a section and period with what it rests on. Classes are the printed names, `Ⅰ` to `Ⅴ` and `劣Ⅴ`. */
export interface VerdictRow {
  readonly id: string;
  readonly sectionId: string;
  readonly sectionName: string;
  readonly scheme: string;
  readonly schemeName: Name;
  readonly period: string;
  readonly periodName: Name;
  readonly status: "preliminary" | "final";
  readonly class: string | null;
  readonly targetClass: string | null;
  readonly outcome: string;
  readonly sentence: { readonly zh: string; readonly en: string };
  readonly trace: Readonly<Record<string, unknown>>;
  readonly ruleVersions: unknown;
  readonly preparedBy: Book["unit"]["name"] | null;
  /** Prepared by the actor's person, or resting on values that they brought: another has to release it. */
  readonly preparedByMe: boolean;
  readonly createdAt: string;
  /** Of the matter that it reached, by itself or by an order of that. */
  readonly matterNumber: string | null;
  /** Of the re-sampling order whose values it judges; null for every other period. */
  readonly orderNumber: string | null;
}

type VerdictLine = Pick<Book["verdict"], "id" | "scheme" | "period" | "outcome"> &
  As<
    Book["verdict"],
    { sectionId: "section_id"; ruleVersions: "rule_versions"; createdAt: "created_at"; orderNumber: "order_number" }
  > &
  As<Book["section"], { sectionName: "name" }> &
  Pick<VerdictRow, "status" | "trace" | "preparedBy" | "preparedByMe" | "matterNumber"> & {
    readonly schemeName: Name | null;
    readonly class: WaterClass | null;
    readonly targetClass: WaterClass | null;
  };

/** The accounts of the actor's person. */
const MINE = `array(select theirs.id from heqing.account mine join heqing.account theirs on theirs.person_id = mine.person_id
                     where mine.id = heqing.actor_account_id())`;

const VERDICTS = `
  select v.id::text as id, v.section_id as "sectionId", s.name as "sectionName", v.scheme, rule.body -> 'name' as "schemeName", v.period, v.status, v.class,
         v.target_class as "targetClass", v.outcome, v.trace, v.rule_versions as "ruleVersions",
         coalesce(person.name, unit.name) as "preparedBy",
         (v.brought_by || v.prepared_by) && ${MINE} as "preparedByMe", v.created_at as "createdAt",
         coalesce(parent.number, m.number) as "matterNumber", v.order_number as "orderNumber"
    from heqing.verdict v
    join heqing.section s on s.id = v.section_id
    left join heqing.release r on r.verdict_id = v.id
    left join heqing.proceeding m on m.id = r.proceeding_id
    left join heqing.proceeding parent on parent.id = m.parent_id
    left join lateral (select body from heqing.rule where kind = 'assessment-scheme' and id = v.scheme order by version desc limit 1) rule on true
    left join heqing.account account on account.id = v.prepared_by
    left join heqing.person person on person.id = account.person_id
    left join heqing.unit unit on unit.id = account.unit_id`;

/** The printed name of a class, null where none is stated. */
const classNameOrNull = (number: WaterClass | null): string | null => (number === null ? null : className(number));

/** A trace of another release of this program may say more or less than ours: then there is no sentence, never an error. */
function sentenceOf(trace: unknown): { readonly zh: string; readonly en: string } {
  try {
    return traceSentence(trace as Trace);
  } catch {
    return { zh: "", en: "" };
  }
}

const verdictRow = (line: VerdictLine): VerdictRow => ({
  ...line,
  class: classNameOrNull(line.class),
  targetClass: classNameOrNull(line.targetClass),
  schemeName: line.schemeName ?? named(line.scheme, line.scheme),
  periodName: periodName(line.period),
  sentence: sentenceOf(line.trace),
  createdAt: line.createdAt.toISOString(),
});

/** What a list of verdicts is narrowed to; null = not narrowed. */
export interface VerdictFilter {
  readonly status: string | null;
  readonly period: string | null;
  readonly sectionId: string | null;
}

/** Behind which verdict a page goes on. */
export interface VerdictPosition {
  readonly period: string;
  readonly flow: number;
  readonly section: string;
  readonly id: string;
}

/** Sections without a place in the flow come last. */
const FLOW = "coalesce(s.flow_order, 2147483647)";

/** A page of the verdicts that are in force, the newest period first. */
export async function readVerdicts(
  session: Queryable,
  filter: VerdictFilter,
  { after, limit }: { readonly after: VerdictPosition | null; readonly limit: number },
): Promise<{ readonly items: readonly VerdictRow[]; readonly next: VerdictPosition | null }> {
  const { rows } = await session.query<VerdictLine & { readonly flow: number }>(
    `${VERDICTS.replace("select ", `select ${FLOW} as flow, `)}
      where v.superseded_by is null and ($1::text is null or v.status = $1) and ($2::text is null or v.period = $2)
        and ($3::text is null or v.section_id = $3)
        and ($4::text is null or v.period < $4
             or v.period = $4 and (${FLOW}, s.id, v.id) > ($5::integer, $6::text, $7::bigint))
      order by v.period desc, ${FLOW}, s.id, v.id limit $8`,
    [
      filter.status,
      filter.period,
      filter.sectionId,
      after?.period ?? null,
      after?.flow ?? null,
      after?.section ?? null,
      after?.id ?? null,
      limit + 1,
    ],
  );
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    items: rows.slice(0, limit).map(({ flow: _flow, ...line }) => verdictRow(line)),
    next: last === undefined ? null : { period: last.period, flow: last.flow, section: last.sectionId, id: last.id },
  };
}

/** One verdict, null where the actor sees none. */
export async function readVerdict(session: Queryable, id: string): Promise<VerdictRow | null> {
  const { rows } = await session.query<VerdictLine>(`${VERDICTS} where v.id = $1`, [id]);
  const [line] = rows;
  return line === undefined ? null : verdictRow(line);
}

/** How many verdicts wait for the actor's release, and since when; null where none does. One's own are not among them. */
export async function readVerdictsToRelease(
  session: Queryable,
): Promise<{ readonly count: number; readonly since: string } | null> {
  const { rows } = await session.query<{ count: number; since: Date | null }>(
    `select count(*)::integer as count, min(created_at) as since from heqing.verdict
      where status = 'preliminary' and superseded_by is null and prepared_by is not null
        and not (brought_by || prepared_by) && ${MINE}`,
  );
  const [row] = rows;
  return row === undefined || row.since === null ? null : { count: row.count, since: row.since.toISOString() };
}
