import { lines, runCommand } from "./command-run";
import { run } from "../../../cli/commands/round";

const round = (input: string | Buffer, ...argv: string[]) => runCommand(run, argv, input);

describe("heqing round", () => {
  it("rounds half to even with exactly the decimals asked for, never -0", async () => {
    const { status, output, errors } = await round("0.125\n0.135\n-0.004\n3\n.5\n-2.675\n", "--decimals", "2");
    expect(lines(output)).toEqual(["0.12", "0.14", "0.00", "3.00", "0.50", "-2.68"]);
    expect({ status, errors }).toEqual({ status: 0, errors: "" });
  });

  it("keeps one significant digit instead of 0 when told to", async () => {
    const kept = await round("0.0004\n0\n0.00045\n-0.0004\n", "--decimals", "3", "--keep-significant");
    expect(lines(kept.output)).toEqual(["0.0004", "0.000", "0.0004", "-0.0004"]);
    expect(lines((await round("0.0004\n", "--decimals", "3")).output)).toEqual(["0.000"]);
  });

  it("reads exponents exactly", async () => {
    const { output } = await round("6.15E-05\n-2.5e0\n1E3\n", "--decimals", "6");
    expect(lines(output)).toEqual(["0.000062", "-2.500000", "1000.000000"]);
  });

  it("gives an empty line for a bad one, so that lines stay aligned", async () => {
    const { status, output, errors } = await round("1\n\nx\n1e31\n2", "--decimals", "0");
    expect(output).toBe("1\n\n\n\n2\n");
    expect(lines(errors)).toEqual([
      '2:1: expected a number such as -0.25, got ""',
      '3:1: expected a number such as -0.25, got "x"',
      '4:1: expected a number such as -0.25, got "1e31"',
    ]);
    expect(status).toBe(1);
  });

  it("takes numbers of any length, and keeps the significant digit of the smallest", async () => {
    const digits = "9".repeat(20_000);
    const { status, output } = await round(`${digits}.5\n-0.${"0".repeat(20_000)}25\n`, "--decimals", "0");
    expect(lines(output)).toEqual([`1${"0".repeat(20_000)}`, "0"]);
    const small = await round(`-0.${"0".repeat(100_000)}25\n`, "--decimals", "3", "--keep-significant");
    expect(lines(small.output)).toEqual([`-0.${"0".repeat(100_000)}2`]);
    expect([status, small.status]).toEqual([0, 0]);
  });

  it("takes a byte-order mark, CRLF and no last line feed, wherever the input is cut", async () => {
    const input = "\uFEFF1.5\r\n2.5";
    expect((await round(input, "--decimals", "0")).output).toBe("2\n2\n");
    expect((await runCommand(run, ["--decimals", "0"], input, 1)).output).toBe("2\n2\n");
    expect((await round("", "--decimals", "0")).output).toBe("");
  });

  it.each([
    [[]],
    [["--decimals", "-1"]],
    [["--decimals", "1.5"]],
    [["--decimals", "101"]],
    [["--decimals", "2", "--in", "no-such-file"]],
  ])("refuses %j", async (argv) => {
    await expect(runCommand(run, argv, "1\n")).rejects.toThrow(/expected|argument|no-such-file/);
  });
});
