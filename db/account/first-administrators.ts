import type { Pool } from "pg";
import type { Role } from "../../domain/access";
import { transaction } from "../connect/transaction";

/** One of the first three, with the hash of the token of the link by which they choose their password. */
export interface FirstAdministrator {
  readonly role: Extract<Role, "system_admin" | "security_admin" | "audit_admin">;
  readonly login: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string | null;
  readonly tokenHash: Buffer;
}

/**
 * Makes the first three administrators of a book, as heqing_owner, once.
 * @throws HeqingError KEY_REUSED where the book has administrators, ACT_REFUSED where three different persons are not named
 */
export async function makeFirstAdministrators(
  pool: Pool,
  place: {
    /** Of the kind `administration`; made where the registry has none of its id. */
    readonly unit: { readonly id: string; readonly name: string; readonly divisionCode: string };
    readonly jurisdiction: string;
    readonly days: number;
  },
  administrators: readonly FirstAdministrator[],
): Promise<void> {
  await transaction(pool, async (session) => {
    const { id, name, divisionCode } = place.unit;
    await session.query(
      `insert into heqing.unit (id, name, kind, division_code) select $1, $2, 'administration', d.code
         from heqing.division d where d.code = $3 on conflict (id) do nothing`,
      [id, name, divisionCode],
    );
    await session.query("select heqing.first_administrators($1, $2, $3, $4)", [
      id,
      place.jurisdiction,
      place.days,
      JSON.stringify(administrators.map(({ tokenHash, ...rest }) => ({ ...rest, hash: tokenHash.toString("hex") }))),
    ]);
  });
}
