import { mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cacheKey, cacheRoots, writableCacheRoot } from "../../../local/temporal/obtain/cache-folder";
import { freshFolder } from "./fake-binary";

describe("the cache is keyed by what would be built", () => {
  const key = cacheKey("module a", "sum a", "linux-x64");

  it("is short and stable", () => {
    expect(key).toMatch(/^[0-9a-f]{12}$/);
    expect(cacheKey("module a", "sum a", "linux-x64")).toBe(key);
  });

  it.each([
    ["go.mod", cacheKey("module b", "sum a", "linux-x64")],
    ["go.sum", cacheKey("module a", "sum b", "linux-x64")],
    ["the platform", cacheKey("module a", "sum a", "linux-arm64")],
    ["what stands in which file", cacheKey("module asum a", "", "linux-x64")],
  ])("changes with %s", (_what, other) => {
    expect(other).not.toBe(key);
  });
});

describe("the cache lies outside the checkout", () => {
  const folder = freshFolder();
  const fallback = join(tmpdir(), "heqing-7");

  it.each([
    [{ HEQING_CACHE: "/c", XDG_CACHE_HOME: "/x", HOME: "/h" }, ["/c"]],
    [{ XDG_CACHE_HOME: "/x", HOME: "/h" }, ["/x/heqing", "/h/.cache/heqing", fallback]],
    [{ XDG_CACHE_HOME: "relative", HOME: "/h" }, ["/h/.cache/heqing", fallback]],
    [{ HEQING_CACHE: "", HOME: "/h" }, ["/h/.cache/heqing", fallback]],
  ])("%j gives %j", (env, roots) => {
    expect(cacheRoots(env, 7)).toEqual(roots);
  });

  it("the next folder is taken when the first can't be made", async () => {
    const file = join(folder.path, "file");
    writeFileSync(file, "");
    const second = join(folder.path, "second");
    expect(await writableCacheRoot([join(file, "below"), second])).toBe(second);
  });

  it("no folder at all is one sentence that names each", async () => {
    const file = join(folder.path, "file");
    writeFileSync(file, "");
    mkdirSync(join(folder.path, "sub"));
    await expect(writableCacheRoot([join(file, "a"), join(file, "b")])).rejects.toMatchObject({
      code: "FOLDER_UNUSABLE",
      message: expect.stringMatching(/file\/a.*file\/b/s),
    });
  });
});
