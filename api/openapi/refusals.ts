import { ERROR_CATALOGUE, type ErrorCode } from "../../domain/errors";
import type { Route } from "../http/route";

/** Every refusal a route can answer with, by status: those that follow from its declaration, and those it names. */
export function refusalsOf(route: Route): ReadonlyMap<number, readonly ErrorCode[]> {
  const signedIn = route.access !== "public";
  const changes = route.method !== "get";
  const reads = route.body !== undefined || route.upload !== undefined;
  const codes: readonly (ErrorCode | false)[] = [
    "INPUT_INVALID", // a parameter that the route does not have
    signedIn && "NOT_SIGNED_IN",
    changes && "FORM_EXPIRED",
    "TOO_MANY",
    signedIn && route.beforeSecondFactor !== true && "SECOND_FACTOR_REQUIRED",
    signedIn && route.beforeSecondFactor !== true && route.withFirstPassword !== true && "PASSWORD_CHANGE_REQUIRED",
    route.freshProof === true && "SIGN_IN_AGAIN",
    // A token is turned away wherever it does not belong.
    signedIn && "NOT_ENTITLED",
    route.machine === true && "TOKEN_INVALID",
    route.machine === true && "TOO_MANY",
    route.params !== undefined && "NOT_FOUND",
    reads && "TOO_LARGE",
    reads && "MEDIA_TYPE",
    route.idempotent === "kept" && "KEY_REUSED",
    route.ifMatch === true && "IF_MATCH_MISSING",
    route.ifMatch === true && "IF_MATCH_STALE",
    "HEADERS_TOO_LARGE",
    "INTERNAL",
    "DATABASE_UNREACHABLE",
    "MIGRATIONS_MISSING",
    "DISK_FULL",
    "NOT_READY",
    ...(route.refusals ?? []),
  ];
  const byStatus = new Map<number, ErrorCode[]>();
  for (const code of new Set(codes.filter((word) => word !== false))) {
    const { status } = ERROR_CATALOGUE[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return byStatus;
}
