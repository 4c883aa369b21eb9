import { findSession } from "../../db/session/session";
import { useToken } from "../../db/session/token";
import { jurisdictionText } from "../../db/session/with-actor";
import { jurisdictionOf } from "../../domain/access";
import type { ApiPorts } from "../ports";
import type { SignedIn } from "./signed-in";

/**
 * Whether who began something long may still do it: the session or token is good, for the same role and jurisdiction.
 * Asking prolongs nothing.
 */
export async function isStillGood({ pool }: Pick<ApiPorts, "pool">, who: SignedIn): Promise<boolean> {
  if (who.tokenId !== undefined) {
    const { state } = await useToken(pool, who.tokenId, who.tokenHash, who.actor.sourceAddress ?? "");
    return state === "good";
  }
  const row = await findSession(pool, who.tokenHash);
  if (row?.role !== who.role) return false;
  return jurisdictionText(jurisdictionOf(row.jurisdiction)) === jurisdictionText(who.jurisdiction);
}
