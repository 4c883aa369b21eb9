import { z } from "zod";
import { appendAudit } from "../../db/audit/audit";
import { listTokens, makeToken, revokeToken, type TokenRow } from "../../db/session/token";
import type { Queryable } from "../../db/connect/transaction";
import { withActor } from "../../db/session/with-actor";
import { isReach, jurisdictionOf, mayRead, rolesThat } from "../../domain/access";
import { InputInvalid } from "../http/input-invalid";
import { newToken } from "./machine-token";
import { operationId } from "../openapi/openapi";
import { answer, route, type Route } from "../http/route";
import { INSTANT, nameOf } from "../http/shapes";
import { ROLES, type SignedIn } from "../http/signed-in";

const TOKEN = z.object({
  id: z.string(),
  name: z.string(),
  /** Login of the account it acts for: that of the person who answers for the program. */
  account: z.string(),
  unitName: z.string(),
  role: z.enum(ROLES),
  /** operationIds that it may send. */
  routes: z.array(z.string()),
  jurisdiction: z.string(),
  state: z.enum(["good", "unconfirmed", "expired", "revoked"]),
  createdAt: INSTANT,
  createdBy: z.string(),
  expiresAt: INSTANT,
  /** Written once a minute at most. */
  lastUsedAt: INSTANT.nullable(),
  lastAddress: z.string().nullable(),
  revokedAt: INSTANT.nullable(),
  revokedBy: z.string().nullable(),
});

/** `names`: the operationIds that machines may send. */
const newTokenOf = (names: readonly string[]) =>
  z.strictObject({
    name: nameOf(100),
    /** Login of the account it acts for; without it the maker's own. */
    account: z.string().trim().toLowerCase().min(1).max(40).optional(),
    routes: z.array(z.enum(names)).min(1).max(50),
    /** Within that of the account; without it the account's. */
    jurisdiction: z
      .string()
      .max(300)
      .regex(/^(\*|[a-z0-9:._-]+(,[a-z0-9:._-]+)*)$/, "expected parts with commas between them")
      .refine((text) => {
        const parts = jurisdictionOf(text);
        return parts === "*" || (parts.length > 0 && parts.every(isReach));
      }, "expected prefixes of division codes, unit:<id> or section:<id>, with commas between them")
      .optional(),
    days: z.int().min(1).max(365).default(90),
  });

const view = (row: TokenRow): z.input<typeof TOKEN> => ({
  ...row,
  role: row.role as (typeof ROLES)[number],
  routes: [...row.routes],
  createdAt: row.createdAt.toISOString(),
  expiresAt: row.expiresAt.toISOString(),
  lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
  revokedAt: row.revokedAt?.toISOString() ?? null,
});

/** What a token may be made for: the operationId, what it does, and which roles may send it. */
export interface MachineRoute {
  readonly name: string;
  readonly summary: string;
  readonly roles: readonly string[];
}

/** Routes of a table that machines may send. */
export const machineRoutes = (table: readonly Route[]): readonly MachineRoute[] =>
  table
    .filter(({ machine }) => machine === true)
    .map(({ method, path, summary, access }) => ({
      name: operationId(`${method} ${path}`),
      summary,
      roles: typeof access === "string" ? ROLES : access,
    }));

/** Why a token of this role can't have these routes, null where it can. */
export function routesFault(table: readonly MachineRoute[], routes: readonly string[], role?: string): string | null {
  const open = table.filter(({ roles }) => role === undefined || roles.includes(role)).map(({ name }) => name);
  const wrong = routes.find((name) => !open.includes(name));
  if (wrong === undefined) return null;
  return `expected ${open.length === 0 ? "an account that has such routes" : `some of ${open.join(", ")}`}, got ${JSON.stringify(wrong)}`;
}

/** The line of what was done to a token, in the transaction that does it. */
function audit(session: Queryable, { accountId, role, assurance, actor }: SignedIn, id: string): Promise<void> {
  const { sourceAddress = null, requestId = null, route: through = null } = actor;
  return appendAudit(session, {
    kind: "administration",
    accountId,
    role,
    assurance,
    sourceAddress,
    requestId,
    route: through,
    data: { id },
  });
}

export const tokensRoute = (machines: readonly MachineRoute[]): Route =>
  route({
    method: "get",
    path: "/tokens",
    summary:
      "Tokens of machines 机器令牌 of the jurisdiction with their last use, and the routes that one can be made for",
    access: mayRead("token"),
    answers: {
      200: z.object({
        items: z.array(TOKEN),
        routes: z.array(z.object({ name: z.string(), summary: z.string(), roles: z.array(z.string()) })),
      }),
    },
    handle: async ({ ports, who }) => {
      const rows = await withActor(ports.pool, who.actor, listTokens, { readOnly: true });
      const routes = machines.map((one) => ({ ...one, roles: [...one.roles] }));
      return answer(200, { items: rows.map(view), routes });
    },
  });

export const newTokenRoute = (machines: readonly MachineRoute[]): Route =>
  route({
    method: "post",
    path: "/tokens",
    summary: "Makes a token for a program; the token itself is in this answer alone",
    access: rolesThat("token", "make"),
    freshProof: true,
    idempotent: "kept",
    body: newTokenOf(machines.map(({ name }) => name)),
    refusals: ["NOT_FOUND"],
    answers: { 201: TOKEN.extend({ token: z.string() }) },
    handle: async ({ ports, who, body }) => {
      const wanted = [...new Set(body.routes)];
      const { id, secretHash, text } = newToken();
      const { name, account = null, jurisdiction = null, days } = body;
      const made = await withActor(ports.pool, who.actor, async (session) => {
        const token = { id, secretHash, name, account, routes: wanted, jurisdiction, days };
        const row = await makeToken(session, token);
        const fault = routesFault(machines, wanted, row.role);
        if (fault !== null) throw new InputInvalid([{ path: "routes", message: fault }]);
        await audit(session, who, id);
        return row;
      });
      return answer(201, { ...view(made), token: text });
    },
  });

export const revokeTokenRoute = route({
  method: "delete",
  path: "/tokens/:id",
  summary: "Revokes a token at once; `revoked` is false when it had been revoked before",
  access: rolesThat("token", "revoke"),
  params: z.object({ id: z.string().regex(/^[a-z0-9]{10}$/, "expected the id of a token") }),
  answers: { 200: z.object({ revoked: z.boolean() }) },
  handle: async ({ ports, who, params }) => {
    const revoked = await withActor(ports.pool, who.actor, async (session) => {
      const done = await revokeToken(session, params.id);
      await audit(session, who, params.id);
      return done;
    });
    return answer(200, { revoked });
  },
});
