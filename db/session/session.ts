import type { Queryable } from "../connect/transaction";
import type { Given } from "../schema/as";
import type { BookFunctions } from "../schema/functions";
import type { Book } from "../schema/rows";

type Found = Given<BookFunctions["find_session"]>;
type Opened = Given<BookFunctions["open_session"]>;

/** What an opening says of a session; the token itself is never kept, only its SHA-256. */
export interface NewSession {
  readonly tokenHash: Buffer;
  readonly csrf: string;
  /** Hash of a token that the browser still had: its session ends, so that none is handed on. */
  readonly before: Buffer | null;
  /** Until when it has to be used again: at most twelve hours. */
  readonly minutes: number;
  /** The same while the account still owes a second factor. */
  readonly unfinishedMinutes: number;
  /** Roles that must have a second factor, whether their account has one yet or not. */
  readonly rolesWithSecondFactor: readonly string[];
  readonly address: string | null;
  readonly agent: string | null;
}

/** Whether a session was opened, and whose it is, or would have been. */
export interface Opening {
  readonly opened: Opened["opened"];
  /** Null: no active account. */
  readonly accountId: Opened["account_id"] | null;
  readonly role: Opened["role"] | null;
}

const CLOSED: Opening = { opened: false, accountId: null, role: null };

const values = (fresh: NewSession): readonly unknown[] => [
  fresh.tokenHash,
  fresh.csrf,
  fresh.before,
  fresh.minutes,
  fresh.unfinishedMinutes,
  fresh.rolesWithSecondFactor,
  fresh.address,
  fresh.agent,
];

/**
 * Opens a session of a login where the raw hash of its password fits, which the book compares. The account is held until
 * this transaction ends: a change of the password comes before the session or ends it.
 */
export async function openSession(
  session: Queryable,
  login: string,
  rawHash: Buffer,
  fresh: NewSession,
): Promise<Opening> {
  const { rows } = await session.query<Opening>(
    `select opened, account_id as "accountId", role
       from heqing.open_session($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [login, rawHash, ...values(fresh)],
  );
  return rows[0] ?? CLOSED;
}

/** Opens a session of the account to which an identity of a provider is linked; holds it as {@link openSession} does. */
export async function openSessionByIdentity(
  session: Queryable,
  identity: { readonly issuer: string; readonly subject: string; readonly secondFactor: boolean },
  fresh: NewSession,
): Promise<Opening> {
  const { rows } = await session.query<Opening>(
    `select opened, account_id as "accountId", role
       from heqing.open_session_by_identity($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [identity.issuer, identity.subject, identity.secondFactor, ...values(fresh)],
  );
  return rows[0] ?? CLOSED;
}

/**
 * The session of the actor goes on under a new token, so that the one from before is worth nothing, and so does this
 * transaction. `proven`: by a second factor given now. False where it has ended.
 */
export async function raiseSession(
  session: Queryable,
  after: Pick<NewSession, "tokenHash" | "csrf" | "minutes"> & { readonly proven: boolean },
): Promise<boolean> {
  const { rows } = await session.query<{ raised: BookFunctions["raise_session"] }>(
    "select heqing.raise_session($1, $2, $3, $4) as raised",
    [after.tokenHash, after.csrf, after.minutes, after.proven],
  );
  return rows[0]?.raised === true;
}

/** Ends a session; nothing happens when it is gone already. */
export async function closeSession(session: Queryable, tokenHash: Buffer): Promise<void> {
  await session.query("select heqing.close_session($1)", [tokenHash]);
}

/** An account that is signed in. */
export interface SessionRow {
  readonly accountId: Found["account_id"];
  readonly login: Found["login"];
  readonly role: Found["role"];
  /** Comma-separated prefixes of division codes, or `*`. */
  readonly jurisdiction: Found["jurisdiction"];
  readonly unitId: Found["unit_id"];
  readonly unitName: Found["unit_name"];
  readonly demo: Found["demo"];
  readonly csrf: Found["csrf"];
  readonly assurance: Found["assurance"];
  /** What the session is called in lists. */
  readonly sessionId: Found["session_id"];
  /** Whether the account has one, confirmed. */
  readonly secondFactor: Found["second_factor"];
  /** Its password was given by an administrator, who knows it. */
  readonly mustChangePassword: Found["must_change_password"];
  /** Seconds since it was last prolonged. */
  readonly idle: Found["idle"];
  /** Seconds since the person last proved who they are. */
  readonly proofAge: Found["proof_age"];
}

/** The session of a token that is still good, null otherwise. */
export async function findSession(session: Queryable, tokenHash: Buffer): Promise<SessionRow | null> {
  const { rows } = await session.query<SessionRow>(
    `select account_id as "accountId", login, role, jurisdiction, unit_id as "unitId", unit_name as "unitName", demo, csrf,
            assurance, session_id as "sessionId", second_factor as "secondFactor",
            must_change_password as "mustChangePassword", idle, proof_age as "proofAge"
       from heqing.find_session($1)`,
    [tokenHash],
  );
  return rows[0] ?? null;
}

/** Moves the end of a session that is used, never past the one it was opened with. */
export async function prolongSession(session: Queryable, tokenHash: Buffer, minutes: number): Promise<void> {
  await session.query("select heqing.prolong_session($1, $2)", [tokenHash, minutes]);
}

/** The name of the account's person; null where the actor may not see persons of that division. */
export async function personOfAccount(session: Queryable, accountId: string): Promise<string | null> {
  const { rows } = await session.query<Pick<Book["person"], "name">>(
    "select p.name from heqing.account a join heqing.person p on p.id = a.person_id where a.id = $1",
    [accountId],
  );
  return rows[0]?.name ?? null;
}
