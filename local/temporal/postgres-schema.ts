import { execFile } from "node:child_process";
import { HeqingError } from "../../domain/errors";
import { SCHEMA_VERSIONS } from "./pins";
import { checkStore, type PostgresStore } from "./postgres-store";
import { SchemaLog } from "./schema-log";
import { isAtLeast, versionNumbers } from "./obtain/version-order";

/** What was done to one of the two schemas; `from` is 0.0 for a new one. */
export interface SchemaChange {
  readonly database: string;
  readonly from: string;
  readonly to: string;
}

/** Options of {@link ensureSchemas}. */
export interface SchemaOptions {
  /** The `sql` binary. */
  readonly binary: string;
  readonly store: PostgresStore;
  readonly signal?: AbortSignal | undefined;
}

/** An upgrade of a large database may rebuild indexes. */
const TOOL_LIMIT_MS = 3_600_000;

/**
 * Sets up both schemas, or raises them to what the pinned server expects; does nothing to schemas that are there.
 * @throws HeqingError DATABASE_NEWER before anything is changed, when a newer server has been on these databases;
 *   TEMPORAL_SCHEMA with the tool's own words when it fails
 */
export async function ensureSchemas(options: SchemaOptions): Promise<readonly SchemaChange[]> {
  checkStore(options.store);
  const { database, visibilityDatabase } = options.store;
  const both = [
    { database, name: "temporal", wanted: SCHEMA_VERSIONS.temporal },
    { database: visibilityDatabase, name: "visibility", wanted: SCHEMA_VERSIONS.visibility },
  ] as const;

  const before: string[] = [];
  for (const schema of both) {
    // On a schema that is there this changes nothing and tells its version.
    const log = await runTool(options, schema.database, ["setup-schema", "--version", "0.0"]);
    const from = log.existingVersion() ?? "0.0";
    refuseNewer(schema.database, from, schema.wanted);
    before.push(from);
  }

  const changes: SchemaChange[] = [];
  for (const [place, schema] of both.entries()) {
    const from = before[place] ?? "0.0";
    const log = await runTool(options, schema.database, [
      "update-schema",
      "--schema-name",
      `postgresql/v12/${schema.name}`,
    ]);
    const to = log.updatedVersion() ?? from;
    if (to !== schema.wanted)
      throw failed(schema.database, `it stands at ${to} after the update, not at ${schema.wanted}`);
    changes.push({ database: schema.database, from, to });
  }
  return changes;
}

function refuseNewer(database: string, found: string, wanted: string): void {
  if (isAtLeast(versionNumbers(wanted) ?? [], versionNumbers(found) ?? [])) return;
  const message = `Expected Temporal's schema in database ${database} at ${wanted} or older, found ${found}`;
  throw new HeqingError("DATABASE_NEWER", message, { fields: { database, found, wanted } });
}

function runTool(
  { binary, store, signal }: SchemaOptions,
  database: string,
  args: readonly string[],
): Promise<SchemaLog> {
  const env: Record<string, string> = {
    SQL_PLUGIN: "postgres12",
    SQL_HOST: store.host.includes(":") ? `[${store.host}]` : store.host,
    SQL_PORT: String(store.port),
    SQL_USER: store.user,
    SQL_PASSWORD: store.password,
    SQL_DATABASE: database,
    ...tlsEnvironment(store),
  };
  const limits = { timeout: TOOL_LIMIT_MS, maxBuffer: 64 * 1024 * 1024, ...(signal === undefined ? {} : { signal }) };
  return new Promise((resolve, reject) => {
    execFile(binary, args, { env, ...limits }, (error, stdout, stderr) => {
      const log = new SchemaLog(`${stdout}\n${stderr}`);
      if (signal?.aborted === true) reject(signal.reason as Error);
      else if (error !== null) reject(failed(database, log.error() ?? error.message.split("\n")[0] ?? ""));
      else resolve(log);
    });
  });
}

function tlsEnvironment({ tls }: PostgresStore): Record<string, string> {
  if (tls === undefined) return {};
  return {
    SQL_TLS: "true",
    SQL_TLS_DISABLE_HOST_VERIFICATION: String(!tls.verifyHost),
    ...(tls.caFile === undefined ? {} : { SQL_TLS_CA_FILE: tls.caFile }),
    ...(tls.serverName === undefined ? {} : { SQL_TLS_SERVER_NAME: tls.serverName }),
  };
}

const failed = (database: string, words: string): HeqingError =>
  new HeqingError("TEMPORAL_SCHEMA", `Expected Temporal's schema to be set up in database ${database}: ${words}`, {
    fields: { database },
  });
