import { PERMISSIONS, type Permission } from "../../domain/access";
import { LAWS } from "../../domain/laws";
import { OWNER_OF_ACT } from "../../domain/vocabulary";
import type { Queryable } from "../connect/transaction";

const GIVEN = `
  select role, resource, verb from jsonb_to_recordset($1::jsonb) as g (role text, resource text, verb text)`;

/** Lines of the table in the book, or of `permissions`, that the other has not. */
const DIFFERENCE = `
  select coalesce(p.role, g.role) as role, coalesce(p.resource, g.resource) as resource, coalesce(p.verb, g.verb) as verb
    from heqing.permission p full join (${GIVEN}) g using (role, resource, verb)
   where p.role is null or g.role is null
   order by 1, 2, 3`;

/** Where the book's copy of the table of permissions and domain/access differ; empty when all is well. */
export async function differingPermissions(
  session: Queryable,
  permissions: readonly Permission[] = PERMISSIONS,
): Promise<readonly Permission[]> {
  const { rows } = await session.query<Permission>(DIFFERENCE, [JSON.stringify(permissions)]);
  return rows;
}

/**
 * Brings heqing.permission to the table of domain/access within a transaction of heqing_owner; gives how many lines
 * came or went.
 */
export async function keepPermissions(
  session: Queryable,
  permissions: readonly Permission[] = PERMISSIONS,
): Promise<number> {
  const given = [JSON.stringify(permissions)];
  const { rowCount: gone } = await session.query(
    `delete from heqing.permission where (role, resource, verb) not in (${GIVEN})`,
    given,
  );
  const { rowCount: come } = await session.query(
    `insert into heqing.permission (role, resource, verb) ${GIVEN} on conflict do nothing`,
    given,
  );
  return (gone ?? 0) + (come ?? 0);
}

/** Brings heqing.act_sight to the vocabulary: who sees an act of a kind before it is judged. */
export async function keepSights(session: Queryable): Promise<void> {
  const sights = Object.entries(OWNER_OF_ACT).map(([kind, seenBy]) => ({ kind, seen_by: seenBy }));
  const given = [JSON.stringify(sights)];
  const rows = "jsonb_to_recordset($1::jsonb) as g (kind text, seen_by jsonb)";
  await session.query(`delete from heqing.act_sight where kind not in (select kind from ${rows})`, given);
  await session.query(
    `insert into heqing.act_sight (kind, seen_by)
     select kind, case when seen_by <> 'null' then array(select jsonb_array_elements_text(seen_by)) end from ${rows}
     on conflict (kind) do update set seen_by = excluded.seen_by`,
    given,
  );
}

/** Brings heqing.opening to the laws of all kinds: which of them a person opens, by what act, in whose name. */
export async function keepOpenings(session: Queryable): Promise<void> {
  const openings = Object.entries(LAWS).flatMap(([kind, { opening }]) =>
    opening === undefined ? [] : [{ kind, ...opening }],
  );
  await session.query("delete from heqing.opening");
  await session.query(
    `insert into heqing.opening (kind, act, party, units, others, joins)
     select kind, act, party, heqing.to_texts(units), heqing.to_texts(others), joins
       from jsonb_to_recordset($1::jsonb) as g (kind text, act text, party text, units jsonb, others jsonb, joins boolean)`,
    [JSON.stringify(openings)],
  );
}
