import { newSecret, secretHash } from "../../db/session/secret";
import type { Matters } from "./matter-fixture";

/**
 * The secret of a link as it stands in a mail that a server took: the book made it before, for this account (heqing.make_links
 * makes none for what was sent).
 */
export async function mailedLink(matters: Matters, deliveryId: string, login: string, hours = 72): Promise<string> {
  const secret = newSecret();
  await matters.rows(
    `insert into heqing.link (token_hash, purpose, delivery_id, account_id, role, expires_at)
     select $1, 'acknowledge', $2, a.id, a.role, clock_timestamp() + make_interval(hours => $4) from heqing.account a where a.login = $3`,
    secretHash(secret),
    deliveryId,
    login,
    hours,
  );
  return secret;
}
