import { problemText } from "../../domain/assessment";
import { HeqingError } from "../../domain/errors";
import { className, type WaterClass } from "../../domain/water";
import type { ChangedVerdict } from "../../intake/judging/changed-verdicts";
import { rejudge } from "../../intake/judging/rejudge";
import { loadRules } from "../../rules";
import { commandLine, read } from "../command-line";
import { withBook } from "../running-book";
import { standardStreams, type Streams } from "../table/streams";
import { writeResult } from "../table/write-result";

const line = () =>
  commandLine("heqing rejudge")
    .option("--section <id...>", "these sections alone")
    .option("--from <month>", "from this month on, such as 2026-01")
    .option("--to <month>", "up to this month")
    .option("--dry-run", "say what would be prepared, and prepare nothing")
    .option("--json", "one object on the last line")
    .option("--as <account>", "who acts");

const COLUMNS = [
  "section",
  "period",
  "scheme",
  "old_outcome",
  "old_class",
  "old_target",
  "new_outcome",
  "new_class",
  "new_target",
] as const;

/**
 * `heqing rejudge [--section ID…] [--from MONTH] [--to MONTH] [--dry-run] [--json] [--as ACCOUNT]`: judges periods anew by the
 * targets and rules that hold now, prepares the verdicts that come out otherwise, and releases nothing.
 */
export async function run(argv: readonly string[], streams: Streams = standardStreams()): Promise<number> {
  const {
    options: { section, from, to, dryRun = false, json = false, as: account },
  } = read(line(), argv);
  const part = { sectionIds: section ?? null, from: month("from", from), to: month("to", to) };
  const lines: string[] = [];
  const began = performance.now();
  const { periods, changed, problems } = await withBook(account, async (pool, actor) => {
    const library = loadRules();
    return rejudge({
      pool,
      actor,
      library,
      ...part,
      dryRun,
      onChanged: (one) => void lines.push(`${cells(one).join(",")}\n`),
      onProgress: (soFar) => void streams.errors.write(`${soFar.periods} periods looked at, ${soFar.changed} change\n`),
    });
  });
  for (const problem of problems) streams.errors.write(`${problemText(problem).en}\n`);
  await writeResult(streams, `${COLUMNS.join(",")}\n${lines.join("")}`);
  streams.errors.write(
    changed === 0
      ? `${periods} periods looked at; every verdict stands\n`
      : `${periods} periods looked at; ${changed} verdicts ${dryRun ? "would be prepared" : "prepared, to be released by another person"}\n`,
  );
  const seconds = Math.round(performance.now() - began) / 1_000;
  if (json) await writeResult(streams, `${JSON.stringify({ periods, changed, dryRun, seconds })}\n`);
  return 0;
}

function month(option: string, text: string | undefined): string | null {
  if (text === undefined) return null;
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(text)) return text;
  throw new HeqingError("INPUT_INVALID", `--${option}: expected a month such as 2026-01, got ${JSON.stringify(text)}`, {
    fields: { option },
  });
}

const cells = ({ before, after }: ChangedVerdict): readonly string[] => [
  after.sectionId,
  after.period,
  after.scheme,
  before?.outcome ?? "",
  printed(before?.class ?? null),
  printed(before?.targetClass ?? null),
  after.outcome,
  printed(after.class),
  printed(after.targetClass),
];

const printed = (waterClass: number | null): string => (waterClass === null ? "" : className(waterClass as WaterClass));
