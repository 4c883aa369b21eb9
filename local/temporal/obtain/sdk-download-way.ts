import { mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import { install } from "./cache-way";
import { runLeashed } from "../leashed";
import { CLI_VERSION } from "../pins";
import { say } from "./progress";
import { nothing, type Attempt, type Way } from "./way";

/** A network that gives the binary at all gives it in this time; a closed one would keep us waiting. */
const DOWNLOAD_LIMIT_MS = 20_000;

/** Lets Temporal's SDK download the dev server, in a process of its own so that it can be ended in time. */
export function sdkDownloadWay(moduleFolder: string, cacheFolder: string, workFolder: string): Way {
  return {
    name: "SDK download",
    async attempt(tools, { env, onProgress, signal }): Promise<Attempt> {
      if (!tools.includes("temporal")) return nothing("it carries only the dev server");
      const testing = resolveTesting();
      if (testing === null) return nothing("the package @temporalio/testing is not installed");
      const seconds = DOWNLOAD_LIMIT_MS / 1000;
      onProgress(say("download", `downloading Temporal ${CLI_VERSION} by the SDK (at most ${seconds} s)`));

      const folder = join(workFolder, "download");
      await mkdir(folder, { recursive: true });
      const errors: string[] = [];
      const end = await runLeashed(
        process.execPath,
        [join(moduleFolder, "sdk-download.cjs"), testing, `v${CLI_VERSION}`, folder],
        { moduleFolder, cwd: workFolder, env, signal, limitMs: DOWNLOAD_LIMIT_MS, onLine: (line) => errors.push(line) },
      );
      if (end.ended !== null) return nothing(`not there within ${seconds} s`);
      if (end.code !== 0) return nothing(lastWords(errors) || `ended with code ${String(end.code)}`);
      return take(folder, cacheFolder);
    },
  };
}

async function take(folder: string, cacheFolder: string): Promise<Attempt> {
  let reason = "left no file";
  for (const name of await readdir(folder)) {
    const result = await install("temporal", join(folder, name), cacheFolder);
    if ("file" in result) return { binaries: { temporal: result.file }, reason: null };
    reason = result.reason;
  }
  return nothing(reason);
}

/** The SDK repeats the request's address in each layer of its error: the last layer says what happened. */
function lastWords(lines: readonly string[]): string {
  const line = lines.findLast((words) => words.trim() !== "") ?? "";
  return line.length <= 160 ? line : `…${line.slice(-160)}`;
}

function resolveTesting(): string | null {
  try {
    return require.resolve("@temporalio/testing");
  } catch {
    return null;
  }
}
