import type { WarningKind } from "../../domain/vocabulary";
import type { Queryable } from "../connect/transaction";
import type { Book } from "../schema/rows";

/** A warning 预警 on a section. It opens no matter. */
export interface WarningRow {
  readonly id: Book["warning"]["id"];
  readonly sectionId: Book["section"]["id"];
  readonly sectionName: Book["section"]["name"];
  readonly kind: WarningKind;
  /** Of the Yangtze basin's, 1 = highest; null = the kind has no levels, or the text leaves it open. */
  readonly level: Book["warning"]["level"];
  /** The month, or the instant of the last reading, that it was raised by. */
  readonly about: Book["warning"]["about"];
  readonly rule: Book["warning"]["rule_id"];
  readonly version: Book["warning"]["rule_version"];
  readonly status: "binding" | "assumption" | null;
  readonly finding: { readonly zh: string; readonly en: string };
  readonly raisedAt: Book["warning"]["raised_at"];
  /** null = it stands. */
  readonly liftedAt: Book["warning"]["lifted_at"];
}

/** Warnings within the actor's reach, the newest first: those that stand, or everyone of a section. */
export async function readWarnings(
  session: Queryable,
  { sectionId, limit }: { readonly sectionId: string | null; readonly limit: number },
): Promise<readonly WarningRow[]> {
  const { rows } = await session.query<WarningRow>(
    `select w.id::text as id, w.section_id as "sectionId", s.name as "sectionName", w.kind, w.level, w.about, w.rule_id as rule,
            w.rule_version as version, r.status, w.finding, w.raised_at as "raisedAt", w.lifted_at as "liftedAt"
       from heqing.warning w
       join heqing.section s on s.id = w.section_id
       left join heqing.rule r on r.id = w.rule_id and r.version = w.rule_version
      where case when $1::text is null then w.lifted_at is null else w.section_id = $1 end
      order by w.lifted_at is not null, w.level nulls last, w.raised_at desc, w.id desc limit $2`,
    [sectionId, limit],
  );
  return rows;
}
