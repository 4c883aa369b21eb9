import { z } from "zod";
import {
  readAccount,
  resetPassword,
  resetSecondFactor,
  signOutEverywhere,
  unlockAccount,
} from "../../db/account/account";
import { withActor } from "../../db/session/with-actor";
import { rolesThat } from "../../domain/access";
import { HeqingError } from "../../domain/errors";
import { firstPassword } from "./first-password";
import { keptOf } from "../sign-in/password";
import { answer, route } from "../http/route";
import { UUID } from "../http/shapes";
import { expectAnother } from "./routes";

const ADMINISTRATORS = rolesThat("account", "administer");
const ID = z.object({ id: UUID });

export const passwordResetRoute = route({
  method: "post",
  path: "/accounts/:id/reset-password",
  summary: "Another password, which stands in this answer alone; all sessions of the account end",
  access: ADMINISTRATORS,
  freshProof: true,
  idempotent: "kept",
  params: ID,
  answers: { 200: z.object({ password: z.string() }) },
  handle: async ({ ports, who, params: { id } }) => {
    expectAnother(who, id);
    const password = firstPassword();
    const kept = await keptOf(password);
    await withActor(ports.pool, who.actor, async (session) => {
      if ((await readAccount(session, id, true)) === null) {
        throw new HeqingError("NOT_FOUND", `account ${id} does not exist for this account`);
      }
      await resetPassword(session, id, kept);
    });
    return answer(200, { password });
  },
});

export const secondFactorResetRoute = route({
  method: "post",
  path: "/accounts/:id/reset-second-factor",
  summary: "Takes the second factor away, for a lost phone; the person enrols anew at the next sign-in",
  access: ADMINISTRATORS,
  freshProof: true,
  idempotent: "kept",
  params: ID,
  answers: { 200: z.object({ was: z.boolean() }) },
  handle: async ({ ports, who, params: { id } }) => {
    expectAnother(who, id);
    return answer(200, { was: await withActor(ports.pool, who.actor, (session) => resetSecondFactor(session, id)) });
  },
});

export const signOutEverywhereRoute = route({
  method: "post",
  path: "/accounts/:id/sign-out-everywhere",
  summary: "Ends every session of an account",
  access: ADMINISTRATORS,
  idempotent: "kept",
  params: ID,
  answers: { 200: z.object({ sessions: z.int() }) },
  handle: async ({ ports, who, params: { id } }) => {
    expectAnother(who, id);
    const sessions = await withActor(ports.pool, who.actor, (session) => signOutEverywhere(session, id));
    return answer(200, { sessions });
  },
});

export const unlockRoute = route({
  method: "post",
  path: "/accounts/:id/unlock",
  summary: "Lets an account that had too many wrong passwords sign in again at once",
  access: ADMINISTRATORS,
  idempotent: "kept",
  params: ID,
  answers: { 200: z.object({ addresses: z.int() }) },
  handle: async ({ ports, who, params: { id } }) => {
    expectAnother(who, id);
    const addresses = await withActor(ports.pool, who.actor, (session) => unlockAccount(session, id));
    return answer(200, { addresses });
  },
});
