import { createHash, randomBytes } from "node:crypto";
import { Agent, request as httpRequest } from "node:http";
import fc from "fast-check";
import { startApi, type RunningApi } from "../../../api/server";
import { ROLES, SESSION_COOKIE, tokenHash } from "../../../api/http/signed-in";
import { demoMonth } from "../../../intake/sheet/demo-sheet";
import { importFile } from "../../../intake/import-file";
import { demonstration } from "../../../registry";
import { apiParts, logged, useApi } from "../../setup/api";
import { useDatabase } from "../../setup/database";
import { freePort } from "../../setup/free-port";
import { actor, useMatters } from "../../setup/matter-fixture";
import { Contract, type Received } from "./contract";
import type { Addressed, Document } from "./document";
import { Known } from "./known";
import { addressed, type Drawn, filled, requestsOf } from "./requests";

const REQUESTS = Number(process.env["HEQING_FUZZ"] ?? 1_000);
const SEED = Number(process.env["HEQING_FUZZ_SEED"] ?? 20_261_124);
/** Requests after which accounts, sessions and limits are made whole again. */
const ROUND = 100;
/** Signing in is slow on purpose; other operations come so much oftener. */
const USUAL = 8;
const ENOUGH = 20;
const TOLD_EVERY = 1_000;

const database = useDatabase({ atWork: true });
const matters = useMatters(database);
const api = useApi(database);

/** Somebody who sends requests: one account for each role; a cookie of our own making, as sign-in would give. */
interface Sender {
  readonly login: string;
  readonly token: string;
  readonly csrf: string;
}

const LOGINS: Readonly<Record<(typeof ROLES)[number], string>> = {
  township: "town1",
  liaison: "liaison1",
  department: "housing",
  county: "county",
  station: "station2",
  city: "city",
  evaluator: "evaluator",
  discipline: "discipline",
  system_admin: "admin",
  security_admin: "security",
  audit_admin: "audit",
};
const SENDERS: readonly Sender[] = ROLES.map((role) => ({
  login: LOGINS[role],
  token: randomBytes(32).toString("base64url"),
  csrf: randomBytes(16).toString("hex"),
}));

/** What requests may have changed of the senders themselves, as it was. */
async function refresh(): Promise<void> {
  await matters.rows("delete from heqing.rate_bucket");
  await matters.rows("delete from heqing.sign_in_attempt");
  await matters.rows(
    "update heqing.account a set role = b.role, jurisdiction = b.jurisdiction, active = b.active, login = b.login, password_method = b.password_method, password_verifier = b.password_verifier from fuzz_account b where b.id = a.id and (a.role, a.jurisdiction, a.active, a.login, a.password_verifier) is distinct from (b.role, b.jurisdiction, b.active, b.login, b.password_verifier)",
  );
  for (const { login, token, csrf } of SENDERS) {
    await matters.rows(
      `insert into heqing.session (token_hash, account_id, csrf, assurance, expires_at)
       select $1, id, $2, 'oidc-second-factor', now() + interval '1 hour' from heqing.account where login = $3
       on conflict (token_hash) do update set proven_at = now()`,
      tokenHash(token),
      csrf,
      login,
    );
  }
}

const agent = new Agent({ keepAlive: true, maxSockets: 8 });
let server: RunningApi;
let port = 0;

beforeAll(async () => {
  port = await freePort();
  await matters.rows(
    "create table fuzz_account as select id, role, jurisdiction, active, login, password_method, password_verifier from heqing.account",
  );
  server = await startApi({ ...apiParts(database, api.uploads), port, host: "127.0.0.1" });
  const sheet = demoMonth({ sections: demonstration().sections, missing: new Set(["demo-2"]), date: "2026-10-05" });
  await importFile({
    pool: database.pool("api"),
    actor: await actor(database, "station"),
    fileName: "month.csv",
    source: [Buffer.from(sheet)] as unknown as AsyncIterable<Uint8Array>,
  });
  for (const section of ["demo-1", "demo-3"]) await matters.advance(await matters.release({ section }));
  await refresh();
}, 60_000);

/** Before the database goes. */
async function ended(): Promise<void> {
  agent.destroy();
  await server.close();
  while (await matters.value<boolean>("select exists (select from heqing.import_batch where finished_at is null)"));
}

function send(
  path: string,
  { method, body }: Pick<Drawn, "method" | "body">,
  headers: Record<string, string>,
): Promise<Received> {
  return new Promise((resolve) => {
    const length = body === null ? {} : { "content-length": String(Buffer.byteLength(body)) };
    const request = httpRequest({ agent, port, path, method, headers: { ...headers, ...length } }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", unanswered);
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(chunks).toString(),
        }),
      );
    });
    const unanswered = ({ message }: Error): void => resolve({ status: 0, headers: {}, text: message });
    request.on("error", unanswered);
    request.setTimeout(PATIENCE_MS, () => request.destroy(new Error(`no answer to ${method} ${path.slice(0, 300)}`)));
    request.end(body ?? undefined);
  });
}

/** A number for each request of the seed. */
const drawnIndex = (n: number): number => createHash("sha256").update(`${SEED} ${n}`).digest().readUInt32BE();

/** No request takes longer, streams of finished imports included. */
const PATIENCE_MS = 30_000;

const COSTLY = /^(post|delete)Session/;

/** What a request is, so that it can be sent again by hand. */
const told = (n: number, { method, headers }: Drawn, path: string, body: Drawn["body"], login: string): string =>
  `request ${n} of seed ${SEED}: ${method} ${path.slice(0, 300)} as ${login} ${JSON.stringify(headers).slice(0, 300)} ${String(body).slice(0, 500)}`;

/** Headers as they go out: versions that are known by now in their places, and who sends it. */
function headersOf({ headers, csrf, sender: index }: Drawn, n: number, known: Known): Record<string, string> {
  const sent: Record<string, string> = { "x-forwarded-for": `198.51.${n % 250}.${index}` };
  for (const [name, value] of Object.entries(headers)) {
    sent[name.toLowerCase()] = typeof value === "number" ? known.version(value) : value;
  }
  const sender = SENDERS[index];
  if (sender === undefined) return sent;
  sent["cookie"] = `${SESSION_COOKIE}=${sender.token}`;
  if (csrf !== "none") sent["x-heqing-csrf"] = csrf === "right" ? sender.csrf : "x";
  return sent;
}

/** Sends the requests of the seed one after the other; gives what was outside the contract, and how often each answer came. */
async function run(document: Document): Promise<{ breaches: string[]; seen: Map<string, number> }> {
  const contract = new Contract(document);
  const ids = contract.operations.map(({ operationId }) => operationId);
  const known = new Known();
  for (const { path, parameters } of contract.operations) {
    for (const { name, example } of parameters) known.add(Known.kind(path, name), example);
  }
  const operations = contract.operations.flatMap((operation) =>
    Array.from({ length: COSTLY.test(operation.operationId) ? 1 : USUAL }, () => operation),
  );
  const arbitraries = new Map<Addressed, fc.Arbitrary<Drawn>>();
  const breaches: string[] = [];
  const seen = new Map<string, number>();
  const began = performance.now();
  for (let n = 0; n < REQUESTS && breaches.length < ENOUGH; n += 1) {
    if (n % ROUND === 0) await refresh();
    if (n > 0 && n % TOLD_EVERY === 0) process.stderr.write(`${n} requests, ${secondsSince(began)} s\n`);
    const operation = operations[drawnIndex(n) % operations.length] as Addressed;
    const drawing = arbitraries.get(operation) ?? requestsOf(operation, document, ids, ROLES);
    arbitraries.set(operation, drawing);
    const [drawn] = fc.sample(drawing, { numRuns: 1, seed: SEED + n }) as [Drawn];
    const path = addressed(operation, drawn, known);
    const body = filled(drawn.body, known);
    const answer = await send(path, { method: drawn.method, body }, headersOf(drawn, n, known));
    const breach = contract.breach(operation, answer, drawn.method === "HEAD");
    if (breach !== null) {
      breaches.push(`${breach}\n  ${told(n, drawn, path, body, SENDERS[drawn.sender]?.login ?? "nobody")}`);
    }
    const what = `${operation.operationId} ${answer.status}`;
    seen.set(what, (seen.get(what) ?? 0) + 1);
    known.learn(operation, answer);
  }
  process.stderr.write(`${REQUESTS} requests of seed ${SEED} in ${secondsSince(began)} s\n`);
  return { breaches, seen };
}

const secondsSince = (began: number): number => Math.round((performance.now() - began) / 1_000);

test(
  `${REQUESTS} requests of seed ${SEED}, made of the served document: no 5xx, and nothing outside the contract`,
  async () => {
    try {
      const served = await send("/api/v1/openapi.json", { method: "GET", body: null }, {});
      const { breaches, seen } = await run(JSON.parse(served.text) as Document);
      if (process.env["HEQING_FUZZ_SEEN"] !== undefined) {
        const lines = [...seen].map(([what, count]) => `${what}: ${count}`);
        process.stderr.write(`${lines.toSorted().join("\n")}\n`);
      }
      const failures = logged.filter((line) => /"level":"(error|fatal)"/.test(line));
      expect([...breaches, ...failures.slice(0, 10)]).toEqual([]);
    } finally {
      await ended();
    }
  },
  60_000 + REQUESTS * 100,
);
