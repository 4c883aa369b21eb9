import { chmodSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { closedFolder, postgresUser } from "../../local/postgres/system-user";

/** A new temporary folder (mode 755) that the user Postgres runs as can reach, even where TMPDIR is closed. */
export function serverFolder(name: string): string {
  const user = postgresUser();
  const parent = [tmpdir(), "/var/tmp"].find((folder) => closedFolder(folder, user) === null) ?? tmpdir();
  const folder = mkdtempSync(join(parent, `heqing-${name}-`));
  chmodSync(folder, 0o755);
  return folder;
}
