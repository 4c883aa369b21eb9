import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { runLeashed, type LeashedOptions } from "../../../local/temporal/leashed";

const moduleFolder = join(__dirname, "../../../local/temporal");
const options: LeashedOptions = { moduleFolder, cwd: __dirname, env: process.env };
const sh = (script: string, more: Partial<LeashedOptions> = {}) =>
  runLeashed("/bin/sh", ["-c", script], { ...options, ...more });

describe("a leashed command", () => {
  it("gives its exit code, its output and its lines of error", async () => {
    const lines: string[] = [];
    const end = await sh("echo out; echo err >&2; exit 4", { onLine: (line) => lines.push(line) });
    expect(end).toEqual({ code: 4, ended: null, stdout: ["out"] });
    expect(lines).toEqual(["err"]);
  });

  it("that does not exist is an error in words", async () => {
    const lines: string[] = [];
    const end = await runLeashed("no-such-command", [], { ...options, onLine: (line) => lines.push(line) });
    expect([end.code, lines[0]]).toEqual([127, expect.stringContaining("ENOENT")]);
  });

  it.each([["limitMs", "limit"] as const, ["idleMs", "idle"] as const])("is ended by %s", async (limit, why) => {
    expect(await sh("sleep 60", { [limit]: 300 })).toMatchObject({ ended: why });
  });

  it("is ended with its own children by a stop", async () => {
    const stop = new AbortController();
    const running = sh("sleep 60 & echo ready >&2; wait", {
      signal: stop.signal,
      onLine: () => stop.abort(new Error("stopped")),
    });
    await expect(running).rejects.toThrow("stopped");
  });

  it("is ended with its own children when its starter is killed", async () => {
    const leash = spawn(
      process.execPath,
      [join(moduleFolder, "leash.cjs"), "/bin/sh", "-c", "sleep 60 & echo $!; wait"],
      {
        detached: true,
        stdio: ["pipe", "pipe", "ignore"],
      },
    );
    const [pid] = (await once(createInterface({ input: leash.stdout }), "line")) as [string];
    expect(process.kill(Number(pid), 0)).toBe(true);
    // What the system does with the pipe of a killed process; output closes when the last of the group has ended.
    leash.stdin.destroy();
    await once(leash, "close");
    expect(leash.signalCode).toBe("SIGKILL");
  });
});
