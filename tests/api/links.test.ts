import { randomUUID } from "node:crypto";
import supertest from "supertest";
import { newSecret } from "../../db/session/secret";
import { logged, useApi } from "../setup/api";
import { useDatabase } from "../setup/database";
import { useMatters } from "../setup/matter-fixture";
import { mailedLink } from "../setup/mailed-link";
import { assigned } from "../setup/served";

const database = useDatabase();
const matters = useMatters(database);
const api = useApi(database);

/** A matter of a demonstration township whose letter is on its way, and links for its people as the worker puts them into the mail. */
async function sent(
  town: number,
): Promise<{ readonly id: string; link(login: string, hours?: number): Promise<string> }> {
  const id = await assigned(matters, `demo-${town}`);
  return {
    id,
    link: async (login, hours = 72) => {
      const deliveryId = await matters.value<string>(
        `select d.id from heqing.delivery d join heqing.account a on a.person_id = d.person_id join heqing.step s on s.id = d.step_id
          where d.proceeding_id = $1 and a.login = $2 and s.payload ->> 'notice' = 'assignment'`,
        id,
        login,
      );
      return mailedLink(matters, deliveryId, login, hours);
    },
  };
}

/** An API whose engine answers at once. */
const app = () => api.app({ deliverAct: ({ id }) => matters.advance(id).then(() => undefined) });
const show = (token: string) => supertest(app()).get(`/api/v1/links/${token}`).set("x-forwarded-for", "192.0.2.30");
const press = (token: string, key: string = randomUUID(), headers: Readonly<Record<string, string>> = {}) =>
  supertest(app())
    .post(`/api/v1/links/${token}`)
    .set({ "x-forwarded-for": "192.0.2.30", "idempotency-key": key, ...headers });
const code = ({ status, body }: { status: number; body: unknown }): readonly [number, string] => [
  status,
  (body as { code: string }).code,
];
const acts = (id: string) =>
  matters.value<number>("select count(*)::int from heqing.act where proceeding_id = $1 and kind = 'acknowledge'", id);

test("a link shows what is asked, to a scanner too, and does nothing; by when and why once the letter is served", async () => {
  const { id, link } = await sent(1);
  const token = await link("town1");
  for (let n = 0; n < 3; n += 1) expect((await show(token)).status).toBe(200);
  expect((await supertest(app()).head(`/api/v1/links/${token}`)).status).toBe(200);
  const first = await show(token);
  expect(first.body).toMatchObject({
    state: "open",
    purpose: "acknowledge",
    unitName: "演示甲镇人民政府",
    duty: null,
  });
  expect(first.headers["referrer-policy"]).toBe("no-referrer");
  expect(await matters.value("select phase from heqing.proceeding where id = $1", id)).toBe("assigned");
  expect(await acts(id)).toBe(0);

  await matters.receive("town1", id, { kind: "open" });
  await matters.advance(id);
  const { body } = await show(token);
  expect(body).toMatchObject({
    state: "open",
    duty: {
      dueDate: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string,
      provisional: expect.any(Boolean) as boolean,
    },
  });
  const { explanation } = (body as { duty: { explanation: { sentence: { zh: string } } } }).duty;
  expect(explanation.sentence.zh.length).toBeGreaterThan(5);
  expect(JSON.stringify(body)).not.toMatch(/@|演示乙/);
});

test("one press acknowledges under the name of the person written to, by link; the same key gets the same answer", async () => {
  const { id, link } = await sent(2);
  const token = await link("town2");
  const key = randomUUID();
  const first = await press(token, key);
  expect([first.status, first.body]).toEqual([
    200,
    expect.objectContaining({ state: "applied", phase: "acknowledged" }),
  ]);
  const again = await press(token, key);
  expect([again.status, again.body]).toEqual([200, first.body]);
  expect(code(await press(token))).toEqual([410, "LINK_USED"]);
  expect(await acts(id)).toBe(1);
  expect(
    await matters.rows(
      `select a.login, c.role, c.source_address as address from heqing.act c join heqing.account a on a.id = c.account_id
        where c.proceeding_id = $1 and c.kind = 'acknowledge'`,
      id,
    ),
  ).toEqual([{ login: "town2", role: "township", address: "192.0.2.30" }]);
  expect((await show(token)).body).toMatchObject({ state: "used", usedAt: expect.any(String) as string });
});

test("three presses at once are one act", async () => {
  const { id, link } = await sent(3);
  const token = await link("liaison3");
  const answers = await Promise.all([press(token), press(token), press(token)]);
  expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 410, 410]);
  expect(await acts(id)).toBe(1);
});

test("what a colleague has acknowledged is said, and a link of another message is told why it changes nothing", async () => {
  const { link } = await sent(4);
  const [chief, liaison] = [await link("town4"), await link("liaison4")];
  expect((await press(chief)).status).toBe(200);
  expect((await show(liaison)).body).toMatchObject({ state: "done" });
  expect(code(await press(liaison))).toEqual([409, "ACT_REFUSED"]);
});

test("before the letter is on record as signed nothing is received and the link stays good", async () => {
  const { id, link } = await sent(5);
  const token = await link("town5");
  await matters.rows("update heqing.proceeding set phase = 'warned' where id = $1", id);
  expect((await show(token)).body).toMatchObject({ state: "early" });
  expect(code(await press(token))).toEqual([409, "ACT_REFUSED"]);
  expect(await acts(id)).toBe(0);
  await matters.rows("update heqing.proceeding set phase = 'assigned' where id = $1", id);
  expect((await press(token)).status).toBe(200);
});

test("an expired link says what to do, one of a closed account or a post given up is refused", async () => {
  const { id, link } = await sent(6);
  const expired = await link("town6", 0);
  expect(code(await show(expired))).toEqual([410, "LINK_EXPIRED"]);
  const pressed = await press(expired);
  expect(code(pressed)).toEqual([410, "LINK_EXPIRED"]);
  expect((pressed.body as { todo: string }).todo).toMatch(/Sign in/);
  const token = await link("town6");
  await matters.rows("update heqing.account set active = false where login = 'town6'");
  expect(code(await show(token))).toEqual([410, "LINK_WITHDRAWN"]);
  expect(code(await press(token))).toEqual([410, "LINK_WITHDRAWN"]);
  await matters.rows("update heqing.account set active = true where login = 'town6'");
  expect(await acts(id)).toBe(0);
});

test("other pages can't press it, and no key is no press", async () => {
  const { id, link } = await sent(7);
  const town = await matters.value<string>("select unit_id from heqing.matter where id = $1", id);
  const token = await link(`town${town.slice(-1)}`);
  expect(code(await press(token, randomUUID(), { "sec-fetch-site": "cross-site" }))).toEqual([403, "FORM_EXPIRED"]);
  expect((await supertest(app()).post(`/api/v1/links/${token}`)).status).toBe(400);
  expect(await acts(id)).toBe(0);
});

test("an address that guesses at links has to wait, whoever has one does not; no log has a link", async () => {
  const { link } = await sent(8);
  const unit = await matters.value<string>("select unit_id from heqing.section where id = 'demo-8'");
  const token = await link(`town${unit.slice(-1)}`);
  const guess = () => supertest(app()).get(`/api/v1/links/${newSecret()}`).set("x-forwarded-for", "192.0.2.31");
  expect(code(await guess())).toEqual([404, "NOT_FOUND"]);
  await matters.rows("update heqing.rate_bucket set tokens = tokens - 29 where name = 'failed-link:192.0.2.31'");
  expect(code(await guess())).toEqual([429, "TOO_MANY"]);
  const mine = await supertest(app()).get(`/api/v1/links/${token}`).set("x-forwarded-for", "192.0.2.31");
  expect(mine.status).toBe(200);
  await supertest(app()).get(`/link/${token}`);
  expect(logged.join("")).toContain("/api/v1/links/");
  expect(logged.join("")).not.toContain(token);
});
