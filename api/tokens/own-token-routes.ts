import { z } from "zod";
import { confirmOwnToken, endOwnToken, ownTokens } from "../../db/session/token";
import { withActor } from "../../db/session/with-actor";
import { HeqingError } from "../../domain/errors";
import { answer, route } from "../http/route";
import { INSTANT } from "../http/shapes";

const OWN_TOKEN = z.object({
  id: z.string(),
  name: z.string(),
  routes: z.array(z.string()),
  jurisdiction: z.string(),
  createdAt: INSTANT,
  /** Name of the person who made it. */
  createdBy: z.string(),
  expiresAt: INSTANT,
  /** null = it opens nothing before the reader confirms it. */
  confirmedAt: INSTANT.nullable(),
  lastUsedAt: INSTANT.nullable(),
  lastAddress: z.string().nullable(),
});
const PLACE = z.object({ id: z.string().regex(/^[a-z0-9]{10}$/, "expected the id of a token") });

const none = (id: string): HeqingError =>
  new HeqingError("NOT_FOUND", `expected the id of a token of the own account, got ${id}`);

export const ownTokensRoute = route({
  method: "get",
  path: "/account/tokens",
  summary: "Tokens of machines 机器令牌 that act for the own account, those to be confirmed first",
  access: "signed-in",
  answers: { 200: z.object({ items: z.array(OWN_TOKEN) }) },
  handle: async ({ ports, who }) => {
    const rows = await withActor(ports.pool, who.actor, ownTokens, { readOnly: true });
    return answer(200, {
      items: rows.map(({ routes, createdAt, expiresAt, confirmedAt, lastUsedAt, ...rest }) => ({
        ...rest,
        routes: [...routes],
        createdAt: createdAt.toISOString(),
        expiresAt: expiresAt.toISOString(),
        confirmedAt: confirmedAt?.toISOString() ?? null,
        lastUsedAt: lastUsedAt?.toISOString() ?? null,
      })),
    });
  },
});

export const tokenConfirmationRoute = route({
  method: "post",
  path: "/account/tokens/:id/confirm",
  summary: "Lets a token act that somebody else made for the own account",
  access: "signed-in",
  freshProof: true,
  params: PLACE,
  refusals: ["NOT_FOUND"],
  answers: { 204: null },
  handle: async ({ ports, who, params: { id } }) => {
    if (!(await withActor(ports.pool, who.actor, (session) => confirmOwnToken(session, id)))) throw none(id);
    return answer(204, null);
  },
});

export const ownTokenRevocationRoute = route({
  method: "delete",
  path: "/account/tokens/:id",
  summary: "Ends a token of the own account at once",
  access: "signed-in",
  params: PLACE,
  refusals: ["NOT_FOUND"],
  answers: { 204: null },
  handle: async ({ ports, who, params: { id } }) => {
    if (!(await withActor(ports.pool, who.actor, (session) => endOwnToken(session, id)))) throw none(id);
    return answer(204, null);
  },
});
