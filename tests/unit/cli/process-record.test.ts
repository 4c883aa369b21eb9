import { spawn } from "node:child_process";
import { once } from "node:events";
import { isRunning, recordOf, startTimeFromStat } from "../../../local/supervisor/process-record";

const stat = (name: string, state: string): string =>
  `4711 (${name}) ${state} 1 4711 4711 0 -1 4194304 100 0 0 0 1 2 0 0 20 0 11 0 987654 1000 200 18446744073709551615`;

test("the start time is read after the name's last bracket, whatever the name holds", () => {
  expect(startTimeFromStat(stat("node", "S"))).toBe("987654");
  expect(startTimeFromStat(stat("a) b (c) R 1", "R"))).toBe("987654");
});

test("a process that has ended and only waits to be collected does not run", () => {
  expect(startTimeFromStat(stat("node", "Z"))).toBeUndefined();
});

test("a number given to another process is not the process of the record", () => {
  const record = recordOf("test", process.pid);
  expect(record).toBeDefined();
  if (record === undefined) return;
  expect(isRunning(record)).toBe(true);
  expect(isRunning({ ...record, started: `${record.started}0` })).toBe(false);
});

test("a process that ended has no record", async () => {
  const child = spawn(process.execPath, ["-e", ""]);
  await once(child, "exit");
  expect(recordOf("test", child.pid ?? 0)).toBeUndefined();
});
