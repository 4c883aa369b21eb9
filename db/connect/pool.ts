import { Pool } from "pg";
import { COLUMN_TYPES } from "./column-types";
import { SESSION_SETTINGS, type ConnectOptions } from "./connect";

export interface PoolOptions extends ConnectOptions {
  /** Largest number of sessions. @default 10 */
  readonly max?: number;
  /** Milliseconds a statement may run before the server ends it. @default 30000 */
  readonly statementTimeout?: number;
  /** Milliseconds a transaction may do nothing: a forgotten one would hold its locks for ever. @default 30000 */
  readonly idleInTransactionTimeout?: number;
  /** Milliseconds to wait for a free session. @default 5000 */
  readonly connectionTimeout?: number;
  /** Told of sessions that broke while idle; they are replaced. @default nothing is said */
  readonly onIdleError?: (error: Error) => void;
}

/** A pool of sessions with our column types, time zone and limits. */
export function createPool(options: PoolOptions): Pool {
  const pool = new Pool({
    connectionString: options.url,
    application_name: options.applicationName,
    max: options.max ?? 10,
    statement_timeout: options.statementTimeout ?? 30_000,
    idle_in_transaction_session_timeout: options.idleInTransactionTimeout ?? 30_000,
    connectionTimeoutMillis: options.connectionTimeout ?? 5_000,
    options: SESSION_SETTINGS,
    keepAlive: true,
    types: COLUMN_TYPES,
  });
  // Without a listener an idle session that breaks (Postgres restarts) would end the process.
  pool.on("error", (error) => options.onIdleError?.(error));
  return pool;
}
