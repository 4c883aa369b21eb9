import { HeqingError } from "../../domain/errors";
import { constraintOf } from "../connect/errors";
import type { Queryable } from "../connect/transaction";
import type { KeptPassword } from "../session/password";
import type { As } from "../schema/as";
import type { BookFunctions } from "../schema/functions";
import type { Book } from "../schema/rows";

/** An account as the security administrator 安全管理员 sees it. */
export interface AccountRow {
  readonly id: Book["account"]["id"];
  readonly login: Book["account"]["login"];
  readonly personId: Book["account"]["person_id"];
  readonly name: Book["person"]["name"];
  readonly email: Book["person"]["email"];
  readonly phone: Book["person"]["phone"];
  readonly unitId: Book["account"]["unit_id"];
  readonly unitName: Book["unit"]["name"];
  readonly role: Book["account"]["role"];
  readonly jurisdiction: Book["account"]["jurisdiction"];
  readonly active: Book["account"]["active"];
  readonly mustChangePassword: Book["account"]["must_change_password"];
  readonly createdAt: string;
  /** Counts its changes. */
  readonly version: Book["account"]["version"];
}

/** One line of the list; what changes by itself stands here alone. */
export interface AccountLine extends Omit<AccountRow, "email" | "phone"> {
  readonly secondFactor: NonNullable<BookFunctions["has_second_factor"]>;
  /** Too many wrong passwords from some address. */
  readonly locked: boolean;
}

export interface AccountFilter {
  /** Part of login, name or unit. */
  readonly q: string | null;
  readonly role: string | null;
  readonly active: boolean | null;
}

const COLUMNS = `a.id, a.login, a.person_id as "personId", coalesce(p.name, '') as name, a.unit_id as "unitId",
       u.name as "unitName", a.role, a.jurisdiction, a.active, a.must_change_password as "mustChangePassword",
       a.created_at as "createdAt", a.version`;
const FROM = `
  from heqing.account a
  join heqing.unit u on u.id = a.unit_id
  left join heqing.person p on p.id = a.person_id
 where a.id in (select heqing.administered())`;

type Dated<Row extends { readonly createdAt: string }> = Omit<Row, "createdAt"> &
  As<Book["account"], { createdAt: "created_at" }>;
const told = <Row extends { readonly createdAt: string }>(row: Dated<Row>): Row =>
  ({ ...row, createdAt: row.createdAt.toISOString() }) as unknown as Row;

/** `%` and `_` of what somebody typed stand for themselves. */
const likePart = (text: string): string => `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;

/** Accounts that the actor administers, by login, behind one. */
export async function listAccounts(
  session: Queryable,
  { q, role, active }: AccountFilter,
  { after, limit }: { readonly after: string | null; readonly limit: number },
): Promise<readonly AccountLine[]> {
  const { rows } = await session.query<Dated<AccountLine>>(
    `select ${COLUMNS}, heqing.has_second_factor(a.id) as "secondFactor",
            exists (select from heqing.sign_in_attempt t
                     where t.login_hash = any (heqing.attempts_of(a.id, a.login)) and t.locked_until > now()) as locked
       ${FROM}
        and ($1::text is null or a.login > $1)
        and ($2::text is null or a.login like $2 or p.name like $2 or u.name like $2)
        and ($3::text is null or a.role = $3)
        and ($4::boolean is null or a.active = $4)
      order by a.login limit $5`,
    [after, q === null ? null : likePart(q), role, active, limit],
  );
  return rows.map((row) => told<AccountLine>(row));
}

/** One account; null where the actor administers none of this id. `hold`: nobody else changes it meanwhile. */
export async function readAccount(session: Queryable, id: string, hold = false): Promise<AccountRow | null> {
  const { rows } = await session.query<Dated<AccountRow>>(
    `select ${COLUMNS}, p.email, p.phone ${FROM} and a.id = $1 ${hold ? "for update of a" : ""}`,
    [id],
  );
  return rows[0] === undefined ? null : told<AccountRow>(rows[0]);
}

/** What an account is made of. */
export interface NewAccount {
  readonly id: string;
  readonly login: string;
  readonly password: KeptPassword;
  readonly personId: string;
  readonly unitId: string;
  readonly role: string;
  readonly jurisdiction: string;
}

/** Makes an account whose password has to be changed. @throws HeqingError NOT_FOUND (no such person), NOT_ENTITLED, ACCOUNT_REFUSED */
export async function makeAccount(session: Queryable, fresh: NewAccount): Promise<void> {
  const { id, login, password, personId, unitId, role, jurisdiction } = fresh;
  const known = await session.query("select from heqing.person where id = $1 and forgotten_at is null", [personId]);
  if (known.rowCount === 0) throw new HeqingError("NOT_FOUND", `person ${personId} does not exist for this account`);
  await refusing(
    session.query(
      `insert into heqing.account (id, login, password_method, password_verifier, person_id, unit_id, role, jurisdiction,
                                   must_change_password)
       values ($1, $2, $3, $4, $5, $6, $7, $8, true)`,
      [id, login, password.method, password.verifier, personId, unitId, role, jurisdiction],
    ),
  );
}

/** What of an account may be changed. */
export interface AccountChange {
  readonly active?: boolean | undefined;
  readonly role?: string | undefined;
  readonly jurisdiction?: string | undefined;
}

/** Changes an account; sessions end by themselves. @throws HeqingError NOT_ENTITLED, ACCOUNT_REFUSED */
export async function changeAccount(session: Queryable, id: string, change: AccountChange): Promise<void> {
  const { active = null, role = null, jurisdiction = null } = change;
  await refusing(
    session.query(
      `update heqing.account set active = coalesce($2, active), role = coalesce($3, role), jurisdiction = coalesce($4, jurisdiction)
        where id = $1`,
      [id, active, role, jurisdiction],
    ),
  );
}

/** Gives an account another password, which has to be changed. @throws as signOutEverywhere */
export async function resetPassword(session: Queryable, id: string, { method, verifier }: KeptPassword): Promise<void> {
  await session.query("select heqing.reset_password($1, $2, $3)", [id, method, verifier]);
}

const REASONS: Readonly<Record<string, string>> = {
  account_login_key: "login-taken",
  account_one_administration: "administrators-apart",
  account_role_of_unit: "role-not-of-unit",
};

async function refusing(work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (cause) {
    const reason = REASONS[constraintOf(cause) ?? ""];
    if (reason === undefined) throw cause;
    throw new HeqingError("ACCOUNT_REFUSED", `expected another account: ${reason}`, { fields: { reason }, cause });
  }
}

/** Ends all sessions of an account; how many. @throws HeqingError NOT_FOUND, NOT_ENTITLED (the own one) */
export const signOutEverywhere = (session: Queryable, id: string): Promise<number> =>
  done(session, "sign_out_everywhere", id);

/** Lets an account sign in again at once; from how many addresses that was refused. @throws as signOutEverywhere */
export const unlockAccount = (session: Queryable, id: string): Promise<number> => done(session, "unlock_account", id);

/** Takes the second factor of an account away; whether there was one. @throws as signOutEverywhere */
export const resetSecondFactor = (session: Queryable, id: string): Promise<boolean> =>
  done(session, "reset_second_factor", id);

type OfAnAccount = Pick<BookFunctions, "sign_out_everywhere" | "unlock_account" | "reset_second_factor">;

async function done<Name extends keyof OfAnAccount>(
  session: Queryable,
  name: Name,
  id: string,
): Promise<NonNullable<OfAnAccount[Name]>> {
  const { rows } = await session.query<{ done: OfAnAccount[Name] }>(`select heqing.${name}($1) as done`, [id]);
  const [row] = rows;
  if (row === undefined || row.done === null) throw new Error(`expected one row of heqing.${name}, got none`);
  return row.done;
}
