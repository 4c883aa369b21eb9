import type { Request } from "express";
import { timingSafeEqual } from "node:crypto";
import { HeqingError } from "../../domain/errors";
import { rememberSender } from "./audit";
import { bearerOf, machine } from "../tokens/bearer";
import type { ApiPorts } from "../ports";
import { countRequest, countStranger } from "./rate-limit";
import type { Route } from "./route";
import { expectFreshProof, signedIn, type Role, type SignedIn } from "./signed-in";

/** Who sent it and may; in this order a stranger learns nothing of what a request should have looked like. */
export async function authorise(route: Route, request: Request, ports: ApiPorts): Promise<SignedIn | null> {
  if (route.method !== "get" && request.get("sec-fetch-site") === "cross-site") {
    // Each is a line of the audit log: none may be written for nothing.
    await countStranger(ports, request);
    throw new HeqingError("FORM_EXPIRED", "expected a request from our own pages");
  }
  if (route.access === "public") {
    await countStranger(ports, request);
    return null;
  }
  const who = await sender(route, request, ports);
  if (who === null) {
    await countStranger(ports, request);
    throw new HeqingError("NOT_SIGNED_IN", "expected a session that is still good");
  }
  await countRequest(ports, request, who);
  rememberSender(request, who);
  // A token is sent by a program on purpose; a cookie travels by itself, so the page has to prove that it meant it.
  if (who.means === "session" && route.method !== "get") checkForm(request, who);
  if (who.secondFactor !== null && route.beforeSecondFactor !== true) {
    const words = who.secondFactor === "wanted" ? "a code of the authenticator" : "an authenticator to be enrolled";
    throw new HeqingError("SECOND_FACTOR_REQUIRED", `expected ${words} first`, {
      fields: { secondFactor: who.secondFactor },
    });
  }
  if (who.mustChangePassword === true && route.beforeSecondFactor !== true && route.withFirstPassword !== true) {
    throw new HeqingError("PASSWORD_CHANGE_REQUIRED", "expected a password of the person's own first");
  }
  if (route.access !== "signed-in" && !(route.access as readonly Role[]).includes(who.role)) {
    throw new HeqingError("NOT_ENTITLED", `expected one of ${route.access.join(", ")}, the account is ${who.role}`);
  }
  if (route.freshProof === true) expectFreshProof(who);
  return who;
}

/** Whether a request for nothing of ours comes from somebody who signed in; counted as every other. @throws TOO_MANY */
export async function recognised(request: Request, ports: ApiPorts): Promise<boolean> {
  const who = await signedIn(request, ports);
  if (who === null) return false;
  await countRequest(ports, request, who);
  rememberSender(request, who);
  return true;
}

/** By token where one came with it, else by cookie. */
function sender(route: Route, request: Request, ports: ApiPorts): Promise<SignedIn | null> {
  const token = bearerOf(request);
  return token === null ? signedIn(request, ports) : machine(token, route, request, ports);
}

function checkForm(request: Request, { csrf }: SignedIn): void {
  if (sameText(request.get("x-heqing-csrf") ?? "", csrf)) return;
  throw new HeqingError("FORM_EXPIRED", "expected the protection token of this session in x-heqing-csrf");
}

const sameText = (given: string, expected: string): boolean => {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
};
