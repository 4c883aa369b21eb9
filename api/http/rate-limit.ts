import type { Request } from "express";
import { takeTurn, type Bucket } from "../../db/session/turn";
import { HeqingError } from "../../domain/errors";
import { describeError } from "../../telemetry/logger";
import type { ApiPorts } from "../ports";
import type { SignedIn } from "./signed-in";
import { networkOf } from "./source-network";

/** Requests a minute, and as many at once. 0 = without a limit. */
export interface RateLimits {
  /** Of one account, wherever it comes from. */
  readonly account: number;
  /** Of one address with those who signed in behind it: an office is many people. */
  readonly address: number;
  /** Of one address without signing in. */
  readonly stranger: number;
}

type Ports = Pick<ApiPorts, "pool" | "limits" | "logger">;

async function take({ pool }: Ports, buckets: readonly Bucket[]): Promise<void> {
  const limited = buckets.filter(({ perMinute }) => perMinute > 0);
  if (limited.length === 0) return;
  const wait = await takeTurn(pool, limited);
  if (wait === 0) return;
  throw new HeqingError("TOO_MANY", `expected ${wait} s without a request`, { fields: { retryAfter: wait } });
}

/** Counts a request of somebody who signed in. @throws HeqingError TOO_MANY with the seconds to wait */
export const countRequest = (ports: Ports, request: Request, { accountId }: SignedIn): Promise<void> =>
  take(ports, [
    { name: `account ${accountId}`, perMinute: ports.limits.account },
    { name: `address ${networkOf(request.ip ?? "")}`, perMinute: ports.limits.address },
  ]);

/**
 * Counts a request of nobody who signed in. While the book can't be reached nothing is counted: what is answered then
 * needs no book. @throws HeqingError TOO_MANY with the seconds to wait
 */
export async function countStranger(ports: Ports, request: Request): Promise<void> {
  try {
    await take(ports, [{ name: `stranger ${networkOf(request.ip ?? "")}`, perMinute: ports.limits.stranger }]);
  } catch (error) {
    if (error instanceof HeqingError) throw error;
    ports.logger.warn({ err: describeError(error) }, "a request was not counted");
  }
}
