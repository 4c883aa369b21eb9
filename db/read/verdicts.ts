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
  /** The released verdict whose place it takes 数据更正, or took; null where it is the first of its section, scheme and period. */
  readonly replaces: ReplacedVerdict | null;
  /** 退回: why another person did not release it; null where nobody sent it back. */
  readonly sentBack: { readonly reason: string; readonly by: string | null; readonly at: string } | null;
  /** It rests on values in doubt 数据存疑 that nobody has looked at: it can't be released. */
  readonly inDoubt: boolean;
}

/** What a verdict says in place of another one: old beside new. */
export interface ReplacedVerdict {
  readonly id: string;
  readonly class: string | null;
  readonly targetClass: string | null;
  readonly outcome: string;
  /** Judged values that differ, as they were compared with the limits; null where the item was not judged. */
  readonly items: readonly { readonly item: string; readonly before: string | null; readonly after: string | null }[];
  /** Samples that differ, as they came, with why and who stated it. */
  readonly values: readonly {
    readonly item: string;
    readonly sampledOn: string;
    readonly before: string | null;
    readonly after: string | null;
    readonly reason: string | null;
    readonly by: string | null;
  }[];
}

type ReplacedLine = Omit<ReplacedVerdict, "class" | "targetClass"> & {
  readonly class: WaterClass | null;
  readonly targetClass: WaterClass | null;
};

type VerdictLine = Pick<Book["verdict"], "id" | "scheme" | "period" | "outcome"> &
  As<
    Book["verdict"],
    { sectionId: "section_id"; ruleVersions: "rule_versions"; createdAt: "created_at"; orderNumber: "order_number" }
  > &
  As<Book["section"], { sectionName: "name" }> &
  Pick<VerdictRow, "status" | "trace" | "preparedBy" | "preparedByMe" | "matterNumber" | "sentBack" | "inDoubt"> & {
    readonly replaces: ReplacedLine | null;
    readonly schemeName: Name | null;
    readonly class: WaterClass | null;
    readonly targetClass: WaterClass | null;
  };

/** The accounts of the actor's person. */
const MINE = `array(select theirs.id from heqing.account mine join heqing.account theirs on theirs.person_id = mine.person_id
                     where mine.id = heqing.actor_account_id())`;

/** An array of a trace as rows; a trace of another release of this program may lack it. */
const listOf = (verdict: string, name: string): string =>
  `jsonb_array_elements(case jsonb_typeof(${verdict}.trace -> '${name}') when 'array' then ${verdict}.trace -> '${name}' else '[]' end)`;

/** The released verdict whose place v takes or took, with what differs. */
const REPLACED = `(
  select jsonb_build_object('id', old.id::text, 'class', old.class, 'targetClass', old.target_class, 'outcome', old.outcome,
    'items', (select coalesce(jsonb_agg(jsonb_build_object('item', coalesce(o.x ->> 'item', n.x ->> 'item'), 'before', o.x ->> 'used',
                                           'after', n.x ->> 'used') order by coalesce(o.x ->> 'item', n.x ->> 'item')), '[]')
                from ${listOf("old", "items")} o (x) full join ${listOf("v", "items")} n (x) on n.x ->> 'item' = o.x ->> 'item'
               where o.x ->> 'used' is distinct from n.x ->> 'used'),
    'values', (select coalesce(jsonb_agg(jsonb_build_object('item', coalesce(o.x ->> 'item', n.x ->> 'item'),
                                            'sampledOn', coalesce(o.x ->> 'sampledOn', n.x ->> 'sampledOn'),
                                            'before', o.x ->> 'text', 'after', n.x ->> 'text', 'reason', said.reason, 'by', said.by)
                                          order by coalesce(o.x ->> 'sampledOn', n.x ->> 'sampledOn'), coalesce(o.x ->> 'item', n.x ->> 'item')), '[]')
                 from ${listOf("old", "samples")} o (x)
                 full join ${listOf("v", "samples")} n (x) on (n.x ->> 'item', n.x ->> 'sampledOn') = (o.x ->> 'item', o.x ->> 'sampledOn')
                 left join lateral (
                   select t.reason, coalesce(person.name, unit.name) as by from heqing.statement t
                     left join heqing.account account on account.id = t.by_account
                     left join heqing.person person on person.id = account.person_id
                     left join heqing.unit unit on unit.id = account.unit_id
                    where t.reading_id = (coalesce(n.x ->> 'readingId', o.x ->> 'readingId'))::bigint
                    order by t.id desc limit 1) said on true
                where o.x ->> 'readingId' is distinct from n.x ->> 'readingId'))
    from heqing.verdict old
   where old.status = 'final' and old.section_id = v.section_id and old.scheme = v.scheme and old.period = v.period
     and case v.status when 'final' then old.superseded_by = v.id else old.superseded_by is null end
   order by old.id desc limit 1)`;

const VERDICTS = `
  select v.id::text as id, v.section_id as "sectionId", s.name as "sectionName", v.scheme, rule.body -> 'name' as "schemeName", v.period, v.status, v.class,
         v.target_class as "targetClass", v.outcome, v.trace, v.rule_versions as "ruleVersions",
         coalesce(person.name, unit.name) as "preparedBy",
         (v.brought_by || v.prepared_by) && ${MINE} as "preparedByMe", v.created_at as "createdAt",
         coalesce(parent.number, m.number) as "matterNumber", v.order_number as "orderNumber",
         ${REPLACED} as replaces, coalesce(v.trace -> 'doubts' @> '[{"kind": "in-doubt"}]', false) as "inDoubt",
         case when refusal.verdict_id is not null then jsonb_build_object('reason', refusal.reason,
           'by', coalesce(refuser.name, refusing.name), 'at', heqing.instant(refusal.refused_at)) end as "sentBack"
    from heqing.verdict v
    join heqing.section s on s.id = v.section_id
    left join heqing.release r on r.verdict_id = v.id
    left join heqing.proceeding m on m.id = r.proceeding_id
    left join heqing.proceeding parent on parent.id = m.parent_id
    left join lateral (select body from heqing.rule where kind = 'assessment-scheme' and id = v.scheme order by version desc limit 1) rule on true
    left join heqing.account account on account.id = v.prepared_by
    left join heqing.person person on person.id = account.person_id
    left join heqing.unit unit on unit.id = account.unit_id
    left join heqing.release_refusal refusal on refusal.verdict_id = v.id
    left join heqing.account sender on sender.id = refusal.refused_by
    left join heqing.person refuser on refuser.id = sender.person_id
    left join heqing.unit refusing on refusing.id = sender.unit_id`;

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
  replaces:
    line.replaces === null
      ? null
      : {
          ...line.replaces,
          class: classNameOrNull(line.replaces.class),
          targetClass: classNameOrNull(line.replaces.targetClass),
        },
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
    `select count(*)::integer as count, min(created_at) as since from heqing.verdict v
      where status = 'preliminary' and superseded_by is null and prepared_by is not null
        and not (brought_by || prepared_by) && ${MINE}
        and not exists (select from heqing.release_refusal f where f.verdict_id = v.id)
        and not coalesce(trace -> 'doubts' @> '[{"kind": "in-doubt"}]', false)`,
  );
  const [row] = rows;
  return row === undefined || row.since === null ? null : { count: row.count, since: row.since.toISOString() };
}

/** How many verdicts of the actor were sent back 退回 and have no other in their place yet, and since when; null where none was. */
export async function readVerdictsSentBack(
  session: Queryable,
): Promise<{ readonly count: number; readonly since: string } | null> {
  const { rows } = await session.query<{ count: number; since: Date | null }>(
    `select count(*)::integer as count, min(f.refused_at) as since
       from heqing.verdict v join heqing.release_refusal f on f.verdict_id = v.id
      where v.status = 'preliminary' and v.superseded_by is null and v.prepared_by = any (${MINE})`,
  );
  const [row] = rows;
  return row === undefined || row.since === null ? null : { count: row.count, since: row.since.toISOString() };
}
