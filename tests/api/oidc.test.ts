import supertest, { type Agent, type Response } from "supertest";
import { oidcProvider } from "../../api/sign-in/oidc";
import type { AppParts } from "../../api/app";
import { logged, signedIn, useApi, type Person } from "../setup/api";
import { useDatabase } from "../setup/database";
import { useMatters } from "../setup/matter-fixture";
import { startProvider, type TestProvider } from "../setup/oidc-provider";

const database = useDatabase();
const matters = useMatters(database);
const api = useApi(database);

const CALLBACK = "http://heqing.test/api/v1/session/oidc/callback";
let provider: TestProvider;
let oidc: NonNullable<AppParts["oidc"]>;
beforeAll(async () => {
  provider = await startProvider(CALLBACK);
  oidc = oidcProvider({ ...provider, name: "统一身份认证", callback: CALLBACK });
});
const app = () => api.app({ oidc });

const codeOf = ({ body }: Response) => (body as { code?: string }).code;
const location = (answer: Response): string => answer.headers["location"] ?? `${answer.status} ${answer.text}`;
/** The address that the provider led back to, without the host that a test has not. */
const back = (address: string): string => address.slice("http://heqing.test".length);

/** Signs in at the provider as somebody; gives the answer to the browser that comes back. */
async function come(agent: Agent, as: string | undefined, from = "/matters/7"): Promise<Response> {
  const away = await agent.get(`/api/v1/session/oidc?from=${encodeURIComponent(from)}`);
  return agent.get(back(await provider.walk(location(away), as)));
}

/** Links the identity of somebody at the provider to the account of somebody here. */
async function link(person: Person, as: string): Promise<Response> {
  const begun = await person.post("/account/identities", {});
  return person.agent.get(back(await provider.walk((begun.body as { location: string }).location, as)));
}

test("a token that somebody else has signed says nothing", async () => {
  const person = await signedIn(app(), "town2");
  const forged = await link(person, "wrong-hand-forged");
  expect(`${location(forged)} ${forged.text}`).toContain("PROVIDER_REFUSED");
});

test("the page of sign-in is told of the second way where there is one", async () => {
  expect((await supertest(app()).get("/api/v1/session/ways")).body).toEqual({ oidc: { name: "统一身份认证" } });
  expect((await supertest(api.app()).get("/api/v1/session/ways")).body).toEqual({ oidc: null });
  expect((await supertest(api.app()).get("/api/v1/session/oidc")).status).toBe(404);
});

test("an identity that nobody has linked opens nothing and makes no account", async () => {
  const accounts = () => matters.value<number>("select count(*)::int from heqing.account");
  const before = await accounts();
  const agent = supertest.agent(app());
  expect(location(await come(agent, "stranger"))).toBe("/sign-in?refused=IDENTITY_UNKNOWN");
  expect((await agent.get("/api/v1/session")).status).toBe(401);
  expect(await accounts()).toBe(before);
  const told = await matters.value(
    "select data from heqing.audit_event where kind = 'sign-in-failed' order by id desc limit 1",
  );
  expect(told).toEqual({ why: "identity-unknown" });
});

test("whoever has linked it signs in by it, goes on to where they wanted, and the session says how", async () => {
  const person = await signedIn(app(), "town1");
  expect(location(await link(person, "zhang"))).toBe("/account?linked");
  const agent = supertest.agent(app());
  expect(location(await come(agent, "zhang"))).toBe("/matters/7");
  expect((await agent.get("/api/v1/session")).body).toMatchObject({
    account: { login: "town1" },
    assurance: "oidc",
    secondFactor: null,
  });
  expect((await agent.get("/api/v1/matters")).status).toBe(200);
});

test("a role that must have a second factor is asked for it, unless the provider says that it was", async () => {
  const county = await signedIn(app(), "county");
  await link(county, "li");
  await link(county, "li-mfa");
  const [one, other] = [supertest.agent(app()), supertest.agent(app())];
  await come(one, "li");
  const session = (await one.get("/api/v1/session")).body as { csrf: string; demoCode: string; secondFactor: string };
  expect(session.secondFactor).toBe("wanted");
  expect(codeOf(await one.get("/api/v1/matters"))).toBe("SECOND_FACTOR_REQUIRED");
  const given = await one
    .post("/api/v1/session/second-factor")
    .set("x-heqing-csrf", session.csrf)
    .send({ code: session.demoCode });
  expect(given.body).toMatchObject({ assurance: "oidc-second-factor", secondFactor: null });

  await come(other, "li-mfa");
  expect((await other.get("/api/v1/session")).body).toMatchObject({
    assurance: "oidc-second-factor",
    secondFactor: null,
  });
  expect((await other.get("/api/v1/matters")).status).toBe(200);
});

test("one identity belongs to one account; its person unlinks it, and nobody else", async () => {
  const [one, other] = [await signedIn(app(), "town2"), await signedIn(app(), "town3")];
  await link(one, "wang");
  expect(location(await link(one, "wang"))).toBe("/account?linked");
  expect(location(await link(other, "wang"))).toBe("/sign-in?refused=IDENTITY_TAKEN");
  const items = async (person: Person) =>
    ((await person.get("/account/identities")).body as { items: { id: string; subject: string }[] }).items;
  const [kept] = await items(one);
  expect([kept?.subject, await items(other)]).toEqual(["wang", []]);
  const unlink = (person: Person) =>
    person.agent.delete(`/api/v1/account/identities/${kept?.id}`).set("x-heqing-csrf", person.csrf);
  expect((await unlink(other)).status).toBe(404);
  expect((await unlink(one)).status).toBe(204);
  expect(location(await come(supertest.agent(app()), "wang"))).toBe("/sign-in?refused=IDENTITY_UNKNOWN");
});

test("who comes by an identity while it is being taken away is not in afterwards", async () => {
  await link(await signedIn(app(), "liaison2"), "zhou");
  const agent = supertest.agent(app());
  const away = await agent.get("/api/v1/session/oidc");
  const address = back(await provider.walk(location(away), "zhou"));
  const administrator = await database.pool("owner").connect();
  try {
    await administrator.query("begin");
    await administrator.query("select from heqing.account where login = 'liaison2' for update");
    await administrator.query("delete from heqing.account_identity where subject = 'zhou'");
    let answered = false;
    const waiting = agent.get(address).then((answer) => {
      answered = true;
      return answer;
    });
    const blocked = () =>
      matters.value<boolean>(
        `select exists (select from pg_locks l join pg_stat_activity s using (pid)
                         where not l.granted and s.datname = current_database())`,
      );
    while (!answered && !(await blocked()));
    await administrator.query("commit");
    expect(location(await waiting)).toBe("/sign-in?refused=IDENTITY_UNKNOWN");
  } finally {
    administrator.release();
  }
  expect((await agent.get("/api/v1/session")).status).toBe(401);
});

test("a linking is ended only in the session that began it", async () => {
  const [victim, attacker] = [await signedIn(app(), "town4"), await signedIn(app(), "town5")];
  const begun = await attacker.post("/account/identities", {});
  const address = back(await provider.walk((begun.body as { location: string }).location, "attacker"));
  const cookie = begun.get("Set-Cookie")?.[0]?.split(";")[0] ?? "";
  const answer = await supertest(app()).get(address).set("cookie", `${victim.cookie}; ${cookie}`);
  expect(location(answer)).toBe("/sign-in?refused=NOT_SIGNED_IN");
  expect(await matters.value("select count(*)::int from heqing.account_identity where subject = 'attacker'")).toBe(0);
});

test("state, code and browser have to be those of the sign-in that was begun, once", async () => {
  await link(await signedIn(app(), "town6"), "zhao");
  const begin = async () => {
    const agent = supertest.agent(app());
    const away = await agent.get("/api/v1/session/oidc");
    return { agent, address: back(await provider.walk(location(away), "zhao")) };
  };
  const refused = "/sign-in?refused=PROVIDER_REFUSED";
  const one = await begin();
  // Another browser: nothing was begun there.
  expect(location(await supertest(app()).get(one.address))).toBe(refused);
  // Another sign-in: state and nonce are of the first.
  const two = await begin();
  expect(location(await two.agent.get(one.address))).toBe(refused);
  // Without a state, and with one that was changed.
  const three = await begin();
  expect(location(await three.agent.get(three.address.replace(/state=[^&]+/, "state=x")))).toBe(refused);
  expect(location(await one.agent.get(one.address))).toBe("/");
  expect(location(await one.agent.get(one.address))).toBe(refused);
});

test("a nonce of another sign-in is refused, and no log is told of whom the provider spoke", async () => {
  const agent = supertest.agent(app());
  const away = await agent.get("/api/v1/session/oidc");
  const address = location(away).replace(/nonce=[^&]+/, "nonce=of-another-sign-in");
  expect(location(await agent.get(back(await provider.walk(address, "sun-of-the-provider"))))).toBe(
    "/sign-in?refused=PROVIDER_REFUSED",
  );
  const told = logged.filter((line) => line.includes("refused"));
  expect(told.at(-1)).toContain("nonce");
  expect(told.join("")).not.toContain("sun-of-the-provider");
});

test("whoever turns back at the provider is told so, and a provider that is not there is no failure of ours", async () => {
  expect(location(await come(supertest.agent(app()), undefined))).toBe("/sign-in?refused=PROVIDER_REFUSED");
  const gone = oidcProvider({ ...provider, issuer: "http://127.0.0.1:1", name: "gone", callback: CALLBACK });
  const answer = await supertest(api.app({ oidc: gone })).get("/api/v1/session/oidc");
  expect(location(answer)).toBe("/sign-in?refused=PROVIDER_REFUSED");
});

test("what is asked of the provider: a code for this client, PKCE by S256, state and nonce; nothing goes on to elsewhere", async () => {
  const agent = supertest.agent(app());
  const away = await agent.get("/api/v1/session/oidc?from=https%3A%2F%2Fevil.test%2F");
  const { searchParams } = new URL(location(away));
  expect(Object.fromEntries(searchParams)).toMatchObject({
    response_type: "code",
    client_id: "heqing",
    redirect_uri: CALLBACK,
    code_challenge_method: "S256",
  });
  for (const name of ["state", "nonce", "code_challenge"]) {
    expect(searchParams.get(name)?.length).toBeGreaterThan(30);
  }
  expect(away.get("Set-Cookie")?.[0]).toMatch(/^heqing_oidc=[\w-]+; Max-Age=600; Path=\/; .*HttpOnly; SameSite=Lax$/);
  const secure = await supertest(api.app({ oidc, secure: true })).get("/api/v1/session/oidc");
  expect(secure.get("Set-Cookie")?.[0]).toMatch(/^__Host-heqing_oidc=[\w-]+; .*HttpOnly; Secure; SameSite=Lax$/);
  await link(await signedIn(app(), "liaison1"), "qian");
  for (const from of ["https://evil.test/", "//evil.test", "/\\evil.test"]) {
    expect(location(await come(supertest.agent(app()), "qian", from))).toBe("/");
  }
});
