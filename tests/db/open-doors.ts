import type { Queryable } from "../../db/connect/transaction";

/** Tables of schema heqing that keep data without forced row-level security or without the owner's policy. */
const UNGUARDED = `
  select c.relname as name
    from pg_class c
   where c.relnamespace = 'heqing'::regnamespace and c.relkind in ('r', 'p') and c.relpersistence = 'p'
     and not (c.relrowsecurity and c.relforcerowsecurity and exists (
       select from pg_policies p
        where p.schemaname = 'heqing' and p.tablename = c.relname and p.policyname = 'owner_all'
          and p.permissive = 'PERMISSIVE' and p.cmd = 'ALL' and p.roles = array['heqing_owner']::name[]
          and p.qual = 'true' and p.with_check = 'true'))
   order by 1`;

/** Unlogged tables are closed by privilege instead: nobody but the owner and the two who import may touch them. */
const OPEN_STAGING = `
  select c.relname || ' to ' || coalesce(r.rolname, 'public') as name
    from pg_class c
   cross join lateral aclexplode(coalesce(c.relacl, acldefault('r', c.relowner))) a
    left join pg_roles r on r.oid = a.grantee
   where c.relnamespace = 'heqing'::regnamespace and c.relkind in ('r', 'p') and c.relpersistence <> 'p'
     and coalesce(r.rolname, 'public') not in ('heqing_owner', 'heqing_api', 'heqing_worker')
   group by 1 order by 1`;

/** A view reads with its owner's rights, past every policy, unless it is told to use the reader's. */
const VIEWS = `
  select c.relname as name
    from pg_class c
   where c.relnamespace = 'heqing'::regnamespace
     and (c.relkind = 'm' or c.relkind = 'v' and not coalesce(c.reloptions @> array['security_invoker=true'], false))
   order by 1`;

/** Functions that lend the owner's rights to everybody, or whose names a caller could redirect. */
const LENDING = `
  select p.proname as name
    from pg_proc p
   where p.pronamespace = 'heqing'::regnamespace and p.prosecdef
     and (not exists (select from unnest(p.proconfig) s where s like 'search_path=%')
          or exists (select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
                      where a.grantee = 0 and a.privilege_type = 'EXECUTE'))
   order by 1`;

const CHECKS = { table: UNGUARDED, staging: OPEN_STAGING, view: VIEWS, function: LENDING } as const;

/** Everything in schema heqing by which somebody could read or write past the policies; empty when all is closed. */
export async function openDoors(session: Queryable): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [kind, query] of Object.entries(CHECKS)) {
    const { rows } = await session.query<{ name: string }>(query);
    found.push(...rows.map(({ name }) => `${kind} ${name}`));
  }
  return found;
}
