import type { Response } from "supertest";
import { codeOfStep, fromBase32 } from "../../api/sign-in/totp";
import type { OidcProvider } from "../../api/sign-in/oidc";
import { ROUTES } from "../../api/routes";
import { PASSWORD, signedIn, useApi, type Person } from "../setup/api";
import { useDatabase } from "../setup/database";
import { useMatters } from "../setup/matter-fixture";

const database = useDatabase();
const matters = useMatters(database);
const api = useApi(database);

const sent = { address: "https://id.example/", state: "s", nonce: "n", verifier: "v" };
const oidc: OidcProvider = {
  name: "id",
  begin: () => Promise.resolve(sent),
  finish: () => Promise.reject(new Error("nobody comes back")),
};

const FACTOR = "/session/second-factor";
const codeOf = ({ body }: Response) => (body as { code?: string }).code;
const stepNow = () => matters.value<number>("select floor(extract(epoch from clock_timestamp()) / 30)::float8");
const remove = async ({ agent, csrf }: Person, path: string) =>
  agent.delete(`/api/v1${path}`).set("x-heqing-csrf", csrf);

/** The sessions of an account as they are so many minutes after their proof, in use all the while. */
const aged = (login: string, minutes: number) =>
  matters.rows(
    `update heqing.session set proven_at = now() - make_interval(mins => $2)
      where account_id = (select id from heqing.account where login = $1)`,
    login,
    minutes,
  );

/** Somebody whose authenticator is about to be confirmed: what it shows now. */
async function begun(
  person: Person,
): Promise<{ readonly bytes: Buffer; readonly step: number; readonly code: string }> {
  const bytes = fromBase32(((await person.post(`${FACTOR}/enrolment`, {})).body as { secret: string }).secret);
  const step = await stepNow();
  return { bytes, step, code: codeOfStep(bytes, step) };
}

/** Somebody signed in by an authenticator of their own, and what that shows next. */
async function enrolled(login: string): Promise<{ readonly person: Person; readonly next: string }> {
  const person = await signedIn(api.app({ oidc }), login);
  const { bytes, step, code } = await begun(person);
  const { status, body } = await person.post(`${FACTOR}/enrolment/confirmation`, { code });
  expect(status).toBe(200);
  const { csrf } = (body as { session: { csrf: string } }).session;
  const post: Person["post"] = (path, given, headers = {}) =>
    person.post(path, given, { "x-heqing-csrf": csrf, ...headers });
  return { person: { ...person, csrf, post }, next: codeOfStep(bytes, step + 1) };
}

async function identity(login: string): Promise<string> {
  return matters.value(
    `insert into heqing.account_identity (account_id, issuer, subject)
     select id, 'https://id.example', login from heqing.account where login = $1 returning id`,
    login,
  );
}

type Act = (person: Person) => Promise<Response>;
const MADE_OF: Readonly<
  Record<string, readonly [login: string, taken: number, (login: string) => Promise<[Person, Act]>]>
> = {
  "set up a first authenticator": [
    "town1",
    200,
    async (login) => [await signedIn(api.app(), login), (person) => person.post(`${FACTOR}/enrolment`, {})],
  ],
  "begin with another authenticator": [
    "town2",
    200,
    async (login) => [(await enrolled(login)).person, (person) => person.post(`${FACTOR}/enrolment`, {})],
  ],
  "put another authenticator in place of the first": [
    "town3",
    200,
    async (login) => {
      const { person } = await enrolled(login);
      const { code } = await begun(person);
      return [person, () => person.post(`${FACTOR}/enrolment/confirmation`, { code })];
    },
  ],
  "make new recovery codes": [
    "town4",
    200,
    async (login) => [(await enrolled(login)).person, (person) => person.post(`${FACTOR}/recovery-codes`, {})],
  ],
  "take the second factor away": [
    "town5",
    204,
    async (login) => [(await enrolled(login)).person, (person) => remove(person, FACTOR)],
  ],
  "link an identity": [
    "liaison1",
    200,
    async (login) => [await signedIn(api.app({ oidc }), login), (person) => person.post("/account/identities", {})],
  ],
  "unlink an identity": [
    "liaison2",
    204,
    async (login) => {
      const id = await identity(login);
      return [await signedIn(api.app(), login), (person) => remove(person, `/account/identities/${id}`)];
    },
  ],
  "make a token": [
    "station",
    201,
    async (login) => [
      await signedIn(api.app(), login),
      (person) => person.post("/tokens", { name: "x", routes: ["getImports"] }),
    ],
  ],
  "propose to reset somebody's password": [
    "security",
    201,
    async (login) => {
      const id = await matters.value<string>("select id from heqing.account where login = 'liaison4'");
      return [
        await signedIn(api.app(), login),
        (person) => person.post("/proposals", { kind: "password-reset", accountId: id, reason: "x" }),
      ];
    },
  ],
};

test.each(Object.keys(MADE_OF))(
  "whoever has only an old session can't %s; who has just signed in can",
  async (name) => {
    const [login, taken, make] = MADE_OF[name] ?? ["", 0, () => Promise.reject(new Error(name))];
    const [person, act] = await make(login);
    await aged(login, 16);
    const refused = await act(person);
    expect([refused.status, codeOf(refused)]).toEqual([403, "SIGN_IN_AGAIN"]);
    const kept = `select e.kind || ' ' || (e.data ->> 'code') from heqing.audit_event e join heqing.account a on a.id = e.account_id
                 where a.login = $1 order by e.id desc limit 1`;
    expect(await matters.value(kept, login)).toBe("refused SIGN_IN_AGAIN");
    expect((await person.get("/session")).status).toBe(200);
    await aged(login, 14);
    expect((await act(person)).status).toBe(taken);
  },
);

test("a code of the authenticator is a proof of now, a changed password is none", async () => {
  const { person, next } = await enrolled("town6");
  await aged("town6", 16);
  const password = await person.post("/account/password", { old: PASSWORD, new: "another good password" });
  expect(password.status).toBe(200);
  const headers = { "x-heqing-csrf": (password.body as { csrf: string }).csrf };
  const codes = (csrf: object) => person.post(`${FACTOR}/recovery-codes`, {}, { ...csrf });
  expect(codeOf(await codes(headers))).toBe("SIGN_IN_AGAIN");
  const given = await person.post(FACTOR, { code: next }, headers);
  expect(given.status).toBe(200);
  expect((await codes({ "x-heqing-csrf": (given.body as { csrf: string }).csrf })).status).toBe(200);
});

test("these need a proof of now, and nothing else does", () => {
  expect(ROUTES.filter(({ freshProof }) => freshProof === true).map(({ method, path }) => `${method} ${path}`)).toEqual(
    [
      `delete ${FACTOR}`,
      `post ${FACTOR}/enrolment`,
      `post ${FACTOR}/enrolment/confirmation`,
      `post ${FACTOR}/recovery-codes`,
      "post /account/identities",
      "delete /account/identities/:id",
      "post /releases",
      "patch /accounts/:id",
      "post /proposals",
      "post /proposals/:id/confirm",
      "post /proposals/:id/refuse",
      "post /proposals/:id/withdraw",
      "post /account/tokens/:id/confirm",
      "post /tokens",
    ],
  );
});
