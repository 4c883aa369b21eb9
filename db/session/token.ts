import { HeqingError } from "../../domain/errors";
import type { Queryable } from "../connect/transaction";
import type { Given } from "../schema/as";
import type { BookFunctions } from "../schema/functions";
import type { Book } from "../schema/rows";

type Used = Given<BookFunctions["use_token"]>;
type OwnRow = Given<BookFunctions["own_tokens"]>;

/** A token to be made; its secret is kept nowhere. */
export interface NewToken {
  readonly id: string;
  readonly secretHash: Buffer;
  readonly name: string;
  /** Login of the account it acts for; null is the maker's own. */
  readonly account: string | null;
  /** operationIds of the API. */
  readonly routes: readonly string[];
  /** Null is that of the account. */
  readonly jurisdiction: string | null;
  /** Days until it expires, at most 365. */
  readonly days: number;
}

/** A token as lists show it. */
export interface TokenRow {
  readonly id: Book["machine_token"]["id"];
  readonly name: Book["machine_token"]["name"];
  readonly account: Book["account"]["login"];
  readonly unitName: Book["unit"]["name"];
  readonly role: Book["machine_token"]["role"];
  readonly routes: Book["machine_token"]["routes"];
  readonly jurisdiction: Book["machine_token"]["jurisdiction"];
  /** `unconfirmed`: its account's person has not confirmed it yet. */
  readonly state: "good" | "unconfirmed" | "expired" | "revoked";
  readonly createdAt: Book["machine_token"]["created_at"];
  readonly createdBy: Book["account"]["login"];
  readonly expiresAt: Book["machine_token"]["expires_at"];
  readonly lastUsedAt: Book["machine_token"]["last_used_at"];
  readonly lastAddress: Book["machine_token"]["last_address"];
  readonly revokedAt: Book["machine_token"]["revoked_at"];
  readonly revokedBy: Book["account"]["login"] | null;
}

/** What a token that came in is good for. */
export type TokenUse =
  | { readonly state: "unknown" }
  | {
      readonly state: "good" | "unconfirmed" | "expired" | "revoked" | "withdrawn";
      readonly accountId: Used["account_id"];
      readonly login: Used["login"];
      readonly role: Used["role"];
      readonly jurisdiction: Used["jurisdiction"];
      readonly routes: Used["routes"];
      readonly unitId: Used["unit_id"];
      readonly unitName: Used["unit_name"];
      readonly demo: Used["demo"];
    };

const LIST = `
  select t.id, t.name, a.login as account, u.name as "unitName", t.role, t.routes, t.jurisdiction,
         case when t.revoked_at is not null then 'revoked' when t.expires_at <= now() then 'expired'
              when t.confirmed_at is null then 'unconfirmed' else 'good' end as state,
         t.created_at as "createdAt", maker.login as "createdBy", t.expires_at as "expiresAt",
         t.last_used_at as "lastUsedAt", t.last_address as "lastAddress", t.revoked_at as "revokedAt",
         revoker.login as "revokedBy"
    from heqing.machine_token t
    join heqing.account a on a.id = t.account_id
    join heqing.unit u on u.id = a.unit_id
    join heqing.account maker on maker.id = t.created_by
    left join heqing.account revoker on revoker.id = t.revoked_by`;

/** The tokens of the actor's jurisdiction, the newest first. */
export async function listTokens(session: Queryable): Promise<readonly TokenRow[]> {
  const { rows } = await session.query<TokenRow>(`${LIST} order by t.created_at desc, t.id`);
  return rows;
}

/** One of them, null where the actor sees none. */
export async function readToken(session: Queryable, id: string): Promise<TokenRow | null> {
  const { rows } = await session.query<TokenRow>(`${LIST} where t.id = $1`, [id]);
  return rows[0] ?? null;
}

/**
 * Keeps a new token of the actor of this transaction.
 * @throws HeqingError NOT_ENTITLED (role, somebody else's account, beyond the account's jurisdiction), NOT_FOUND (account)
 */
export async function makeToken(session: Queryable, token: NewToken): Promise<TokenRow> {
  const account = token.account === null ? null : await accountId(session, token.account);
  await session.query("select heqing.make_token($1, $2, $3, $4, $5, $6, $7)", [
    token.id,
    token.secretHash,
    token.name,
    account,
    token.routes,
    token.jurisdiction,
    token.days,
  ]);
  const made = await readToken(session, token.id);
  if (made === null) throw new HeqingError("INTERNAL", "expected the token that was just made");
  return made;
}

async function accountId(session: Queryable, login: string): Promise<string> {
  const { rows } = await session.query<Pick<Book["account"], "id">>(
    "select id from heqing.account where login = $1 and active",
    [login],
  );
  if (rows[0] === undefined) {
    // In the words of heqing.make_token: which logins there are elsewhere is not told.
    throw new HeqingError("NOT_FOUND", "the account that the token would act for does not exist for this account");
  }
  return rows[0].id;
}

/** Ends a token at once; false when it had been revoked before. @throws HeqingError NOT_FOUND */
export async function revokeToken(session: Queryable, id: string): Promise<boolean> {
  const { rows } = await session.query<{ revoked: BookFunctions["revoke_token"] }>(
    "select heqing.revoke_token($1) as revoked",
    [id],
  );
  return rows[0]?.revoked ?? false;
}

/** Who a token acts as; notes that it was used, once a minute at most. */
export async function useToken(session: Queryable, id: string, secretHash: Buffer, address: string): Promise<TokenUse> {
  const { rows } = await session.query<TokenUse>(
    `select state, account_id as "accountId", login, role, jurisdiction, routes, unit_id as "unitId",
            unit_name as "unitName", demo
       from heqing.use_token($1, $2, $3)`,
    [id, secretHash, address],
  );
  return rows[0] ?? { state: "unknown" };
}

/** A token that acts for the reader's own account. */
export interface OwnToken {
  readonly id: OwnRow["id"];
  readonly name: OwnRow["name"];
  readonly routes: OwnRow["routes"];
  readonly jurisdiction: OwnRow["jurisdiction"];
  readonly createdAt: OwnRow["created_at"];
  /** Name of the person who made it. */
  readonly createdBy: OwnRow["created_by"];
  readonly expiresAt: OwnRow["expires_at"];
  /** null = it opens nothing yet. */
  readonly confirmedAt: OwnRow["confirmed_at"] | null;
  readonly lastUsedAt: OwnRow["last_used_at"] | null;
  readonly lastAddress: OwnRow["last_address"] | null;
}

/** Good tokens that act for the account of whoever is signed in, those to be confirmed first. */
export async function ownTokens(session: Queryable): Promise<readonly OwnToken[]> {
  const { rows } = await session.query<OwnToken>(
    `select id, name, routes, jurisdiction, created_at as "createdAt", created_by as "createdBy", expires_at as "expiresAt",
            confirmed_at as "confirmedAt", last_used_at as "lastUsedAt", last_address as "lastAddress"
       from heqing.own_tokens()`,
  );
  return rows;
}

/** Lets a token act that somebody made for the own account; false where there is none such. @throws HeqingError SIGN_IN_AGAIN */
export async function confirmOwnToken(session: Queryable, id: string): Promise<boolean> {
  const { rows } = await session.query<{ done: BookFunctions["confirm_own_token"] }>(
    "select heqing.confirm_own_token($1) as done",
    [id],
  );
  return rows[0]?.done === true;
}

/** Ends a token of the own account; false where there is none such. */
export async function endOwnToken(session: Queryable, id: string): Promise<boolean> {
  const { rows } = await session.query<{ done: BookFunctions["end_own_token"] }>(
    "select heqing.end_own_token($1) as done",
    [id],
  );
  return rows[0]?.done === true;
}
