import { createHash, randomBytes } from "node:crypto";
import type { Request } from "express";
import { appendAudit } from "../../db/audit/audit";
import { accountByLogin, closeSession, holdForSignIn, openSession } from "../../db/session/session";
import { countSignIn, forgetAttempts } from "../../db/session/sign-in-attempt";
import { transaction, type Queryable } from "../../db/connect/transaction";
import { HeqingError } from "../../domain/errors";
import type { Assurance } from "./assurance";
import { cookieOf } from "../http/cookie";
import { passwordFits } from "./password";
import type { ApiPorts } from "../ports";
import { lackingFactor, minutesOf, type Role, SESSION_COOKIE, sourceOf, tokenHash, type SignedIn } from "../http/signed-in";
import { isOwnMachine, networkOf } from "../http/source-network";

/** Failures before each further attempt has to wait; an office shares one address, so that has more. */
const FREE_ATTEMPTS = { login: 5, address: 50 } as const;
/** The machine's own address is nobody's alone: it is not counted as a whole. */
const FREE_ON_THE_MACHINE = { ...FREE_ATTEMPTS, address: null } as const;

/** 256 bits, as text that fits a cookie and a header. */
export const freshSecret = (): string => randomBytes(32).toString("base64url");

/**
 * Checks a password and opens a session; gives its token, which is kept nowhere.
 * @throws HeqingError TOO_MANY with the seconds to wait, CREDENTIALS_WRONG
 */
export async function signIn(
  ports: Pick<ApiPorts, "pool" | "secure">,
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
  const wait = await transaction(pool, (session) => countSignIn(session, loginHash, network, free));
  if (wait > 0) {
    throw new HeqingError("TOO_MANY", `expected ${wait} s without an attempt`, { fields: { retryAfter: wait } });
  }
  const account = await accountByLogin(pool, login);
  const fits = await passwordFits(given.password, account?.passwordHash ?? null);
  const token = freshSecret();
  const opened =
    account !== null &&
    fits &&
    (await transaction(pool, async (session) => {
      // Before anything else, as whoever administers accounts does: so none waits for the other in a circle.
      if (!(await holdForSignIn(session, account.id, account.passwordHash))) return false;
      await forgetAttempts(session, loginHash, network);
      await openFor(session, ports, request, { ...account, role: account.role as Role }, "password", token);
      return true;
    }));
  if (opened) return token;
  await appendAudit(pool, {
    kind: "sign-in-failed",
    accountId: account?.id ?? null,
    role: account?.role ?? null,
    ...source,
  });
  throw new HeqingError("CREDENTIALS_WRONG", "expected a login with its password");
}

/** Opens a session under a new token; one that the browser still had is ended, so that none is handed on. */
export async function openFor(
  session: Queryable,
  ports: Pick<ApiPorts, "secure">,
  request: Request,
  account: { readonly id: string; readonly role: Role; readonly secondFactor: boolean },
  assurance: Assurance,
  token: string,
): Promise<void> {
  const source = sourceOf(request);
  const before = cookieOf(request, SESSION_COOKIE, ports);
  if (before !== null) await closeSession(session, tokenHash(before));
  await openSession(session, {
    tokenHash: tokenHash(token),
    accountId: account.id,
    csrf: freshSecret(),
    assurance,
    minutes: minutesOf(lackingFactor(account.role, account.secondFactor, assurance)),
    address: source.sourceAddress,
    agent: request.get("user-agent")?.slice(0, 300) ?? null,
  });
  await appendAudit(session, { kind: "sign-in", accountId: account.id, role: account.role, assurance, ...source });
}

/** Ends the session at hand. */
export async function signOut({ pool }: Pick<ApiPorts, "pool">, request: Request, who: SignedIn): Promise<void> {
  await transaction(pool, async (session) => {
    await closeSession(session, who.tokenHash);
    const { accountId, role, assurance } = who;
    await appendAudit(session, { kind: "sign-out", accountId, role, assurance, ...sourceOf(request) });
  });
}
