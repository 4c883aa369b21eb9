import type { Request } from "express";
import { HeqingError } from "../../domain/errors";
import { takeTurn } from "../../db/session/turn";
import type { ApiPorts } from "../ports";
import { networkOf } from "./source-network";

/** Tokens, links or check codes that nobody issued, a minute and address; an office behind one address is many people. */
const PER_MINUTE = { token: 30, link: 30, password: 30, verify: 30 } as const;

/**
 * Counts something secret that was wrong against the address it came from.
 * @throws HeqingError TOO_MANY with the seconds to wait, instead of the answer that it was wrong
 */
export async function countFailure(
  { pool }: Pick<ApiPorts, "pool">,
  kind: keyof typeof PER_MINUTE,
  request: Pick<Request, "ip">,
): Promise<void> {
  const wait = await takeTurn(pool, [
    { name: `failed-${kind}:${networkOf(request.ip ?? "")}`, perMinute: PER_MINUTE[kind] },
  ]);
  if (wait > 0) {
    throw new HeqingError("TOO_MANY", `expected ${wait} s without an attempt`, { fields: { retryAfter: wait } });
  }
}
