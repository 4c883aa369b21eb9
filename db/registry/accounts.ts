import type { Pool } from "pg";
import { jurisdictionOf } from "../../domain/access";
import type { Queryable } from "../connect/transaction";
import type { Actor } from "../session/with-actor";
import type { Given } from "../schema/as";
import type { BookFunctions } from "../schema/functions";

type Found = Given<BookFunctions["local_session"]>;

/**
 * A short session of an active account for whoever has the login of heqing_owner, in the audit log as `local-session`;
 * null where there is no such account. `pool` is the owner's: no other login may.
 */
export async function actorOf(pool: Pool, login: string, minutes = 60): Promise<Actor | null> {
  const { rows } = await pool.query<{
    session: Found["session"] | null;
    account: Found["account_id"];
    role: Found["role"];
    jurisdiction: Found["jurisdiction"];
  }>("select session, account_id as account, role, jurisdiction from heqing.local_session($1, $2)", [login, minutes]);
  const [found] = rows;
  if (found === undefined || found.session === null) return null;
  const { session, account, role, jurisdiction } = found;
  return { session, account, role, jurisdiction: jurisdictionOf(jurisdiction) };
}

/** Ends a local session before its time. */
export async function endLocalSession(session: Queryable, { session: hash }: Pick<Actor, "session">): Promise<void> {
  await session.query("select heqing.close_session($1)", [hash]);
}
