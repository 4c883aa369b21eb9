import type { Queryable } from "../connect/transaction";

/** A column as the catalogue has it. */
export interface ColumnDescription {
  readonly name: string;
  /** As Postgres prints it: `timestamp with time zone`. */
  readonly type: string;
  /** Short name of the type, `_text` for an array of text. */
  readonly typeName: string;
  readonly nullable: boolean;
  readonly default: string | null;
  readonly comment: string | null;
}

/** A table or view of schema heqing with all that hangs on it. */
export interface TableDescription {
  readonly name: string;
  readonly kind: "table" | "partitioned table" | "unlogged table" | "view";
  readonly comment: string | null;
  readonly columns: readonly ColumnDescription[];
  /** Constraints, indexes, triggers and policies, as Postgres prints them, by name. */
  readonly constraints: readonly string[];
  readonly indexes: readonly string[];
  readonly triggers: readonly string[];
  readonly policies: readonly string[];
  readonly grants: readonly string[];
}

/** A column that a function gives; a single value has its own name, no row's. */
export interface ResultDescription {
  /** null: the function gives one value, not columns. */
  readonly name: string | null;
  readonly typeName: string;
  /** Name of the table whose row it is; null where it is no table's. */
  readonly row: string | null;
}

/** A function of schema heqing. */
export interface FunctionDescription {
  readonly name: string;
  readonly signature: string;
  readonly result: string;
  /** Empty where it gives nothing, or is called by a trigger alone. */
  readonly results: readonly ResultDescription[];
  readonly lends: boolean;
  readonly calledBy: readonly string[];
  readonly comment: string | null;
}

/** The schema as it stands in a database. Partitions are their table's, so the same release gives the same everywhere. */
export interface SchemaDescription {
  readonly tables: readonly TableDescription[];
  readonly functions: readonly FunctionDescription[];
}

const list = (query: string): string => `coalesce((select json_agg(line order by line) from (${query}) l), '[]')`;
const ROLE = "coalesce(nullif(a.grantee, 0)::regrole::text, 'public')";

const TABLES = `
  select c.relname as name,
         case when c.relkind = 'v' then 'view' when c.relkind = 'p' then 'partitioned table'
              when c.relpersistence = 'u' then 'unlogged table' else 'table' end as kind,
         obj_description(c.oid, 'pg_class') as comment,
         (select json_agg(json_build_object(
                   'name', t.attname, 'type', format_type(t.atttypid, t.atttypmod), 'typeName', y.typname, 'nullable', not t.attnotnull,
                   'default', case when t.attidentity <> '' then 'identity' else pg_get_expr(d.adbin, d.adrelid) end,
                   'comment', col_description(c.oid, t.attnum)) order by t.attnum)
            from pg_attribute t join pg_type y on y.oid = t.atttypid
            left join pg_attrdef d on d.adrelid = t.attrelid and d.adnum = t.attnum
           where t.attrelid = c.oid and t.attnum > 0 and not t.attisdropped) as columns,
         ${list("select k.conname || ': ' || pg_get_constraintdef(k.oid) as line from pg_constraint k where k.conrelid = c.oid and k.contype <> 'n' and k.conparentid = 0")} as constraints,
         ${list("select pg_get_indexdef(i.indexrelid) as line from pg_index i where i.indrelid = c.oid and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.conrelid = c.oid)")} as indexes,
         ${list("select pg_get_triggerdef(g.oid) as line from pg_trigger g where g.tgrelid = c.oid and not g.tgisinternal")} as triggers,
         ${list(`select p.policyname || ': ' || lower(p.cmd) || ' to ' || array_to_string(p.roles, ', ')
                   || case p.permissive when 'RESTRICTIVE' then ', besides' else '' end
                   || coalesce(' using ' || p.qual, '') || coalesce(' check ' || p.with_check, '') as line
                 from pg_policies p where p.schemaname = 'heqing' and p.tablename = c.relname and p.policyname <> 'owner_all'`)} as policies,
         ${list(`select role || ': ' || string_agg(what, ', ' order by what) as line from (
                   select ${ROLE} as role, lower(a.privilege_type) as what from aclexplode(c.relacl) a where a.grantee <> c.relowner
                   union all
                   select ${ROLE}, lower(a.privilege_type) || ' (' || string_agg(t.attname, ', ' order by t.attnum) || ')'
                     from pg_attribute t cross join lateral aclexplode(t.attacl) a
                    where t.attrelid = c.oid group by a.grantee, a.privilege_type) g group by role`)} as grants
    from pg_class c
   where c.relnamespace = 'heqing'::regnamespace and c.relkind in ('r', 'p', 'v') and not c.relispartition
   order by c.relname`;

const FUNCTIONS = `
  select p.proname as name,
         p.proname || '(' || pg_get_function_arguments(p.oid) || ')' as signature, pg_get_function_result(p.oid) as result,
         (select coalesce(json_agg(json_build_object('name', o.name, 'typeName', case when y.typtype = 'c' then 'record' else y.typname end, 'row', (
                   select c.relname from pg_class c where c.oid = y.typrelid and c.relkind in ('r', 'p', 'v'))) order by o.n), '[]')
            from (select p.proargnames[g.n] as name, g.type, g.n
                    from unnest(p.proallargtypes, p.proargmodes) with ordinality as g (type, mode, n) where g.mode in ('o', 'b', 't')
                  union all
                  select null, p.prorettype, 1 where not coalesce(p.proargmodes && '{o,b,t}', false)) o
            join pg_type y on y.oid = o.type
           where y.typname not in ('void', 'trigger', 'event_trigger')) as results,
         p.prosecdef as lends,
         ${list(`select ${ROLE} as line from aclexplode(p.proacl) a where a.grantee <> p.proowner`)} as "calledBy",
         obj_description(p.oid, 'pg_proc') as comment
    from pg_proc p
   where p.pronamespace = 'heqing'::regnamespace
   order by p.proname, 1`;

/** Reads the schema from the catalogue; the owner sees all of it. */
export async function describeSchema(session: Queryable): Promise<SchemaDescription> {
  const tables = await session.query<TableDescription>(TABLES);
  const functions = await session.query<FunctionDescription>(FUNCTIONS);
  return { tables: tables.rows, functions: functions.rows };
}
