import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** No running system is found by the commands of the test file that calls this at its top. */
export function useNoSystem(): void {
  const folder = mkdtempSync(join(tmpdir(), "heqing-no-system-"));
  const before = { HEQING_DATA: process.env["HEQING_DATA"], DATABASE_URL: process.env["DATABASE_URL"] };
  beforeAll(() => {
    process.env["HEQING_DATA"] = folder;
    delete process.env["DATABASE_URL"];
  });
  afterAll(() => {
    for (const [name, text] of Object.entries(before)) {
      if (text === undefined) delete process.env[name];
      else process.env[name] = text;
    }
    rmSync(folder, { recursive: true });
  });
}
