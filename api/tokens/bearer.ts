import type { Request } from "express";
import { useToken, type TokenUse } from "../../db/session/token";
import { HeqingError } from "../../domain/errors";
import { rememberSender } from "../http/audit";
import { countFailure } from "../http/failures";
import { readToken } from "./machine-token";
import { operationId } from "../openapi/openapi";
import type { ApiPorts } from "../ports";
import { countStranger } from "../http/rate-limit";
import type { Route } from "../http/route";
import { jurisdictionOf, roleOf, sourceOf, type SignedIn } from "../http/signed-in";

/** Why a token is good for nothing: for whoever runs the program that sent it. */
const WHY = {
  malformed: "expected a whole token, its check digits do not fit: was it copied to its end?",
  unknown: "expected a token that was issued here",
  revoked: "expected a token that has not been revoked",
  expired: "expected a token that has not expired",
  unconfirmed: "expected a token that the person of its account has confirmed on their page",
  withdrawn: "expected a token whose account is active and still has its role and jurisdiction",
} as const;

/** The token in `Authorization: Bearer`, null where the request carries none. */
export function bearerOf(request: Pick<Request, "get">): string | null {
  const [scheme = "", token = ""] = (request.get("authorization") ?? "").trim().split(/\s+/);
  return scheme.toLowerCase() === "bearer" ? token : null;
}

/**
 * Who a machine acts as: the account of the person who answers for it, by token, within the token's jurisdiction.
 * @throws HeqingError TOKEN_INVALID, TOO_MANY (failures of this address), NOT_ENTITLED (a route that is not the token's)
 */
export async function machine(text: string, route: Route, request: Request, ports: ApiPorts): Promise<SignedIn> {
  if (route.machine !== true) {
    // Nobody has looked yet whether there is such a token; each refusal is a line of the audit log.
    await countStranger(ports, request);
    throw new HeqingError("NOT_ENTITLED", "expected a person who signed in: tokens are not for this address");
  }
  const token = readToken(text);
  if (token === null) throw await invalid("malformed", request, ports);
  const source = sourceOf(request);
  const use = await useToken(ports.pool, token.id, token.secretHash, source.sourceAddress);
  if (use.state !== "good") throw await invalid(use.state, request, ports);
  const jurisdiction = jurisdictionOf(use.jurisdiction);
  const role = roleOf(use.role, use.accountId);
  const who: SignedIn = {
    accountId: use.accountId,
    login: use.login,
    role,
    unit: { id: use.unitId, name: use.unitName },
    jurisdiction,
    demo: use.demo,
    csrf: "",
    tokenHash: token.secretHash,
    means: "token",
    assurance: "token",
    secondFactor: null,
    sessionId: null,
    tokenId: token.id,
    actor: { session: token.secretHash, account: use.accountId, role, jurisdiction, ...source },
  };
  rememberSender(request, who);
  checkRoute(route, use.routes, request);
  return who;
}

function checkRoute(route: Route, routes: readonly string[], request: Request): void {
  const name = operationId(`${route.method} ${route.path}`);
  if (routes.includes(name)) return;
  challenge(request, "insufficient_scope");
  throw new HeqingError("NOT_ENTITLED", `expected ${name} among the routes of the token, it has ${routes.join(", ")}`);
}

const challenge = (request: Request, error: string): unknown =>
  request.res?.set("WWW-Authenticate", `Bearer realm="heqing", error="${error}"`);

/** Failures alone are counted: a token that is good is never kept waiting by others of its address. */
async function invalid(
  why: Exclude<TokenUse["state"], "good"> | "malformed",
  request: Request,
  ports: ApiPorts,
): Promise<HeqingError> {
  await countFailure(ports, "token", request);
  challenge(request, "invalid_token");
  return new HeqingError("TOKEN_INVALID", WHY[why], { fields: { why } });
}
