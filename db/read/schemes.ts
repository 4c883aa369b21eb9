import { type Name, named } from "../../domain/vocabulary";
import type { Queryable } from "../connect/transaction";
import type { Book } from "../schema/rows";

/** What pages call assessment schemes; one that the book lost stands for itself by its id. */
export async function readSchemeNames(session: Queryable, ids: readonly string[]): Promise<(id: string) => Name> {
  const { rows } = await session.query<Pick<Book["rule"], "id"> & { readonly name: Name }>(
    `select distinct on (id) id, body -> 'name' as name from heqing.rule
      where kind = 'assessment-scheme' and id = any ($1) order by id, version desc`,
    [[...new Set(ids)]],
  );
  const found = new Map(rows.map(({ id, name }) => [id, name]));
  return (id) => found.get(id) ?? named(id, id);
}
