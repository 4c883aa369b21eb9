import type { Level } from "../../domain/vocabulary";
import type { Queryable } from "../connect/transaction";
import type { Book } from "../schema/rows";

/** Who answers for a section and who stands above, as far as a release needs it. */
export interface SectionPlace {
  readonly id: Book["section"]["id"];
  /** 国控, 省控, 市控, 县控 or 乡镇. */
  readonly level: Book["section"]["level"];
  readonly demo: Book["section"]["demo"];
  /** Levels of the superior office and of the responsible unit; null where the registry lacks one of them. */
  readonly pair: { readonly over: Level; readonly under: Level } | null;
}

/** The places of some sections today, by id. */
export async function placesOf(
  session: Queryable,
  sectionIds: readonly string[],
): Promise<ReadonlyMap<string, SectionPlace>> {
  if (sectionIds.length === 0) return new Map();
  const { rows } = await session.query<SectionPlace>(
    `select s.id, s.level, s.demo,
            case when over.level is not null then jsonb_build_object('over', over.level, 'under', under.level) end as pair
     from heqing.section s
     left join heqing.unit u on u.id = s.unit_id
     left join heqing.division under on under.code = u.division_code
     left join heqing.unit o on o.id = heqing.superior_office(s.id)
     left join heqing.division over on over.code = o.division_code
     where s.id = any($1::text[])`,
    [sectionIds],
  );
  return new Map(rows.map((row) => [row.id, row]));
}
