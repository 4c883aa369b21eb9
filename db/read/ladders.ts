import { type Name, named } from "../../domain/vocabulary";
import type { Queryable } from "../connect/transaction";
import type { Book } from "../schema/rows";

/** Which version of a ladder was fixed at the opening, as `pins` keeps it. */
export interface LadderPin {
  readonly id: string;
  readonly version: string;
}

/** What pages say of a pinned ladder; names of rungs are free, so they come from here alone. */
export interface LadderNames {
  readonly id: Book["rule"]["id"];
  readonly version: Book["rule"]["version"];
  readonly status: Book["rule"]["status"];
  readonly name: Name;
  readonly rungs: readonly { readonly id: string; readonly name: Name; readonly addressee: string }[];
}

/** Ladders of the book by their pins. */
export type Ladders = (pin: LadderPin | null) => LadderNames;

const UNKNOWN: Omit<LadderNames, "id" | "version" | "name"> = { status: "assumption", rungs: [] };

/** The ladders that some proceedings pin; one that the book lost stands for itself by its id. */
export async function readLadders(session: Queryable, pins: readonly (LadderPin | null)[]): Promise<Ladders> {
  const wanted = [...new Map(pins.flatMap((pin) => (pin === null ? [] : [[keyOf(pin), pin] as const]))).values()];
  const found = new Map<string, LadderNames>();
  if (wanted.length > 0) {
    const { rows } = await session.query<LadderNames>(
      `select r.id, r.version, r.status, r.body -> 'name' as name,
              (select jsonb_agg(jsonb_build_object('id', g -> 'id', 'name', g -> 'name', 'addressee', g -> 'addressee') order by n)
                 from jsonb_array_elements(r.body -> 'rungs') with ordinality as x (g, n)) as rungs
         from unnest($1::text[], $2::text[]) as w (id, version)
         join heqing.rule r on r.kind = 'ladder' and r.id = w.id and r.version = w.version::integer`,
      [wanted.map(({ id }) => id), wanted.map(({ version }) => version)],
    );
    for (const ladder of rows) found.set(keyOf({ id: ladder.id, version: String(ladder.version) }), ladder);
  }
  return (pin) => {
    const { id = "", version = "0" } = pin ?? {};
    return found.get(keyOf({ id, version })) ?? { ...UNKNOWN, id, version: Number(version), name: named(id, id) };
  };
}

const keyOf = ({ id, version }: LadderPin): string => `${id}@${version}`;

/** What a ladder calls a rung; null where there is none. */
export const rungName = ({ rungs }: LadderNames, rung: string | null): Name | null =>
  rung === null ? null : (rungs.find(({ id }) => id === rung)?.name ?? named(rung, rung));
