import { randomBytes, randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Express } from "express";
import supertest, { type Agent, type Response } from "supertest";
import { createApp, type AppParts } from "../../api/app";
import { keptOf } from "../../api/sign-in/password";
import { SystemState } from "../../api/system/system-state";
import { fromBase32 } from "../../api/sign-in/totp";
import { giveDemoSecondFactors } from "../../db/registry/demo-second-factor";
import { DEMO_SECOND_FACTOR } from "../../domain/access";
import { sheetTemplate } from "../../intake/sheet/demo-sheet";
import { decideOnDoubt } from "../../intake/doubt/decide-doubt";
import { importFile } from "../../intake/import-file";
import { retractValue } from "../../intake/retract-value";
import { judgeEnded } from "../../intake/judging/judge-ended";
import { watchYangtze } from "../../intake/doubt/watch-yangtze";
import { loadRules } from "../../rules";
import { createLogger } from "../../telemetry/logger";
import { createMetrics } from "../../telemetry/metrics";
import type { TestDatabase } from "./database";

/** Password of every account of the demonstration county in these tests. */
export const PASSWORD = "right-password";

/** Key of the second factors' secrets in these tests. */
export const SECRETS_KEY = randomBytes(32);

/** What the log was told, a line each. */
export const logged: string[] = [];

/** Parts of an API on a database of the tests; Temporal answers nothing, so acts stay pending. */
export function apiParts(database: TestDatabase, uploads = tmpdir()): AppParts {
  return {
    pool: database.pool("api"),
    temporal: () => Promise.reject(new Error("not there")),
    system: new SystemState(false),
    logger: createLogger("api", "info", { write: (line: string) => void logged.push(line) }),
    registry: createMetrics("api"),
    trustedProxies: 1,
    secure: false,
    oidc: null,
    limits: { account: 0, address: 0, stranger: 0 },
    secretsKey: SECRETS_KEY,
    mailPage: () => "http://127.0.0.1:1025",
    deliverAct: () => Promise.resolve(),
    intake: { importFile, retractValue, decideOnDoubt, watchYangtze, judgeEnded, template: sheetTemplate },
    uploads,
    rules: loadRules(),
    ladderFamily: () => "fast",
  };
}

/** Somebody signed in: an agent with the cookie, and the headers that changing requests carry. */
export interface Person {
  readonly agent: Agent;
  readonly csrf: string;
  /** What a request of this person carries as its cookie, for another app on the same database. */
  readonly cookie: string;
  get(path: string): Promise<Response>;
  post(path: string, body: object, headers?: Readonly<Record<string, string>>): Promise<Response>;
}

/** An API on the database of the test file that calls this at its top; the demonstration county must be loaded. */
export interface TestApi {
  app(overrides?: Partial<AppParts>): Express;
  /** Signs an account in wholly, once a file. */
  as(login: string): Promise<Person>;
  readonly uploads: string;
}

export function useApi(database: TestDatabase): TestApi {
  const uploads = mkdtempSync(join(tmpdir(), "heqing-uploads-"));
  const people = new Map<string, Promise<Person>>();
  let shared: Express | undefined;
  const app = (overrides: Partial<AppParts> = {}): Express =>
    createApp({ ...apiParts(database, uploads), ...overrides });

  beforeAll(async () => {
    const owner = database.pool("owner");
    const { method, verifier } = await keptOf(PASSWORD);
    await owner.query("update heqing.account set password_method = $1, password_verifier = $2", [method, verifier]);
    await giveDemoSecondFactors(owner, fromBase32(DEMO_SECOND_FACTOR));
  });
  afterAll(() => rmSync(uploads, { recursive: true, force: true }));

  return {
    app,
    uploads,
    as: (login) => {
      const known = people.get(login) ?? signedIn((shared ??= app()), login);
      people.set(login, known);
      return known;
    },
  };
}

/** Signs an account in on an app, with its second factor where it has one. */
export async function signedIn(app: Express, login: string): Promise<Person> {
  const agent = supertest.agent(app);
  let answer = await agent.post("/api/v1/session").send({ login, password: PASSWORD });
  const { csrf: first, demoCode } = answer.body as { csrf: string; demoCode?: string };
  if (demoCode !== undefined) {
    answer = await agent.post("/api/v1/session/second-factor").set("x-heqing-csrf", first).send({ code: demoCode });
  }
  if (answer.status !== 200) throw new Error(`expected ${login} to sign in: ${answer.status} ${answer.text}`);
  const { csrf } = answer.body as { csrf: string };
  return {
    agent,
    csrf,
    cookie: answer.get("Set-Cookie")?.[0]?.split(";")[0] ?? "",
    get: async (path) => agent.get(`/api/v1${path}`),
    post: async (path, body, headers = {}) =>
      agent
        .post(`/api/v1${path}`)
        .set({ "x-heqing-csrf": csrf, "idempotency-key": randomUUID(), ...headers })
        .send(body),
  };
}
