import type { Response } from "express";
import { z } from "zod";
import { personOfAccount } from "../../db/session";
import { jurisdictionText, withActor } from "../../db/with-actor";
import { HeqingError } from "../../domain/errors";
import type { ApiPorts } from "../ports";
import { answer, route } from "../route";
import { signIn, signOut } from "../sign-in";
import { ROLES, SESSION_COOKIE, SESSION_HOURS, signedIn, type SignedIn } from "../signed-in";

const SESSION = z.object({
  account: z.object({
    id: z.uuid(),
    login: z.string(),
    name: z.string(),
    role: z.enum(ROLES),
    unit: z.object({ id: z.string(), name: z.string() }),
    /** Comma-separated prefixes of division codes; * is everywhere. */
    jurisdiction: z.string(),
  }),
  csrf: z.string(),
  demo: z.boolean(),
  mailUrl: z.string().nullable(),
});

async function sessionOf({ pool, mailPage }: ApiPorts, who: SignedIn): Promise<z.input<typeof SESSION>> {
  const name = await withActor(pool, who.actor, (session) => personOfAccount(session, who.accountId), {
    readOnly: true,
  });
  const { accountId: id, login, role, unit, jurisdiction, csrf, demo } = who;
  return {
    account: {
      id,
      login,
      name: name ?? login,
      role,
      unit,
      jurisdiction: jurisdictionText(jurisdiction),
    },
    csrf,
    demo,
    mailUrl: mailPage(),
  };
}

const cookie = ({ secure }: ApiPorts) => ({ httpOnly: true, sameSite: "lax", secure, path: "/" }) as const;

function setCookie(response: Response, ports: ApiPorts, token: string): void {
  response.cookie(SESSION_COOKIE, token, { ...cookie(ports), maxAge: SESSION_HOURS * 3_600_000 });
}

export const signInRoute = route({
  method: "post",
  path: "/session",
  summary: "Sign in 登录",
  access: "public",
  body: z.object({ login: z.string().min(1).max(100), password: z.string().min(1).max(200) }),
  refusals: ["CREDENTIALS_WRONG", "TOO_MANY", "FORM_EXPIRED"],
  answers: { 200: SESSION },
  handle: async ({ body, ports, request, response }) => {
    const token = await signIn(ports, request, body);
    // As the next request will be read, so that both ways answer the same.
    request.headers.cookie = `${SESSION_COOKIE}=${token}`;
    const who = await signedIn(request, ports);
    if (who === null) throw new HeqingError("INTERNAL", "expected the session that was just opened");
    setCookie(response, ports, token);
    return answer(200, await sessionOf(ports, who));
  },
});

export const sessionRoute = route({
  method: "get",
  path: "/session",
  summary: "The account that is signed in",
  access: "signed-in",
  answers: { 200: SESSION },
  handle: async ({ ports, who }) => answer(200, await sessionOf(ports, who)),
});

export const signOutRoute = route({
  method: "delete",
  path: "/session",
  summary: "Sign out 退出",
  access: "signed-in",
  answers: { 204: null },
  handle: async ({ ports, who, request, response }) => {
    await signOut(ports, request, who);
    response.clearCookie(SESSION_COOKIE, cookie(ports));
    return answer(204, null);
  },
});
