import type { Queryable } from "../connect/transaction";
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

/** Accounts of an administrator's reach, by login, behind one. */
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

/** One account; null where there is none within the reach.*/
export async function readAccount(session: Queryable, id: string): Promise<AccountRow | null> {
  const { rows } = await session.query<Dated<AccountRow>>(`select ${COLUMNS}, p.email, p.phone ${FROM} and a.id = $1`, [
    id,
  ]);
  return rows[0] === undefined ? null : told<AccountRow>(rows[0]);
}

/** Ends an account of a version with its sessions, tokens and links; false where it is another by now. @throws HeqingError as signOutEverywhere, SIGN_IN_AGAIN */
export async function endAccount(session: Queryable, id: string, version: number): Promise<boolean> {
  const { rows } = await session.query<{ done: BookFunctions["end_account"] }>(
    "select heqing.end_account($1, $2) as done",
    [id, version],
  );
  return rows[0]?.done === true;
}

/** Ends all sessions of an account; how many. @throws HeqingError NOT_FOUND, NOT_ENTITLED (the own one) */
export const signOutEverywhere = (session: Queryable, id: string): Promise<number> =>
  done(session, "sign_out_everywhere", id);

/** Lets an account sign in again at once; from how many addresses that was refused. @throws as signOutEverywhere */
export const unlockAccount = (session: Queryable, id: string): Promise<number> => done(session, "unlock_account", id);

type OfAnAccount = Pick<BookFunctions, "sign_out_everywhere" | "unlock_account">;

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
