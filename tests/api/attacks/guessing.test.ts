import supertest, { type Response } from "supertest";
import { logged, PASSWORD, signedIn, useApi } from "../../setup/api";
import { useDatabase } from "../../setup/database";
import { usePeople } from "../../setup/people";

const database = useDatabase();
const people = usePeople(database);
const api = useApi(database);

const attempt = (login: string, password: string, address: string) =>
  supertest(api.app()).post("/api/v1/session").set("x-forwarded-for", address).send({ login, password });
const wait = (answer: Response) => Number(answer.headers["retry-after"] ?? 0);

describe("guessing at one login from sixty addresses", () => {
  const guesses: Response[] = [];
  beforeAll(async () => {
    await attempt("town3", PASSWORD, "198.51.100.1");
    for (let n = 0; n < 60; n += 1) guesses.push(await attempt("town3", "x", `192.0.2.${n}`));
  }, 60_000);

  test("is slowed from the twentieth on, whatever address asks", () => {
    expect(guesses.slice(0, 20).map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 401));
    expect(guesses.slice(20).filter(({ status }) => status === 429).length).toBeGreaterThan(30);
  });

  test("makes nobody wait more than a minute, and the office where the person signs in not at all", async () => {
    await people.rows(
      "update heqing.sign_in_attempt set failures = 500, locked_until = null where address = '*' and failures >= 20",
    );
    await attempt("town3", "x", "203.0.113.8");
    const waits = await attempt("town3", PASSWORD, "203.0.113.9");
    expect(waits.status).toBe(429);
    expect(wait(waits)).toBeGreaterThan(50);
    expect(wait(waits)).toBeLessThanOrEqual(60);
    expect((await attempt("town3", PASSWORD, "198.51.100.1")).status).toBe(200);
  });

  test("and who signs in does not give the guesser his guesses back", async () => {
    await people.rows("update heqing.sign_in_attempt set locked_until = null where address = '*'");
    expect((await attempt("town3", "x", "203.0.113.10")).status).toBe(401);
    expect((await attempt("town3", "x", "203.0.113.11")).status).toBe(429);
  });

  test("is told to the audit administrator, once", async () => {
    const lines = await people.rows<{ login: string }>(
      "select a.login from heqing.audit_event e left join heqing.account a on a.id = e.account_id where e.kind = 'sign-in-guessed'",
    );
    expect(lines).toEqual([{ login: "town3" }]);
    expect(logged.join()).toContain("somebody guesses at the password of one login");
  });

  test("of a login that nobody has is the same", async () => {
    await people.rows(
      "insert into heqing.sign_in_attempt (login_hash, address, failures) values (sha256('nobody'), '*', 19)",
    );
    expect((await attempt("nobody", "x", "192.0.2.100")).status).toBe(401);
    expect((await attempt("nobody", "x", "192.0.2.101")).status).toBe(429);
  });
});

test.each([
  "aaaaaaaaaaaa",
  "password1234",
  "qwertyuiop12",
  "1234567890123",
  "woaini5201314",
  "quzhou123456",
  "town4-town4-town4",
])("%s is no password", async (chosen) => {
  const person = await signedIn(api.app(), "town4");
  const answer = await person.post("/account/password", { old: PASSWORD, new: chosen });
  expect([answer.status, JSON.stringify(answer.body)]).toEqual([400, expect.stringContaining('"path":"new"')]);
});
