import type { Pool } from "pg";
import { makeLinks } from "../db/session/link";
import { LINK_PLACE } from "../letters";

/**
 * Links for the messages whose text has a place for one, made anew by the book for this attempt, which keeps their hashes
 * alone.
 * @returns addresses by the message's id; none where the reader has no account that may acknowledge
 */
export async function freshLinks(
  { pool, publicUrl }: { readonly pool: Pool; readonly publicUrl: string },
  messages: readonly { readonly id: string; readonly text: { readonly body: string } }[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = messages.filter(({ text }) => text.body.includes(LINK_PLACE)).map(({ id }) => id);
  const made = await makeLinks(pool, wanted);
  return new Map([...made].map(([id, secret]) => [id, `${publicUrl}/link/${secret}`]));
}
