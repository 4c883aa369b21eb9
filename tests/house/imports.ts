import { existsSync } from "node:fs";
import { join } from "node:path";
import { ROOT, runTool } from "./folder";
import { ROOMS } from "./rooms";

interface CruiseReport {
  readonly summary: {
    readonly totalCruised: number;
    readonly violations: ReadonlyArray<{ from: string; to: string; rule: { name: string } }>;
  };
}

/** Broken import rules of the tree in `folder`, each as `rule: from -> to`, by the checkout's own configuration. */
export async function brokenImports(folder: string): Promise<readonly string[]> {
  const rooms = ROOMS.filter((room) => existsSync(join(folder, room)));
  const config = join(ROOT, ".dependency-cruiser.cjs");
  const outcome = await runTool(folder, "dependency-cruiser/bin/dependency-cruise.mjs", [
    ...rooms,
    "--config",
    config,
    "--output-type",
    "json",
  ]);
  if (!outcome.stdout.startsWith("{")) throw new Error(`dependency-cruiser gave no report: ${outcome.stderr}`);
  const report = JSON.parse(outcome.stdout) as CruiseReport;
  if (report.summary.totalCruised === 0) throw new Error(`dependency-cruiser saw no file in ${folder}`);
  return report.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`);
}
