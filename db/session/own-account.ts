import type { Queryable } from "../connect/transaction";

/** One of an account's sessions, as its person sees it. */
export interface OwnSession {
  readonly id: string;
  readonly begunAt: Date;
  /** Written every five minutes at most. */
  readonly lastUsedAt: Date;
  readonly endsAt: Date;
  readonly address: string | null;
  readonly agent: string | null;
  readonly assurance: string;
}

/** The account's sessions that are still good, the one used last first. */
export async function ownSessions(session: Queryable, accountId: string): Promise<readonly OwnSession[]> {
  const { rows } = await session.query<OwnSession>(
    `select id, created_at as "begunAt", last_seen as "lastUsedAt", ends_at as "endsAt", address, agent, assurance
       from heqing.session where account_id = $1 and expires_at > now() order by last_seen desc, id limit 200`,
    [accountId],
  );
  return rows;
}

/** Ends one session of the account by its id; false where it has none such. */
export async function endOwnSession(session: Queryable, accountId: string, id: string): Promise<boolean> {
  const { rowCount } = await session.query("delete from heqing.session where account_id = $1 and id = $2", [
    accountId,
    id,
  ]);
  return rowCount === 1;
}

/** Ends every session of the account but one; gives how many there were. */
export async function endOtherSessions(session: Queryable, accountId: string, kept: string): Promise<number> {
  const { rowCount } = await session.query("delete from heqing.session where account_id = $1 and id <> $2", [
    accountId,
    kept,
  ]);
  return rowCount ?? 0;
}

/** What is kept of the actor's own password. */
export async function ownPasswordHash(session: Queryable, accountId: string): Promise<string | null> {
  const { rows } = await session.query<{ hash: string | null }>("select heqing.password_of($1) as hash", [accountId]);
  return rows[0]?.hash ?? null;
}

/** Keeps a new password of the actor; false where the account is no longer active. */
export async function changeOwnPassword(session: Queryable, passwordHash: string): Promise<boolean> {
  const { rows } = await session.query<{ done: boolean | null }>("select heqing.change_own_password($1) as done", [
    passwordHash,
  ]);
  return rows[0]?.done === true;
}
