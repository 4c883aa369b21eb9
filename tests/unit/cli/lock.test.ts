import { spawn, type ChildProcessByStdio } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { takeLock } from "../../../local/supervisor/lock";
import { ProcessList, endOrphans } from "../../../local/supervisor/orphans";
import { isRunning, recordOf } from "../../../local/supervisor/process-record";

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "heqing-lock-"))));
let child: ChildProcessByStdio<null, Readable, null> | undefined;
afterEach(() => {
  child?.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

test("a folder is held by one process, and free again when it lets go", () => {
  const lock = takeLock(folder);
  expect(() => takeLock(folder)).toThrow(expect.objectContaining({ code: "ALREADY_RUNNING" }));
  lock.release();
  expect(() => takeLock(folder).release()).not.toThrow();
  expect(existsSync(join(folder, "lock.json"))).toBe(false);
});

test("the lock of a process that runs no more is taken over", () => {
  writeFileSync(
    join(folder, "lock.json"),
    JSON.stringify({ part: "supervisor", pid: process.pid, started: "earlier" }),
  );
  const lock = takeLock(folder);
  lock.release();
});

test("a lock file that is not whole does not keep the folder closed for ever", () => {
  writeFileSync(join(folder, "lock.json"), '{"part": "super');
  takeLock(folder).release();
});

test("a folder that can't be written is one sentence", () => {
  expect(() => takeLock(join(folder, "not", "there"))).toThrow(expect.objectContaining({ code: "FOLDER_UNUSABLE" }));
});

test("what a killed supervisor left is found by the next one and ended, even where it does not listen", async () => {
  const script = "process.on('SIGTERM', () => {}); process.stdout.write('up'); setInterval(() => {}, 1000)";
  child = spawn(process.execPath, ["-e", script], { stdio: ["ignore", "pipe", "ignore"] });
  const ended = once(child, "exit");
  await once(child.stdout, "data");
  const record = recordOf("worker", child.pid ?? 0);
  expect(record).toBeDefined();
  if (record === undefined) return;
  new ProcessList(folder).add(record);
  new ProcessList(folder).leftBehind();

  const orphans = new ProcessList(folder).leftBehind();
  expect(orphans).toEqual([record]);
  await endOrphans(orphans, 200);
  expect((await ended)[1]).toBe("SIGKILL");
  expect(isRunning(record)).toBe(false);
  expect(new ProcessList(folder).leftBehind()).toEqual([]);
});

test("a list of processes that is not ours is no reason to end anything", () => {
  writeFileSync(join(folder, "pids.json"), '[{"pid": "1"}]');
  expect(new ProcessList(folder).leftBehind()).toEqual([]);
});
