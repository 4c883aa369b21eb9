import supertest, { type Agent, type Response } from "supertest";
import { codeOfStep, fromBase32 } from "../../api/sign-in/totp";
import { DEMO_SECOND_FACTOR } from "../../domain/access";
import { PASSWORD, SECRETS_KEY, signedIn, useApi } from "../setup/api";
import { useDatabase } from "../setup/database";
import { useMatters } from "../setup/matter-fixture";

const database = useDatabase();
const matters = useMatters(database);
const api = useApi(database);

interface Told {
  readonly csrf: string;
  readonly assurance: string;
  readonly secondFactor: string | null;
  readonly demoCode?: string;
}
const told = ({ body }: Response) => body as Told;
const codeOf = ({ body }: Response) => (body as { code?: string }).code;
const demoSecret = fromBase32(DEMO_SECOND_FACTOR);
const stepNow = () => matters.value<number>("select floor(extract(epoch from clock_timestamp()) / 30)::float8");

/** Somebody who gave the password and nothing more yet. */
async function begun(login: string) {
  const agent = supertest.agent(api.app());
  const answer = await agent.post("/api/v1/session").send({ login, password: PASSWORD });
  return { agent, answer, csrf: told(answer).csrf };
}
const post = (agent: Agent, csrf: string, path: string, body: object = {}) =>
  agent.post(`/api/v1/session/second-factor${path}`).set("x-heqing-csrf", csrf).send(body);

/** Enrols somebody; gives the secret and the codes that were shown. */
async function enrolled(login: string) {
  const person = await begun(login);
  const { secret, uri } = (await post(person.agent, person.csrf, "/enrolment")).body as { secret: string; uri: string };
  const bytes = fromBase32(secret);
  const step = await stepNow();
  const answer = await post(person.agent, person.csrf, "/enrolment/confirmation", { code: codeOfStep(bytes, step) });
  const { session, recoveryCodes } = answer.body as { session: Told; recoveryCodes: string[] };
  return { agent: person.agent, csrf: session.csrf, secret, uri, bytes, step, answer, session, recoveryCodes };
}

test("a password alone opens nothing to whoever must have a second factor; with a code of now everything is open", async () => {
  const { agent, answer, csrf } = await begun("county");
  expect(told(answer)).toMatchObject({ assurance: "password", secondFactor: "wanted" });
  const refused = await agent.get("/api/v1/matters");
  expect([refused.status, codeOf(refused)]).toEqual([403, "SECOND_FACTOR_REQUIRED"]);
  expect((await agent.get("/api/v1/session")).status).toBe(200);

  const before = answer.get("Set-Cookie")?.[0]?.split(";")[0] ?? "";
  const given = await post(agent, csrf, "", { code: codeOfStep(demoSecret, await stepNow()) });
  expect(told(given)).toMatchObject({ assurance: "second-factor", secondFactor: null });
  expect((await agent.get("/api/v1/matters")).status).toBe(200);

  // The token and the form's token from before are worth nothing.
  expect(told(given).csrf).not.toBe(csrf);
  expect((await supertest(api.app()).get("/api/v1/session").set("cookie", before)).status).toBe(401);
});

test.each(["county", "evaluator", "discipline", "admin", "security", "audit"])(
  "%s is asked for a code",
  async (login) => {
    expect(told((await begun(login)).answer).secondFactor).toBe("wanted");
  },
);

test("whoever may be without one gets in by password, and is asked from the day they have one", async () => {
  const { agent, answer } = await begun("town1");
  expect(told(answer)).toMatchObject({ assurance: "password", secondFactor: null });
  expect(told(answer)).not.toHaveProperty("demoCode");
  expect((await agent.get("/api/v1/matters")).status).toBe(200);

  const { session, bytes, step } = await enrolled("town1");
  expect(session).toMatchObject({ assurance: "second-factor", secondFactor: null });
  // The session that was begun by password has to show the code too.
  expect(codeOf(await agent.get("/api/v1/matters"))).toBe("SECOND_FACTOR_REQUIRED");
  const later = await begun("town1");
  expect(told(later.answer).secondFactor).toBe("wanted");
  expect((await post(later.agent, later.csrf, "", { code: codeOfStep(bytes, step + 1) })).status).toBe(200);
});

test("a code is good once, in its step and the two beside it", async () => {
  const { bytes, step } = await enrolled("town2");
  const attempt = async (offset: number, from = step) => {
    const { agent, csrf } = await begun("town2");
    const answer = await post(agent, csrf, "", { code: codeOfStep(bytes, from + offset) });
    await matters.rows("delete from heqing.sign_in_attempt");
    return answer.status === 200 ? "in" : codeOf(answer);
  };
  expect(await attempt(0)).toBe("CODE_WRONG"); // it confirmed the enrolment
  expect(await attempt(1)).toBe("in");
  expect(await attempt(1)).toBe("CODE_WRONG");
  await matters.rows("update heqing.second_factor set used_steps = '{}'");
  const now = await stepNow();
  expect(await attempt(-1, now)).toBe("in"); // a clock may be slow
  expect(await attempt(-1, now)).toBe("CODE_WRONG");
  expect(await attempt(-3)).toBe("CODE_WRONG");
  expect(await attempt(4)).toBe("CODE_WRONG");
});

test("a code is taken as authenticators show it and as a Chinese keyboard types it", async () => {
  const wide = (code: string) => code.replaceAll(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
  const spaced = (code: string) => ` ${code.slice(0, 3)} ${code.slice(3)} `;
  for (const [login, typed] of [
    ["farming", wide],
    ["housing", spaced],
  ] as const) {
    const { bytes, step } = await enrolled(login);
    const { agent, csrf } = await begun(login);
    expect((await post(agent, csrf, "", { code: typed(codeOfStep(bytes, step + 1)) })).status).toBe(200);
  }
});

test("of two who send one code at once, one gets in", async () => {
  const { bytes, step } = await enrolled("town3");
  const code = codeOfStep(bytes, step + 1);
  const two = await Promise.all([begun("town3"), begun("town3")]);
  const answers = await Promise.all(two.map(({ agent, csrf }) => post(agent, csrf, "", { code })));
  expect(answers.map(({ status }) => status).sort((one, other) => one - other)).toEqual([200, 422]);
});

test("after five wrong codes the right one has to wait too, from every address", async () => {
  const { bytes, step } = await enrolled("town4");
  const { agent, csrf } = await begun("town4");
  for (let n = 0; n < 5; n += 1) {
    const answer = await post(agent, csrf, "", { code: "000000" }).set("x-forwarded-for", `192.0.2.${n}`);
    expect(codeOf(answer)).toBe("CODE_WRONG");
  }
  const locked = await post(agent, csrf, "", { code: codeOfStep(bytes, step + 1) });
  expect([locked.status, codeOf(locked)]).toEqual([429, "TOO_MANY"]);
  expect(Number(locked.headers["retry-after"])).toBeGreaterThan(50);
  expect(told(await agent.get("/api/v1/session")).secondFactor).toBe("wanted");
});

test("a recovery code lets in once, however it is typed; new ones put the old out of use", async () => {
  const { recoveryCodes, agent, csrf } = await enrolled("town5");
  expect(new Set(recoveryCodes).size).toBe(10);
  const attempt = async (code: string) => {
    const person = await begun("town5");
    return (await post(person.agent, person.csrf, "", { code })).status;
  };
  const [first = "", second = ""] = recoveryCodes;
  expect(await attempt(first.toLowerCase().replaceAll("-", " "))).toBe(200);
  expect(await attempt(first)).toBe(422);
  const state = () => agent.get("/api/v1/session/second-factor/enrolment");
  expect((await state()).body).toEqual({ required: false, enrolled: true, recoveryCodesLeft: 9 });
  const { recoveryCodes: fresh } = (await post(agent, csrf, "/recovery-codes")).body as { recoveryCodes: string[] };
  expect(await attempt(second)).toBe(422);
  expect(await attempt(fresh[0] ?? "")).toBe(200);
});

test("the book keeps no secret and no recovery code that could be read, and another key reads nothing", async () => {
  const { secret, bytes, uri, recoveryCodes, answer } = await enrolled("town6");
  expect(uri).toMatch(/^otpauth:\/\/totp\/.*town6\?/);
  expect(uri).toContain(`secret=${secret}`);
  expect(answer.headers["cache-control"]).toBe("no-store");
  const dump = await matters.value<string>(
    `select (select string_agg(f::text, '') from heqing.second_factor f) ||
            (select string_agg(c::text, '') from heqing.recovery_code c) ||
            (select string_agg(a::text, '') from heqing.audit_event a)`,
  );
  expect(dump).not.toContain(bytes.toString("hex"));
  expect(dump).not.toContain(secret);
  for (const code of recoveryCodes) {
    expect(dump).not.toContain(Buffer.from(code).toString("hex"));
    expect(dump).not.toContain(code);
  }
  const { answer: again } = await begun("town6");
  const elsewhere = await supertest(api.app({ secretsKey: Buffer.alloc(32, 1) }))
    .post("/api/v1/session/second-factor")
    .set({ cookie: again.get("Set-Cookie")?.[0]?.split(";")[0] ?? "", "x-heqing-csrf": told(again).csrf })
    .send({ code: "123456" });
  expect(codeOf(elsewhere)).toBe("INTERNAL");
  expect(SECRETS_KEY).toHaveLength(32);
});

test("whoever has the password alone can't put a second factor of their own in place of the first", async () => {
  await enrolled("liaison1");
  const { agent, csrf } = await begun("liaison1");
  for (const path of ["/enrolment", "/enrolment/confirmation"]) {
    expect(codeOf(await post(agent, csrf, path, { code: "123456" }))).toBe("SECOND_FACTOR_REQUIRED");
  }
  expect(codeOf(await agent.delete("/api/v1/session/second-factor").set("x-heqing-csrf", csrf))).toBe(
    "SECOND_FACTOR_REQUIRED",
  );
});

test("until a code proves the new secret the old one stays; a role that may be without can take it away", async () => {
  const { agent, csrf, bytes, step } = await enrolled("liaison2");
  await post(agent, csrf, "/enrolment");
  expect(codeOf(await post(agent, csrf, "/enrolment/confirmation", { code: codeOfStep(bytes, step + 1) }))).toBe(
    "CODE_WRONG",
  );
  const other = await begun("liaison2");
  expect((await post(other.agent, other.csrf, "", { code: codeOfStep(bytes, step + 1) })).status).toBe(200);
  expect((await agent.delete("/api/v1/session/second-factor").set("x-heqing-csrf", csrf)).status).toBe(204);
  expect(told((await begun("liaison2")).answer).secondFactor).toBeNull();

  const county = await api.as("countyhead");
  const kept = await county.agent.delete("/api/v1/session/second-factor").set("x-heqing-csrf", county.csrf);
  expect([kept.status, codeOf(kept)]).toEqual([409, "SECOND_FACTOR_KEPT"]);
});

test("another authenticator in place of the first ends every other session", async () => {
  const first = await enrolled("liaison4");
  const thief = await begun("liaison4");
  await post(thief.agent, thief.csrf, "", { code: codeOfStep(first.bytes, first.step + 1) });
  const status = async ({ agent }: { readonly agent: Agent }) => (await agent.get("/api/v1/matters")).status;
  expect(await status(thief)).toBe(200);
  const { secret } = (await post(first.agent, first.csrf, "/enrolment")).body as { secret: string };
  const code = codeOfStep(fromBase32(secret), await stepNow());
  expect((await post(first.agent, first.csrf, "/enrolment/confirmation", { code })).status).toBe(200);
  expect([await status(first), await status(thief)]).toEqual([200, 401]);
});

test("a real account that must have one and has none may enrol and nothing else, and is never told a code", async () => {
  await matters.rows(
    `insert into heqing.unit select (jsonb_populate_record(u, '{"id": "real-office", "demo": false}')).* from heqing.unit u
      where u.id = (select unit_id from heqing.account where login = 'evaluator')`,
  );
  await matters.rows("update heqing.account set unit_id = 'real-office' where login = 'evaluator'");
  await matters.rows(
    "delete from heqing.second_factor where account_id = (select id from heqing.account where login = 'evaluator')",
  );
  const { agent, answer } = await begun("evaluator");
  expect(told(answer)).toMatchObject({ secondFactor: "enrol", demo: false });
  expect(codeOf(await agent.get("/api/v1/sections"))).toBe("SECOND_FACTOR_REQUIRED");
  const { session, bytes, step } = await enrolled("evaluator");
  expect(session).toMatchObject({ assurance: "second-factor", secondFactor: null });
  const later = await begun("evaluator");
  expect(told(later.answer)).toMatchObject({ secondFactor: "wanted", demo: false });
  expect(later.answer.text).not.toContain("demoCode");
  expect((await later.agent.get("/api/v1/session")).text).not.toContain("demoCode");
  expect((await post(later.agent, later.csrf, "", { code: codeOfStep(bytes, step + 1) })).status).toBe(200);
  // Nor does the book take the published secret for it.
  await expect(
    matters.rows(
      "update heqing.second_factor set key_id = null where account_id = (select id from heqing.account where login = 'evaluator')",
    ),
  ).rejects.toThrow(/demonstration alone/);
});

test("the demonstration tells its code to its own accounts, another each time, and no more once they enrolled their own", async () => {
  const [one, two] = [await begun("discipline"), await begun("discipline")];
  const codes = [told(one.answer).demoCode ?? "", ""];
  expect(codes[0]).toMatch(/^\d{6}$/);
  expect((await post(one.agent, one.csrf, "", { code: codes[0] })).status).toBe(200);
  codes[1] = told(await two.agent.get("/api/v1/session")).demoCode ?? "";
  expect(codes[1]).not.toBe(codes[0]);
  expect(codeOf(await post(two.agent, two.csrf, "", { code: codes[0] }))).toBe("CODE_WRONG");
  const given = await post(two.agent, two.csrf, "", { code: codes[1] });
  expect(given.status).toBe(200);
  expect(told(given)).not.toHaveProperty("demoCode");

  // However many come at once: codes further ahead are good because they were told, and no others are.
  for (let n = 0; n < 4; n += 1) {
    const next = await begun("discipline");
    const far = codeOfStep(demoSecret, (await stepNow()) + 40);
    expect(codeOf(await post(next.agent, next.csrf, "", { code: far }))).toBe("CODE_WRONG");
    expect((await post(next.agent, next.csrf, "", { code: told(next.answer).demoCode })).status).toBe(200);
  }

  const { secret } = (await post(two.agent, told(given).csrf, "/enrolment")).body as { secret: string };
  const code = codeOfStep(fromBase32(secret), await stepNow());
  expect((await post(two.agent, told(given).csrf, "/enrolment/confirmation", { code })).status).toBe(200);
  const later = await begun("discipline");
  expect(told(later.answer).secondFactor).toBe("wanted");
  expect(told(later.answer)).not.toHaveProperty("demoCode");
});

test("a session without its second factor ends after a quarter of an hour, used or not", async () => {
  const { agent } = await begun("audit");
  const mine = "account_id = (select id from heqing.account where login = 'audit') and assurance = 'password'";
  const left = () =>
    matters.value<number>(
      `select extract(epoch from expires_at - now())::float8 from heqing.session where ${mine} order by created_at desc limit 1`,
    );
  expect(await left()).toBeLessThan(15 * 60 + 1);
  await matters.rows(`update heqing.session set last_seen = now() - interval '10 minutes' where ${mine}`);
  expect((await agent.get("/api/v1/session")).status).toBe(200);
  expect(await left()).toBeLessThan(15 * 60 + 1);
});

test("what failed and what changed stands in the audit log", async () => {
  await signedIn(api.app(), "security");
  const { agent, csrf } = await begun("security");
  await post(agent, csrf, "", { code: "000000" });
  await enrolled("liaison3");
  const kinds = (login: string) =>
    matters.rows<{ kind: string; assurance: string | null }>(
      "select kind, data ->> 'what' as what from heqing.audit_event where account_id = (select id from heqing.account where login = $1) order by id",
      login,
    );
  expect((await kinds("security")).map(({ kind }) => kind).slice(-4)).toEqual([
    "sign-in",
    "sign-in",
    "sign-in",
    "second-factor-failed",
  ]);
  expect(await kinds("liaison3")).toEqual([
    { kind: "sign-in", what: null },
    { kind: "second-factor-changed", what: "enrolled" },
    { kind: "sign-in", what: null },
  ]);
});
