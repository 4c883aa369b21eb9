import type { Role } from "../../domain/access";
import type { Queryable } from "../connect/transaction";
import type { KeptPassword } from "../session/password";
import type { Given } from "../schema/as";
import type { BookFunctions } from "../schema/functions";

type Found = Given<BookFunctions["password_link_of"]>;

/** Where a one-time link stands; `withdrawn`: its account is closed. */
export type PasswordLinkState = "open" | "used" | "expired" | "withdrawn";

/** Whose password the holder of a link may choose. */
export interface PasswordLinkRow {
  readonly state: PasswordLinkState;
  readonly login: Found["login"];
  readonly personName: Found["person_name"];
  readonly unitName: Found["unit_name"];
  readonly role: Role;
  readonly expiresAt: Found["expires_at"];
}

/** The link of a token's hash; null where there is none. Reads only. */
export async function findPasswordLink(session: Queryable, hash: Buffer): Promise<PasswordLinkRow | null> {
  const { rows } = await session.query<PasswordLinkRow>(
    `select state, login, person_name as "personName", unit_name as "unitName", role, expires_at as "expiresAt"
       from heqing.password_link_of($1)`,
    [hash],
  );
  return rows[0] ?? null;
}

/** Keeps the password that the holder chose, once; the state in which the link was found, null where there is none. */
export async function usePasswordLink(
  session: Queryable,
  hash: Buffer,
  { method, verifier }: KeptPassword,
): Promise<PasswordLinkState | null> {
  const { rows } = await session.query<{ state: PasswordLinkState | null }>(
    "select heqing.use_password_link($1, $2, $3) as state",
    [hash, method, verifier],
  );
  return rows[0]?.state ?? null;
}
