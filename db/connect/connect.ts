import { Client } from "pg";
import { toHeqingError } from "./errors";
import { COLUMN_TYPES } from "./column-types";

export interface ConnectOptions {
  readonly url: string;
  /** Shown in pg_stat_activity, where an administrator looks who does what. */
  readonly applicationName: string;
}

/**
 * One session of its own for as long as `work` runs: for what a pool can't give (session locks, create database).
 * @throws HeqingError as toHeqingError says
 */
export async function connected<T>(options: ConnectOptions, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({
    connectionString: options.url,
    application_name: options.applicationName,
    connectionTimeoutMillis: 10_000,
    options: SESSION_SETTINGS,
    types: COLUMN_TYPES,
  });
  client.on("error", () => undefined); // a broken session also fails the query that is under way
  try {
    await client.connect();
    return await work(client);
  } catch (cause) {
    throw toHeqingError(cause);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Instants and dates are read and written the same way whatever the server's defaults are. */
export const SESSION_SETTINGS = "-c TimeZone=UTC -c DateStyle=ISO,YMD -c IntervalStyle=iso_8601";
