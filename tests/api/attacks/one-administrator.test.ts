import { randomUUID } from "node:crypto";
import supertest from "supertest";
import { sendAccountMails } from "../../../activities/account-mails";
import type { Mail } from "../../../activities/mail/mailer";
import { demoMonth } from "../../../intake/sheet/demo-sheet";
import { demonstration } from "../../../registry";
import { PASSWORD, type Person, signedIn, useApi } from "../../setup/api";
import { useDatabase } from "../../setup/database";
import { useMatters } from "../../setup/matter-fixture";

const database = useDatabase();
const matters = useMatters(database);
const api = useApi(database);

interface Told {
  readonly id: string;
  readonly state: string;
  readonly code?: string;
  readonly reason?: string;
  readonly hindrance?: string | null;
  readonly reasons?: readonly string[];
}
const idOf = (login: string) => matters.value<string>("select id from heqing.account where login = $1", login);
const personOf = (login: string) =>
  matters.value<string>("select person_id from heqing.account where login = $1", login);
const post = async (who: string | Person, path: string, body: object = {}) => {
  const answer = await (typeof who === "string" ? await api.as(who) : who).post(path, body);
  return { status: answer.status, body: answer.body as Told };
};
const propose = async (who: string | Person, body: object) =>
  post(who, "/proposals", { reason: "县委编办〔2026〕3号", ...body });
const confirm = (who: string | Person, { body }: { body: Told }) => post(who, `/proposals/${body.id}/confirm`);
const accountNew = (more: object = {}) => {
  const login = `n${randomUUID().slice(0, 8)}`;
  return {
    kind: "account-new",
    login,
    person: { name: "新人", email: `${login}@town1.example` },
    unitId: "demo-town-1",
    role: "liaison",
    jurisdiction: "339901001",
    ...more,
  };
};

/** What the worker sends now. */
async function mails(): Promise<readonly Mail[]> {
  const sent: Mail[] = [];
  const mailer = {
    send: (mail: Mail) => {
      sent.push(mail);
      return Promise.resolve({ state: "sent" as const, response: "250 ok" });
    },
    close: () => undefined,
  };
  const ports = { pool: database.pool("worker"), mailer, publicUrl: "https://heqing.example" };
  while ((await sendAccountMails(ports)) > 0);
  return sent;
}
const linkIn = (text: string): string => /\/first-password\/([a-z0-9]+)/.exec(text)?.[1] ?? "";

/** An account that two have made, its password chosen by the link of its mail; an administrator enrols nothing here. */
async function puppet(more: object, by: string, other: string, address?: string): Promise<Person> {
  const wanted = accountNew({ unitId: "demo-administration", jurisdiction: "3399", ...more });
  const to = address ?? wanted.person.email;
  const made = await propose(by, wanted);
  expect([made.status, (await confirm(other, made)).status]).toEqual([201, 200]);
  const mail = (await mails()).find((one) => one.to === to && linkIn(one.text) !== "");
  const chosen = await supertest(api.app())
    .post(`/api/v1/first-password/${linkIn(mail?.text ?? "")}`)
    .send({ password: PASSWORD });
  expect([chosen.status, chosen.body]).toEqual([200, { login: wanted.login }]);
  await matters.rows(
    "insert into heqing.second_factor (account_id, secret, confirmed_at) select a.id, f.secret, now() from heqing.account a, heqing.second_factor f join heqing.account s on s.id = f.account_id where a.login = $1 and s.login = 'security'",
    wanted.login,
  );
  return signedIn(api.app(), wanted.login);
}

test("no answer tells an administrator a password: the person alone has the link, once", async () => {
  await mails();
  const wanted = accountNew();
  const made = await propose("security", wanted);
  expect(made).toMatchObject({ status: 201, body: { state: "open", hindrance: "own-proposal" } });
  expect(await matters.value("select count(*)::int from heqing.account where login = $1", wanted.login)).toBe(0);
  const done = await confirm("admin", made);
  expect(JSON.stringify([made.body, done.body])).not.toMatch(/password"/);
  const sent = await mails();
  const mail = sent.find(({ text }) => linkIn(text) !== "");
  expect(sent.map(({ to }) => to).sort()).toEqual(
    ["audit@demo.heqing.example", "audit@demo.heqing.example", wanted.person.email, wanted.person.email].sort(),
  );
  expect(mail?.to).toBe(wanted.person.email);
  const token = linkIn(mail?.text ?? "");
  const open = supertest(api.app());
  expect((await open.get(`/api/v1/first-password/${token}`)).body).toMatchObject({
    login: wanted.login,
    personName: "新人",
  });
  const choose = (password: string) => open.post(`/api/v1/first-password/${token}`).send({ password });
  expect((await choose(`${wanted.login}-2026`)).status).toBe(400);
  expect((await choose("a-long-one-of-my-own")).status).toBe(200);
  expect((await choose("another-long-one")).body).toMatchObject({ code: "LINK_USED" });
  const signIn = await open.post("/api/v1/session").send({ login: wanted.login, password: "a-long-one-of-my-own" });
  expect(signIn.body).toMatchObject({ mustChangePassword: false });
  const dump = await matters.value<string>("select string_agg(m::text, '') from heqing.account_mail m");
  expect([dump.includes(token), dump.includes(wanted.person.email)]).toEqual([false, false]);
});

test("resets and holdings are mailed to whom they concern and to the audit administrator, proposed and decided", async () => {
  await mails();
  const person = await personOf("liaison1");
  const address = "liaison1@demo.heqing.example";
  const accountId = await idOf("liaison1");
  const holding = { kind: "holding-change", postId: "demo-town-1-liaison", personId: person, holds: false };
  for (const [body, links] of [
    [{ kind: "password-reset", accountId }, 1],
    [{ kind: "second-factor-reset", accountId }, 0],
    [{ ...holding, from: "2099-01-01", to: null }, 0],
  ] as const) {
    const made = await propose("security", body);
    expect([body.kind, made.status, (await mails()).map(({ to }) => to).sort()]).toEqual([
      body.kind,
      201,
      ["audit@demo.heqing.example", address],
    ]);
    expect((await confirm("admin", made)).status).toBe(200);
    const sent = await mails();
    expect(sent.map(({ to }) => to).sort()).toEqual(
      ["audit@demo.heqing.example", address, ...Array<string>(links).fill(address)].sort(),
    );
    expect(sent.filter(({ text }) => linkIn(text) !== "").map(({ to }) => to)).toEqual(
      Array<string>(links).fill(address),
    );
  }
});

test("one administrator is never both: not the proposer, not a colleague of the same administration", async () => {
  const made = await propose("security", accountNew());
  expect((await confirm("security", made)).body).toMatchObject({
    code: "SECOND_PERSON_NEEDED",
    reason: "own-proposal",
  });
  const colleague = await puppet({ role: "security_admin" }, "admin", "audit");
  expect((await confirm(colleague, made)).body).toMatchObject({ reason: "same-administration" });
  expect((await post(colleague, `/proposals/${made.body.id}/refuse`, { reason: "不认识" })).status).toBe(409);
  expect((await confirm("audit", made)).body).toMatchObject({ state: "confirmed" });
  expect((await confirm("admin", made)).body).toMatchObject({ code: "ACT_REFUSED" });
});

test("nobody confirms by an administrator of their own making, nor do two of one's making make up two", async () => {
  const audit = await puppet({ role: "audit_admin" }, "security", "admin");
  const system = await puppet({ role: "system_admin" }, "security", "admin");
  const made = await propose("security", accountNew());
  for (const own of [audit, system]) {
    expect((await confirm(own, made)).body).toMatchObject({ code: "SECOND_PERSON_NEEDED", reason: "same-line" });
  }
  const between = await propose(system, {
    kind: "person-change",
    personId: await personOf("security"),
    phone: "0570 7654321",
  });
  expect((await confirm(audit, between)).body).toMatchObject({ reason: "same-line" });
  expect((await confirm("audit", between)).status).toBe(200);
});

test("another address for an administrator's person is a line of its proposer's too", async () => {
  const made = await propose("security", {
    kind: "person-change",
    personId: await personOf("audit"),
    email: "mine@town1.example",
  });
  expect((await confirm("admin", made)).status).toBe(200);
  expect((await mails()).map(({ to }) => to)).toEqual(
    expect.arrayContaining(["audit@demo.heqing.example", "mine@town1.example"]),
  );
  expect((await confirm("audit", await propose("security", accountNew()))).body).toMatchObject({ reason: "same-line" });
  await matters.rows("update heqing.person set addressed_by = null where id = $1", await personOf("audit"));
});

test("an address from before its person administers is a line of its proposer's still, and the same one again is no other", async () => {
  const [personId, email] = [await personOf("town4"), "Mine4@town1.example"];
  const colleague = await puppet({ role: "security_admin" }, "audit", "admin");
  const change = { kind: "person-change", personId };
  for (const made of [
    () => propose("security", { ...change, email: email.toLowerCase() }),
    () => propose(colleague, { ...change, email }),
  ]) {
    expect((await confirm("admin", await made())).status).toBe(200);
  }
  // In good faith, by somebody of another line: the link goes to the mailbox that is there.
  const town = await puppet({ role: "audit_admin", person: { id: personId } }, "audit", "admin", email);
  const made = await propose("security", accountNew());
  expect((await confirm(town, made)).body).toMatchObject({ reason: "same-line" });
  expect((await confirm("admin", made)).status).toBe(200);
});

test("the login of the API alone makes no person, no account, no holding and no administrator", async () => {
  const town = await idOf("town1");
  for (const sql of [
    "insert into heqing.person (name, division_code) values ('x', '339901')",
    "insert into heqing.account (login, person_id, unit_id, role, jurisdiction) select 'x', person_id, 'demo-station', 'station', '339901' from heqing.account limit 1",
    `update heqing.account set role = 'security_admin' where id = '${town}'`,
    `update heqing.account set active = true where id = '${town}'`,
    "insert into heqing.proposal (kind) values ('account-new')",
    "insert into heqing.password_link (token_hash) values (sha256('x'))",
    "select heqing.change_holding('demo-town-1-chief', gen_random_uuid(), true, 'empty', 'x')",
    "select heqing.do_proposal(p) from heqing.proposal p",
    `select heqing.forget_person((select person_id from heqing.account where id = '${town}'))`,
  ]) {
    await expect(database.pool("api").query(sql)).rejects.toMatchObject({ code: "42501" });
  }
});

const upload = async (person: Person, sheet: string) =>
  person.agent
    .post("/api/v1/imports")
    .set({
      "x-heqing-csrf": person.csrf,
      "idempotency-key": randomUUID(),
      "content-type": "text/csv",
      "x-file-name": "a.csv",
    })
    .send(sheet);

/** A preliminary verdict of values that the other laboratory officer brought. */
async function preliminary(): Promise<string> {
  const officer = await signedIn(api.app(), "station2");
  const sheet = demoMonth({ sections: demonstration().sections, missing: new Set(), date: "2026-10-05" });
  const { id } = (await upload(officer, sheet)).body as Told;
  for (;;) {
    const { state } = (await officer.get(`/imports/${id}`)).body as Told;
    if (state === "done") return matters.value("select min(id)::text from heqing.verdict where status = 'preliminary'");
    if (!["staging", "switching"].includes(state)) throw new Error(`expected an import that goes through: ${state}`);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

test("an invented person without a post brings in nothing and releases nothing", async () => {
  const verdict = await preliminary();
  await matters.rows(
    "update heqing.holding set valid = tstzrange(lower(valid), now()) where person_id = any($1::uuid[])",
    [await personOf("station"), await personOf("station2")],
  );
  const station = await signedIn(api.app(), "station");
  const release = await station.post("/releases", { verdictIds: [verdict] });
  expect([release.status, (release.body as Told).code]).toEqual([403, "NOT_ENTITLED"]);
  expect(await matters.value("select status from heqing.verdict where id = $1", verdict)).toBe("preliminary");
  const template = (await station.get("/templates/monthly.csv")).text;
  const sent = await upload(station, template);
  expect([sent.status, (sent.body as Told).code]).toEqual([403, "NOT_ENTITLED"]);
  await matters.rows(
    "update heqing.holding set valid = tstzrange(lower(valid), null) where person_id = any($1::uuid[])",
    [await personOf("station"), await personOf("station2")],
  );
});

test("a proposal is withdrawn by who made it alone, refused with a reason, and decided once", async () => {
  const [one, two] = [await propose("security", accountNew()), await propose("security", accountNew())];
  expect((await post("audit", `/proposals/${one.body.id}/withdraw`)).status).toBe(403);
  expect((await post("security", `/proposals/${one.body.id}/withdraw`)).body).toMatchObject({ state: "withdrawn" });
  expect((await post("audit", `/proposals/${two.body.id}/refuse`, { reason: "查无此人" })).body).toMatchObject({
    state: "refused",
    answer: "查无此人",
  });
  expect((await confirm("admin", two)).body).toMatchObject({ code: "ACT_REFUSED" });
  const lines = await matters.rows<{ kind: string; by: string }>(
    `select e.kind, a.login as by from heqing.audit_event e join heqing.account a on a.id = e.account_id
      where e.data ->> 'proposal' = any($1) order by e.id`,
    [one.body.id, two.body.id],
  );
  expect(lines.map(({ kind, by }) => `${kind} ${by}`)).toEqual([
    "proposal-made security",
    "proposal-made security",
    "proposal-withdrawn security",
    "proposal-refused audit",
  ]);
});

test("erasing a person takes two administrators and a proof of now", async () => {
  const person = await personOf("town1");
  const kept = await propose("security", { kind: "person-forget", personId: person });
  expect(kept.body).toMatchObject({ code: "PERSON_KEPT", reasons: expect.arrayContaining(["post-held"]) });
  const fresh = accountNew();
  expect((await confirm("admin", await propose("security", fresh))).status).toBe(200);
  const gone = await propose("security", { kind: "person-forget", personId: await personOf(fresh.login) });
  expect((await confirm("security", gone)).body).toMatchObject({ code: "SECOND_PERSON_NEEDED" });
  const old = "update heqing.session set proven_at = now() - interval '16 minutes' where account_id = $1";
  await matters.rows(old, await idOf("admin"));
  expect((await confirm("admin", gone)).body).toMatchObject({ code: "SIGN_IN_AGAIN", proof: "code" });
  const admin = await signedIn(api.app(), "admin");
  const done = await confirm(admin, gone);
  expect([done.status, done.body.state]).toEqual([200, "confirmed"]);
  expect(
    await matters.value(
      "select count(*)::int from heqing.person where name = '新人' and forgotten_at is null and email = $1",
      fresh.person.email,
    ),
  ).toBe(0);
});
