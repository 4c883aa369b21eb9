import { HeqingError } from "../../domain/errors";

/** The two databases and the role that the real server lives on; `heqing bootstrap` makes them. */
export interface PostgresStore {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  /** Histories and timers; `temporal` unless told. */
  readonly database: string;
  /** Lists and searches; `temporal_visibility` unless told. */
  readonly visibilityDatabase: string;
  /** Given when the connection is to be encrypted. */
  readonly tls?: { readonly caFile?: string; readonly serverName?: string; readonly verifyHost: boolean };
}

/**
 * The server puts these words between double quotes into its YAML configuration without escaping them.
 * @throws HeqingError ENVIRONMENT_INVALID naming the field, never its value
 */
export function checkStore(store: PostgresStore): void {
  for (const field of ["host", "user", "password", "database", "visibilityDatabase"] as const) {
    if (/["\\\r\n]/.test(store[field])) {
      const message = `Expected Temporal's Postgres ${field} without quote, backslash or line break: its server can't take these`;
      throw new HeqingError("ENVIRONMENT_INVALID", message, { fields: { field } });
    }
  }
}
