import type { Queryable } from "../connect/transaction";
import type { As } from "../schema/as";
import type { Book } from "../schema/rows";

/** A person as the security administrator finds them. */
export interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  /** Titles of the posts held now. */
  readonly posts: readonly string[];
  readonly logins: readonly string[];
  readonly forgottenAt: string | null;
}

/** Persons of the actor's reach by a part of their name, or one by id. */
export async function findPersons(
  session: Queryable,
  { q, id }: { readonly q?: string; readonly id?: string },
  limit: number,
): Promise<readonly PersonRow[]> {
  const { rows } = await session.query<
    Pick<Book["person"], "id" | "name" | "email" | "phone"> &
      As<Book["person"], { forgottenAt: "forgotten_at" }> &
      Pick<PersonRow, "posts" | "logins">
  >(
    `select n.id, n.name, n.email, n.phone, n.forgotten_at as "forgottenAt",
            array(select t.title from heqing.holding h join heqing.post t on t.id = h.post_id
                   where h.person_id = n.id and h.valid @> now() and upper_inf(h.recorded) order by t.title) as posts,
            array(select a.login from heqing.account a where a.person_id = n.id order by a.login) as logins
       from heqing.person n
      where ((select heqing.reaches_all()) or n.division_code ^@ any ((select heqing.reach('division'))::text[]))
        and ($1::text is null or strpos(n.name, $1) > 0) and ($2::uuid is null or n.id = $2)
      order by n.name, n.id limit $3`,
    [q ?? null, id ?? null, limit],
  );
  return rows.map((row) => ({ ...row, forgottenAt: row.forgottenAt?.toISOString() ?? null }));
}

/** A unit of the actor's reach. */
export type UnitRow = Pick<Book["unit"], "id" | "name"> & As<Book["unit"], { divisionCode: "division_code" }>;

/** Units in which the actor may make accounts. */
export async function listUnits(session: Queryable): Promise<readonly UnitRow[]> {
  const { rows } = await session.query<UnitRow>(
    `select id, name, division_code as "divisionCode" from heqing.unit
      where ((select heqing.reaches_all()) or division_code ^@ any ((select heqing.reach('division'))::text[])) order by division_code, name`,
  );
  return rows;
}
