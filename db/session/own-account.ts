import type { Queryable } from "../connect/transaction";
import type { Given } from "../schema/as";
import type { BookFunctions } from "../schema/functions";

type Own = Given<BookFunctions["own_sessions"]>;

/** One of an account's sessions, as its person sees it. */
export interface OwnSession {
  readonly id: Own["id"];
  readonly begunAt: Own["begun_at"];
  /** Written every five minutes at most. */
  readonly lastUsedAt: Own["last_used_at"];
  readonly endsAt: Own["ends_at"];
  readonly address: Own["address"] | null;
  readonly agent: Own["agent"] | null;
  readonly assurance: Own["assurance"];
}

/** The actor's sessions that are still good, the one used last first. */
export async function ownSessions(session: Queryable): Promise<readonly OwnSession[]> {
  const { rows } = await session.query<OwnSession>(
    `select id, begun_at as "begunAt", last_used_at as "lastUsedAt", ends_at as "endsAt", address, agent, assurance
       from heqing.own_sessions()`,
  );
  return rows;
}

/** Ends one session of the actor's account by its id; false where it has none such. */
export async function endOwnSession(session: Queryable, id: string): Promise<boolean> {
  const { rows } = await session.query<{ ended: BookFunctions["end_own_session"] }>(
    "select heqing.end_own_session($1) as ended",
    [id],
  );
  return rows[0]?.ended === true;
}

/** Ends every session of the actor's account but the one at hand; gives how many there were. */
export async function endOtherSessions(session: Queryable): Promise<number> {
  const { rows } = await session.query<{ ended: BookFunctions["end_other_sessions"] }>(
    "select heqing.end_other_sessions() as ended",
  );
  return rows[0]?.ended ?? 0;
}
