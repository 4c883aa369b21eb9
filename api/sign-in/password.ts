import { hash, verify } from "@node-rs/argon2";

/** argon2id is the library's default; the cost is the first of OWASP's equivalent choices (2024). */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** What is kept of a password. */
export const hashPassword = (password: string): Promise<string> => hash(password, COST);

let decoy: Promise<string> | undefined;

/**
 * Whether the password belongs to the hash. Without a hash (no such login) the same work is done for nothing, so that
 * the time of an answer does not tell which logins there are.
 */
export async function passwordFits(password: string, kept: string | null): Promise<boolean> {
  const fits = await verify(kept ?? (await (decoy ??= hashPassword("no account has this"))), password);
  return fits && kept !== null;
}
