import type { Request } from "express";
import { appendAudit } from "../../db/audit/audit";
import {
  secondFactorOf,
  spendRecoveryCode,
  tellStep,
  useStep,
  type SecondFactorRow,
} from "../../db/session/second-factor";
import { raiseSession } from "../../db/session/session";
import type { Queryable } from "../../db/connect/transaction";
import { withActor } from "../../db/session/with-actor";
import { HeqingError } from "../../domain/errors";
import { countAttempt } from "./attempts";
import { decrypt, keyedHash } from "./cipher";
import type { ApiPorts } from "../ports";
import { freshSecret } from "./sign-in";
import { isProofOld, SESSION_MINUTES, sourceOf, tokenHash, type SignedIn } from "../http/signed-in";
import { codeOfStep, stepsOfCode } from "./totp";

type Ports = Pick<ApiPorts, "pool" | "secretsKey">;

/** What a TOTP secret of an account is encrypted for. */
export const placeOfSecret = (accountId: string): string => `totp ${accountId}`;
/** What is kept of a recovery code, however it is typed. */
export const recoveryHash = (key: Buffer, accountId: string, code: string): Buffer =>
  keyedHash(key, `recovery ${accountId}`, codeOf(code).toUpperCase());

/** A code as it is compared: 123 456 as authenticators show it, and the wide digits of a Chinese keyboard. */
export const codeOf = (typed: string): string => typed.normalize("NFKC").replaceAll(/[\s-]/g, "");

/** The secret in use. @throws HeqingError INTERNAL for a published secret outside the demonstration */
function secretInUse({ secret, keyId }: SecondFactorRow, who: SignedIn, key: Buffer): Buffer | null {
  if (secret === null) return null;
  if (keyId !== null) return decrypt(key, placeOfSecret(who.accountId), secret);
  if (!who.demo) throw new HeqingError("INTERNAL", `expected an encrypted secret for account ${who.accountId}`);
  return secret;
}

/** For accounts of the demonstration with the published secret, the code to type where one is asked for; null for every other. */
export async function demoCode({ pool, secretsKey }: Ports, who: SignedIn): Promise<string | null> {
  const asked = who.secondFactor === "wanted" || (who.assurance === "second-factor" && isProofOld(who));
  if (!who.demo || !asked) return null;
  return withActor(pool, who.actor, async (session) => {
    const row = await secondFactorOf(session, who.accountId);
    const secret = row === null ? null : secretInUse(row, who, secretsKey);
    if (row === null || row.keyId !== null || secret === null) return null;
    let step = row.step;
    while (row.usedSteps.includes(step)) step += 1;
    // Many try the demonstration at once, and each code is good once: those after are told, and only thereby good.
    if (step > row.step + 1) await tellStep(session, who.accountId, step);
    return codeOfStep(secret, step);
  });
}

async function accepts(session: Queryable, key: Buffer, who: SignedIn, code: string): Promise<boolean> {
  const row = await secondFactorOf(session, who.accountId);
  const secret = row === null ? null : secretInUse(row, who, key);
  if (row === null || secret === null) {
    throw new HeqingError("SECOND_FACTOR_ABSENT", "expected an account with a second factor");
  }
  if (!/^\d{6}$/.test(code)) {
    return spendRecoveryCode(session, who.accountId, recoveryHash(key, who.accountId, code));
  }
  for (const step of stepsOfCode(secret, code, row.step, Math.max(1, row.toldStep - row.step))) {
    if (await useStep(session, who.accountId, step, row.step)) return true;
  }
  return false;
}

/** The session at hand goes on under a new token, which is given. @throws HeqingError NOT_SIGNED_IN when it has ended */
export async function raise(session: Queryable): Promise<string> {
  const token = freshSecret();
  const after = { tokenHash: tokenHash(token), csrf: freshSecret(), minutes: SESSION_MINUTES, proven: true };
  if (!(await raiseSession(session, after))) {
    throw new HeqingError("NOT_SIGNED_IN", "expected a session that is still good");
  }
  return token;
}

/**
 * Takes a code of the authenticator or a recovery code, each once; gives the session's new token.
 * @throws HeqingError TOO_MANY, CODE_WRONG, SECOND_FACTOR_ABSENT
 */
export async function giveSecondFactor(ports: Ports, request: Request, who: SignedIn, code: string): Promise<string> {
  const forget = await countAttempt(ports, "second factor", who.accountId);
  const token = await withActor(ports.pool, who.actor, async (session) =>
    (await accepts(session, ports.secretsKey, who, codeOf(code))) ? raise(session) : null,
  );
  if (token === null) {
    await appendAudit(ports.pool, {
      kind: "second-factor-failed",
      accountId: who.accountId,
      role: who.role,
      ...sourceOf(request),
    });
    throw new HeqingError("CODE_WRONG", "expected the six digits of now, or a recovery code that was not used yet");
  }
  await forget();
  return token;
}
