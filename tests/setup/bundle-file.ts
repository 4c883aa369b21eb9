import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { bundleWorkflowCode } from "@temporalio/worker";

/** The entry of all workflows. */
export const WORKFLOWS = resolve(__dirname, "..", "..", "workflows", "index.ts");

/** Bundles a workflow entry into a file in `folder` and gives its place. The bundler's own words are kept to itself. */
export async function bundleFile(entry: string, folder: string, name: string): Promise<string> {
  if (!existsSync(entry)) throw new Error(`expected workflows in ${entry}, there is no such file`);
  const none = (): void => undefined;
  const logger = { log: none, trace: none, debug: none, info: none, warn: none, error: console.error };
  const { code } = await bundleWorkflowCode({ workflowsPath: entry, logger });
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name}.js`);
  writeFileSync(path, code);
  return path;
}
