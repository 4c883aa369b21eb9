import { stringify } from "csv-stringify/sync";
import { newToken } from "../../api/tokens/machine-token";
import { ROUTES } from "../../api/routes";
import { machineRoutes, routesFault } from "../../api/tokens/routes";
import { appendAudit } from "../../db/audit/audit";
import { listTokens, makeToken, revokeToken, type TokenRow } from "../../db/session/token";
import { withActor, type Actor } from "../../db/session/with-actor";
import type { Queryable } from "../../db/connect/transaction";
import { isReach, jurisdictionOf } from "../../domain/access";
import { HeqingError } from "../../domain/errors";
import { commandLine } from "../command-line";
import { withBook } from "../running-book";
import { standardStreams, type Streams } from "../table/streams";
import { usage, wholeNumber } from "../usage";
import { writeResult } from "../table/write-result";

/** `heqing token create|list|revoke`: tokens of machines 机器令牌 on the running book. */
export async function run(argv: readonly string[], streams: Streams = standardStreams()): Promise<number> {
  let status = 0;
  const line = commandLine("heqing token")
    .usage("create|list|revoke [options]")
    .argument("[verb]")
    .action((verb) => {
      throw wrong("create, list or revoke", verb);
    });
  line
    .command("create")
    .description("makes a token, shown this once")
    .option("--name <name>", "what the program is called")
    .option("--routes <names>", "what it may send, with commas between them")
    .option("--for <account>", "for whom it acts; default: who makes it")
    .option("--jurisdiction <places>", "narrower than the account's")
    .option("--days <number>", "how long it is good", "90")
    .option("--as <account>", "who makes it")
    .option("--json", "one JSON object")
    .action(async (options) => {
      status = await create(options, streams);
    });
  line
    .command("list")
    .description("lists tokens, without their secrets")
    .option("--format <format>", "csv or ndjson", "csv")
    .option("--as <account>", "who asks")
    .action(async (options) => {
      status = await list(options, streams);
    });
  line
    .command("revoke")
    .description("ends a token")
    .argument("[id...]", "the id of one token, or the whole token")
    .option("--as <account>", "who ends it")
    .option("--json", "one JSON object")
    .action(async (ids, options) => {
      status = await revoke(ids, options, streams);
    });
  await line.parseAsync([...argv], { from: "user" });
  return status;
}

interface CreateOptions {
  readonly name?: string | undefined;
  readonly routes?: string | undefined;
  readonly for?: string | undefined;
  readonly jurisdiction?: string | undefined;
  readonly days: string;
  readonly as?: string | undefined;
  readonly json?: true | undefined;
}

const wrong = (expected: string, got: string | undefined): HeqingError =>
  new HeqingError(
    "INPUT_INVALID",
    `token: expected ${expected}, got ${got === undefined ? "nothing" : JSON.stringify(got)}`,
  );

const MACHINE = machineRoutes(ROUTES);

async function create(values: CreateOptions, streams: Streams): Promise<number> {
  const name = values.name?.trim() ?? "";
  if (name === "" || name.length > 100) throw usage("name", "what the program is called, at most 100 characters", name);
  const routes = [...new Set((values.routes ?? "").split(",").filter((word) => word !== ""))];
  const names = MACHINE.map((one) => one.name).join(", ");
  if (routes.length === 0) throw usage("routes", `some of ${names}, with commas between them`, values.routes);
  const fault = routesFault(MACHINE, routes);
  if (fault !== null) throw usage("routes", `some of ${names}`, values.routes);
  const days = wholeNumber("days", values.days, 365);
  if (days < 1) throw usage("days", "a whole number from 1 to 365", values.days);
  const jurisdiction = reach(values.jurisdiction);
  const { id, secretHash, text } = newToken();
  const account = values.for ?? null;
  const row = await onBook(values.as, "token create", id, async (session) => {
    const made = await makeToken(session, { id, secretHash, name, account, routes, jurisdiction, days });
    if (routesFault(MACHINE, routes, made.role) !== null) {
      const open = MACHINE.filter(({ roles }) => roles.includes(made.role)).map((one) => one.name);
      throw usage("routes", `routes that ${made.account} (${made.role}) may send: ${open.join(", ")}`, values.routes);
    }
    return made;
  });
  if (values.json) await writeResult(streams, `${JSON.stringify({ ...plain(row), token: text })}\n`);
  else {
    await writeResult(streams, `${text}\n`);
    streams.errors.write(
      `Shown this once: keep it now. It acts for ${row.account} until ${row.expiresAt.toISOString()}.\n`,
    );
  }
  return 0;
}

function reach(text: string | undefined): string | null {
  if (text === undefined) return null;
  const parts = jurisdictionOf(text);
  if (parts !== "*" && (parts.length === 0 || !parts.every(isReach))) {
    throw usage(
      "jurisdiction",
      "prefixes of division codes, unit:<id> or section:<id>, with commas between them",
      text,
    );
  }
  return text;
}

const COLUMNS = [
  "id",
  "name",
  "account",
  "role",
  "routes",
  "jurisdiction",
  "state",
  "createdAt",
  "createdBy",
  "expiresAt",
  "lastUsedAt",
  "lastAddress",
  "revokedAt",
  "revokedBy",
] as const;

const plain = (row: TokenRow): Readonly<Record<string, unknown>> =>
  Object.fromEntries(COLUMNS.map((name) => [name, row[name]]));

function cell(value: TokenRow[(typeof COLUMNS)[number]]): string {
  if (value === null) return "";
  if (value instanceof Date) return value.toISOString();
  return typeof value === "string" ? value : value.join("+");
}

async function list(
  { format, as: account }: { readonly format: string; readonly as?: string | undefined },
  streams: Streams,
): Promise<number> {
  if (format !== "csv" && format !== "ndjson") throw usage("format", "csv or ndjson", format);
  const rows = await withBook(account, (pool, actor) => withActor(pool, actor, listTokens, { readOnly: true }));
  await writeResult(
    streams,
    format === "csv"
      ? stringify([[...COLUMNS], ...rows.map((row) => COLUMNS.map((name) => cell(row[name])))])
      : rows.map((row) => `${JSON.stringify(plain(row))}\n`).join(""),
  );
  return 0;
}

async function revoke(
  ids: readonly string[],
  values: { readonly as?: string | undefined; readonly json?: true | undefined },
  streams: Streams,
): Promise<number> {
  // The whole token too: whoever has to revoke one in a hurry has it at hand.
  const id = /^(?:heqing_)?([a-z0-9]{10})(?:_[a-z0-9]*)?$/.exec(ids[0] ?? "")?.[1];
  if (id === undefined || ids.length !== 1) throw wrong("revoke with the id of one token", ids.join(" "));
  const revoked = await onBook(values.as, "token revoke", id, (session) => revokeToken(session, id));
  await writeResult(
    streams,
    values.json
      ? `${JSON.stringify({ id, revoked })}\n`
      : `${id}: ${revoked ? "revoked" : "had been revoked before"}\n`,
  );
  return 0;
}

/** Does it and writes it into the audit log, both or neither. */
const onBook = <T>(
  as: string | undefined,
  command: string,
  id: string,
  work: (session: Queryable) => Promise<T>,
): Promise<T> =>
  withBook(as, (pool, actor: Actor) =>
    withActor(pool, actor, async (session) => {
      const done = await work(session);
      const by = { accountId: actor.account, role: actor.role, sourceAddress: null, requestId: null };
      await appendAudit(session, { kind: "administration", ...by, route: `heqing ${command}`, data: { id } });
      return done;
    }),
  );
