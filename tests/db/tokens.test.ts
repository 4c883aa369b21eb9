import { secretHash, newSecret } from "../../db/session/secret";
import { listTokens, makeToken, revokeToken, useToken, type NewToken, type TokenRow } from "../../db/session/token";
import { withActor, type Actor } from "../../db/session/with-actor";
import { useDatabase } from "../setup/database";
import { actor, become, usePeople } from "../setup/people";

const database = useDatabase();
const people = usePeople(database);

let made = 0;
async function make(login: string, given: Partial<NewToken> = {}, as?: Actor) {
  const secret = newSecret();
  made += 1;
  const token: NewToken = {
    id: `token${String(made).padStart(5, "0")}`,
    secretHash: secretHash(secret),
    name: "laboratory",
    account: null,
    routes: ["postImports"],
    jurisdiction: null,
    days: 30,
    ...given,
  };
  const maker = as ?? (await actor(database, login));
  const row = await withActor(database.pool("api"), maker, (session) => makeToken(session, token));
  return { row, secret, use: () => useToken(database.pool("api"), row.id, secretHash(secret), "192.0.2.1") };
}

const seenBy = async (login: string): Promise<readonly TokenRow[]> =>
  withActor(database.pool("api"), await actor(database, login), listTokens, { readOnly: true });
const revoke = async (login: string, id: string): Promise<boolean> =>
  withActor(database.pool("api"), await actor(database, login), (session) => revokeToken(session, id));
const refusal = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => "done",
    ({ code }: { code?: string }) => code,
  );

test("a token acts for its maker's account, in its jurisdiction, and only whoever knows the secret learns of it", async () => {
  const { row, use } = await make("station", { jurisdiction: "339901002" });
  expect(row).toMatchObject({ account: "station", role: "station", jurisdiction: "339901002", state: "good" });
  expect(await use()).toMatchObject({
    state: "good",
    login: "station",
    role: "station",
    jurisdiction: "339901002",
    routes: ["postImports"],
    unitId: "demo-station",
  });
  const stranger = await useToken(database.pool("api"), row.id, secretHash(newSecret()), "192.0.2.1");
  expect(stranger).toEqual(
    expect.objectContaining({ state: "unknown", accountId: null, login: null, jurisdiction: null, routes: null }),
  );
});

test("a token of the past year's length at most, never beyond its account's jurisdiction", async () => {
  const years = await Promise.all(Array.from({ length: 20 }, () => refusal(make("station", { days: 365 }))));
  expect(new Set(years)).toEqual(new Set(["done"]));
  expect(await refusal(make("station", { days: 367 }))).not.toBe("done");
  expect(await refusal(make("station", { jurisdiction: "3399" }))).toBe("NOT_ENTITLED");
  expect(await refusal(make("station", { jurisdiction: "*" }))).toBe("NOT_ENTITLED");
  expect(await refusal(make("station", { jurisdiction: "339901001,339902" }))).toBe("NOT_ENTITLED");
  expect(await refusal(make("station", { jurisdiction: "339901001,339901002" }))).toBe("done");
});

test("only the security administrator makes one for somebody else, and nobody makes one by a token", async () => {
  expect(await refusal(make("county", { account: "station" }))).toBe("NOT_ENTITLED");
  expect((await make("security", { account: "station" })).row).toMatchObject({
    account: "station",
    createdBy: "security",
  });
  const security = await actor(database, "security");
  const elsewhere = await become(database, "security", { jurisdiction: ["339902"] });
  expect(await refusal(make("security", { account: "station" }, elsewhere))).toBe("NOT_FOUND");
  await become(database, "security", security);
  expect(await refusal(make("town1"))).toBe("NOT_ENTITLED");
  const machine = await actor(database, "station");
  const { secret } = await make("station");
  expect(await refusal(make("station", {}, { ...machine, session: secretHash(secret) }))).toBe("NOT_ENTITLED");
});

test("a token is good for nothing once revoked, expired, or its account is closed or has another role or reach", async () => {
  const { row, use } = await make("station");
  expect(await revoke("station", row.id)).toBe(true);
  expect(await revoke("station", row.id)).toBe(false);
  expect(await use()).toMatchObject({ state: "revoked" });

  const old = await make("station");
  await people.rows("update heqing.machine_token set expires_at = now() where id = $1", old.row.id);
  expect(await old.use()).toMatchObject({ state: "expired" });

  const closed = await make("countyhead");
  const change = (sql: string) => people.rows(`update heqing.account set ${sql} where login = 'countyhead'`);
  await change("active = false");
  await change("active = true");
  // With its account it ended, whoever lets that begin again.
  expect(await closed.use()).toMatchObject({ state: "revoked" });
  await people.rows(
    "update heqing.machine_token set revoked_at = null, revoked_by = null where id = $1",
    closed.row.id,
  );
  await change("role = 'city'");
  expect(await closed.use()).toMatchObject({ state: "withdrawn" });
  await change("role = 'county', jurisdiction = '339901001'");
  expect(await closed.use()).toMatchObject({ state: "withdrawn" });
  await change("jurisdiction = '339901'");
  expect(await closed.use()).toMatchObject({ state: "good" });
});

test("a list shows the jurisdiction's tokens to offices that keep them, and to nobody else; nobody reads a hash", async () => {
  const { row } = await make("station", { name: "seen" });
  const names = async (login: string) => (await seenBy(login)).filter(({ id }) => id === row.id).length;
  expect([await names("station"), await names("county"), await names("security")]).toEqual([1, 1, 1]);
  expect([await names("town1"), await names("city"), await names("audit")]).toEqual([0, 0, 0]);
  const elsewhere = await become(database, "county", { jurisdiction: ["339902"] });
  expect(await withActor(database.pool("api"), elsewhere, listTokens)).toEqual([]);
  await expect(
    withActor(database.pool("api"), elsewhere, (session) => revokeToken(session, row.id)),
  ).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(database.pool("api").query("select secret_hash from heqing.machine_token")).rejects.toMatchObject({
    code: "42501",
  });
});

test("the last use is written once a minute at most", async () => {
  const { row, use } = await make("station");
  const last = () =>
    people.value<string>(
      "select last_used_at::text || ' ' || last_address from heqing.machine_token where id = $1",
      row.id,
    );
  expect(await last()).toBeNull();
  await use();
  const first = await last();
  expect(first).toContain("192.0.2.1");
  await use();
  expect(await last()).toBe(first);
  await people.rows(
    "update heqing.machine_token set last_used_at = last_used_at - interval '61 seconds' where id = $1",
    row.id,
  );
  await use();
  expect((await last()).slice(0, 19) >= first.slice(0, 19)).toBe(true);
});
