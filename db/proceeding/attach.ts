import type { VerdictMessage } from "../../domain/matter";
import type { Queryable } from "../connect/transaction";
import type { RulePin } from "./held";

/** A verdict that is to reach the matter it belongs to, or to open one. */
export interface Attaching {
  readonly verdictId: string;
  readonly actId: string;
  readonly message: VerdictMessage;
  readonly hash: Buffer;
  readonly pins: { readonly ladder: RulePin };
}

/** Lets a final verdict reach a matter, or opens one, as the worker. */
export async function attachOrOpen(
  session: Queryable,
  { verdictId, actId, message, hash, pins }: Attaching,
): Promise<void> {
  await session.query("select heqing.attach_or_open($1, $2, $3, $4, $5)", [
    verdictId,
    actId,
    JSON.stringify(message),
    hash,
    JSON.stringify(pins),
  ]);
}
