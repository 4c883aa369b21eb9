import type { Response } from "express";
import { z } from "zod";
import { appendAudit } from "../../db/audit/audit";
import { ownIdentities, unlinkIdentity } from "../../db/session/identity";
import { withActor } from "../../db/session/with-actor";
import { HeqingError } from "../../domain/errors";
import { describeError } from "../../telemetry/logger";
import { beginOidc, finishOidc, ownAddress } from "./oidc-sign-in";
import type { ApiPorts } from "../ports";
import { asHeqingError } from "../http/problem";
import { answer, route } from "../http/route";
import { INSTANT, UUID } from "../http/shapes";
import { sourceOf } from "../http/signed-in";

/** A browser comes here by a link, not by a script: what was refused is told on the page of sign-in. */
async function redirect(ports: ApiPorts, response: Response, go: () => Promise<string>) {
  let address: string;
  try {
    address = await go();
  } catch (thrown) {
    const error = asHeqingError(thrown);
    if (error.code === "NOT_FOUND" || error.entry.status === 500) throw error;
    ports.logger.warn({ err: describeError(error) }, "a sign-in by the identity provider was refused");
    address = `/sign-in?refused=${error.code}`;
  }
  response.set("Location", address);
  return answer(302, null);
}

export const waysRoute = route({
  method: "get",
  path: "/session/ways",
  summary: "How one can sign in beside account and password",
  access: "public",
  answers: { 200: z.object({ oidc: z.object({ name: z.string() }).nullable() }) },
  handle: ({ ports: { oidc } }) => Promise.resolve(answer(200, { oidc: oidc === null ? null : { name: oidc.name } })),
});

export const oidcRoute = route({
  method: "get",
  path: "/session/oidc",
  summary: "Leads to the identity provider (OpenID Connect), for browsers",
  access: "public",
  query: z.object({ from: z.string().max(500).optional() }),
  refusals: ["NOT_FOUND"],
  answers: { 302: null },
  handle: ({ ports, query, response }) =>
    redirect(ports, response, () => beginOidc(ports, response, { from: ownAddress(query.from), link: null })),
});

export const oidcCallbackRoute = route({
  method: "get",
  path: "/session/oidc/callback",
  summary: "Where the identity provider leads back to",
  access: "public",
  // Not refused: providers add parameters of their own.
  query: z
    .looseObject({
      code: z.string().max(4_000).optional(),
      state: z.string().max(500).optional(),
      error: z.string().max(200).optional(),
    })
    .transform((query) => query),
  refusals: ["NOT_FOUND"],
  answers: { 302: null },
  handle: ({ ports, request, response }) => redirect(ports, response, () => finishOidc(ports, request, response)),
});

export const identitiesRoute = route({
  method: "get",
  path: "/account/identities",
  summary: "Identities of the provider that sign in to the own account",
  access: "signed-in",
  answers: {
    200: z.object({
      items: z.array(z.object({ id: z.uuid(), issuer: z.string(), subject: z.string(), linkedAt: INSTANT })),
    }),
  },
  handle: async ({ ports, who }) => {
    const rows = await withActor(ports.pool, who.actor, (session) => ownIdentities(session, who.accountId), {
      readOnly: true,
    });
    return answer(200, { items: rows.map((row) => ({ ...row, linkedAt: row.linkedAt.toISOString() })) });
  },
});

export const newIdentityRoute = route({
  method: "post",
  path: "/account/identities",
  summary: "Begins to link an identity: the address at the provider to go to",
  access: "signed-in",
  freshProof: true,
  refusals: ["NOT_FOUND", "PROVIDER_REFUSED"],
  answers: { 200: z.object({ location: z.string() }) },
  handle: async ({ ports, who, response }) =>
    answer(200, { location: await beginOidc(ports, response, { from: "/account?linked", link: who.accountId }) }),
});

export const identityRemovalRoute = route({
  method: "delete",
  path: "/account/identities/:id",
  summary: "Unlinks an identity from the own account",
  access: "signed-in",
  freshProof: true,
  params: z.object({ id: UUID }),
  answers: { 204: null },
  handle: async ({ params, ports, who, request }) => {
    await withActor(ports.pool, who.actor, async (session) => {
      if (!(await unlinkIdentity(session, who.accountId, params.id))) {
        throw new HeqingError("NOT_FOUND", "expected the id of an identity of the account");
      }
      await appendAudit(session, {
        kind: "identity-changed",
        accountId: who.accountId,
        role: who.role,
        assurance: who.assurance,
        ...sourceOf(request),
        data: { what: "unlinked" },
      });
    });
    return answer(204, null);
  },
});
