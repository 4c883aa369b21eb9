import { execFileSync, spawn } from "node:child_process";
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, statSync } from "node:fs";
import { cpus, loadavg, release, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import type { Readable } from "node:stream";
import { report } from "./results";

const ROOT = join(__dirname, "..", "..");
const ROWS = 1_000_000;
const FEW = 100_000;
const ROUNDS = 3;
const FLOOR = "CSV library alone";

/** What one run of a program cost. */
interface Cost {
  readonly seconds: number;
  readonly peakMegabytes: number;
}

/** Runs a program of plain Node with its output in a file and measures it from outside, start and end included. */
async function cost(args: readonly string[], output: string): Promise<Cost> {
  const out = openSync(output, "w");
  const began = performance.now();
  const child = spawn(process.execPath, ["--require", join(__dirname, "peak-memory.cjs"), ...args], {
    stdio: ["ignore", out, "inherit", "pipe"],
    env: { ...process.env, NODE_OPTIONS: "" },
  });
  closeSync(out);
  const [peak, code] = await Promise.all([
    text(child.stdio[3] as Readable),
    new Promise<number | null>((resolve, reject) => child.once("error", reject).once("exit", resolve)),
  ]);
  if (code !== 0) throw new Error(`expected ${args.join(" ")} to end with 0, got ${code}`);
  return { seconds: (performance.now() - began) / 1_000, peakMegabytes: Number(peak) / 1_024 };
}

const median = (values: readonly number[]): number =>
  values.toSorted((left, right) => left - right)[values.length >> 1] ?? Number.NaN;

function machine(): string {
  const { dependencies } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
    dependencies: Readonly<Record<string, string>>;
  };
  const versions = ["csv-parse", "csv-stringify"].map((name) => `${name} ${dependencies[name] ?? "unknown"}`);
  const commit = execFileSync("git", ["log", "-1", "--format=%h"], { cwd: ROOT, encoding: "utf8" }).trim();
  const load = loadavg().map((minutes) => minutes.toFixed(1));
  return [
    `${new Date().toISOString().slice(0, 10)}, commit ${commit}`,
    `${cpus().length} × ${cpus()[0]?.model.trim() ?? "processor"}, ${(totalmem() / 2 ** 30).toFixed(0)} GB, ${process.platform} ${release()}`,
    `load before: ${load.join(", ")} (1, 5, 15 minutes)`,
    `Node ${process.versions.node}, ${versions.join(", ")}`,
  ].join("\n");
}

/** Programs that read a sheet and write one, to be set beside the CSV library. */
export interface CsvBench {
  /** Names the folder of the sheets. */
  readonly name: string;
  /** Writes a sheet of so many rows. */
  readonly write: (file: string, rows: number) => Promise<void>;
  /** The words after `heqing`, by the name of the line; the file of the sheet follows them. */
  readonly programs: Readonly<Record<string, readonly string[]>>;
  /** At most so many times what the CSV library needs. */
  readonly bar: number;
}

/**
 * Runs commands over 1,000,000 rows against the CSV library alone reading and writing them, in turns; and over a tenth of
 * them, to see that memory stays flat.
 */
export async function besideCsv({ name: bench, write, programs: commands, bar }: CsvBench): Promise<void> {
  const heqing = join(ROOT, "bin", "heqing.mjs");
  const folder = mkdtempSync(join(tmpdir(), `heqing-bench-${bench}-`));
  const [sheet, fewer, output] = ["rows.csv", "fewer.csv", "out.csv"].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  const programs: Readonly<Record<string, readonly string[]>> = {
    [FLOOR]: [join(__dirname, "csv-alone.cjs")],
    ...Object.fromEntries(Object.entries(commands).map(([name, words]) => [name, [heqing, ...words]])),
  };
  try {
    process.stdout.write(`${machine()}\n\n`);
    await write(sheet, ROWS);
    await write(fewer, FEW);
    const few = new Map<string, Cost>(); // also compiles what is newer, before anything counts
    for (const [name, args] of Object.entries(programs)) few.set(name, await cost([...args, fewer], output));
    const costs = new Map<string, Cost[]>();
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [name, args] of Object.entries(programs)) {
        costs.set(name, [...(costs.get(name) ?? []), await cost([...args, sheet], output)]);
      }
    }
    const floor = median((costs.get(FLOOR) ?? []).map(({ seconds }) => seconds));
    process.stdout.write(
      `${ROWS} rows, ${(statSync(sheet).size / 2 ** 20).toFixed(0)} MB, ${ROUNDS} rounds in turns\n\n`,
    );
    process.stdout.write(`| program | s (median) | s (all) | ratio | peak MB | peak MB at ${FEW} rows |\n`);
    process.stdout.write("| --- | ---: | --- | ---: | ---: | ---: |\n");
    for (const [name, all] of costs) {
      const seconds = median(all.map((one) => one.seconds));
      const peak = Math.max(...all.map(({ peakMegabytes }) => peakMegabytes));
      const cells = [
        name,
        seconds.toFixed(2),
        all.map((one) => one.seconds.toFixed(2)).join(" "),
        (seconds / floor).toFixed(2),
        peak.toFixed(0),
        few.get(name)?.peakMegabytes.toFixed(0) ?? "",
      ];
      process.stdout.write(`| ${cells.join(" | ")} |\n`);
      if (name === FLOOR) continue;
      report({
        what: `heqing ${name}, ${ROWS} rows, one thread`,
        floor: `${FLOOR}: ${floor.toFixed(2)} s`,
        measured: `${seconds.toFixed(2)} s, peak ${peak.toFixed(0)} MB`,
        ratio: seconds / floor,
        bar: { most: bar },
      });
    }
    process.stdout.write(`\nbar: at most ${bar} × the CSV library alone\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
