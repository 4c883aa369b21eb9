import { randomBytes } from "node:crypto";
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from "node:fs";
import { z } from "zod";
import { ROLE_NAMES, type Role, type RolePasswords } from "../db/migrate/roles";
import { HeqingError } from "../domain/errors";

const PASSWORDS = z.record(z.string(), z.string());

/** A new password for every role: 192 bits, safe in an address. */
const newPasswords = (): RolePasswords =>
  Object.fromEntries(ROLE_NAMES.map((role) => [role, randomBytes(24).toString("base64url")])) as Record<Role, string>;

/** Reads the passwords of the roles from a JSON file, or makes them and the file (mode 0600) when there is none.
 * @throws HeqingError FILE_UNUSABLE when the file lacks a role
 */
export function rolePasswords(file: string): RolePasswords {
  if (!existsSync(file)) {
    const passwords = newPasswords();
    const handle = openSync(file, "wx", 0o600);
    writeSync(handle, `${JSON.stringify(passwords, null, 2)}\n`);
    fsyncSync(handle);
    closeSync(handle);
    return passwords;
  }
  const parsed = PASSWORDS.safeParse(jsonOf(file));
  const missing = ROLE_NAMES.filter((role) => !parsed.success || parsed.data[role] === undefined);
  if (!parsed.success || missing.length > 0) {
    throw new HeqingError(
      "FILE_UNUSABLE",
      `expected a JSON object with a password for each role in ${file}, missing: ${missing.join(", ")}`,
    );
  }
  return Object.fromEntries(ROLE_NAMES.map((role) => [role, parsed.data[role] ?? ""])) as Record<Role, string>;
}

function jsonOf(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (cause) {
    throw new HeqingError(
      "FILE_UNUSABLE",
      `expected a readable JSON file with the passwords of the roles, ${file} is not`,
      { cause },
    );
  }
}
