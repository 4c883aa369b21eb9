import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { probe } from "../../../local/temporal/probe";
import { cliOf, freshFolder, writeScript } from "./fake-binary";

describe("a binary is used only when it runs and prints the pinned version", () => {
  const folder = freshFolder();
  const script = (body: string): string => writeScript(join(folder.path, "temporal"), body);

  it("the pinned version is usable", async () => {
    expect(await probe("temporal", script(cliOf("1.31.2")))).toEqual({ usable: true });
  });

  it("another version is named", async () => {
    const file = script(cliOf("1.29.1"));
    expect(await probe("temporal", file)).toEqual({ usable: false, reason: `${file} is Server 1.29.1, not 1.31.2` });
  });

  it.each([
    ["prints nothing", "true", "prints no version"],
    ["prints something else", "echo hello", 'prints "hello" instead of Server 1.31.2'],
    ["ends with an error", "exit 3", "does not run (3)"],
    ["crashes", "kill -SEGV $$", "does not run (signal SIGSEGV)"],
  ])("one that %s is not", async (_what, body, reason) => {
    const result = await probe("temporal", script(body));
    expect(result).toEqual({ usable: false, reason: expect.stringContaining(reason) });
  });

  it("one that hangs is given up", async () => {
    const result = await probe("temporal", script("exec sleep 60"), 100);
    expect(result).toEqual({ usable: false, reason: expect.stringContaining("does not answer --version") });
  });

  it("a file that is no program is not, and neither is one that is missing", async () => {
    const file = join(folder.path, "temporal");
    writeFileSync(file, Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0]));
    chmodSync(file, 0o755);
    expect(await probe("temporal", file)).toMatchObject({ usable: false });
    expect(await probe("temporal", join(folder.path, "none"))).toEqual({
      usable: false,
      reason: expect.stringContaining("does not run (ENOENT)"),
    });
  });
});
