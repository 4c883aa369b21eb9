import type { Request, Response } from "express";
import { z } from "zod";
import { personOfAccount } from "../../db/session/session";
import { jurisdictionText, withActor } from "../../db/session/with-actor";
import { HeqingError } from "../../domain/errors";
import { ASSURANCES } from "./assurance";
import { cookieName, cookieOptions } from "../http/cookie";
import type { ApiPorts } from "../ports";
import { demoCode } from "./second-factor";
import { ROLES, SESSION_COOKIE, SESSION_DAYS, signedIn, type SignedIn } from "../http/signed-in";

/** What a session is told about itself. */
export const SESSION = z.object({
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
  /** By what the person proved who they are. */
  assurance: z.enum(ASSURANCES),
  /** What is still to be done before anything else: give a code, or enrol; null when nothing is. */
  secondFactor: z.enum(["wanted", "enrol"]).nullable(),
  /** The password was given by an administrator: it has to be changed before anything else. */
  mustChangePassword: z.boolean(),
  /** The code to give, for accounts of the demonstration alone, whose secret is published. */
  demoCode: z.string().optional(),
  demo: z.boolean(),
  mailUrl: z.string().nullable(),
});

/** What the session says of itself. */
export async function sessionOf(ports: ApiPorts, who: SignedIn): Promise<z.input<typeof SESSION>> {
  const name = await withActor(ports.pool, who.actor, (session) => personOfAccount(session, who.accountId), {
    readOnly: true,
  });
  const code = await demoCode(ports, who);
  const { accountId: id, login, role, unit, jurisdiction, csrf, demo, assurance, secondFactor } = who;
  return {
    account: { id, login, name: name ?? login, role, unit, jurisdiction: jurisdictionText(jurisdiction) },
    csrf,
    assurance,
    secondFactor,
    mustChangePassword: who.mustChangePassword === true,
    ...(code === null ? {} : { demoCode: code }),
    demo,
    mailUrl: ports.mailPage(),
  };
}

/** Sends a session's new token as its cookie, which outlasts it: when the session ends is for the book to say. */
export const setSessionCookie = (response: Response, ports: ApiPorts, token: string): void =>
  void response.cookie(cookieName(SESSION_COOKIE, ports), token, {
    ...cookieOptions(ports),
    maxAge: SESSION_DAYS * 86_400_000,
  });

/** Takes the session's cookie back. */
export const clearSessionCookie = (response: Response, ports: ApiPorts): void =>
  void response.clearCookie(cookieName(SESSION_COOKIE, ports), cookieOptions(ports));

/** Sends the new token and gives what the session says of itself, read as the next request will read it. */
export async function newSession(
  ports: ApiPorts,
  request: Request,
  response: Response,
  token: string,
): Promise<z.input<typeof SESSION>> {
  request.headers.cookie = `${cookieName(SESSION_COOKIE, ports)}=${token}`;
  const who = await signedIn(request, ports);
  if (who === null) throw new HeqingError("INTERNAL", "expected the session that was just opened");
  setSessionCookie(response, ports, token);
  return sessionOf(ports, who);
}
