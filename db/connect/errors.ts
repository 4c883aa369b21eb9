import { types } from "node:util";
import { DatabaseError } from "pg";
import { HeqingError, type ErrorCode } from "../../domain/errors";

/** SQLSTATE of a failure of Postgres, also where it was already mapped; null for everything else. */
export function sqlState(error: unknown): string | null {
  if (error instanceof DatabaseError) return error.code ?? null;
  if (error instanceof HeqingError) return sqlState(error.cause);
  return null;
}

/** Name of the constraint that was hit, null when none was. */
export function constraintOf(error: unknown): string | null {
  if (error instanceof DatabaseError) return error.constraint ?? null;
  if (error instanceof HeqingError) return constraintOf(error.cause);
  return null;
}

/** Lost a race that the same transaction, run again, may win: serialization failure or deadlock. */
export const isLostRace = (error: unknown): boolean => ["40001", "40P01"].includes(sqlState(error) ?? "");

const SOCKET = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
]);
/** What pg says, without a code, when a connection ends or none is to be had. */
const PG_SENTENCE =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect|timeout expired)/;

/** Whether the connection itself failed, rather than what was asked through it. */
export function isConnectionLoss(error: unknown): boolean {
  if (error instanceof DatabaseError) return /^(08|57P0[1-4]|53300)/.test(error.code ?? "");
  if (!types.isNativeError(error)) return false; // also of another realm, where instanceof fails
  const { code } = error as NodeJS.ErrnoException;
  return (code !== undefined && SOCKET.has(code)) || PG_SENTENCE.test(error.message);
}

/** What our own functions in the database raise, in words meant for whoever asked. */
const RAISED: Readonly<Record<string, ErrorCode>> = {
  HQ401: "NOT_SIGNED_IN",
  HQ403: "NOT_ENTITLED",
  HQ404: "NOT_FOUND",
  HQ409: "KEY_REUSED",
  HQ412: "ACT_REFUSED",
  HQ422: "ACT_REFUSED",
  HQ423: "SECOND_PERSON_NEEDED",
  HQ440: "SIGN_IN_AGAIN",
  HQ451: "PERSON_KEPT",
};

function codeOf(error: DatabaseError): ErrorCode {
  switch (error.code) {
    case "53100":
      return "DISK_FULL";
    case "3D000": // no such database
    case "3F000": // no such schema
    case "42P01": // no such table
    case "42703": // no such column
    case "42883": // no such function
      return "MIGRATIONS_MISSING";
    case "28000":
    case "28P01":
      return "DATABASE_UNREACHABLE";
    case "57014": // statement timeout
    case "55P03": // lock timeout
    case "25P03": // idle in transaction
      return "NOT_READY";
    case "42501":
      // A row outside the actor's reach is the actor's affair, a missing grant is ours.
      return error.routine === "ExecWithCheckOptions" ? "NOT_ENTITLED" : "INTERNAL";
    default:
      return "INTERNAL";
  }
}

const given = (fields: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).filter((pair): pair is [string, string] => pair[1] !== undefined));

/** What a person is told of a row that a policy keeps from them names no table; the server's own words stay in the cause. */
const refusal = (code: ErrorCode, { message }: DatabaseError): string =>
  code === "NOT_ENTITLED" ? "expected something within the reach of the account" : `Postgres refused: ${message}`;

/** Anything thrown, as an Error. */
export const asError = (thrown: unknown): Error =>
  thrown instanceof Error || types.isNativeError(thrown) ? thrown : new Error(String(thrown));

/**
 * The one place where a failure of Postgres becomes one of the catalogue. What is not of Postgres comes back as it is.
 * The message is the server's first line; its detail, which may hold personal data, stays in the cause alone.
 */
export function toHeqingError(error: unknown): Error {
  if (error instanceof HeqingError) return error;
  if (isConnectionLoss(error)) {
    return new HeqingError(
      "DATABASE_UNREACHABLE",
      `expected Postgres to answer: ${(error as Error).message || "no connection"}`,
      {
        cause: error,
      },
    );
  }
  if (!(error instanceof DatabaseError)) return asError(error);
  const raised = RAISED[error.code ?? ""];
  const code = raised ?? codeOf(error);
  return new HeqingError(code, raised === undefined ? refusal(code, error) : error.message, {
    fields: given({ sqlstate: error.code, table: error.table, constraint: error.constraint }),
    cause: error,
  });
}
