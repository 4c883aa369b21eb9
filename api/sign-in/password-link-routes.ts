import { z } from "zod";
import { findPasswordLink, type PasswordLinkRow, usePasswordLink } from "../../db/account/password-link";
import { transaction } from "../../db/connect/transaction";
import { secretHash } from "../../db/session/secret";
import { evidenceStatement } from "../../db/session/with-actor";
import { HeqingError } from "../../domain/errors";
import { PASSWORD_LENGTH, requireUnguessable } from "../accounts/chosen-password";
import { countFailure } from "../http/failures";
import { answer, type Call, route } from "../http/route";
import { INSTANT } from "../http/shapes";
import { ROLES, sourceOf } from "../http/signed-in";
import { keptOf } from "./password";

const TOKEN = z.object({ token: z.string().regex(/^[a-z0-9]{50,64}$/, "expected the token of a link") });

const REFUSED = {
  used: ["LINK_USED", "expected a link by which no password was chosen yet"],
  expired: ["LINK_EXPIRED", "expected a link whose time is not over; an administrator proposes another"],
  withdrawn: ["LINK_WITHDRAWN", "expected an account that is active"],
} as const;

type LinkCall = Pick<Call<"public", z.output<typeof TOKEN>, unknown, unknown>, "ports" | "params" | "request">;

/** The link of the address. @throws HeqingError NOT_FOUND, TOO_MANY, LINK_USED, LINK_EXPIRED, LINK_WITHDRAWN */
async function linkOf({ ports, params, request }: LinkCall): Promise<PasswordLinkRow> {
  const link = await findPasswordLink(ports.pool, secretHash(params.token));
  if (link === null) {
    await countFailure(ports, "password", request);
    throw new HeqingError("NOT_FOUND", "expected a link that was sent by mail, whole");
  }
  if (link.state !== "open") throw refusalOf(link.state);
  return link;
}

function refusalOf(state: keyof typeof REFUSED): HeqingError {
  const [code, message] = REFUSED[state];
  return new HeqingError(code, message);
}

export const passwordLinkRoute = route({
  method: "get",
  path: "/first-password/:token",
  summary: "For whom a one-time link lets a password be chosen; reads only, however often",
  access: "public",
  params: TOKEN,
  refusals: ["NOT_FOUND", "LINK_USED", "LINK_EXPIRED", "LINK_WITHDRAWN", "TOO_MANY"],
  answers: {
    200: z.object({
      login: z.string(),
      personName: z.string(),
      unitName: z.string(),
      role: z.enum(ROLES),
      expiresAt: INSTANT,
    }),
  },
  handle: async (call) => {
    const { login, personName, unitName, role, expiresAt } = await linkOf(call);
    return answer(200, { login, personName, unitName, role, expiresAt: expiresAt.toISOString() });
  },
});

export const firstPasswordRoute = route({
  method: "post",
  path: "/first-password/:token",
  summary: "Chooses the password of an account by its one-time link; every session of before ends",
  access: "public",
  params: TOKEN,
  body: z.strictObject({ password: z.string().min(PASSWORD_LENGTH).max(200) }),
  refusals: ["NOT_FOUND", "LINK_USED", "LINK_EXPIRED", "LINK_WITHDRAWN", "TOO_MANY"],
  answers: { 200: z.object({ login: z.string() }) },
  handle: async (call) => {
    const { ports, params, body, request } = call;
    const { login } = await linkOf(call);
    await requireUnguessable(body.password, login, "password");
    const kept = await keptOf(body.password);
    const state = await transaction(ports.pool, (session) => usePasswordLink(session, secretHash(params.token), kept), {
      bound: evidenceStatement(sourceOf(request)),
    });
    if (state !== "open") throw refusalOf(state ?? "withdrawn");
    return answer(200, { login });
  },
});
