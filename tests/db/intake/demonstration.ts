import type { Pool } from "pg";
import { seedDemonstration } from "../../../local/demonstration/seed";
import { actorOf } from "../../../db/registry/accounts";
import { loadRegistry } from "../../../db/registry/load";
import type { Actor } from "../../../db/session/with-actor";
import { importFile, type ImportOptions, type Imported } from "../../../intake/import-file";
import { quzhou } from "../../../registry";
import type { TestDatabase } from "../../setup/database";

/** The demonstration county in a test's own database. */
export interface Demonstration {
  readonly actor: (login: string) => Promise<Actor>;
  readonly take: (text: string | Uint8Array, options?: Partial<ImportOptions>, login?: string) => Promise<Imported>;
}

/** Seeds a database before the first test of a file. */
export function useDemonstration(database: TestDatabase): Demonstration {
  beforeAll(async () => {
    await loadRegistry(database.pool("owner"), quzhou());
    await seedDemonstration(database.pool("owner"));
  }, 60_000);
  const actor = async (login: string): Promise<Actor> => {
    const found = await actorOf(database.pool("owner"), login);
    if (found === null) throw new Error(`no account ${login}`);
    return found;
  };
  return {
    actor,
    take: async (text, options = {}, login = "station") =>
      importFile({
        pool: database.pool("api"),
        actor: await actor(login),
        fileName: "sheet.csv",
        source: chunksOf(typeof text === "string" ? Buffer.from(text) : text),
        ...options,
      }),
  };
}

/** Bytes in small pieces, as a network gives them. */
export async function* chunksOf(bytes: Uint8Array, size = 997): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield await Promise.resolve(bytes.subarray(from, from + size));
}

/** The rows of a query, as heqing_owner. */
export const asked = async (pool: Pool, text: string, values: readonly unknown[] = []) =>
  (await pool.query(text, [...values])).rows;
