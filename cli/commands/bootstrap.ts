import { resolve } from "node:path";
import { bootstrap } from "../../db/migrate/bootstrap";
import { DATABASES, ROLE_NAMES, ROLES } from "../../db/migrate/roles";
import { commandLine, read } from "../command-line";
import { ADVICE, firstAdministrators } from "./first-administrators";
import { readEnvironment, required } from "../environment";
import { rolePasswords } from "../role-passwords";

/**
 * `heqing bootstrap --passwords FILE`, and `--administrators FILE` once the book is migrated: creates roles and databases with DATABASE_SUPERUSER_URL; safe to repeat.
 * FILE is JSON, role to password; it is made, with new passwords and mode 0600, where there is none.
 */
export async function run(argv: readonly string[]): Promise<number> {
  const line = commandLine("heqing bootstrap")
    .option("--passwords <file>", "passwords of the roles, made when missing")
    .option(
      "--administrators <file>",
      "the first three administrators of a migrated book; prints their one-time links",
    );
  const { passwords, administrators } = read(line, argv).options;
  if (administrators !== undefined && passwords === undefined) {
    await firstAdministrators(resolve(administrators), (text) => void process.stdout.write(text));
    process.stderr.write(ADVICE);
    return 0;
  }
  if (passwords === undefined) {
    process.stderr.write(
      "heqing bootstrap: name a file for the passwords of the roles, --passwords FILE (made when missing), or one that names the first three administrators, --administrators FILE\n",
    );
    return 2;
  }
  const adminUrl = required(readEnvironment(), "DATABASE_SUPERUSER_URL");
  const file = resolve(passwords);
  await bootstrap({ adminUrl, passwords: rolePasswords(file) });
  process.stderr.write(
    `roles ${ROLE_NAMES.map((role) => ROLES[role]).join(", ")} and databases ${Object.values(DATABASES).join(", ")} are there; ` +
      `passwords: ${file}. Next: DATABASE_OWNER_URL=… heqing migrate\n`,
  );
  return 0;
}
