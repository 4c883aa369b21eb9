import { join } from "node:path";
import { executables, pathWay } from "../../../local/temporal/obtain/path-way";
import { cliOf, freshFolder, writeScript } from "./fake-binary";

describe("PATH gives the pinned version, anything else is skipped and named", () => {
  const folder = freshFolder();
  const attempt = (...folders: string[]) =>
    pathWay.attempt(["temporal"], { env: { PATH: folders.join(":") }, onProgress: () => undefined });

  it("the first usable one is taken, though an older one stands before it", async () => {
    const older = writeScript(join(folder.path, "a", "temporal"), cliOf("1.29.1"));
    const pinned = writeScript(join(folder.path, "b", "temporal"), cliOf("1.31.2"));
    const { binaries, reason } = await attempt(join(folder.path, "a"), join(folder.path, "b"));
    expect(binaries).toEqual({ temporal: pinned });
    expect(reason).toBe(`${older} is Server 1.29.1, not 1.31.2: skipped`);
  });

  it("an empty PATH says so", async () => {
    expect(await attempt(folder.path)).toEqual({ binaries: {}, reason: "no `temporal` there" });
  });

  it("the production server goes by the names of Temporal's own releases", async () => {
    const server = writeScript(join(folder.path, "temporal-server"), "echo temporal version 1.31.2");
    writeScript(join(folder.path, "sql"), "echo temporal-sql-tool version 1.31.2");
    const context = { env: { PATH: folder.path }, onProgress: () => undefined };
    expect(await pathWay.attempt(["server", "sql"], context)).toEqual({
      binaries: { server },
      reason: "no `temporal-sql-tool` there",
    });
  });

  it("a relative folder on PATH is not looked into", async () => {
    expect(await executables("node", ".:bin::")).toEqual([]);
  });
});
