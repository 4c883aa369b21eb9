import type { MovedMessage, VerdictMessage } from "../../domain/matter";
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

/** A miss on its way to the section through which the water came in. */
export interface Moving {
  /** Id of the matter from which it comes. */
  readonly from: string;
  readonly section: string;
  readonly actId: string;
  readonly message: MovedMessage;
  readonly hash: Buffer;
}

/** Opens the matter of a section to which a finding moved a miss, or joins the open one, as the worker. */
export async function openLinkedMatter(
  session: Queryable,
  { from, section, actId, message, hash }: Moving,
): Promise<void> {
  await session.query("select heqing.open_linked($1, $2, $3, $4, $5)", [
    from,
    section,
    actId,
    JSON.stringify(message),
    hash,
  ]);
}
