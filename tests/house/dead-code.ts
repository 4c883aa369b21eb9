import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import { ROOT, runTool } from "./folder";

interface DeadCodeReport {
  readonly files: readonly string[];
  readonly issues: ReadonlyArray<{
    readonly file: string;
    readonly exports: ReadonlyArray<{ readonly name: string }>;
    readonly types: ReadonlyArray<{ readonly name: string }>;
    readonly dependencies: ReadonlyArray<{ readonly name: string }>;
  }>;
}

/** What nothing in `folder` uses, by the checkout's configuration: files, exports and packages. */
export async function deadCode(folder: string): Promise<readonly string[]> {
  await copyFile(join(ROOT, "knip.json"), join(folder, "knip.json"));
  const outcome = await runTool(folder, "knip/bin/knip.js", ["--no-progress", "--reporter", "json"]);
  if (!outcome.stdout.startsWith("{")) throw new Error(`knip gave no report: ${outcome.stderr}`);
  const report = JSON.parse(outcome.stdout) as DeadCodeReport;
  const within = report.issues.flatMap(({ file, exports, types, dependencies }) => [
    ...exports.map(({ name }) => `export ${file}: ${name}`),
    ...types.map(({ name }) => `type ${file}: ${name}`),
    ...dependencies.map(({ name }) => `package ${name}`),
  ]);
  return [...report.files.map((file) => `file ${file}`), ...within].sort();
}
