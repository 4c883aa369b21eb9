import { randomUUID } from "node:crypto";
import type { Queryable } from "../../db/connect/transaction";
import { findLink, makeLinks, spendLink } from "../../db/session/link";
import { newSecret, secretHash } from "../../db/session/secret";
import { withActor, type Actor } from "../../db/session/with-actor";
import { receiveAct } from "../../db/proceeding/receive";
import { actor, useMatters } from "../setup/matter-fixture";
import { useDatabase } from "../setup/database";

const database = useDatabase();
const matters = useMatters(database);

/** A matter whose letter is signed, and the message that asks a demonstration person to acknowledge it, not sent yet. */
async function message(login: string): Promise<{ readonly matterId: string; readonly deliveryId: string }> {
  const matterId = await matters.release();
  await matters.settled(matterId);
  await matters.sign(matterId);
  await matters.advance(matterId);
  const deliveryId = await matters.value<string>(
    `select d.id from heqing.delivery d join heqing.account a on a.person_id = d.person_id join heqing.step s on s.id = d.step_id
      where d.proceeding_id = $1 and a.login = $2 and s.payload ->> 'notice' = 'assignment'`,
    matterId,
    login,
  );
  return { matterId, deliveryId };
}

async function link(deliveryId: string): Promise<{ readonly hash: Buffer; readonly made: boolean }> {
  const secret = (await makeLinks(database.pool("worker"), [deliveryId])).get(deliveryId);
  return { hash: secretHash(secret ?? ""), made: secret !== undefined };
}

const find = (hash: Buffer) => findLink(database.pool("api"), hash);
let town: Actor;
beforeAll(async () => {
  town = await actor(database, "town1");
});
const spend = (hash: Buffer, key: string) =>
  withActor(database.pool("api"), town, (session) => spendLink(session, hash, key));
const phase = (matterId: string, word: string) =>
  matters.rows("update heqing.matter set phase = $2 where id = $1", matterId, word);
afterEach(() => matters.rows("update heqing.proceeding set open = false"));

test("a link says what its own message is about, and whose act it would be, however often it is read", async () => {
  const { matterId, deliveryId } = await message("town1");
  const { hash, made } = await link(deliveryId);
  expect(made).toBe(true);
  await phase(matterId, "served");
  const first = await find(hash);
  expect(first).toMatchObject({
    state: "open",
    purpose: "acknowledge",
    matterId,
    role: "township",
    sectionName: await matters.value("select name from heqing.section where id = 'demo-1'"),
    unitName: "演示甲镇人民政府",
    usedAt: null,
  });
  expect(await find(hash)).toEqual(first);
  expect(await find(secretHash(newSecret()))).toBeNull();
});

test("a link is spent once, with those of earlier attempts; the same key finds it again", async () => {
  const { matterId, deliveryId } = await message("town1");
  const [earlier, later] = [await link(deliveryId), await link(deliveryId)];
  const key = randomUUID();
  await phase(matterId, "warned");
  expect(await spend(later.hash, key)).toBe("early");
  await phase(matterId, "served");
  expect(await spend(later.hash, key)).toBe("open");
  expect(await spend(later.hash, key)).toBe("again");
  expect(await spend(later.hash, randomUUID())).toBe("used");
  expect(await spend(earlier.hash, randomUUID())).toBe("used");
  expect(await find(earlier.hash)).toMatchObject({ state: "used" });
});

test("two keys at once spend a link once", async () => {
  const { matterId, deliveryId } = await message("town1");
  const { hash } = await link(deliveryId);
  await phase(matterId, "served");
  const found = await Promise.all([spend(hash, randomUUID()), spend(hash, randomUUID()), spend(hash, randomUUID())]);
  expect(found.filter((state) => state === "open")).toHaveLength(1);
  expect(found.filter((state) => state === "used")).toHaveLength(2);
});

test("a link is closed when its hours are over, the account is closed or the post is given up", async () => {
  const { matterId, deliveryId } = await message("town1");
  await phase(matterId, "served");
  const expired = await link(deliveryId);
  await matters.rows("update heqing.link set expires_at = clock_timestamp() where token_hash = $1", expired.hash);
  expect([(await find(expired.hash))?.state, await spend(expired.hash, randomUUID())]).toEqual(["expired", "expired"]);

  const { hash } = await link(deliveryId);
  await matters.rows("update heqing.account set active = false where login = 'town1'");
  expect([(await find(hash))?.state, await spend(hash, randomUUID())]).toEqual(["withdrawn", "withdrawn"]);
  expect((await link(deliveryId)).made).toBe(false);
  await matters.rows("update heqing.account set active = true where login = 'town1'");
  expect((await find(hash))?.state).toBe("open");

  const [holding] = await matters.rows<{ id: string; valid: string }>(
    `select h.id, h.valid::text from heqing.holding h join heqing.delivery d on d.post_id = h.post_id and d.person_id = h.person_id
      where d.id = $1`,
    deliveryId,
  );
  await matters.rows("update heqing.holding set valid = tstzrange(lower(valid), now()) where id = $1", holding?.id);
  expect([(await find(hash))?.state, await spend(hash, randomUUID())]).toEqual(["withdrawn", "withdrawn"]);
  await matters.rows("update heqing.holding set valid = $2::tstzrange where id = $1", holding?.id, holding?.valid);
});

test("a link reaches no further than its account does by now", async () => {
  const { matterId, deliveryId } = await message("town1");
  await phase(matterId, "served");
  const { hash } = await link(deliveryId);
  const within = async (jurisdiction: string): Promise<unknown> => {
    await matters.rows("update heqing.account set jurisdiction = $1 where login = 'town1'", jurisdiction);
    return (await find(hash))?.state;
  };
  for (const reach of ["339901002", "unit:demo-town-2", "section:demo-2", "matter:1", "unit:*"])
    expect([reach, await within(reach)]).toEqual([reach, "withdrawn"]);
  for (const reach of ["3388,339901", "unit:demo-town-1", "section:demo-1", `matter:${matterId}`, "*", "339901001"])
    expect([reach, await within(reach)]).toEqual([reach, "open"]);
});

test("a link acts for its own matter alone, once, and under the key that spent it", async () => {
  const { matterId, deliveryId } = await message("town1");
  const { hash } = await link(deliveryId);
  await phase(matterId, "served");
  const by = <T>(work: (session: Queryable) => Promise<T>) => withActor(database.pool("api"), { session: hash }, work);
  const act = (key: string, spent: boolean) =>
    by(async (session) => {
      if (spent) await spendLink(session, hash, key);
      return receiveAct(session, {
        proceedingId: matterId,
        actId: key,
        body: { kind: "acknowledge" },
        sourceAddress: null,
        requestId: null,
      });
    });
  const who = async () =>
    (await by((session) => session.query("select assurance, role, jurisdiction from heqing.actor()")))
      .rows[0] as unknown;
  expect(await who()).toEqual({ assurance: "link", role: "township", jurisdiction: `matter:${matterId}` });
  await expect(act(randomUUID(), false)).rejects.toMatchObject({ code: "NOT_ENTITLED" });
  const key = randomUUID();
  expect(await act(key, true)).toMatchObject({ fresh: true });
  expect(await act(key, true)).toMatchObject({ fresh: false });
  await expect(act(randomUUID(), true)).rejects.toMatchObject({ code: "NOT_ENTITLED" });
  expect(await who()).toMatchObject({ assurance: "link" });
  await matters.rows("update heqing.link set expires_at = clock_timestamp() where token_hash = $1", hash);
  expect(await who()).toEqual({ assurance: null, role: null, jurisdiction: null });
});

test("a message to another office has no link, and neither part reads the table", async () => {
  const { deliveryId } = await message("town1");
  await matters.rows("update heqing.delivery set party = 'supervisor' where id = $1", deliveryId);
  expect((await link(deliveryId)).made).toBe(false);
  for (const role of ["api", "worker", "relay", "readonly"] as const) {
    await expect(database.pool(role).query("select * from heqing.link")).rejects.toMatchObject({ code: "42501" });
  }
});
