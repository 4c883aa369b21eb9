import type { Request } from "express";
import { appendAudit } from "../../db/audit/audit";
import { endOtherSessions } from "../../db/session/own-account";
import { changeOwnPassword, passwordMethod } from "../../db/session/password";
import { raiseSession } from "../../db/session/session";
import { withActor } from "../../db/session/with-actor";
import { HeqingError } from "../../domain/errors";
import { requireUnguessable } from "./chosen-password";
import { countAttempt } from "../sign-in/attempts";
import { InputInvalid } from "../http/input-invalid";
import { keptOf, PASSWORD_COST, rawHashOf } from "../sign-in/password";
import type { ApiPorts } from "../ports";
import { freshSecret } from "../sign-in/sign-in";
import { SESSION_MINUTES, sourceOf, tokenHash, type SignedIn } from "../http/signed-in";

/** @throws InputInvalid where a new password is the old one, or is easily guessed */
async function checkNew(given: { readonly old: string; readonly new: string }, login: string): Promise<void> {
  if (given.new === given.old)
    throw new InputInvalid([{ path: "new", message: "expected another password than the present one" }]);
  await requireUnguessable(given.new, login, "new");
}

/**
 * Changes the own password and ends every other session; the session at hand goes on under a new token, which is given.
 * @throws HeqingError PASSWORD_WRONG, TOO_MANY, NOT_SIGNED_IN; InputInvalid
 */
export async function changePassword(
  ports: Pick<ApiPorts, "pool">,
  request: Request,
  who: SignedIn,
  given: { readonly old: string; readonly new: string },
): Promise<string> {
  await checkNew(given, who.login);
  const forget = await countAttempt(ports, "password", who.accountId);
  const rawHash = await rawHashOf(given.old, await passwordMethod(ports.pool, who.login, PASSWORD_COST));
  const kept = await keptOf(given.new);
  const token = freshSecret();
  await withActor(ports.pool, who.actor, async (session) => {
    const changed = await changeOwnPassword(session, rawHash, kept);
    if (changed === "wrong") throw new HeqingError("PASSWORD_WRONG", "expected the present password in `old`");
    const after = { tokenHash: tokenHash(token), csrf: freshSecret(), minutes: SESSION_MINUTES, proven: false };
    if (changed === null || !(await raiseSession(session, after))) {
      throw new HeqingError("NOT_SIGNED_IN", "expected a session that is still good");
    }
    const ended = await endOtherSessions(session);
    await appendAudit(session, {
      kind: "password-changed",
      accountId: who.accountId,
      role: who.role,
      assurance: who.assurance,
      ...sourceOf(request),
      data: { ended },
    });
  });
  await forget();
  return token;
}
