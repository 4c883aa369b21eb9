import type { Request } from "express";
import { createHash } from "node:crypto";
import { findSession, prolongSession } from "../db/session";
import type { Actor } from "../db/with-actor";
import type { ActorRole } from "../domain/case";
import { HeqingError } from "../domain/errors";
import { currentContext } from "../telemetry/context";
import { assuranceOf, type Assurance } from "./assurance";
import type { ApiPorts } from "./ports";

/** Roles an account can have. */
export type Role = Exclude<ActorRole, "system">;
export const ROLES = [
  "township",
  "liaison",
  "department",
  "county",
  "station",
  "city",
  "evaluator",
  "discipline",
  "system_admin",
  "security_admin",
  "audit_admin",
] as const satisfies readonly Role[];

/** Name of the session's cookie. */
export const SESSION_COOKIE = "heqing_session";
/** A session ends so long after it was last used. */
export const SESSION_HOURS = 12;
/** A session in use is prolonged at most so often: a read should not write each time. */
const PROLONG_AFTER_SECONDS = 300;

/** The person behind a request. */
export interface SignedIn {
  readonly accountId: string;
  readonly login: string;
  readonly role: Role;
  readonly unit: { readonly id: string; readonly name: string };
  readonly jurisdiction: Actor["jurisdiction"];
  readonly demo: boolean;
  readonly csrf: string;
  readonly tokenHash: Buffer;
  /** What the request came with. */
  readonly means: "session" | "token" | "link";
  readonly assurance: Assurance;
  /** For db/with-actor: account, role, jurisdiction, request, source address and assurance. */
  readonly actor: Actor;
}

/** What is kept of a token. */
export const tokenHash = (token: string): Buffer => createHash("sha256").update(token).digest();

/** The value of a cookie, null where it was not sent. */
export function cookieOf(request: Pick<Request, "get">, name: string): string | null {
  const pairs = (request.get("cookie") ?? "").split(";").map((pair) => pair.trim());
  const found = pairs.find((pair) => pair.startsWith(`${name}=`));
  return found === undefined ? null : found.slice(name.length + 1);
}

const isRole = (word: string): word is Role => (ROLES as readonly string[]).includes(word);
const jurisdictionOf = (text: string): Actor["jurisdiction"] =>
  text === "*" ? "*" : text.split(",").filter((part) => part !== "");

/** The actor of a request that nobody has signed in for. */
export const sourceOf = (request: Request): Required<Pick<Actor, "requestId" | "sourceAddress" | "route">> => ({
  requestId: currentContext().requestId ?? "",
  sourceAddress: request.ip ?? "",
  route: routeOf(request),
});

/** Method and path of the route that serves a request, parameters by name. */
function routeOf(request: Request): string {
  const { path } = (request.route ?? {}) as { readonly path?: unknown };
  return typeof path === "string" ? `${request.method} ${path}` : request.method;
}

/** Who sent the request, null where no session that is still good came with it. */
export async function signedIn(request: Request, { pool }: Pick<ApiPorts, "pool">): Promise<SignedIn | null> {
  const token = cookieOf(request, SESSION_COOKIE);
  if (token === null || token.length > 100) return null;
  const hash = tokenHash(token);
  const row = await findSession(pool, hash);
  if (row === null) return null;
  const { role } = row;
  if (!isRole(role))
    throw new HeqingError("INTERNAL", `expected a known role of account ${row.accountId}, got ${role}`);
  if (row.idle > PROLONG_AFTER_SECONDS) await prolongSession(pool, hash, SESSION_HOURS);
  const jurisdiction = jurisdictionOf(row.jurisdiction);
  const assurance = assuranceOf(row.assurance);
  return {
    accountId: row.accountId,
    login: row.login,
    role,
    unit: { id: row.unitId, name: row.unitName },
    jurisdiction,
    demo: row.demo,
    csrf: row.csrf,
    tokenHash: hash,
    means: "session",
    assurance,
    actor: { account: row.accountId, role, jurisdiction, assurance, ...sourceOf(request) },
  };
}
