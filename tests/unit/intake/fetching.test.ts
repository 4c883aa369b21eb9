import { mkdtempSync, mkdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { askable, askSource } from "../../../intake/fetching/answer";
import { stableFiles } from "../../../intake/fetching/folder";
import { newestTime } from "../../../intake/fetching/newest-time";
import { checkShape } from "../../../intake/fetching/shape";
import { releaseText, usePlatform } from "../../setup/platform-server";

const platform = usePlatform();
const LIMITS = { bytes: 100_000, seconds: 5 };
const ask = (limits = LIMITS) => askSource({ url: platform.url, form: null }, limits);
const code = (name: string) => expect.objectContaining({ code: name });
const TEXT = releaseText([{ section: "下童", time: "08-27 04:00", nh3n: "0.1" }]);

describe("a source that is asked", () => {
  test("gives the bytes as they came", async () => {
    platform.play([{ kind: "release", text: TEXT }]);
    expect((await ask()).toString()).toBe(TEXT);
  });

  test("is tried again where it broke off, was too slow or unwell, and not where it answered something else", async () => {
    for (const turn of [{ kind: "drop" }, { kind: "status", status: 503 }, { kind: "status", status: 429 }] as const) {
      platform.play([turn]);
      await expect(ask()).rejects.toEqual(code("SOURCE_UNREACHABLE"));
    }
    platform.play([{ kind: "silent" }]);
    await expect(ask({ ...LIMITS, seconds: 0.2 })).rejects.toEqual(code("SOURCE_UNREACHABLE"));
    platform.play([{ kind: "status", status: 404 }]);
    await expect(ask()).rejects.toEqual(code("SOURCE_ANSWER"));
  });

  test("leads to no other host, and is not read beyond its limit", async () => {
    const port = new URL(platform.url).port;
    platform.play([{ kind: "status", status: 302, location: `http://localhost:${port}/other` }]);
    await expect(ask()).rejects.toEqual(code("SOURCE_ANSWER"));
    expect(platform.asked()).toBe(1);
    platform.play([
      { kind: "status", status: 302, location: "/elsewhere" },
      { kind: "release", text: TEXT },
    ]);
    expect((await ask()).toString()).toBe(TEXT);
    platform.play([{ kind: "release", text: TEXT }]);
    await expect(ask({ ...LIMITS, bytes: 100 })).rejects.toEqual(code("SOURCE_ANSWER"));
  });

  test("is an address of http or https without a password", () => {
    for (const text of ["file:///etc/passwd", "ftp://a/b", "http://user:secret@host/", "release.json"])
      expect(askable(text)).toBeNull();
    expect(askable("https://host/release")?.host).toBe("host");
  });

  test("a page of HTML, nothing, and another JSON are no release", async () => {
    for (const text of ["", " <!DOCTYPE html><p>维护", '{"message": "busy"}', "a,b\n1,2\n"])
      await expect(checkShape(Buffer.from(text), "any")).rejects.toEqual(code("SOURCE_ANSWER"));
    await checkShape(Buffer.from(TEXT), "release");
  });

  test("is as new as its newest row, but for clocks that run ahead", async () => {
    const text = releaseText([
      { section: "甲", time: "08-27 04:00", nh3n: "0.1" },
      { section: "乙", time: "08-27 00:00", nh3n: "0.1" },
      { section: "丙", time: "2099-01-01 00:00", nh3n: "0.1" },
    ]);
    expect(await newestTime(Buffer.from(text), "2026-08-27", new Date("2026-08-27T12:00:00Z"))).toBe(
      "2026-08-27T04:00:00+08:00",
    );
  });
});

describe("a folder that is watched", () => {
  const root = mkdtempSync(join(tmpdir(), "heqing-folder-"));
  const folder = join(root, "station-a");
  afterAll(() => rmSync(root, { recursive: true }));
  const put = (name: string, text: string, secondsAgo: number): void => {
    writeFileSync(join(folder, name), text);
    const at = Date.now() / 1_000 - secondsAgo;
    utimesSync(join(folder, name), at, at);
  };
  const found = async (known: readonly string[] = [], name = "station-a") => {
    const names: { name: string; sha256: string }[] = [];
    const options = { stableSeconds: 30, largest: 1_000, known: new Set(known) };
    for await (const { name: file, sha256 } of stableFiles(root, name, options)) names.push({ name: file, sha256 });
    return names;
  };

  test("gives whole sheets, the oldest first, and neither what is being written nor what leads elsewhere", async () => {
    mkdirSync(folder);
    put("b.csv", "b", 100);
    put("a.json", "{}", 50);
    put("half.csv", "half", 1);
    put("note.txt", "text", 100);
    put(".hidden.csv", "x", 100);
    put("empty.csv", "", 100);
    put("large.csv", "x".repeat(2_000), 100);
    symlinkSync("/etc/hostname", join(folder, "link.csv"));
    expect((await found()).map(({ name }) => name)).toEqual(["b.csv", "a.json"]);
    const [first] = await found();
    expect((await found([first?.sha256 ?? ""])).map(({ name }) => name)).toEqual(["a.json"]);
  });

  test("lies below the one that is watched, and nowhere else", async () => {
    symlinkSync(tmpdir(), join(root, "away"));
    for (const name of ["..", "../x", "/etc", "away"]) {
      await expect(found([], name)).rejects.toEqual(code("SOURCE_ANSWER"));
    }
    await expect(found([], "gone")).rejects.toEqual(code("SOURCE_UNREACHABLE"));
  });
});
