import type { Pool, PoolClient } from "pg";

/** A function of the book that a login of Postgres may call, with what it is to be given. */
export interface Callable {
  readonly name: string;
  readonly parameters: readonly { readonly name: string; readonly type: string }[];
}

/** What became of a call, in a transaction that was taken back. */
export interface Called {
  /** SQLSTATE of the refusal. */
  readonly refused?: string;
  /** Tables of the book in which rows were written. */
  readonly wrote: readonly string[];
  /** Whether anything came back but nothing, no, or an empty list. */
  readonly told: boolean;
}

/** Functions of the book that a login may call; triggers are called by nobody. */
export async function callable(pool: Pool): Promise<readonly Callable[]> {
  const { rows } = await pool.query<{ name: string; names: string[] | null; types: string[] }>(
    `select p.proname as name, p.proargnames as names, array(select format_type(t, null) from unnest(p.proargtypes) with ordinality x (t, n) order by n) as types
       from pg_proc p
      where p.pronamespace = 'heqing'::regnamespace and p.prorettype <> 'trigger'::regtype and has_function_privilege(p.oid, 'execute')
      order by 1`,
  );
  return rows.map(({ name, names, types }) => ({
    name,
    parameters: types.map((type, at) => ({ name: names?.[at] ?? "", type })),
  }));
}

const isTold = (value: unknown): boolean => {
  if (Array.isArray(value)) return value.length > 0;
  if (value !== null && typeof value === "object") return Object.values(value).some(isTold);
  return value !== null && value !== false && value !== "" && value !== 0;
};

/** Rows written so far by this session, by table; what was taken back counts too. */
const WRITTEN = `
  select relname as name, (n_tup_ins + n_tup_upd + n_tup_del)::int as rows from pg_stat_xact_user_tables where schemaname = 'heqing'`;

async function written(client: PoolClient): Promise<ReadonlyMap<string, number>> {
  const { rows } = await client.query<{ name: string; rows: number }>(WRITTEN);
  return new Map(rows.map(({ name, rows: count }) => [name, count]));
}

/** Calls a function with chosen arguments, by name or by type, as whoever the hash is of; nothing of it stays. */
export async function call(
  pool: Pool,
  { name, parameters }: Callable,
  given: Readonly<Record<string, string>>,
  session: Buffer | null = null,
): Promise<Called> {
  const client = await pool.connect();
  try {
    await client.query("begin");
    await client.query("select set_config('heqing.session', $1, true)", [session?.toString("hex") ?? ""]);
    const before = await written(client);
    const values = parameters.map((one) => given[`${name}.${one.name}`] ?? given[one.name] ?? given[one.type] ?? null);
    const places = parameters.map(({ type }, at) => `$${at + 1}::${type}`).join(", ");
    const { rows } = await client.query<{ told: unknown }>(
      `select to_jsonb(x) as told from heqing.${name}(${places}) x`,
      values,
    );
    const after = await written(client);
    return {
      wrote: [...after]
        .filter(([table, count]) => count > (before.get(table) ?? 0))
        .map(([table]) => table)
        .sort(),
      told: rows.some(({ told }) => isTold(told)),
    };
  } catch (error) {
    return { refused: (error as { code?: string }).code ?? String(error), wrote: [], told: false };
  } finally {
    await client.query("rollback");
    client.release();
  }
}
