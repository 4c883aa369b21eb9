import { createHash, randomBytes } from "node:crypto";
import type { Request } from "express";
import { appendAudit } from "../../db/audit/audit";
import { passwordMethod } from "../../db/session/password";
import { closeSession, type NewSession, openSession } from "../../db/session/session";
import {
  countSignIn,
  forgetAttempts,
  guessesFromAnywhere,
  knowNetwork,
  accountOfLogin,
} from "../../db/session/sign-in-attempt";
import { evidenceStatement } from "../../db/session/with-actor";
import { transaction } from "../../db/connect/transaction";
import { mustHaveSecondFactor, ROLES } from "../../domain/access";
import { HeqingError } from "../../domain/errors";
import { cookieOf } from "../http/cookie";
import { PASSWORD_COST, rawHashOf } from "./password";
import type { ApiPorts } from "../ports";
import {
  SESSION_COOKIE,
  SESSION_MINUTES,
  sourceOf,
  tokenHash,
  UNFINISHED_MINUTES,
  type SignedIn,
} from "../http/signed-in";
import { isOwnMachine, networkOf } from "../http/source-network";

/** Failures before each further attempt has to wait; an office shares one address, so that has more. */
const FREE_ATTEMPTS = { login: 5, address: 50 } as const;
/** The machine's own address is nobody's alone: it is not counted as a whole. */
const FREE_ON_THE_MACHINE = { ...FREE_ATTEMPTS, address: null } as const;

/** Attempts at one login from all unknown networks together, an hour, before each further one waits. */
const FREE_FROM_ANYWHERE = 20;

/** 256 bits, as text that fits a cookie and a header. */
export const freshSecret = (): string => randomBytes(32).toString("base64url");

/**
 * Checks a password and opens a session; gives its token, which is kept nowhere.
 * @throws HeqingError TOO_MANY with the seconds to wait, CREDENTIALS_WRONG
 */
export async function signIn(
  ports: Pick<ApiPorts, "pool" | "secure" | "logger">,
  request: Request,
  given: { readonly login: string; readonly password: string },
): Promise<string> {
  const { pool } = ports;
  // A Chinese keyboard types wide letters and digits.
  const login = given.login.normalize("NFKC").trim().toLowerCase();
  const loginHash = createHash("sha256").update(login).digest();
  const source = sourceOf(request);
  const network = networkOf(source.sourceAddress);
  const free = isOwnMachine(source.sourceAddress) ? FREE_ON_THE_MACHINE : FREE_ATTEMPTS;
  const { wait, alert } = await transaction(pool, async (session) => {
    const guesses = (count: boolean) =>
      guessesFromAnywhere(session, loginHash, network, { free: FREE_FROM_ANYWHERE, count });
    // Who has to wait for strangers' guesses has tried nothing from the own address.
    const before = await guesses(false);
    if (before.wait > 0) return before;
    const own = await countSignIn(session, loginHash, network, free);
    return own > 0 ? { wait: own, alert: false } : guesses(true);
  });
  if (alert) await tellOfGuesses(ports, request, login);
  if (wait > 0) {
    throw new HeqingError("TOO_MANY", `expected ${wait} s without an attempt`, { fields: { retryAfter: wait } });
  }
  // The same work and the same answers for a login that nobody has: what it takes does not tell which logins there are.
  const rawHash = await rawHashOf(given.password, await passwordMethod(pool, login, PASSWORD_COST));
  const token = freshSecret();
  const { opened, accountId, role } = await transaction(
    pool,
    async (session) => {
      // Before anything else, as whoever administers accounts does: so none waits for the other in a circle.
      const opening = await openSession(session, login, rawHash, newSessionOf(ports, request, token));
      if (opening.opened) {
        await forgetAttempts(session, loginHash, network);
        await knowNetwork(session, loginHash, network);
      }
      return opening;
    },
    { bound: evidenceStatement(source) },
  );
  if (opened) return token;
  await appendAudit(pool, { kind: "sign-in-failed", accountId, role, ...source });
  throw new HeqingError("CREDENTIALS_WRONG", "expected a login with its password");
}

/** A line of the audit log and of our own, once for each time that the free guesses are used up. */
async function tellOfGuesses({ pool, logger }: Pick<ApiPorts, "pool" | "logger">, request: Request, login: string) {
  const account = await accountOfLogin(pool, login);
  logger.warn({ account: account?.id ?? null }, "somebody guesses at the password of one login");
  await appendAudit(pool, {
    kind: "sign-in-guessed",
    accountId: account?.id ?? null,
    role: account?.role ?? null,
    ...sourceOf(request),
  });
}

/** What an opening says of the session of a new token; the one that the browser still had ends with it. */
export function newSessionOf(ports: Pick<ApiPorts, "secure">, request: Request, token: string): NewSession {
  const before = cookieOf(request, SESSION_COOKIE, ports);
  return {
    tokenHash: tokenHash(token),
    csrf: freshSecret(),
    before: before === null ? null : tokenHash(before),
    minutes: SESSION_MINUTES,
    unfinishedMinutes: UNFINISHED_MINUTES,
    rolesWithSecondFactor: ROLES.filter(mustHaveSecondFactor),
    address: sourceOf(request).sourceAddress,
    agent: request.get("user-agent")?.slice(0, 300) ?? null,
  };
}

/** Ends the session at hand. */
export async function signOut({ pool }: Pick<ApiPorts, "pool">, request: Request, who: SignedIn): Promise<void> {
  await transaction(pool, async (session) => {
    await closeSession(session, who.tokenHash);
    const { accountId, role, assurance } = who;
    await appendAudit(session, { kind: "sign-out", accountId, role, assurance, ...sourceOf(request) });
  });
}
