import { createHash } from "node:crypto";
import { countSignIn, forgetAttempts } from "../../db/session/sign-in-attempt";
import { useDatabase } from "../setup/database";

const database = useDatabase();
const free = { login: 5, address: 50 };
const hashOf = (login: string): Buffer => createHash("sha256").update(login).digest();
const count = (login: string, address: string): Promise<number> =>
  countSignIn(database.pool("api"), hashOf(login), address, free);
const owner = (sql: string, ...parameters: unknown[]) => database.pool("owner").query(sql, parameters);
/** Lets time pass for what is known of an address. */
const later = (address: string, interval: string) =>
  owner(
    `update heqing.sign_in_attempt set last_at = last_at - $2::interval, locked_until = locked_until - $2::interval
      where address = $1`,
    address,
    interval,
  );
const rows = async (address: string): Promise<number> =>
  (await owner("select 1 from heqing.sign_in_attempt where address = $1", address)).rowCount ?? 0;

test("an office where somebody mistypes every other minute, all day, never waits as a whole", async () => {
  for (let n = 0; n < 200; n += 1) {
    expect(await count(`somebody ${n}`, "192.0.2.1")).toBe(0);
    await later("192.0.2.1", "2 minutes");
  }
});

test("an address that guesses without a pause waits after fifty, whatever the logins", async () => {
  for (let n = 0; n < 50; n += 1) expect(await count(`login ${n}`, "192.0.2.2")).toBe(0);
  expect(await count("another", "192.0.2.2")).toBeGreaterThan(50);
});

test("failures of a login fade by five an hour: three a day are never too many, five an hour are", async () => {
  for (let n = 0; n < 20; n += 1) {
    expect(await count("zhang", "192.0.2.3")).toBe(0);
    await later("192.0.2.3", "8 hours");
  }
  for (let n = 0; n < 5; n += 1) {
    expect(await count("zhang", "192.0.2.3")).toBe(0);
    await later("192.0.2.3", "30 seconds");
  }
  expect(await count("zhang", "192.0.2.3")).toBeGreaterThan(0);
});

test("who waits for the others of the address has tried nothing: no row is left, and the own login is free afterwards", async () => {
  for (let n = 0; n < 50; n += 1) await count(`login ${n}`, "192.0.2.4");
  const before = await rows("192.0.2.4");
  for (let n = 0; n < 20; n += 1) expect(await count("li", "192.0.2.4")).toBeGreaterThan(0);
  expect(await rows("192.0.2.4")).toBe(before);
  await later("192.0.2.4", "1 hour");
  expect(await count("li", "192.0.2.4")).toBe(0);
  await forgetAttempts(database.pool("api"), hashOf("li"), "192.0.2.4");
  expect(await rows("192.0.2.4")).toBe(before);
});
