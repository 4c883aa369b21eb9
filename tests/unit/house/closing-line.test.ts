import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ROOT } from "../../house/folder";

/** What `npm test` prints at its end; asked of Node itself, as the script is a module of the other kind. */
function closingLine(result: unknown, checksFailed: readonly string[] = []): string {
  const address = pathToFileURL(join(ROOT, "tools/test.mjs")).href;
  const program = `import { closingLine } from ${JSON.stringify(address)};
    const [result, failed] = JSON.parse(process.argv[1]);
    process.stdout.write(closingLine(result ?? undefined, failed));`;
  const given = JSON.stringify([result ?? null, checksFailed]);
  return execFileSync(process.execPath, ["--input-type=module", "-e", program, given], { encoding: "utf8" });
}

const result = (more: Record<string, number> = {}) => ({
  numPassedTests: 12,
  numFailedTests: 0,
  numPendingTests: 0,
  numRuntimeErrorTestSuites: 0,
  ...more,
});

describe("the closing line of npm test", () => {
  it("is green when all was green", () => {
    expect(closingLine(result())).toBe("12 passed, 0 failed");
  });

  it("counts failed tests, files that could not run and checks before the tests", () => {
    expect(closingLine(result({ numFailedTests: 2 }))).toBe("12 passed, 2 failed");
    expect(closingLine(result({ numRuntimeErrorTestSuites: 1 }))).toBe("12 passed, 1 failed");
    expect(closingLine(result(), ["types", "lint"])).toBe("12 passed, 2 failed");
  });

  it("names skipped tests when there are any", () => {
    expect(closingLine(result({ numPendingTests: 3 }))).toBe("12 passed, 0 failed, 3 skipped");
  });

  it("is red when the runner died before it wrote a result", () => {
    expect(closingLine(undefined)).toBe("0 passed, 1 failed");
  });
});
