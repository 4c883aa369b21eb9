import { readFileSync } from "node:fs";
import { printQuotient, rankGroup, type Reached, readGroup, type Standing } from "../../domain/three-three";
import { STABILITIES, THREE_THREE_TIERS } from "../../domain/vocabulary";
import { readThreeThreeScheme, type ThreeThreeScheme } from "../../rules";
import { read } from "../command-line";
import { GroupedRows } from "../table/grouped-rows";
import {
  type Enterprise,
  enterpriseOf,
  EXPECTED_ID,
  REGISTER_COLUMNS,
  REGISTER_ROW_WIDTH,
  registerRow,
} from "../table/register";
import { SeenIds } from "../table/seen-ids";
import { standardStreams, type Streams } from "../table/streams";
import { runTable, tableLine, type TableCommand } from "../table/table";
import { unusable } from "../table/table-input";
import { usage } from "../usage";

const OUTPUT = ["id", "group", "metric", "rank", "of", "tier", "reason"] as const;
const CHOICES = ["tiers", "stable", "moved_by"] as const;

/** `heqing three-three --scheme FILE`: enterprises ranked within their groups, each group in three tiers. */
export async function run(argv: readonly string[], streams: Streams = standardStreams()): Promise<number> {
  const line = tableLine("heqing three-three")
    .option("--scheme <file>", "JSON: how groups are ranked and divided, and which choices of it are open")
    .option("--choices", "also every tier reached over the product of the open choices, and what moves it");
  const { options } = read(line, argv);
  if (options.scheme === undefined) throw usage("scheme", "a file", undefined);
  return runTable(table(schemeIn(options.scheme), options.choices ?? false), options, streams);
}

function schemeIn(file: string): ThreeThreeScheme {
  try {
    return readThreeThreeScheme(readFileSync(file), file);
  } catch (error) {
    throw unusable(error, file);
  }
}

function table(scheme: ThreeThreeScheme, withChoices: boolean): TableCommand {
  const answer = withChoices ? readingsOf(scheme) : standingsOf(scheme);
  return {
    columns: REGISTER_COLUMNS,
    output: withChoices ? [...OUTPUT, ...CHOICES] : OUTPUT,
    prepare(column, report) {
      const ids = new SeenIds();
      const groups = new GroupedRows(REGISTER_ROW_WIDTH);
      return {
        row: registerRow(
          column,
          (id, line) => ids.isAgain(id, line),
          (line, group, row) => groups.add(line, group, row),
        ),
        unreadable: () => undefined,
        *lines() {
          const leftOut = new Set<string>();
          for (const { line, id } of ids.again()) {
            leftOut.add(String(line));
            report(line, column("id"), EXPECTED_ID, JSON.stringify(id));
          }
          yield* groups.results({ entryOf: enterpriseOf, answer, isLeftOut: (line) => leftOut.has(line) });
        },
      };
    },
  };
}

type Answer = (group: string, enterprises: readonly Enterprise[]) => Iterable<readonly string[]>;

const standingsOf = ({ scheme }: ThreeThreeScheme): Answer =>
  function* (group, enterprises) {
    const { of, standings } = rankGroup(enterprises, scheme);
    for (const [index, standing] of standings.entries()) yield cellsOf(enterprises[index], group, of, standing);
  };

const readingsOf = ({ scheme, choices }: ThreeThreeScheme): Answer =>
  function* (group, enterprises) {
    const { base, readings } = readGroup(enterprises, scheme, choices);
    for (const [index, standing] of base.standings.entries()) {
      const reading = readings[index];
      if (reading === undefined) continue;
      const { tiers, stability, movedBy } = reading;
      yield [
        ...cellsOf(enterprises[index], group, base.of, standing),
        tiers.map(reachedName).join("+"),
        STABILITIES[stability].zh,
        typeof movedBy === "string" ? movedBy : movedBy.join("+"),
      ];
    }
  };

const reachedName = (reached: Reached): string => (reached === "none" ? reached : THREE_THREE_TIERS[reached].zh);

const cellsOf = (
  enterprise: Enterprise | undefined,
  group: string,
  of: number,
  { metric, rank, tier, reason }: Standing,
): readonly string[] => [
  enterprise?.id ?? "",
  group,
  metric === null ? "" : printQuotient(metric),
  rank === null ? "" : String(rank),
  String(of),
  tier === null ? "" : THREE_THREE_TIERS[tier].zh,
  reason ?? "",
];
