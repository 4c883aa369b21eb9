import { z } from "zod";
import { signOutEverywhere, unlockAccount } from "../../db/account/account";
import { withActor } from "../../db/session/with-actor";
import { rolesThat } from "../../domain/access";
import { answer, route } from "../http/route";
import { UUID } from "../http/shapes";
import { expectAnother } from "./routes";

const ADMINISTRATORS = rolesThat("account", "administer");
const ID = z.object({ id: UUID });

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
