import { existsSync, mkdirSync, mkdtempSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { hydrateLinks } from "../../../local/postgres/binaries";
import { explainFailure } from "../../../local/postgres/folder-error";
import { settingsText } from "../../../local/postgres/settings";
import { closedFolder, mayEnter } from "../../../local/postgres/system-user";

const owner = { uid: 0, gid: 0 };
const database = { uid: 70, gid: 71 };

test.each([
  [0o755, owner, true],
  [0o700, owner, false],
  [0o750, owner, false],
  [0o711, owner, true],
  [0o700, { uid: 70, gid: 0 }, true],
  [0o055, { uid: 70, gid: 0 }, false],
  [0o710, { uid: 0, gid: 71 }, true],
  [0o701, { uid: 0, gid: 71 }, false],
])("a folder of mode %o of %j may be entered: %s", (mode, { uid, gid }, may) => {
  expect(mayEnter({ mode, uid, gid }, database)).toBe(may);
});

test("the outermost closed folder on the way is named, also behind a link", () => {
  const base = mkdtempSync(join(tmpdir(), "heqing-way-"));
  const stranger = { name: "stranger", uid: 4_000_001, gid: 4_000_001 };
  try {
    mkdirSync(join(base, "inside"), { mode: 0o755 });
    symlinkSync(join(base, "inside"), `${base}.link`);
    expect(closedFolder(join(base, "inside", "not-there-yet"), stranger)).toBe(base);
    expect(closedFolder(join(`${base}.link`, "x"), stranger)).toBe(base);
    expect(closedFolder(join(base, "inside"), null)).toBeNull();
  } finally {
    rmSync(`${base}.link`, { force: true });
    rmSync(base, { recursive: true });
  }
});

test("links between libraries are made where they are missing, in a copy under another name too", () => {
  const copy = mkdtempSync(join(tmpdir(), "heqing-links-"));
  try {
    mkdirSync(join(copy, "lib"));
    writeFileSync(join(copy, "lib", "libpq.so.5.18"), "");
    writeFileSync(join(copy, "lib", "libpq.so"), "already here");
    const links = ["libpq.so", "libpq.so.5"].map((name) => ({
      source: "native/lib/libpq.so.5.18",
      target: `native/lib/${name}`,
    }));
    writeFileSync(join(copy, "pg-symlinks.json"), JSON.stringify(links));
    hydrateLinks(copy);
    hydrateLinks(copy);
    expect(readlinkSync(join(copy, "lib", "libpq.so.5"))).toBe("libpq.so.5.18");
    expect(existsSync(join(copy, "lib", "libpq.so.5"))).toBe(true);
  } finally {
    rmSync(copy, { recursive: true });
  }
});

test.each([
  ["initdb: error: could not write to file: No space left on device", "DISK_FULL"],
  ["Error: ENOSPC: no space left on device, mkdir 'x'", "DISK_FULL"],
  ["Error: EACCES: permission denied, mkdir 'x'", "FOLDER_UNUSABLE"],
  ['FATAL:  data directory "x" has wrong ownership', "FOLDER_UNUSABLE"],
  ["FATAL:  database files are incompatible with server", "DATA_FOLDER_OLDER"],
])("%s is said as %s", (said, code) => {
  expect(explainFailure(said, "the folder")).toMatchObject({ code, fields: { folder: "the folder" } });
});

test("an unknown failure is not given a meaning", () => {
  expect(explainFailure("PANIC: something else", "the folder")).toBeNull();
});

test("real data are forced to disk, and only data that nobody misses are not", () => {
  const real = settingsText({ port: 5432, durable: true });
  const passing = settingsText({ port: 5432, durable: false });
  for (const name of ["fsync", "full_page_writes", "synchronous_commit"]) {
    expect(real).not.toContain(name);
    expect(passing).toContain(`${name} = off`);
  }
  expect(real).toContain("listen_addresses = '127.0.0.1'");
  expect(real).toContain("port = 5432");
});
