import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { lines, runCommand } from "./command-run";
import { run } from "../../../cli/commands/judge";

jest.mock("pg", () => {
  throw new Error("heqing judge loaded pg");
});
jest.mock("@temporalio/client", () => {
  throw new Error("heqing judge loaded Temporal");
});
jest.mock("@temporalio/worker", () => {
  throw new Error("heqing judge loaded Temporal");
});

const realtime = (input: string | Buffer, ...more: string[]) =>
  runCommand(run, ["--regime", "realtime", ...more], input);
const official = (input: string, ...more: string[]) => runCommand(run, ["--regime", "official", ...more], input);
const HEADER = "id,class,state,limiting,partial,open";

describe("heqing judge", () => {
  it("gives class, state, limiting, partial and open for each row", async () => {
    const { status, output, errors } = await realtime(
      [
        "id,body,ph,do,codmn,nh3n,tp",
        "a,river,7,8,1,0.1,0.01",
        "b,river,7,5.5,5,0.1,0.15",
        "c,river,,,,1.0004,",
        "d,,7,8,1,0.1,0.09",
        "e,lake,,,,,",
        "f,lake,9.01,1.9,16,2.1,0.3",
        "",
      ].join("\n"),
    );
    expect(lines(output)).toEqual([
      HEADER,
      "a,Ⅰ,优,,,",
      "b,Ⅲ,良好,do+codmn+tp,,",
      "c,Ⅳ,轻度污染,nh3n,ph+do+codmn+tp,",
      "d,,,,,body:river=Ⅱ;lake=Ⅳ",
      "e,,,,ph+do+codmn+nh3n+tp,no-item",
      "f,劣Ⅴ,重度污染,ph+do+codmn+nh3n+tp,,",
    ]);
    expect(errors).toBe("");
    expect(status).toBe(0);
  });

  it("keeps the regimes apart: nh3n 1.0004 is Ⅳ raw and Ⅲ as mean", async () => {
    const row = "id,body,nh3n\nx,river,1.0004\n";
    expect(lines((await realtime(row)).output)[1]).toMatch(/^x,Ⅳ,/);
    expect(lines((await official(row)).output)[1]).toMatch(/^x,Ⅲ,/);
  });

  it("takes columns in any order, a byte-order mark and CRLF", async () => {
    const { status, output } = await realtime("\uFEFFnh3n,id,body\r\n1.6,x,river\r\n");
    expect(lines(output)).toEqual([HEADER, "x,Ⅴ,中度污染,nh3n,ph+do+codmn+tp,"]);
    expect(status).toBe(0);
  });

  it.each([
    ["first LF, then CRLF", "id,body,do\na,river,8\r\nb,river,5\n"],
    ["first CRLF, then LF", "id,body,do\r\na,river,8\nb,river,5\r\n"],
  ])("takes each line as it ends: %s", async (_what, input) => {
    for (const chunk of [1, 1 << 16]) {
      const { status, output, errors } = await runCommand(run, ["--regime", "realtime"], input, chunk);
      expect(lines(output).slice(1)).toEqual(["a,Ⅰ,优,,ph+codmn+nh3n+tp,", "b,Ⅲ,良好,do,ph+codmn+nh3n+tp,"]);
      expect([status, errors]).toEqual([0, ""]);
    }
  });

  it("gives the same wherever the input is cut", async () => {
    const input = '\uFEFFid,body,nh3n\n断面甲,river,1.6\n"乙\n二",lake,0.1\n';
    const whole = await runCommand(run, ["--regime", "official"], input);
    expect(await runCommand(run, ["--regime", "official"], input, 1)).toEqual(whole);
    expect(whole.output).toContain('"乙\n二",Ⅰ');
  });

  it("takes numbers of any length, and tells them apart at the last digit", async () => {
    const zeros = "0".repeat(5_000);
    const { status, output } = await realtime(
      `id,body,nh3n\na,river,1.${zeros}\nb,river,1.${zeros}1\nc,river,1${zeros}\nd,river,${zeros}1\n`,
    );
    expect(lines(output).map((line) => line.split(",")[1])).toEqual(["class", "Ⅲ", "Ⅳ", "劣Ⅴ", "Ⅲ"]);
    expect(status).toBe(0);
  });

  it("leaves out a row whose id is no UTF-8, which would come out as another", async () => {
    const gbk = Buffer.from([0xb6, 0xcf, 0xc3, 0xe6]);
    const input = Buffer.concat([Buffer.from("id,body,do\n"), gbk, Buffer.from(",river,8\n断面,river,8\n")]);
    const { status, output, errors } = await realtime(input);
    expect(lines(output).slice(1)).toEqual([expect.stringMatching(/^断面,Ⅰ/)]);
    expect(errors).toMatch(/^2:1: expected an id in UTF-8, got /);
    expect(status).toBe(1);
  });

  it("prints objects with --format ndjson", async () => {
    const { output } = await official("id,body,hg\nx,river,0.001L\n", "--format", "ndjson");
    expect(
      output
        .split("\n")
        .filter(Boolean)
        .map((line) => JSON.parse(line) as unknown),
    ).toEqual([
      { id: "x", class: "Ⅳ", state: "轻度污染", limiting: "hg", partial: "ph+do+codmn+nh3n+tp", open: "limit:hg" },
    ]);
  });

  it("reads raw values as instruments print them, with an exponent, exactly", async () => {
    const { status, output } = await realtime("id,body,nh3n,tp\na,river,6.1E-05,5.9e-06\nb,river,10.004E-1,2E-2\n");
    expect(status).toBe(0);
    expect(lines(output).slice(1)).toEqual(["a,Ⅰ,优,,ph+do+codmn,", "b,Ⅳ,轻度污染,nh3n,ph+do+codmn,"]);
  });

  it("leaves a bad row out, says where and why, and ends with 1", async () => {
    const { status, output, errors } = await realtime(
      [
        "id,body,ph,do",
        "good,river,7,8",
        "a,pond,7,8",
        "b,river,14.01,8",
        "c,river,7,-1",
        "d,river,7,1e31",
        "e,river,7",
        ",river,7,8",
        "f,river,x,y",
        "",
        "last,river,7,8",
        "",
      ].join("\n"),
    );
    expect(lines(output)).toEqual([HEADER, "good,Ⅰ,优,,codmn+nh3n+tp,", "last,Ⅰ,优,,codmn+nh3n+tp,"]);
    expect(lines(errors)).toEqual([
      '3:2: expected river, lake or empty, got "pond"',
      '4:3: expected ph from 0 to 14 such as 7.25, or empty, got "14.01"',
      expect.stringMatching(/^5:4: expected do as a number.*, got "-1"$/),
      expect.stringMatching(/^6:4: expected do as a number.*, got "1e31"$/),
      "7:4: expected 4 cells, got 3",
      '8:1: expected an id, got ""',
      expect.stringMatching(/^9:3: expected ph .*, got "x"$/),
      expect.stringMatching(/^9:4: expected do .*, got "y"$/),
    ]);
    expect(status).toBe(1);
  });

  it("counts lines through quoted line feeds", async () => {
    const { errors } = await realtime('id,body,do\n"a\nb\nc",river,8\nx,river,bad\n');
    expect(errors).toMatch(/^5:3: /);
  });

  it("takes a quote within a word as it stands, and the rows after it", async () => {
    const { status, output } = await realtime('id,body,do\n5"pipe,river,8\nb,river,8\n');
    expect(lines(output).slice(1)).toEqual([expect.stringMatching(/^"5""pipe",Ⅰ/), expect.stringMatching(/^b,Ⅰ/)]);
    expect(status).toBe(0);
  });

  it("takes pH from 0 to 14, both ends included", async () => {
    const { status, output } = await realtime("id,body,ph\na,river,0\nb,river,14\nc,river,14.0L\n");
    expect(lines(output)).toHaveLength(4);
    expect(status).toBe(0);
  });

  it("leaves out everything from a quote that is never closed, and says so", async () => {
    const { status, output, errors } = await realtime('id,body,do\na,river,8\n"b,river,8\nc,river,8\n');
    expect(lines(output)).toHaveLength(2);
    expect(errors).toBe(
      "3:1: expected a closing quote, got none to the end of the input; all from this line on is left out\n",
    );
    expect(status).toBe(1);
  });

  it("keeps memory bounded under a quote that is never closed", async () => {
    const { status, output, errors } = await realtime(`id,body,do\na,river,8\n"${"b,river,8\n".repeat(300_000)}`);
    expect(lines(output)).toHaveLength(2);
    expect(lines(errors)).toEqual([
      expect.stringMatching(
        /^3:1: expected a row of at most 1048576 bytes, got .* a quote that is never closed; all from/,
      ),
    ]);
    expect(status).toBe(1);
  });

  const long = "x".repeat(1_100_000);

  it("leaves out a line that is far too long, and takes those after it", async () => {
    const { status, output, errors } = await realtime(
      `id,body,do\na,river,8\n${long},river,8\r\nb,river,8\nc,${long}\n"d",river,8\n${long}`,
    );
    expect(
      lines(output)
        .slice(1)
        .map((line) => line[0]),
    ).toEqual(["a", "b", "d"]);
    expect(lines(errors)).toEqual(
      [3, 5, 7].map((line) => `${line}:1: expected a row of at most 1048576 bytes, got a longer one`),
    );
    expect(status).toBe(1);
  });

  it.each([
    ["at its beginning", `"${long}\nb`],
    ["after what was read of it", `${long}"\nb`],
    ["closed in it", `"a",${long}\nb`],
  ])("leaves out everything from a line that is far too long with a quote %s", async (_where, row) => {
    const { status, output, errors } = await realtime(`id,body,do\na,river,8\n${row},river,8\nc,river,8\n`);
    expect(lines(output)).toHaveLength(2);
    expect(lines(errors)).toEqual([
      expect.stringMatching(/^3:1: expected a row of .* all from this line on is left out$/),
    ]);
    expect(status).toBe(1);
  });

  it("takes a line of just the bytes that a row may have", async () => {
    const row = (length: number) => `${"x".repeat(length - ",river,8".length)},river,8`;
    const { output, errors } = await realtime(`id,body,do\n${row(1 << 20)}\n${row((1 << 20) + 1)}\n`);
    expect([lines(output).length, lines(errors).length]).toEqual([2, 1]);
  });

  it.each([
    [
      "a header far too long",
      `id,body,do${long}\n`,
      /^1:1: expected a row of at most 1048576 bytes, got a longer one$/,
    ],
    ["an unknown column", "id,body,nh4\n1,river,2\n", /1:3: expected one of .*got "nh4"/],
    ["a duplicate column", "id,body,do,do\n1,river,2,2\n", /1:4: expected each column once, got "do" again/],
    ["a missing column", "id,do\n1,2\n", /expected the column body/],
    ["an empty input", "", /expected a header line/],
  ])("writes nothing for %s", async (_what, input, message) => {
    const output: string[] = [];
    await expect(
      runCommand(
        async (argv, streams) => {
          streams.output.on("pipe", () => undefined);
          streams.output.write = ((chunk: string) => output.push(chunk) > 0) as never;
          return run(argv, streams);
        },
        ["--regime", "realtime"],
        input,
      ),
    ).rejects.toMatchObject({ code: "FILE_UNUSABLE", message: expect.stringMatching(message) as string });
    expect(output).toEqual([]);
  });

  it.each([
    [["--regime", "daily"], /--regime: expected realtime or official/],
    [[], /--regime: expected realtime or official, got nothing/],
    [["--regime", "official", "--rules", "2026-02-30"], /--rules: expected a date/],
    [["--regime", "official", "--below-detection", "zero"], /--below-detection: expected half or limit/],
    [["--regime", "official", "--required", "ph,xx"], /--required: expected codes/],
    [["--regime", "official", "--format", "xml"], /--format: expected csv or ndjson/],
    [["--regime", "official", "--in", "no/such/file.csv"], /no\/such\/file\.csv: ENOENT/],
    [["--regime", "official", "--in", "."], /^\.: EISDIR/],
  ])("refuses %j", async (argv, message) => {
    await expect(runCommand(run, argv, "id,body\n")).rejects.toThrow(message);
  });

  it("reads a file by --in and standard input by -", async () => {
    const folder = mkdtempSync(join(tmpdir(), "heqing-judge-"));
    try {
      const file = join(folder, "rows.csv");
      writeFileSync(file, "id,body,do\nfile,river,8\n");
      expect((await official("id,body,do\nstdin,river,8\n", "--in", file)).output).toContain("file,Ⅰ");
      expect((await official("id,body,do\nstdin,river,8\n", "--in", "-")).output).toContain("stdin,Ⅰ");
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("judges by the rules of --rules, and says once that it had to use the first version", async () => {
    const { output, errors } = await official("id,body,do\na,river,8\nb,river,8\n", "--rules", "2001-01-01");
    expect(lines(output)).toHaveLength(3);
    expect(lines(errors)).toEqual([
      "heqing judge: 2001-01-01 lies before the first version of gb-3838-2002: version 1 is used",
      "heqing judge: 2001-01-01 lies before the first version of official: version 1 is used",
    ]);
    expect((await official("id,body,do\na,river,8\n", "--rules", "2026-11-01")).errors).toBe("");
  });

  it("uses --below-detection, --do-saturation and --required", async () => {
    const input = "id,body,temp,do,nh3n\nx,river,30,6.84,0.8L\n";
    expect(lines((await realtime(input)).output)[1]).toBe("x,Ⅲ,良好,nh3n,ph+codmn+tp,limit:nh3n");
    expect(lines((await realtime(input, "--below-detection", "half", "--required", "tp+cod,nh3n")).output)[1]).toBe(
      "x,Ⅱ,优,do+nh3n,cod+tp,limit:nh3n",
    );
    expect(lines((await realtime("id,body,temp,do\nx,river,30,6.84\n", "--do-saturation")).output)[1]).toMatch(/^x,Ⅰ/);
  });
});
