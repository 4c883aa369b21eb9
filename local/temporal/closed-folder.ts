import { chmod, mkdir } from "node:fs/promises";
import { join } from "node:path";

/**
 * The folder of the Temporal server in the data folder: its histories say which proceeding did what when, so nobody but the
 * user who runs it may look in; one that an earlier release left open is closed.
 */
export async function closedFolder(dataFolder: string): Promise<string> {
  const folder = join(dataFolder, "temporal");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chmod(folder, 0o700);
  return folder;
}
