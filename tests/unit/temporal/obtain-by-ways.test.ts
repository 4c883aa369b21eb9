import { obtainByWays } from "../../../local/temporal/obtain/obtain-by-ways";
import type { Binaries, Tool } from "../../../local/temporal/pins";
import type { Way, WayContext } from "../../../local/temporal/obtain/way";

interface FakeWay extends Way {
  readonly asked: Tool[][];
}

const fake = (name: string, binaries: Binaries, reason: string | null): FakeWay => {
  const asked: Tool[][] = [];
  return {
    name,
    asked,
    attempt: (tools) => {
      asked.push([...tools]);
      return Promise.resolve({ binaries, reason });
    },
  };
};

const messages: string[] = [];
const context: WayContext = { env: {}, onProgress: ({ message }) => messages.push(message) };
const obtain = (tools: readonly Tool[], quick: readonly Way[], slow: readonly Way[]) => {
  let locked = 0;
  const result = obtainByWays(tools, context, {
    quick,
    slow: async (run) => {
      locked += 1;
      await run(slow, context);
    },
  });
  return result.then((binaries) => ({ binaries, locked }));
};

beforeEach(() => messages.splice(0));

describe("the ways are tried in their order", () => {
  it("the first that has everything ends the search, without any lock", async () => {
    const [path, cache, build] = [fake("PATH", { temporal: "p" }, null), fake("cache", {}, ""), fake("go", {}, "")];
    expect(await obtain(["temporal"], [path, cache], [build])).toEqual({ binaries: { temporal: "p" }, locked: 0 });
    expect([cache.asked, build.asked]).toEqual([[], []]);
  });

  it("each later way is asked only for what is still missing", async () => {
    const cache = fake("cache", { server: "c" }, "no `sql`");
    const build = fake("go build", { sql: "b" }, null);
    expect(await obtain(["server", "sql"], [cache], [build])).toEqual({
      binaries: { server: "c", sql: "b" },
      locked: 1,
    });
    expect(build.asked).toEqual([["sql"]]);
  });

  it("a way that found nothing is named at once, and once", async () => {
    const cache = fake("cache", {}, "empty");
    await obtain(["temporal"], [cache], [cache, fake("go build", { temporal: "b" }, null)]);
    expect(messages).toEqual(["cache: empty"]);
  });

  it("nothing is tried after a stop", async () => {
    const way = fake("PATH", {}, "no");
    const stopped = { ...context, signal: AbortSignal.abort(new Error("stopped")) };
    const slow = (): Promise<void> => Promise.resolve();
    await expect(obtainByWays(["temporal"], stopped, { quick: [way], slow })).rejects.toThrow("stopped");
    expect(way.asked).toEqual([]);
  });
});

it("when no way works, one message names each way and why it failed", async () => {
  const ways = [fake("SDK download", {}, "not there within 20 s"), fake("go build", {}, "Go is not on PATH")];
  const attempt = obtain(["temporal"], [fake("PATH", {}, "no `temporal` there"), fake("cache", {}, "empty")], ways);
  await expect(attempt).rejects.toMatchObject({
    code: "SERVER_UNOBTAINABLE",
    message: [
      "No way to a Temporal server 1.31.2 worked (missing: temporal):",
      "- TEMPORAL_ADDRESS: not set",
      "- PATH: no `temporal` there",
      "- cache: empty",
      "- SDK download: not there within 20 s",
      "- go build: Go is not on PATH",
      "Install Go as named above, or put the server on PATH, or give the address of a running one by TEMPORAL_ADDRESS.",
    ].join("\n"),
  });
});
