import { execFileSync } from "node:child_process";
import { cpus, loadavg, release, totalmem } from "node:os";
import { SERVER_VERSION } from "../../local/temporal/pins";

/** What figures depend on, a line each: the machine, how busy it is, and every version. */
export function machineLines(postgresVersion: string): readonly string[] {
  const { version: sdk } = require("@temporalio/worker/package.json") as { version: string };
  const [first] = cpus();
  return [
    `${new Date().toISOString().slice(0, 10)}, commit ${commit()}`,
    `${cpus().length} × ${first?.model.trim() ?? "processor"}, ${(totalmem() / 2 ** 30).toFixed(0)} GB, ${process.platform} ${release()}`,
    `load before: ${loadavg()
      .map((load) => load.toFixed(1))
      .join(", ")} (1, 5, 15 minutes)`,
    `Node ${process.versions.node}, Temporal SDK ${sdk}, server ${SERVER_VERSION}, Postgres ${postgresVersion}`,
  ];
}

function commit(): string {
  try {
    return execFileSync("git", ["log", "-1", "--format=%h"], { cwd: __dirname, encoding: "utf8" }).trim();
  } catch {
    return "unknown";
  }
}
