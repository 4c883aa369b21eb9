import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { install } from "./cache-way";
import { GoLines } from "./go-lines";
import { findGo, type GoToolchain } from "./go-toolchain";
import { runLeashed, type LeashedEnd } from "../leashed";
import { GO_PACKAGE, type Tool } from "../pins";
import { say } from "./progress";
import { nothing, type Attempt, type Way, type WayContext } from "./way";

/** A compiler or linker says nothing for a minute or two on a slow machine; ten minutes mean that it hangs. */
const IDLE_LIMIT_MS = 600_000;

/** Builds the missing tools from the one pinned Go module in `moduleFolder`: minutes the first time, seconds from Go's cache. */
export function goBuildWay(moduleFolder: string, cacheRoot: string, cacheFolder: string, workFolder: string): Way {
  return {
    name: "go build",
    async attempt(tools, context): Promise<Attempt> {
      const toolchain = await findGo(moduleFolder, cacheRoot, context.env);
      if (typeof toolchain === "string") return nothing(toolchain);
      const out = join(workFolder, "build");
      await mkdir(out, { recursive: true });
      const failure = await build(tools, out, moduleFolder, toolchain, context);
      return failure === null ? takeAll(tools, out, cacheFolder, context) : nothing(failure);
    },
  };
}

async function build(
  tools: readonly Tool[],
  out: string,
  moduleFolder: string,
  { go, env }: GoToolchain,
  { onProgress, signal }: WayContext,
): Promise<string | null> {
  const packages = tools.map((tool) => GO_PACKAGE[tool]);
  const lines = new GoLines(packages, onProgress);
  const run = (args: readonly string[]): Promise<LeashedEnd> =>
    runLeashed(go, [...args, ...packages], {
      moduleFolder,
      cwd: moduleFolder,
      env,
      signal,
      idleMs: IDLE_LIMIT_MS,
      onLine: (line) => lines.read(line),
    });

  onProgress(say("modules", `asking Go what must be compiled for ${tools.join(" and ")}`));
  // Stale packages are those that Go does not have in its build cache: exactly what `go build -v` will name.
  const list = await run(["list", "-trimpath", "-deps", "-f", "{{if .Stale}}{{.ImportPath}}{{end}}"]);
  if (list.code !== 0) return lines.failure(list);
  lines.expect(list.stdout.length);
  const built = await run(["build", "-v", "-trimpath", "-buildvcs=false", "-ldflags", "-s -w", "-o", `${out}/`]);
  return built.code === 0 ? null : lines.failure(built);
}

async function takeAll(
  tools: readonly Tool[],
  out: string,
  cacheFolder: string,
  { onProgress }: WayContext,
): Promise<Attempt> {
  const binaries: Partial<Record<Tool, string>> = {};
  const reasons: string[] = [];
  for (const tool of tools) {
    onProgress(say("check", `checking the new \`${tool}\``));
    const result = await install(tool, join(out, tool), cacheFolder);
    if ("file" in result) binaries[tool] = result.file;
    else reasons.push(result.reason);
  }
  return { binaries, reason: reasons.length === 0 ? null : reasons.join("; ") };
}
