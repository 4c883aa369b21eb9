import { loadAccounts, loadRegistry } from "../../db/registry/load";
import { actorOf } from "../../db/registry/accounts";
import { jurisdictionText, type Actor } from "../../db/session/with-actor";
import type { Jurisdiction } from "../../domain/access";
import { demonstration, quzhou } from "../../registry";
import type { TestDatabase } from "./database";

/** What tests ask of the book as its owner. */
export interface People {
  /** One value of one row. */
  value<T>(sql: string, ...parameters: readonly unknown[]): Promise<T>;
  rows<T>(sql: string, ...parameters: readonly unknown[]): Promise<readonly T[]>;
}

/** The demonstration county's places, people and accounts in the database of the test file that calls this at its top. */
export function usePeople(database: TestDatabase): People {
  beforeAll(async () => {
    const owner = database.pool("owner");
    const county = demonstration();
    await loadRegistry(owner, quzhou());
    await loadRegistry(owner, county);
    await loadAccounts(owner, county.accounts);
  }, 60_000);

  const rows: People["rows"] = async (sql, ...parameters) =>
    (await database.pool("owner").query(sql, [...parameters])).rows;
  return {
    rows,
    value: async <T>(sql: string, ...parameters: readonly unknown[]): Promise<T> => {
      const [row] = await rows<Record<string, T>>(sql, ...parameters);
      return Object.values(row ?? {})[0] as T;
    },
  };
}

/** A session of a demonstration account. */
export async function actor(database: TestDatabase, login: string): Promise<Actor> {
  const found = await actorOf(database.pool("owner"), login);
  if (found === null) throw new Error(`expected the demonstration account ${login}`);
  return found;
}

/** A session of an account that from now on has another role, or another reach: whoever acted as it before is nobody. */
export async function become(
  database: TestDatabase,
  login: string,
  to: { readonly role?: string; readonly jurisdiction?: Jurisdiction },
): Promise<Actor> {
  const { role = null, jurisdiction } = to;
  await database.pool("owner").query(
    `update heqing.account set role = coalesce($2, role), jurisdiction = coalesce($3, jurisdiction)
      where login = $1 and (role, jurisdiction) is distinct from (coalesce($2, role), coalesce($3, jurisdiction))`,
    [login, role, jurisdiction === undefined ? null : jurisdictionText(jurisdiction)],
  );
  return actor(database, login);
}
