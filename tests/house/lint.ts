import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import { linkPackages, ROOT, runTool } from "./folder";

interface LintReport {
  readonly diagnostics: ReadonlyArray<{ code: string; filename: string }>;
}

/** What the checkout's lint finds in `rooms` of `folder`, each as `file: rule`; the folder gets our configuration. */
export async function lintFindings(folder: string, rooms: readonly string[]): Promise<readonly string[]> {
  await copyFile(join(ROOT, ".oxlintrc.json"), join(folder, ".oxlintrc.json"));
  await copyFile(join(ROOT, "tsconfig.json"), join(folder, "tsconfig.json"));
  await linkPackages(folder);
  const outcome = await runTool(folder, "oxlint/bin/oxlint", ["--type-aware", "--format", "json", ...rooms]);
  if (!outcome.stdout.includes("diagnostics")) throw new Error(`oxlint gave no report: ${outcome.stderr}`);
  const report = JSON.parse(outcome.stdout) as LintReport;
  return report.diagnostics.map(({ code, filename }) => `${filename}: ${code}`).sort();
}
