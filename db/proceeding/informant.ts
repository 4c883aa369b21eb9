import type { Queryable } from "../connect/transaction";
import type { Book } from "../schema/rows";

/** What is kept of who complained: encrypted, with the name of the key. */
export interface SealedInformant {
  readonly sealed: Book["informant"]["sealed"];
  readonly keyId: Book["informant"]["key_id"];
}

/** Keeps who complained beside the complaint that the actor has just registered. */
export async function keepInformant(
  session: Queryable,
  proceedingId: string,
  { sealed, keyId }: SealedInformant,
): Promise<void> {
  await session.query("select heqing.keep_informant($1, $2, $3)", [proceedingId, sealed, keyId]);
}

/**
 * Reads it for the actor, and says so in the audit log; null where nothing is kept.
 * @throws HeqingError NOT_FOUND, NOT_ENTITLED
 */
export async function readInformant(session: Queryable, proceedingId: string): Promise<SealedInformant | null> {
  const { rows } = await session.query<SealedInformant>(
    'select sealed, key_id as "keyId" from heqing.read_informant($1)',
    [proceedingId],
  );
  return rows[0] ?? null;
}
