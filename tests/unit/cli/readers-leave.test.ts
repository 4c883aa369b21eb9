import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { Writable } from "node:stream";
import { standardStreams } from "../../../cli/table/streams";
import { writeResult } from "../../../cli/table/write-result";

const ROOT = join(__dirname, "..", "..", "..");
/** Runs `heqing` from the sources in a process of its own, which loads nothing before its standard input says so. */
const SCRIPT = `
  const { transformSync } = require("@swc/core"); const fs = require("node:fs");
  require.extensions[".ts"] = (module, file) => module._compile(transformSync(fs.readFileSync(file, "utf8"),
    { filename: file, jsc: { parser: { syntax: "typescript" }, target: "es2023" }, module: { type: "commonjs" } }).code, file);
  require(${JSON.stringify(join(ROOT, "cli", "main.ts"))}).main(process.argv.slice(1)).then((status) => { process.exitCode = status; });`;

const heqing = (...argv: string[]) => spawn(process.execPath, ["-e", SCRIPT, ...argv], { cwd: ROOT, stdio: "pipe" });

describe("whoever reads a command's output may leave", () => {
  it("and the results go on when it is the messages that nobody reads any more", async () => {
    const child = heqing("judge", "--regime", "realtime");
    child.stderr.destroy();
    await once(child.stderr, "close");
    child.stdin.end(`id,body,do\n${"bad,pond,8\n".repeat(1_000)}good,river,8\n`);
    const [output, [status]] = await Promise.all([text(child.stdout), once(child, "exit")]);
    expect(output).toBe("id,class,state,limiting,partial,open\ngood,Ⅰ,优,,ph+codmn+nh3n+tp,\n");
    expect(status).toBe(1);
  });

  it.each([
    ["rows", ["judge", "--regime", "realtime"]],
    ["groups", ["three-three", "--scheme", join(ROOT, "tests", "unit", "cli", "three-three-scheme.json")]],
    ["lines", ["round", "--decimals", "0"]],
    ["one answer", ["deadline", "--from", "2026-09-24T10:00+08:00", "--days", "3", "--unit", "day"]],
    ["a list", ["rules", "list"]],
    ["an import", ["import", "-", "--dry-run"]],
    ["the help", ["help"]],
    ["the environment", ["environment"]],
    ["a sheet to fill in", ["demo", "template"]],
    ["a month of the demonstration", ["demo", "month"]],
  ])("nobody reading %s any more is no failure", async (_what, argv) => {
    const child = heqing(...argv);
    child.stdout.destroy();
    await once(child.stdout, "close");
    // A command that needs no input may be gone before it gets some.
    child.stdin.on("error", () => undefined);
    child.stdin.end(INPUT[argv[0] ?? ""] ?? "");
    const [errors, [status]] = await Promise.all([text(child.stderr), once(child, "exit")]);
    expect([errors, status]).toEqual(["", 0]);
  });

  const INPUT: Readonly<Record<string, string>> = {
    judge: "id,body,do\na,river,8\n",
    "three-three":
      "id,group,scale,tax,output,right_base,right_reward,right_leased,actual,exempt\na,g,above,1,,1,,,1,\n",
    round: "1\n",
    import: "province,section,monitor_time,ph,do_mg_l,codmn_mg_l,nh3n_mg_l,tp_mg_l\n",
  };

  it("listens to the messages' stream once, however many commands run", () => {
    standardStreams();
    const listeners = process.stderr.listenerCount("error");
    standardStreams();
    expect(process.stderr.listenerCount("error")).toBe(listeners);
  });
});

describe("a result that can't be written", () => {
  const failing = (code: string): Writable =>
    new Writable({
      write: (_chunk, _encoding, done) => done(Object.assign(new Error(code), { code, syscall: "write" })),
    });
  const streamsTo = (output: Writable) => ({ ...standardStreams(), output });

  it("is told in a sentence that names standard output", async () => {
    await expect(writeResult(streamsTo(failing("ENOSPC")), "x")).rejects.toMatchObject({
      code: "FILE_UNUSABLE",
      message: "standard output: ENOSPC",
    });
  });

  it("is none when its reader left", async () => {
    await expect(writeResult(streamsTo(failing("EPIPE")), "x")).resolves.toBe(false);
  });

  it("leaves no listener behind when all is well", async () => {
    const output = new Writable({ write: (_chunk, _encoding, done) => done() });
    await expect(writeResult(streamsTo(output), "x")).resolves.toBe(true);
    expect(output.listenerCount("error")).toBe(0);
  });
});
