import { serverVersionOf } from "../../../local/temporal/pins";
import { isAtLeast, versionNumbers } from "../../../local/temporal/obtain/version-order";

describe("a binary's server version is read from what it prints", () => {
  it.each([
    ["temporal", "temporal version 1.8.2 (Server 1.31.2, UI 2.50.1)\n", "1.31.2"],
    ["temporal", "temporal version 0.0.0-DEV (Server 1.31.2, UI 2.50.1)\n", "1.31.2"],
    ["temporal", "temporal version 1.9.4 (Server 1.32.0-162.0, UI 2.53.1)\n", "1.32.0-162.0"],
    ["server", "temporal version 1.31.2\n", "1.31.2"],
    ["sql", "temporal-sql-tool version 1.31.2\n", "1.31.2"],
  ] as const)("%s: %j", (tool, output, version) => {
    expect(serverVersionOf(tool, output)).toBe(version);
  });

  it.each(["", "temporal version 1.31.2\n", "tctl version 1.18.1\n"])("%j names none for the CLI", (output) => {
    expect(serverVersionOf("temporal", output)).toBeNull();
  });
});

describe("versions are compared by number", () => {
  it.each([
    ["go1.26.8", [1, 26, 8]],
    ["go1.27rc1", [1, 27]],
    ["1.26.4", [1, 26, 4]],
    ["devel go1.28-abc", null],
  ])("%s is read as %j", (text, numbers) => {
    expect(versionNumbers(text)).toEqual(numbers);
  });

  it.each([
    [[1, 26, 4], [1, 26, 4], true],
    [[1, 26, 3], [1, 26, 4], false],
    [[1, 27], [1, 26, 4], true],
    [[1, 26], [1, 26, 4], false],
    [[1, 9], [1, 19], false],
    [[2], [1, 99, 99], true],
  ])("%j is at least %j: %j", (version, needed, result) => {
    expect(isAtLeast(version, needed)).toBe(result);
  });
});
