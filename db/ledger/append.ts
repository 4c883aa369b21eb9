import type { Queryable } from "../connect/transaction";
import type { Leaf } from "./leaf";

/** A leaf with the roles of the parties that see it; null = everybody who sees the proceeding. */
export interface SeenLeaf extends Leaf {
  readonly seenBy: readonly string[] | null;
}

/** Writes leaves without an index, in the transaction of what they seal; a sequencer gives the indexes later. */
export async function appendLeaves(
  session: Queryable,
  of: { readonly matterId: string; readonly divisionCode: string },
  leaves: readonly SeenLeaf[],
): Promise<void> {
  if (leaves.length === 0) return;
  await session.query(
    `insert into heqing.ledger_leaf (id, kind, proceeding_id, subject, canonical, leaf_hash, seen_by, division_code)
     select l.id, l.kind, $2, 'proceeding/' || $2::bigint, l.canonical, decode(l.hash, 'hex'), l.seen_by, $3
       from jsonb_to_recordset($1::jsonb) as l (id uuid, kind text, canonical text, hash text, seen_by text[])`,
    [
      JSON.stringify(
        leaves.map(({ id, kind, canonical, hash, seenBy }) => ({
          id,
          kind,
          canonical,
          hash: hash.toString("hex"),
          seen_by: seenBy,
        })),
      ),
      of.matterId,
      of.divisionCode,
    ],
  );
  const salts = leaves.flatMap(({ id, salts: opened }) =>
    opened.map(({ field, salt, plain }) => ({ leaf: id, field, salt: salt.toString("hex"), plain })),
  );
  if (salts.length === 0) return;
  await session.query(
    `insert into heqing.ledger_salt (leaf_id, field, salt, plain, division_code)
     select s.leaf, s.field, decode(s.salt, 'hex'), s.plain, $2
       from jsonb_to_recordset($1::jsonb) as s (leaf uuid, field text, salt text, plain text)`,
    [JSON.stringify(salts), of.divisionCode],
  );
}
