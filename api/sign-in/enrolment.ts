import { randomBytes } from "node:crypto";
import type { Request } from "express";
import { appendAudit } from "../../db/audit/audit";
import { endOtherSessions } from "../../db/session/own-account";
import {
  beginEnrolment,
  endEnrolment,
  removeSecondFactor,
  replaceRecoveryCodes,
  secondFactorOf,
} from "../../db/session/second-factor";
import type { Queryable } from "../../db/connect/transaction";
import { withActor } from "../../db/session/with-actor";
import { mustHaveSecondFactor } from "../../domain/access";
import { HeqingError } from "../../domain/errors";
import { countAttempt } from "./attempts";
import { decrypt, encrypt, keyId } from "./cipher";
import type { ApiPorts } from "../ports";
import { codeOf, placeOfSecret, raise, recoveryHash } from "./second-factor";
import { sourceOf, type SignedIn } from "../http/signed-in";
import { base32, enrolmentUri, newSecret, stepsOfCode } from "./totp";

type Ports = Pick<ApiPorts, "pool" | "secretsKey">;

const RECOVERY_CODES = 10;
const ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/** 80 bits in four groups of letters and digits that are not mistaken for each other. */
const newRecoveryCode = (): string =>
  Array.from(randomBytes(16), (byte) => ALPHABET[byte % ALPHABET.length])
    .join("")
    .replaceAll(/(.{4})(?=.)/g, "$1-");

/** Whoever has only a password must not be able to replace what guards the account beside it. */
function mayChange(who: SignedIn): void {
  if (who.secondFactor !== "wanted") return;
  throw new HeqingError("SECOND_FACTOR_REQUIRED", "expected the present second factor before another takes its place");
}

const changed = (session: Queryable, request: Request, who: SignedIn, what: string): Promise<void> =>
  appendAudit(session, {
    kind: "second-factor-changed",
    accountId: who.accountId,
    role: who.role,
    assurance: who.assurance,
    ...sourceOf(request),
    data: { what },
  });

/** Whether one is needed, whether one is there, and how many recovery codes are left. */
export async function enrolmentState({ pool }: Ports, who: SignedIn) {
  const row = await withActor(pool, who.actor, (session) => secondFactorOf(session, who.accountId), { readOnly: true });
  const enrolled = row !== null && row.secret !== null;
  return { required: mustHaveSecondFactor(who.role), enrolled, recoveryCodesLeft: enrolled ? row.codesLeft : 0 };
}

/** A new secret to be shown once and proven by a code. @throws HeqingError SECOND_FACTOR_REQUIRED */
export async function beginOwnEnrolment({ pool, secretsKey }: Ports, who: SignedIn) {
  mayChange(who);
  const secret = newSecret();
  const kept = encrypt(secretsKey, placeOfSecret(who.accountId), secret);
  await withActor(pool, who.actor, (session) => beginEnrolment(session, who.accountId, kept, keyId(secretsKey)));
  return { secret: base32(secret), uri: enrolmentUri(secret, who.login) };
}

async function freshCodes(session: Queryable, key: Buffer, accountId: string): Promise<readonly string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode);
  await replaceRecoveryCodes(
    session,
    accountId,
    codes.map((code) => recoveryHash(key, accountId, code)),
  );
  return codes;
}

/**
 * The first code proves the new secret, which then takes the old one's place and ends every other session; gives the
 * session's new token, and the recovery codes this once. @throws HeqingError SECOND_FACTOR_REQUIRED, SECOND_FACTOR_ABSENT, CODE_WRONG, TOO_MANY
 */
export async function endOwnEnrolment(
  ports: Ports,
  request: Request,
  who: SignedIn,
  code: string,
): Promise<{ readonly token: string; readonly recoveryCodes: readonly string[] }> {
  mayChange(who);
  const { pool, secretsKey } = ports;
  const forget = await countAttempt(ports, "second factor", who.accountId);
  const done = await withActor(pool, who.actor, async (session) => {
    const row = await secondFactorOf(session, who.accountId);
    if (row === null || row.pendingSecret === null) {
      throw new HeqingError("SECOND_FACTOR_ABSENT", "expected an enrolment that was begun");
    }
    const secret = decrypt(secretsKey, placeOfSecret(who.accountId), row.pendingSecret);
    const step = stepsOfCode(secret, codeOf(code), row.step).at(-1);
    if (step === undefined || !(await endEnrolment(session, who.accountId, row.pendingSecret, step))) return null;
    const recoveryCodes = await freshCodes(session, secretsKey, who.accountId);
    // Whoever had the old one may be signed in by it; sessions that have shown none are asked for the new one.
    if (row.secret !== null) await endOtherSessions(session);
    await changed(session, request, who, "enrolled");
    return { token: await raise(session), recoveryCodes };
  });
  if (done === null) throw new HeqingError("CODE_WRONG", "expected the six digits that the authenticator shows now");
  await forget();
  return done;
}

/** Ten new recovery codes; those from before are worth nothing. @throws HeqingError SECOND_FACTOR_ABSENT */
export function newRecoveryCodes(
  { pool, secretsKey }: Ports,
  request: Request,
  who: SignedIn,
): Promise<readonly string[]> {
  return withActor(pool, who.actor, async (session) => {
    const row = await secondFactorOf(session, who.accountId);
    if (row === null || row.secret === null) {
      throw new HeqingError("SECOND_FACTOR_ABSENT", "expected an account with a second factor");
    }
    await changed(session, request, who, "recovery-codes");
    return freshCodes(session, secretsKey, who.accountId);
  });
}

/** Takes an own second factor away where the role may be without. @throws HeqingError SECOND_FACTOR_KEPT */
export async function removeOwnSecondFactor({ pool }: Ports, request: Request, who: SignedIn): Promise<void> {
  if (mustHaveSecondFactor(who.role)) {
    throw new HeqingError("SECOND_FACTOR_KEPT", `expected a role that may be without, the account is ${who.role}`);
  }
  await withActor(pool, who.actor, async (session) => {
    await removeSecondFactor(session, who.accountId);
    await changed(session, request, who, "removed");
  });
}
