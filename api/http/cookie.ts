import { parseCookie } from "cookie";
import type { Request } from "express";
import type { ApiPorts } from "../ports";

type Ports = Pick<ApiPorts, "secure">;

/**
 * What a cookie of ours is called. Over https by a prefix under which browsers take it from this very host alone, so
 * that no neighbour below the same domain can plant a session or a sign-in of its own.
 */
export const cookieName = (name: string, { secure }: Ports): string => (secure ? `__Host-${name}` : name);

/** What every cookie of ours has in common. */
export const cookieOptions = ({ secure }: Ports) => ({ httpOnly: true, sameSite: "lax", secure, path: "/" }) as const;

/** The value of a cookie of ours, null where it was not sent. */
export const cookieOf = (request: Pick<Request, "get">, name: string, ports: Ports): string | null =>
  parseCookie(request.get("cookie") ?? "")[cookieName(name, ports)] ?? null;
