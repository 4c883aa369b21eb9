import type { Request } from "express";
import { createHash } from "node:crypto";
import { findSession, prolongSession } from "../../db/session/session";
import type { Actor } from "../../db/session/with-actor";
import { jurisdictionOf, mustHaveSecondFactor, ROLES, type Role } from "../../domain/access";
import { HeqingError } from "../../domain/errors";
import { currentContext } from "../../telemetry/context";
import { assuranceOf, isSecondFactor, type Assurance } from "../sign-in/assurance";
import { cookieOf } from "./cookie";
import type { ApiPorts } from "../ports";

export { jurisdictionOf, ROLES, type Role };

/** Name of the session's cookie, without the prefix of https. */
export const SESSION_COOKIE = "heqing_session";
/** A session ends so long after it was last used. */
export const SESSION_MINUTES = 12 * 60;
/** And in any case so long after it was opened (heqing.session.ends_at). */
export const SESSION_DAYS = 7;
/** One that still lacks its second factor ends after so long. */
export const UNFINISHED_MINUTES = 15;
/** What decides, or guards an account, is done within so long of the last sign-in or second factor. */
export const PROOF_MINUTES = 15;
/** A session in use is prolonged at most so often: a read should not write each time. */
const PROLONG_AFTER_SECONDS = 300;

/** What a session still lacks: a code, or first of all a second factor to have one from. */
export type Lacking = "wanted" | "enrol" | null;

/** What an account that proved so much still has to do. */
export function lackingFactor(role: Role, hasSecondFactor: boolean, assurance: Assurance): Lacking {
  if (isSecondFactor(assurance)) return null;
  if (hasSecondFactor) return "wanted";
  return mustHaveSecondFactor(role) ? "enrol" : null;
}

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
  /** While it is not null, only routes marked `beforeSecondFactor` are open. */
  readonly secondFactor: Lacking;
  /** Signed in by a password that an administrator gave: only routes marked `withFirstPassword` are open. */
  readonly mustChangePassword?: boolean;
  /** Seconds since the person signed in or gave a second factor, whichever was later; tokens and links prove no person. */
  readonly proofAge?: number;
  /** What the session is called in lists; null for tokens and links. */
  readonly sessionId: string | null;
  /** Id of the machine's token that the request came with. */
  readonly tokenId?: string;
  /** For db/session/with-actor. */
  readonly actor: Actor;
}

/** Whether the person has signed in, or given a second factor, too long ago for what decides or guards. */
export const isProofOld = ({ proofAge }: Pick<SignedIn, "proofAge">): boolean =>
  (proofAge ?? Infinity) > PROOF_MINUTES * 60;

/**
 * What decides for an office or guards accounts asks for a proof of now; `proof` says how it is given: by a code sent to
 * /session/second-factor in this very session, or by signing in again. @throws HeqingError SIGN_IN_AGAIN
 */
export function expectFreshProof(who: Pick<SignedIn, "proofAge" | "assurance">): void {
  if (!isProofOld(who)) return;
  throw new HeqingError("SIGN_IN_AGAIN", `expected a sign-in or second factor of the last ${PROOF_MINUTES} minutes`, {
    fields: { proof: who.assurance === "second-factor" ? "code" : "sign-in" },
  });
}

/** What is kept of a token. */
export const tokenHash = (token: string): Buffer => createHash("sha256").update(token).digest();

const isRole = (word: string): word is Role => (ROLES as readonly string[]).includes(word);

/** The role of an account. @throws HeqingError INTERNAL for a word that is none */
export function roleOf(word: string, accountId: string): Role {
  if (isRole(word)) return word;
  throw new HeqingError("INTERNAL", `expected a known role of account ${accountId}, got ${word}`);
}

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
export async function signedIn(request: Request, ports: Pick<ApiPorts, "pool" | "secure">): Promise<SignedIn | null> {
  const { pool } = ports;
  const token = cookieOf(request, SESSION_COOKIE, ports);
  if (token === null || token.length > 100) return null;
  const hash = tokenHash(token);
  const row = await findSession(pool, hash);
  if (row === null) return null;
  const role = roleOf(row.role, row.accountId);
  const jurisdiction = jurisdictionOf(row.jurisdiction);
  const assurance = assuranceOf(row.assurance);
  const secondFactor = lackingFactor(role, row.secondFactor, assurance);
  if (secondFactor === null && row.idle > PROLONG_AFTER_SECONDS) await prolongSession(pool, hash, SESSION_MINUTES);
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
    secondFactor,
    mustChangePassword: row.mustChangePassword && !assurance.startsWith("oidc"),
    proofAge: row.proofAge,
    sessionId: row.sessionId,
    actor: { session: hash, account: row.accountId, role, jurisdiction, ...sourceOf(request) },
  };
}
