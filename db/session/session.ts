import type { Queryable } from "../connect/transaction";

/** An account as sign-in needs it; who it is comes with {@link findSession}. */
export interface SignInAccount {
  readonly id: string;
  readonly role: string;
  readonly passwordHash: string;
  /** Whether it has one, confirmed. */
  readonly secondFactor: boolean;
}

/** The account of a login, null where there is none that is active. */
export async function accountByLogin(session: Queryable, login: string): Promise<SignInAccount | null> {
  const { rows } = await session.query<SignInAccount>(
    `select id, role, heqing.password_of(id) as "passwordHash", heqing.has_second_factor(id) as "secondFactor"
       from heqing.account where login = $1 and active`,
    [login],
  );
  return rows[0] ?? null;
}

/**
 * Whether an account is active and, where it is given, this is still kept of its password. Nobody changes that before this
 * transaction has ended, so that a session is either there to be ended by the change or not opened after it.
 */
export async function holdForSignIn(session: Queryable, accountId: string, passwordHash?: string): Promise<boolean> {
  const { rows } = await session.query<{ held: boolean | null }>("select heqing.hold_for_sign_in($1, $2) as held", [
    accountId,
    passwordHash ?? null,
  ]);
  return rows[0]?.held === true;
}

/** A new session; the token itself is never kept, only its SHA-256. */
export interface NewSession {
  readonly tokenHash: Buffer;
  readonly accountId: string;
  readonly csrf: string;
  readonly assurance: string;
  /** Until when it has to be used again. */
  readonly minutes: number;
  readonly address: string | null;
  readonly agent: string | null;
}

/** Opens a session and forgets those that have expired. */
export async function openSession(session: Queryable, fresh: NewSession): Promise<void> {
  await session.query("delete from heqing.session where expires_at < now()");
  await session.query(
    `insert into heqing.session (token_hash, account_id, csrf, assurance, expires_at, address, agent)
     values ($1, $2, $3, $4, now() + make_interval(mins => $5), $6, $7)`,
    [fresh.tokenHash, fresh.accountId, fresh.csrf, fresh.assurance, fresh.minutes, fresh.address, fresh.agent],
  );
}

/** A session goes on under a new token, so that the one from before is worth nothing; `proven`: by a second factor given now. */
export async function raiseSession(
  session: Queryable,
  before: Buffer,
  after: Pick<NewSession, "tokenHash" | "csrf" | "assurance" | "minutes"> & { readonly proven: boolean },
): Promise<boolean> {
  const { rowCount } = await session.query(
    `update heqing.session set token_hash = $2, csrf = $3, assurance = $4, last_seen = now(),
            expires_at = least(now() + make_interval(mins => $5), ends_at),
            proven_at = case when $6 then now() else proven_at end
      where token_hash = $1 and expires_at > now()`,
    [before, after.tokenHash, after.csrf, after.assurance, after.minutes, after.proven],
  );
  return rowCount === 1;
}

/** Ends a session; nothing happens when it is gone already. */
export async function closeSession(session: Queryable, tokenHash: Buffer): Promise<void> {
  await session.query("delete from heqing.session where token_hash = $1", [tokenHash]);
}

/** An account that is signed in. */
export interface SessionRow {
  readonly accountId: string;
  readonly login: string;
  readonly role: string;
  /** Comma-separated prefixes of division codes, or `*`. */
  readonly jurisdiction: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly demo: boolean;
  readonly csrf: string;
  readonly assurance: string;
  /** What the session is called in lists. */
  readonly sessionId: string;
  /** Whether the account has one, confirmed. */
  readonly secondFactor: boolean;
  /** Its password was given by an administrator, who knows it. */
  readonly mustChangePassword: boolean;
  /** Seconds since it was last prolonged. */
  readonly idle: number;
  /** Seconds since the person last proved who they are. */
  readonly proofAge: number;
}

/** The session of a token that is still good, null otherwise. */
export async function findSession(session: Queryable, tokenHash: Buffer): Promise<SessionRow | null> {
  const { rows } = await session.query<SessionRow>(
    `select a.id as "accountId", a.login, a.role, a.jurisdiction, u.id as "unitId", u.name as "unitName", u.demo,
            s.csrf, s.assurance, s.id as "sessionId", heqing.has_second_factor(a.id) as "secondFactor",
            a.must_change_password as "mustChangePassword", extract(epoch from now() - s.last_seen)::float8 as idle,
            extract(epoch from now() - s.proven_at)::float8 as "proofAge"
       from heqing.session s
       join heqing.account a on a.id = s.account_id and a.active
       join heqing.unit u on u.id = a.unit_id
      where s.token_hash = $1 and s.expires_at > now()`,
    [tokenHash],
  );
  return rows[0] ?? null;
}

/** Moves the end of a session that is used, never past the one it was opened with. */
export async function prolongSession(session: Queryable, tokenHash: Buffer, minutes: number): Promise<void> {
  await session.query(
    `update heqing.session set last_seen = now(), expires_at = least(now() + make_interval(mins => $2), ends_at)
      where token_hash = $1`,
    [tokenHash, minutes],
  );
}

/** The name of the account's person; null where the actor may not see persons of that division. */
export async function personOfAccount(session: Queryable, accountId: string): Promise<string | null> {
  const { rows } = await session.query<{ name: string }>(
    "select p.name from heqing.account a join heqing.person p on p.id = a.person_id where a.id = $1",
    [accountId],
  );
  return rows[0]?.name ?? null;
}
