import { execFile, type ExecFileException } from "node:child_process";
import { SERVER_VERSION, serverVersionOf, type Tool } from "./pins";

/** A binary that answers with the pinned version, or why it can't be used. */
export type Probe = { readonly usable: true } | { readonly usable: false; readonly reason: string };

/** A whole binary answers in well under a second; a broken one may hang. */
const PROBE_LIMIT_MS = 20_000;

/** Runs `<file> --version`: proves that the binary is whole, runs on this machine, and is of the pinned version. */
export function probe(tool: Tool, file: string, limitMs = PROBE_LIMIT_MS): Promise<Probe> {
  return new Promise((resolve) => {
    const options = { timeout: limitMs, killSignal: "SIGKILL", encoding: "utf8" } as const;
    const answer = (error: ExecError | null, stdout: string): void => {
      const version = serverVersionOf(tool, stdout);
      if (error === null && version === SERVER_VERSION) return resolve({ usable: true });
      resolve({ usable: false, reason: `${file} ${why(error, version, stdout)}` });
    };
    try {
      execFile(file, ["--version"], options, answer);
    } catch (error) {
      answer(error as ExecError, "");
    }
  });
}

type ExecError = Pick<ExecFileException, "message" | "code" | "signal" | "killed">;

function why(error: ExecError | null, version: string | null, stdout: string): string {
  if (error !== null) {
    if (error.killed === true) return "does not answer --version";
    const cause = typeof error.signal === "string" ? `signal ${error.signal}` : `${error.code ?? error.message}`;
    return `does not run (${cause})`;
  }
  if (version !== null) return `is Server ${version}, not ${SERVER_VERSION}`;
  const first = stdout.split("\n")[0]?.slice(0, 80).trim() ?? "";
  return first === "" ? "prints no version" : `prints "${first}" instead of Server ${SERVER_VERSION}`;
}
