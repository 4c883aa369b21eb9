import type { KeptArbiter, KeptAttribution, KeptInflow } from "../../domain/attribution";
import type { RuleRef } from "../../domain/water";
import type { Queryable } from "../connect/transaction";
import type { Book } from "../schema/rows";

/** What the trace of a verdict keeps of one item. */
export interface KeptItem {
  readonly item: string;
  readonly used: string;
  readonly rounding: { readonly from: string } | null;
}

/** The scheme of a verdict, as its trace names it. */
export type KeptScheme = Pick<RuleRef, "id" | "version">;

/** What a missed target is set against, by the registry, and who is consulted. */
export interface BothSides {
  readonly outflow: KeptAttribution["outflow"];
  /** `items` null: nothing is released of the section for this period. */
  readonly inflows: readonly (KeptInflow & { readonly items: readonly KeptItem[] | null })[];
  readonly arbiter: KeptArbiter | null;
  /** Of the missed section itself. */
  readonly items: readonly KeptItem[];
  readonly body: "river" | "lake" | null;
  readonly scheme: KeptScheme | null;
}

/** Both sides of some missed targets of one release, by the id of the verdict. */
export async function bothSidesOf(
  session: Queryable,
  verdictIds: readonly string[],
  released: readonly string[],
): Promise<ReadonlyMap<string, BothSides>> {
  const { rows } = await session.query<Pick<Book["verdict"], "id"> & { readonly sides: BothSides | null }>(
    `select v.id, heqing.both_sides(v.id, $2) || jsonb_build_object('items', v.trace -> 'items', 'body', s.body,
              'scheme', case when v.trace #> '{scheme,id}' is not null then jsonb_build_object('id', v.trace #> '{scheme,id}',
                                                                        'version', v.trace #> '{scheme,version}') end) as sides
       from heqing.verdict v join heqing.section s on s.id = v.section_id where v.id = any ($1::bigint[])`,
    [verdictIds, released],
  );
  return new Map(rows.flatMap(({ id, sides }) => (sides === null ? [] : [[id, sides] as const])));
}
