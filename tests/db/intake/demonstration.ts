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

/** An open order of a re-sampling 复测 at a section, as the law of its matter would open it. Gives its number. */
export async function orderSampling(pool: Pool, sectionId: string, items: readonly string[]): Promise<string> {
  const [order] = await asked(
    pool,
    `insert into heqing.proceeding (kind, number, section_id, division_code, state, phase, demo)
     select 'sampling', heqing.next_number(heqing.superior_office(s.id), 'sampling', '复测'), s.id, s.division_code,
            jsonb_build_object('items', to_jsonb($2::text[])), 'sampling', s.demo
       from heqing.section s where s.id = $1 returning number`,
    [sectionId, items],
  );
  return order.number as string;
}
