import type { Request, Response } from "express";
import { z } from "zod";
import { appendAudit } from "../../db/audit/audit";
import { linkIdentity } from "../../db/session/identity";
import { openSessionByIdentity } from "../../db/session/session";
import { transaction } from "../../db/connect/transaction";
import { evidenceStatement, withActor } from "../../db/session/with-actor";
import { HeqingError } from "../../domain/errors";
import { decrypt, encrypt } from "./cipher";
import { cookieName, cookieOf, cookieOptions } from "../http/cookie";
import type { OidcIdentity, OidcProvider } from "./oidc";
import type { ApiPorts } from "../ports";
import { setSessionCookie } from "./session-view";
import { freshSecret, newSessionOf } from "./sign-in";
import { signedIn, sourceOf } from "../http/signed-in";

const COOKIE = "heqing_oidc";
/** How long somebody may take at the provider. */
const MINUTES = 10;
const PLACE = "oidc";

/** What is known of a sign-in while the browser is at the provider; encrypted in its cookie, so that it is kept nowhere. */
const SENT = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  /** Address of ours to go on to. */
  from: z.string(),
  /** Account that the identity is to be linked to; null: somebody signs in. */
  link: z.string().nullable(),
  /** Milliseconds. */
  until: z.number(),
});

/** The provider. @throws HeqingError NOT_FOUND where none is configured */
export function providerOf({ oidc }: Pick<ApiPorts, "oidc">): OidcProvider {
  if (oidc === null) throw new HeqingError("NOT_FOUND", "expected a system that knows an identity provider");
  return oidc;
}

/** Only addresses of our own pages, as a header can hold them. */
export const ownAddress = (from: string | undefined): string =>
  from !== undefined && /^\/(?![/\\])[\x21-\x5B\x5D-\x7E]*$/.test(from) ? from : "/";

/** Keeps what was sent with the browser and gives the provider's address. @throws HeqingError NOT_FOUND, PROVIDER_REFUSED */
export async function beginOidc(
  ports: ApiPorts,
  response: Response,
  wish: { readonly from: string; readonly link: string | null },
): Promise<string> {
  const { address, ...sent } = await providerOf(ports).begin();
  const kept = JSON.stringify({ ...sent, ...wish, until: Date.now() + MINUTES * 60_000 });
  response.cookie(
    cookieName(COOKIE, ports),
    encrypt(ports.secretsKey, PLACE, Buffer.from(kept)).toString("base64url"),
    { ...cookieOptions(ports), maxAge: MINUTES * 60_000 },
  );
  return address;
}

function sentWith(request: Request, ports: ApiPorts): z.output<typeof SENT> {
  const { secretsKey } = ports;
  const cookie = cookieOf(request, COOKIE, ports) ?? "";
  try {
    const sent = SENT.parse(
      JSON.parse(decrypt(secretsKey, PLACE, Buffer.from(cookie, "base64url")).toString()) as unknown,
    );
    if (sent.until > Date.now()) return sent;
  } catch (cause) {
    throw new HeqingError("PROVIDER_REFUSED", "expected a sign-in that was begun in this browser", { cause });
  }
  throw new HeqingError("PROVIDER_REFUSED", `expected to come back from the provider within ${MINUTES} minutes`);
}

/**
 * Ends what {@link beginOidc} began: opens a session, or links the identity; gives the address to go on to.
 * @throws HeqingError NOT_FOUND, PROVIDER_REFUSED, IDENTITY_UNKNOWN, IDENTITY_TAKEN, NOT_SIGNED_IN
 */
export async function finishOidc(ports: ApiPorts, request: Request, response: Response): Promise<string> {
  const provider = providerOf(ports);
  response.clearCookie(cookieName(COOKIE, ports), cookieOptions(ports));
  const { link, from, until: _until, ...sent } = sentWith(request, ports);
  const parameters = request.originalUrl.slice(request.originalUrl.indexOf("?"));
  const identity = await provider.finish(parameters, sent);
  if (link === null) await open(ports, request, response, identity);
  else await linkTo(ports, request, link, identity);
  return from;
}

async function open(ports: ApiPorts, request: Request, response: Response, identity: OidcIdentity): Promise<void> {
  const token = freshSecret();
  const { opened } = await transaction(
    ports.pool,
    (session) => openSessionByIdentity(session, identity, newSessionOf(ports, request, token)),
    { bound: evidenceStatement(sourceOf(request)) },
  );
  if (!opened) {
    const event = { kind: "sign-in-failed", accountId: null, role: null, ...sourceOf(request) } as const;
    await appendAudit(ports.pool, { ...event, data: { why: "identity-unknown" } });
    throw new HeqingError("IDENTITY_UNKNOWN", "expected an identity that somebody has linked to their account");
  }
  setSessionCookie(response, ports, token);
}

/** Whoever began the linking, by a proof of then, must still be the one who is signed in here. */
async function linkTo(ports: ApiPorts, request: Request, accountId: string, identity: OidcIdentity): Promise<void> {
  const who = await signedIn(request, ports);
  if (who === null || who.accountId !== accountId || who.secondFactor !== null) {
    throw new HeqingError("NOT_SIGNED_IN", "expected the session that began the linking");
  }
  await withActor(ports.pool, who.actor, async (session) => {
    if (!(await linkIdentity(session, accountId, identity.issuer, identity.subject))) {
      throw new HeqingError("IDENTITY_TAKEN", "expected an identity that is nobody else's");
    }
    await appendAudit(session, {
      kind: "identity-changed",
      accountId,
      role: who.role,
      assurance: who.assurance,
      ...sourceOf(request),
      data: { what: "linked" },
    });
  });
}
