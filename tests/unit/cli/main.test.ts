import { COMMANDS, type Command } from "../../../cli/commands";
import { exitStatus } from "../../../cli/exit";
import { main } from "../../../cli/main";
import { HeqingError } from "../../../domain/errors";

const written = { out: "", errors: "" };
beforeEach(() => {
  written.out = "";
  written.errors = "";
  jest.spyOn(process.stdout, "write").mockImplementation((text: string | Uint8Array, done?: unknown) => {
    written.out += String(text);
    if (typeof done === "function") done();
    return true;
  });
  jest.spyOn(process.stderr, "write").mockImplementation((text) => ((written.errors += String(text)), true));
});
afterEach(() => jest.restoreAllMocks());

const command = (run: (argv: readonly string[]) => Promise<number>): Record<string, Command> => ({
  try: { summary: "for the test", load: () => ({ run }) },
});

test("a command gets the words after its name and gives the exit status", async () => {
  const seen: string[][] = [];
  const status = await main(
    ["try", "--days", "3"],
    command((argv) => (seen.push([...argv]), Promise.resolve(1))),
  );
  expect(status).toBe(1);
  expect(seen).toEqual([["--days", "3"]]);
});

test("an unknown command is exit 2, told on stderr alone, also for a name every object has", async () => {
  expect(await main(["fly"])).toBe(2);
  expect(await main(["constructor"])).toBe(2);
  expect(written.out).toBe("");
  expect(written.errors).toContain("unknown command 'fly'");
});

test("help names every command", async () => {
  expect(await main(["help"])).toBe(0);
  for (const name of Object.keys(COMMANDS)) expect(written.out).toContain(`  ${name} `);
});

test("help that can't be written is told in a sentence", async () => {
  const full = Object.assign(new Error("no space"), { code: "ENOSPC", syscall: "write" });
  jest.spyOn(process.stdout, "write").mockImplementation((_text: string | Uint8Array, done?: unknown) => {
    if (typeof done === "function") done(full);
    return false;
  });
  expect(await main(["help"])).toBe(2);
  expect(written.errors).toMatch(/^heqing help: standard output: no space \[FILE_UNUSABLE\] [^\n]+\n$/);
});

test("no command is exit 2, and its help no result", async () => {
  expect(await main([])).toBe(2);
  expect(written.out).toBe("");
  expect(written.errors).toContain("  judge ");
});

test("an expected failure is one sentence with its code and what to do, and 3 when the system is missing", async () => {
  const fail = (error: Error) =>
    main(
      ["try"],
      command(() => Promise.reject(error)),
    );
  expect(await fail(new HeqingError("PORT_TAKEN", "Port 8080 is in use."))).toBe(2);
  expect(written.errors).toBe("heqing try: Port 8080 is in use. [PORT_TAKEN] Stop the other program or set PORT.\n");
  expect(await fail(new HeqingError("SYSTEM_NOT_RUNNING", "No."))).toBe(3);
});

test.each([
  [["help", "judge"], "--regime <regime>"],
  [["judge", "--help"], "--below-detection <share>"],
  [["round", "--decimals", "2", "-h"], "--keep-significant"],
  [["help", "token"], "revoke"],
  [["token", "create", "--help"], "--routes <names>"],
  [["-h"], "  judge "],
])("%j tells the options, as a result", async (argv, words) => {
  expect(await main(argv)).toBe(0);
  expect(written.out).toContain(words);
  expect(written.errors).toBe("");
});

test("every command has help, and is not run by it", async () => {
  for (const name of Object.keys(COMMANDS)) {
    written.out = "";
    expect([name, await main([name, "--help"])]).toEqual([name, 0]);
    expect(written.out).toContain(`Usage: heqing ${name}`);
  }
});

test.each([
  [["judge", "--regim", "official"], "unknown option '--regim' (Did you mean --regime?)"],
  [["judge", "--regime"], "option '--regime <regime>' argument missing"],
  [["judge", "rows.csv"], "too many arguments. Expected 0 arguments but got 1."],
  [["import", "--dry-run=yes", "x.csv"], "unknown option '--dry-run=yes'"],
  [["import", "x.csv", "--as", "--json"], 'as: expected a value, got the option "--json"'],
  [["demo", "month", "--section", "一", "--section", "--miss"], 'section: expected a value, got the option "--miss"'],
  [["token", "list", "--days", "3"], "unknown option '--days' (Did you mean --as?)"],
  [["--days"], "unknown option '--days'"],
])("%j is exit 2, in one line on stderr, and nothing is written", async (argv, words) => {
  expect(await main(argv)).toBe(2);
  expect(written.out).toBe("");
  expect(written.errors).toContain(`: ${words} [INPUT_INVALID]`);
  expect(written.errors).toMatch(/^heqing[^\n]+\n$/);
});

test("a word after -- is no option, and - is standard input", async () => {
  expect(await main(["import", "--dry-run", "--", "--odd.csv"])).toBe(2);
  expect(written.errors).toMatch(/^heqing import: --odd\.csv: ENOENT/);
  written.errors = "";
  expect(await main(["import", "--dry-run", "-", "b.csv"])).toBe(2);
  expect(written.errors).toContain('got "- b.csv"');
});

test("one line may be read after another, and keeps nothing of it", async () => {
  const seen: string[][] = [];
  const commands = command((argv) => (seen.push([...argv]), Promise.resolve(0)));
  await main(["try", "--a", "x", "--", "-b"], commands);
  await main(["try"], commands);
  expect(seen).toEqual([["--a", "x", "--", "-b"], []]);
});

test("a missing system is exit 3", () => {
  expect(exitStatus(new HeqingError("DATABASE_UNREACHABLE", "x"))).toBe(3);
});
