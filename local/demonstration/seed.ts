import type { Pool } from "pg";
import { actorOf } from "../../db/registry/accounts";
import { hasDemoHistory } from "../../db/registry/history";
import { giveDemoSecondFactors } from "../../db/registry/demo-second-factor";
import { loadAccounts, loadRegistry, missingAccounts } from "../../db/registry/load";
import { keptOf } from "../../api/sign-in/password";
import { fromBase32 } from "../../api/sign-in/totp";
import { createPool } from "../../db/connect/pool";
import type { Actor } from "../../db/session/with-actor";
import { DEMO_SECOND_FACTOR } from "../../domain/access";
import { shanghaiDate } from "../../domain/calendar";
import { HeqingError } from "../../domain/errors";
import { releaseVerdicts } from "../../engine/release";
import { demoHistory, type DemoSection, monthsBefore, samplingDay } from "../../intake/sheet/demo-sheet";
import { importFile } from "../../intake/import-file";
import { demonstration, neighbours, quzhou, type Registry } from "../../registry";
import { loadRules } from "../../rules";
import { DEMO_ACCOUNTS } from "./accounts";
import { isOfStory, tellDemoStory } from "./story";

export interface SeedOptions {
  /** Login of heqing_owner. */
  readonly ownerUrl: string;
  /** Load the demonstration county too: its accounts have passwords that everybody can read. */
  readonly demo: boolean;
}

/** How many months of values the demonstration begins with. */
const MONTHS = 24;

/** Fills a migrated book: the registry that ships, and where wanted the demonstration county. Safe to repeat. */
export async function seed({ ownerUrl, demo }: SeedOptions): Promise<void> {
  const pool = createPool({ url: ownerUrl, applicationName: "heqing seed", max: 3 });
  try {
    await loadRegistry(pool, quzhou());
    if (demo) await seedDemonstration(pool, true);
  } finally {
    await pool.end();
  }
}

/**
 * Loads the demonstration county, as heqing_owner: places, people, accounts, values of the last 24 months and, with
 * `story`, what goes on in it (`tellDemoStory`; the book needs the rules of this release for that).
 */
export async function seedDemonstration(pool: Pool, story = false): Promise<void> {
  const county = demonstration();
  const around = neighbours();
  await loadRegistry(pool, county);
  await loadRegistry(pool, around);
  await seedAccounts(pool, county);
  await seedAccounts(pool, around);
  await giveDemoSecondFactors(pool, fromBase32(DEMO_SECOND_FACTOR));
  if (await hasDemoHistory(pool)) return;
  const station = await demoActor(pool, "station");
  const releaser = await demoActor(pool, "station2");
  const take = async (fileName: string, sheet: string, history = false): Promise<readonly string[]> =>
    (await importFile({ pool, actor: station, fileName, source: bytes(sheet), history })).verdictIds;
  const months = monthsBefore(shanghaiDate(new Date().toISOString()), MONTHS);
  const newest = months.at(-1) ?? "";
  const told = (section: DemoSection, month: string): boolean => !(story && month === newest && isOfStory(section));
  // Months long past are the background of the demonstration, not its story: they are history, and open nothing.
  const past = await take("演示历史数据.csv", demoHistory(county.sections, months, told), true);
  await releaseVerdicts({
    pool,
    actor: releaser,
    verdictIds: past,
    library: loadRules(),
    requestId: "demonstration history",
  });
  if (story) await tellDemoStory({ pool, sections: county.sections, date: samplingDay(newest), take, releaser });
}

async function seedAccounts(pool: Pool, { accounts }: Registry): Promise<void> {
  const passwords = new Map(DEMO_ACCOUNTS.map(({ account, password }) => [account, password]));
  const missing = new Set(
    await missingAccounts(
      pool,
      accounts.map(({ login }) => login),
    ),
  );
  const made = accounts
    .filter(({ login }) => missing.has(login))
    .map(async (account) => {
      const password = passwords.get(account.login);
      if (password === undefined) {
        throw new HeqingError("INTERNAL", `expected a password for the demonstration account ${account.login}`);
      }
      return { ...account, password: await keptOf(password) };
    });
  if (made.length > 0) await loadAccounts(pool, await Promise.all(made));
}

async function demoActor(pool: Pool, login: string): Promise<Actor> {
  const actor = await actorOf(pool, login);
  if (actor === null) throw new HeqingError("NOT_FOUND", `expected the demonstration account ${login}`);
  return actor;
}

async function* bytes(text: string): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(Buffer.from(text));
}
