import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PassThrough, Writable } from "node:stream";
import { COMMANDS } from "../../../cli/commands";
import { run as doctor } from "../../../cli/commands/doctor";
import { run as quarantine } from "../../../cli/commands/quarantine";
import { run as temporal } from "../../../cli/commands/temporal";
import { run as token } from "../../../cli/commands/token";
import { listQuarantine, type QuarantineRow } from "../../../db/intake/quarantine";

jest.mock("../../../cli/running-book", () => ({
  withBook: (_as: unknown, work: (pool: null, actor: object) => unknown) => work(null, {}),
}));
jest.mock("../../../cli/connection", () => ({
  findRunningSystem: () => ({ database: { roles: {} }, temporal: null, smtp: undefined }),
}));
jest.mock("../../../db/session/with-actor", () => ({
  withActor: (_pool: unknown, _actor: unknown, work: (session: null) => unknown) => work(null),
}));
jest.mock("../../../db/intake/quarantine", () => ({ listQuarantine: jest.fn() }));
jest.mock("../../../db/session/token", () => ({ listTokens: () => [], revokeToken: () => true }));
jest.mock("../../../db/audit/audit", () => ({ appendAudit: () => undefined }));
jest.mock("../../../local/temporal/obtain/obtain", () => ({
  obtainServer: () => ({ kind: "address", address: "h:1" }),
}));

/** Takes so many writes, then its reader has left. */
class Left extends Writable {
  writes = 0;
  constructor(readonly read: number) {
    super({ decodeStrings: false });
  }
  override _write(_chunk: unknown, _encoding: BufferEncoding, done: (error?: Error) => void): void {
    this.writes += 1;
    done(this.writes > this.read ? Object.assign(new Error("EPIPE"), { code: "EPIPE", syscall: "write" }) : undefined);
  }
}

const row: QuarantineRow = {
  id: "1",
  fileName: "a.csv",
  kind: "monthly",
  line: 2,
  cells: [{ column: "ph", fault: "value-ph", facts: {}, expected: "a pH", got: "x" }],
  raw: "x",
  createdAt: new Date(0),
  batchId: "b",
};
const streams = (output: Writable) => ({ input: new PassThrough(), output, errors: new PassThrough() });

describe("a command whose reader has left", () => {
  it.each([
    ["token list", token, ["list"]],
    ["token revoke", token, ["revoke", "abcdefghij"]],
    ["temporal obtain", temporal, ["obtain"]],
    ["doctor", doctor, []],
  ])("ends well: %s", async (_name, run, argv) => {
    const output = new Left(0);
    await expect(run(argv, streams(output))).resolves.toBe(0);
    expect(output.writes).toBe(1);
  });

  it.each([
    ["before the header", 0, 0],
    ["after it", 1, 1],
    ["after a page", 2, 2],
  ])("asks the book for no more rows: %s", async (_when, read, asked) => {
    const list = jest.mocked(listQuarantine).mockReset();
    list.mockResolvedValue(Array.from({ length: 1_000 }, () => row));
    await expect(quarantine([], streams(new Left(read)))).resolves.toBe(0);
    expect(list).toHaveBeenCalledTimes(asked);
  });
});

it("no command writes to standard output past the way that knows of readers who leave", () => {
  const exempt = new Set(["start", "api", "worker", "relay", "mail-catcher", "bootstrap", "migrate"]);
  const direct = Object.entries(COMMANDS).flatMap(([name, { load }]) => {
    const [, module = ""] = /require\("(\.[a-z./-]+)"\)/.exec(String(load)) ?? [];
    const text = readFileSync(join(__dirname, "../../../cli/commands", `${module}.ts`), "utf8");
    return !exempt.has(name) && /(?:stdout|output)\.write\(/.test(text) ? [name] : [];
  });
  expect(direct).toEqual([]);
});
