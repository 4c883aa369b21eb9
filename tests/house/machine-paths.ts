import type { TextFile } from "./tree";

/** Folders of one particular machine. Joined from parts, else this file would name itself. */
const FOLDERS = ["work", "root", "tmp", "home/\\w+", "Users/\\w+", "private/var"].join("|");
const MACHINE_PATH = new RegExp(`(?<![\\w.:/~}@*-])/(${FOLDERS})(?=/|\\b)(?![-\\w]*\\.(ts|tsx|md)\\b)`);

/** Lines that name a folder of somebody's machine. */
export function machinePaths(files: readonly TextFile[]): readonly string[] {
  return files.flatMap(({ path, text }) =>
    text.split("\n").flatMap((line, index) => {
      const found = MACHINE_PATH.exec(line);
      return found === null ? [] : [`${path}:${index + 1}: ${found[0]}`];
    }),
  );
}
