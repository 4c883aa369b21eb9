import type { Queryable } from "../connect/transaction";
import type { Given } from "../schema/as";
import type { BookFunctions } from "../schema/functions";

type Found = Given<BookFunctions["link_of"]>;

/**
 * Has the book make a link for each message that asks to acknowledge, is still to be sent and whose reader has an account of
 * the responsible unit. The secret is told here alone: the book keeps its hash.
 * @returns secrets by the id of the delivery
 */
export async function makeLinks(
  session: Queryable,
  deliveryIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (deliveryIds.length === 0) return new Map();
  const { rows } = await session.query<Given<BookFunctions["make_links"]>>(
    "select delivery_id, secret from heqing.make_links($1)",
    [deliveryIds],
  );
  return new Map(rows.map(({ delivery_id: id, secret }) => [id, secret]));
}

/**
 * Where a link stands. `early`: its letter is not on record as signed yet; `done`: the unit has acknowledged already;
 * `withdrawn`: the account was closed or the post given up.
 */
export type LinkState = "open" | "early" | "done" | "used" | "expired" | "withdrawn";

/** What a link opens: what it says to its holder, and whose act it would be. */
export interface LinkRow {
  readonly state: LinkState;
  readonly purpose: "acknowledge";
  readonly matterId: Found["matter_id"];
  readonly usedAt: Found["used_at"] | null;
  readonly usedKey: Found["used_key"] | null;
  readonly expiresAt: Found["expires_at"];
  readonly accountId: Found["account_id"];
  readonly role: Found["role"];
  /** Of the account; the link itself reaches its own matter alone. */
  readonly jurisdiction: Found["jurisdiction"];
  readonly postId: Found["post_id"];
  readonly matterNumber: Found["matter_number"];
  readonly sectionName: Found["section_name"];
  readonly personName: Found["person_name"];
  readonly postTitle: Found["post_title"];
  readonly unitName: Found["unit_name"];
  readonly demo: Found["demo"];
  readonly dueAt: Found["due_at"] | null;
  readonly provisional: Found["provisional"] | null;
  /** As decide wrote it. */
  readonly explanation: unknown;
}

/** The link of a token; null where there is none. Reads only, however often. */
export async function findLink(session: Queryable, hash: Buffer): Promise<LinkRow | null> {
  const { rows } = await session.query<LinkRow>(
    `select state, purpose, matter_id as "matterId", used_at as "usedAt", used_key as "usedKey", expires_at as "expiresAt",
            account_id as "accountId", role, jurisdiction, post_id as "postId", matter_number as "matterNumber",
            section_name as "sectionName", person_name as "personName", post_title as "postTitle", unit_name as "unitName",
            demo, due_at as "dueAt", provisional, explanation
       from heqing.link_of($1)`,
    [hash],
  );
  return rows[0] ?? null;
}

/** Notes that somebody, or a program that reads mail, asked for a link. No proof of service. */
export async function noteLinkOpened(session: Queryable, hash: Buffer): Promise<void> {
  await session.query("select heqing.note_link_opened($1)", [hash]);
}

/**
 * Spends a link, and those of earlier attempts at the same message; where it can't be, nothing happens.
 * @returns the state it was found in; `again` where this key has spent it before, null where there is none
 */
export async function spendLink(session: Queryable, hash: Buffer, key: string): Promise<LinkState | "again" | null> {
  const { rows } = await session.query<{ state: LinkState | "again" | null }>(
    "select heqing.spend_link($1, $2) as state",
    [hash, key],
  );
  return rows[0]?.state ?? null;
}
