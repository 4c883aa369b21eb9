import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { isStale, withObtainLock } from "../../../local/temporal/obtain/obtain-lock";
import { processStart, startFromStat } from "../../../local/temporal/process-start";
import { freshFolder } from "./fake-binary";

const holder = { pid: 7, start: "100", host: "a", token: "7-1" };
const here = (startOfPid: string | null) => ({ host: "a", startOfPid });

describe("a lock is stale when its holder can't come back", () => {
  it.each([
    ["its process runs", holder, 3_600_000, here("100"), false],
    ["its process has ended", holder, 0, here(null), true],
    ["its pid belongs to another process", holder, 0, here("200"), true],
    ["another machine touched it lately", { ...holder, host: "b" }, 30_000, here(null), false],
    ["another machine is silent", { ...holder, host: "b" }, 61_000, here("100"), true],
    ["it is being written", null, 100, here(null), false],
    ["it was never written to its end", null, 11_000, here(null), true],
  ])("%s", (_what, who, ageMs, now, stale) => {
    expect(isStale(who, ageMs, now)).toBe(stale);
  });
});

describe("a process is known by its pid and its start", () => {
  it("a command with brackets and blanks does not shift the fields", () => {
    const rest = "1 1 1 0 -1 4194560 1 2 3 4 5 6 7 8 20 0 1 0 4711 99";
    expect(startFromStat(`42 (a) b (c)) S ${rest}`)).toBe("4711");
    expect(startFromStat(`42 (gone) Z ${rest}`)).toBeNull();
  });

  it("our own start is known, and that of no process is not", async () => {
    expect(await processStart(process.pid)).toMatch(/./);
    expect(await processStart(process.pid)).toBe(await processStart(process.pid));
    expect(await processStart(0x3fffffff)).toBeNull();
  });
});

describe("only one obtains the server at a time", () => {
  const folder = freshFolder();
  const lock = (): string => join(folder.path, "lock");

  it("the second waits until the first is done, and is told who holds it", async () => {
    const events: string[] = [];
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const first = withObtainLock(folder.path, { pollMs: 1 }, async () => {
      events.push("first");
      await held;
      events.push("first done");
    });
    const second = withObtainLock(
      folder.path,
      {
        pollMs: 1,
        onWait: (who) => {
          if (who?.pid === process.pid) release();
          return Promise.resolve();
        },
      },
      () => Promise.resolve(events.push("second")),
    );
    await Promise.all([first, second]);
    expect(events).toEqual(["first", "first done", "second"]);
    expect(existsSync(lock())).toBe(false);
  });

  it("a lock left by a killed process is broken", async () => {
    writeFileSync(lock(), JSON.stringify({ pid: 0x3fffffff, start: "1", host: hostname(), token: "x" }));
    const seen = await withObtainLock(folder.path, {}, () => Promise.resolve(readFileSync(lock(), "utf8")));
    expect(JSON.parse(seen)).toMatchObject({ pid: process.pid });
  });

  it("a failure frees the lock", async () => {
    await expect(withObtainLock(folder.path, {}, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(existsSync(lock())).toBe(false);
  });

  it("a stop ends the waiting", async () => {
    const stop = new AbortController();
    const start = (await processStart(process.pid)) ?? "";
    writeFileSync(lock(), JSON.stringify({ pid: process.pid, start, host: hostname(), token: "x" }));
    const onWait = (): Promise<void> => Promise.resolve(stop.abort());
    const waiting = withObtainLock(folder.path, { signal: stop.signal, onWait }, () => Promise.resolve());
    await expect(waiting).rejects.toMatchObject({ name: "AbortError" });
    expect(existsSync(lock())).toBe(true);
  });
});
