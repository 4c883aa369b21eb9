import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { bundleWorkflowCode, type WorkflowBundleOption } from "@temporalio/worker";
import type { Logger } from "../../telemetry/logger";

/** Rooms whose code may end up in the bundle (docs/architecture.md, Rooms: workflows import types of these and nothing else of ours). */
const ROOMS = ["workflows", "domain", "activities"];

/** The entry of all workflows next to the running code; undefined while there are none. */
export function workflowsEntry(): string | undefined {
  const entry = [".js", ".ts"].map((end) => join(dirname(dirname(__dirname)), "workflows", `index${end}`));
  return entry.find((path) => existsSync(path));
}

/**
 * The workflow bundle, built once and kept in dist/ until a source or the SDK differs: webpack takes seconds, which
 * every start would pay otherwise.
 */
export async function workflowBundle(entry: string, logger: Logger): Promise<WorkflowBundleOption> {
  const root = dirname(dirname(entry));
  const folder = join(root, "bundles");
  const path = join(folder, `workflows-${fingerprint(root)}.js`);
  if (!existsSync(path)) {
    const { code } = await bundleWorkflowCode({ workflowsPath: entry, logger: quiet(logger) });
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${path}.new`, code);
    renameSync(`${path}.new`, path);
  }
  return { codePath: path };
}

/** Changes with any file of the rooms and with the SDK, which must have built the bundle it loads. */
function fingerprint(root: string): string {
  const hash = createHash("sha256");
  const { version } = require("@temporalio/worker/package.json") as { version: string };
  hash.update(version);
  for (const room of ROOMS) {
    const folder = join(root, room);
    if (!existsSync(folder)) continue;
    for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }).sort()) {
      const file = join(folder, name);
      if (/\.[jt]s$/.test(name) && statSync(file).isFile()) hash.update(`${room}/${name}\0`).update(readFileSync(file));
    }
  }
  return hash.digest("hex").slice(0, 16);
}

/** The bundler's own words matter only when something is wrong with it. */
function quiet(logger: Logger) {
  const none = (): void => undefined;
  const pass =
    (level: "warn" | "error") =>
    (message: string): void =>
      logger[level]({ bundler: true }, message);
  return { log: none, trace: none, debug: none, info: none, warn: pass("warn"), error: pass("error") };
}
