import { DEMO_SECOND_FACTOR } from "../../domain/access";
import { fromBase32 } from "../../api/sign-in/totp";
import { giveDemoSecondFactors } from "../../db/registry/demo-second-factor";
import {
  beginEnrolment,
  endEnrolment,
  replaceRecoveryCodes,
  secondFactorOf,
  spendRecoveryCode,
  useStep,
} from "../../db/session/second-factor";
import { ownIdentities, linkIdentity } from "../../db/session/identity";
import { actorOf } from "../../db/registry/accounts";
import { withActor, type Actor } from "../../db/session/with-actor";
import { useDatabase } from "../setup/database";
import { become, usePeople } from "../setup/people";

const database = useDatabase();
const book = usePeople(database);

const SECRET = Buffer.alloc(48, 7);
const HASH = Buffer.alloc(32, 9);
const people: Record<"one" | "other", Actor> = {} as never;
beforeAll(async () => {
  const owner = database.pool("owner");
  for (const [name, login] of [
    ["one", "town1"],
    ["other", "town2"],
  ] as const) {
    const actor = await actorOf(owner, login);
    if (actor === null) throw new Error(`expected the account ${login}`);
    people[name] = actor;
  }
  await as("one", async (session) => {
    await beginEnrolment(session, people.one.account, SECRET, "key");
    await endEnrolment(session, people.one.account, SECRET, 100);
    await replaceRecoveryCodes(session, people.one.account, [HASH]);
    await linkIdentity(session, people.one.account, "https://id.test", "zhang");
  });
});

const as = <T>(who: "one" | "other", work: Parameters<typeof withActor<T>>[2]): Promise<T> =>
  withActor(database.pool("api"), people[who], work);

test("a second factor, its codes and identities are seen by their own account alone, administrators included", async () => {
  const { account } = people.one;
  expect(await as("one", (session) => secondFactorOf(session, account))).toMatchObject({ keyId: "key", codesLeft: 1 });
  expect(await as("one", (session) => ownIdentities(session, account))).toHaveLength(1);
  expect(await as("other", (session) => secondFactorOf(session, account))).toBeNull();
  expect(await as("other", (session) => ownIdentities(session, account))).toEqual([]);
  const before = people.other;
  const admin = await become(database, "town2", { role: "security_admin", jurisdiction: "*" });
  for (const table of ["second_factor", "recovery_code", "account_identity"]) {
    const { rows } = await withActor(database.pool("api"), admin, (session) =>
      session.query(`select * from heqing.${table}`),
    );
    expect([table, rows]).toEqual([table, []]);
  }
  people.other = await become(database, "town2", before);
});

test("nobody uses up, spends or replaces what is another's", async () => {
  const { account } = people.one;
  expect(await as("other", (session) => useStep(session, account, 101, 101))).toBe(false);
  expect(await as("other", (session) => spendRecoveryCode(session, account, HASH))).toBe(false);
  await expect(as("other", (session) => beginEnrolment(session, account, SECRET, "key"))).rejects.toMatchObject({
    code: "NOT_ENTITLED",
    cause: { message: expect.stringMatching(/row-level security policy.*"second_factor"/) },
  });
  expect(await as("one", (session) => spendRecoveryCode(session, account, HASH))).toBe(true);
  expect(await as("one", (session) => spendRecoveryCode(session, account, HASH))).toBe(false);
});

test("a step is used once, and forgotten when its code could not come again", async () => {
  const { account } = people.one;
  const use = (step: number, now: number) => as("one", (session) => useStep(session, account, step, now));
  expect([await use(100, 100), await use(101, 100), await use(101, 101), await use(99, 100)]).toEqual([
    false, // by the enrolment
    true,
    false,
    true,
  ]);
  await use(200, 200);
  expect((await as("one", (session) => secondFactorOf(session, account)))?.usedSteps).toEqual([200]);
});

test("a code is good once, also where a request that began before the next step comes behind one of that step", async () => {
  const use = (step: number, now: number) => as("one", (session) => useStep(session, people.one.account, step, now));
  expect([await use(349, 350), await use(351, 351), await use(349, 350)]).toEqual([true, true, false]);
});

test("the published secret is given to demonstration accounts that must have one, and to nobody who has one", async () => {
  const owner = database.pool("owner");
  await giveDemoSecondFactors(owner, fromBase32(DEMO_SECOND_FACTOR));
  await giveDemoSecondFactors(owner, fromBase32(DEMO_SECOND_FACTOR));
  const roles = await book.rows<{ role: string; published: boolean }>(
    `select distinct a.role, f.key_id is null as published from heqing.second_factor f
       join heqing.account a on a.id = f.account_id order by 1`,
  );
  expect(roles).toEqual([
    { role: "audit_admin", published: true },
    { role: "city", published: true },
    { role: "county", published: true },
    { role: "discipline", published: true },
    { role: "evaluator", published: true },
    { role: "security_admin", published: true },
    { role: "station", published: true },
    { role: "system_admin", published: true },
    { role: "township", published: false },
  ]);
});
