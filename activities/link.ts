import type { Pool } from "pg";
import { makeLinks } from "../db/session/link";
import { newSecret, secretHash } from "../db/session/secret";
import { LINK_PLACE } from "../letters";

/**
 * Links for the messages whose text has a place for one, made anew for this attempt: the book keeps their hashes alone.
 * @returns addresses by the message's id; none where the reader has no account that may acknowledge
 */
export async function freshLinks(
  { pool, publicUrl, linkHours }: { readonly pool: Pool; readonly publicUrl: string; readonly linkHours: number },
  messages: readonly { readonly id: string; readonly text: { readonly body: string } }[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = messages
    .filter(({ text }) => text.body.includes(LINK_PLACE))
    .map(({ id }) => ({ id, secret: newSecret() }));
  const links = wanted.map(({ id, secret }) => ({ deliveryId: id, hash: secretHash(secret) }));
  const made = await makeLinks(pool, links, linkHours);
  return new Map(wanted.filter(({ id }) => made.has(id)).map(({ id, secret }) => [id, `${publicUrl}/link/${secret}`]));
}
