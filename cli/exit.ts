import { HeqingError, type ErrorCode } from "../domain/errors";

/** Codes that mean: the command is well, but the system it needs is not running. */
const SYSTEM_IS_MISSING: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  "SYSTEM_NOT_RUNNING",
  "DATABASE_UNREACHABLE",
  "TEMPORAL_UNREACHABLE",
  "NOT_READY",
]);

/** The exit status of a failure: 3 the system needed is not running, else 2 (usage, or the whole input unusable). */
export function exitStatus(error: unknown): 2 | 3 {
  return error instanceof HeqingError && SYSTEM_IS_MISSING.has(error.code) ? 3 : 2;
}
