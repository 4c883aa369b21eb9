import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { cacheWay, install } from "../../../local/temporal/obtain/cache-way";
import { cliOf, freshFolder, writeScript } from "./fake-binary";

describe("the cache gives only whole binaries of the pinned version", () => {
  const folder = freshFolder();
  const context = { env: {}, onProgress: () => undefined };
  const attempt = () => cacheWay([folder.path]).attempt(["temporal"], context);

  it("an empty cache says so", async () => {
    expect(await attempt()).toEqual({ binaries: {}, reason: `no \`temporal\` in ${folder.path}` });
  });

  it("a broken binary is noticed, and replaced by a new one", async () => {
    const broken = writeScript(join(folder.path, "temporal"), "exit 1");
    expect(await attempt()).toEqual({ binaries: {}, reason: `${broken} does not run (1): it will be replaced` });

    const fresh = writeScript(join(folder.path, "work", "temporal"), cliOf("1.31.2"));
    expect(await install("temporal", fresh, folder.path)).toEqual({ file: broken });
    expect(await attempt()).toEqual({ binaries: { temporal: broken }, reason: null });
  });

  it("a new binary that does not show the version never reaches the cache", async () => {
    const old = writeScript(join(folder.path, "temporal"), cliOf("1.31.2"));
    const fresh = writeScript(join(folder.path, "work", "temporal"), cliOf("1.30.0"));
    expect(await install("temporal", fresh, folder.path)).toEqual({ reason: `${fresh} is Server 1.30.0, not 1.31.2` });
    expect(existsSync(fresh)).toBe(true);
    expect(readFileSync(old, "utf8")).toContain("1.31.2");
  });
});
