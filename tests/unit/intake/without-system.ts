import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../../cli/commands/import";
import type { ImportResult } from "../../../intake/rows/tally";
import { lines, runCommand } from "../cli/command-run";

/** What a dry run told: its result, and each line about a refusal. */
export interface DryRun {
  readonly status: number;
  readonly result: ImportResult;
  readonly told: readonly string[];
}

/** A folder in which no system runs, and `heqing import - --dry-run --json` there. */
export function useNoSystem() {
  const folder = mkdtempSync(join(tmpdir(), "heqing-import-"));
  const before = { data: process.env["HEQING_DATA"], url: process.env["DATABASE_URL"] };
  beforeAll(() => {
    process.env["HEQING_DATA"] = folder;
    delete process.env["DATABASE_URL"];
  });
  afterAll(() => {
    if (before.data === undefined) delete process.env["HEQING_DATA"];
    else process.env["HEQING_DATA"] = before.data;
    if (before.url !== undefined) process.env["DATABASE_URL"] = before.url;
    rmSync(folder, { recursive: true });
  });
  const dry = async (input: string | Buffer, ...more: string[]): Promise<DryRun> => {
    const { status, output, errors } = await runCommand(run, ["-", "--dry-run", "--json", ...more], input, 61);
    return { status, result: JSON.parse(lines(output).at(-1) ?? "") as ImportResult, told: lines(errors) };
  };
  return { folder, dry };
}
