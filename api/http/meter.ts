import type { RequestHandler } from "express";
import { HeqingError } from "../../domain/errors";
import { networkOf } from "./source-network";

/** Networks remembered at most; where more come, the oldest is forgotten. */
const MOST = 10_000;

/**
 * Lets a network ask so many times a minute, and as many at once; 0 = without a limit. It is counted in this process alone:
 * what it guards (health, state of the system) must answer while the book can't be reached, and costs less than a statement.
 * @throws HeqingError TOO_MANY with the seconds to wait
 */
export function meter(perMinute: number): RequestHandler {
  const left = new Map<string, { tokens: number; at: number }>();
  return (request, _response, next) => {
    if (perMinute === 0) return next();
    const network = networkOf(request.ip ?? "");
    const now = performance.now();
    const before = left.get(network) ?? { tokens: perMinute, at: now };
    const tokens = Math.min(perMinute, before.tokens + ((now - before.at) * perMinute) / 60_000);
    left.delete(network);
    left.set(network, { tokens: Math.max(tokens - 1, 0), at: now });
    const oldest = left.size > MOST ? left.keys().next().value : undefined;
    if (oldest !== undefined) left.delete(oldest);
    if (tokens >= 1) return next();
    const retryAfter = Math.ceil(((1 - tokens) * 60) / perMinute);
    throw new HeqingError("TOO_MANY", `expected ${retryAfter} s without a request`, { fields: { retryAfter } });
  };
}
