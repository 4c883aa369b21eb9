import { HeqingError } from "../../domain/errors";
import type { Queryable } from "../connect/transaction";
import type { As } from "../schema/as";
import type { BookFunctions } from "../schema/functions";
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

/** A new person. */
export interface NewPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly unitId: string;
}

/** Writes a person down in the division of a unit. @throws HeqingError NOT_ENTITLED, NOT_FOUND (no such unit) */
export async function makePerson(session: Queryable, { id, name, email, phone, unitId }: NewPerson): Promise<void> {
  const { rowCount } = await session.query(
    `insert into heqing.person (id, name, email, phone, division_code)
     select $1, $2, $3, $4, u.division_code from heqing.unit u where u.id = $5`,
    [id, name, email, phone, unitId],
  );
  if (rowCount === 0) throw new HeqingError("NOT_FOUND", `unit ${unitId} does not exist`);
  await session.query("select heqing.audit('person-made', jsonb_build_object('person', $1::text))", [id]);
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

/**
 * Erases what names a person, and the salts that open their hashes in the ledger; when it was done, now or before.
 * @throws HeqingError NOT_FOUND, NOT_ENTITLED (oneself), PERSON_KEPT with the reasons
 */
export async function forgetPerson(session: Queryable, id: string): Promise<string> {
  const { rows: known } = await session.query<{ reasons: NonNullable<BookFunctions["person_kept"]> }>(
    `select case when heqing.is_own_person(n.id) then '{}' else heqing.person_kept(n.id) end as reasons from heqing.person n
      where n.id = $1 and n.forgotten_at is null and ((select heqing.reaches_all()) or n.division_code ^@ any ((select heqing.reach('division'))::text[]))`,
    [id],
  );
  const reasons = known[0]?.reasons ?? [];
  if (reasons.length > 0) {
    throw new HeqingError("PERSON_KEPT", `person ${id} is still kept: ${reasons.join(", ")}`, { fields: { reasons } });
  }
  const { rows } = await session.query<{ at: NonNullable<BookFunctions["forget_person"]> }>(
    "select heqing.forget_person($1) as at",
    [id],
  );
  if (rows[0] === undefined) throw new Error("expected one row of heqing.forget_person, got none");
  return rows[0].at.toISOString();
}
