import { isCivilDate } from "../../domain/calendar";
import {
  type BelowDetection,
  className,
  isItemCode,
  ITEM_CODES,
  type ItemCode,
  makeOfficialJudge,
  makeRealtimeJudge,
  type MeanOrigin,
  type MethodOptions,
  openText,
  stateOf,
  type ValueOrigin,
  type Verdict,
  type WaterBody,
} from "../../domain/water";
import { judgementRules, loadRules } from "../../rules";
import { read } from "../command-line";
import { idCell } from "../table/id-cell";
import { expectedCell, measuredCell, type MeasuredCell } from "../table/measured-cell";
import { standardStreams, type Streams } from "../table/streams";
import { usage } from "../usage";
import { runTable, tableLine, type TableCommand } from "../table/table";

type Cells<Origin> = Readonly<Partial<Record<ItemCode, MeasuredCell<Origin>>>>;
type Values<Origin> = Partial<Record<ItemCode, MeasuredCell<Origin>>>;
const OUTPUT = ["id", "class", "state", "limiting", "partial", "open"] as const;

/** `heqing judge --regime realtime|official`: the class of each row, by the rules in force on a date. */
export async function run(argv: readonly string[], streams: Streams = standardStreams()): Promise<number> {
  const line = tableLine("heqing judge")
    .option("--regime <regime>", "realtime or official")
    .option("--rules <date>", "by the rules in force on that day; default: the newest")
    .option("--below-detection <share>", "half or limit: what a value below the limit of detection counts as")
    .option("--do-saturation", "class Ⅰ also where dissolved oxygen reaches 90 % of saturation")
    .option("--required <codes>", "the items without which a class is partial, with commas between them");
  const { options: values } = read(line, argv);
  const { regime } = values;
  if (regime !== "realtime" && regime !== "official") throw usage("regime", "realtime or official", regime);
  const options: MethodOptions = {
    ...(values.belowDetection === undefined ? {} : { belowDetection: belowDetectionOf(values.belowDetection) }),
    ...(values.doSaturation === undefined ? {} : { doSaturation: values.doSaturation }),
    ...(values.required === undefined ? {} : { required: itemsOf(values.required) }),
  };
  const { standard, realtime, official, beforeFirst } = judgementRules(loadRules(), dateOf(values.rules));
  for (const { id, version } of beforeFirst) {
    if (id !== standard.id && id !== (regime === "realtime" ? realtime : official).id) continue;
    streams.errors.write(
      `heqing judge: ${values.rules} lies before the first version of ${id}: version ${version} is used\n`,
    );
  }
  if (regime === "realtime") {
    const judge = makeRealtimeJudge(standard, realtime, options);
    return runTable(
      tableOf("raw", (body, cells) => judge({ regime, body, values: cells })),
      values,
      streams,
    );
  }
  const judge = makeOfficialJudge(standard, official, options);
  return runTable(
    tableOf("given", (body, cells) => judge({ regime, body, values: cells })),
    values,
    streams,
  );
}

function tableOf<Origin extends ValueOrigin | MeanOrigin>(
  origin: Origin,
  judge: (body: WaterBody | null, cells: Cells<Origin>) => Verdict,
): TableCommand {
  return {
    columns: { required: ["id", "body"], optional: ITEM_CODES },
    output: OUTPUT,
    prepare(column) {
      const [idColumn, bodyColumn] = [column("id"), column("body")];
      const items = ITEM_CODES.map((item) => ({ item, at: column(item) })).filter(({ at }) => at >= 0);
      return (cells, refuse) => {
        const id = idCell(cells, idColumn, refuse);
        const body = bodyOf(cells[bodyColumn] ?? "");
        if (body === undefined) {
          refuse(bodyColumn, "river, lake or empty");
          return null;
        }
        const values: Values<Origin> = {};
        for (const { item, at } of items) {
          const text = cells[at] ?? "";
          if (text === "") continue;
          const cell = measuredCell(item, text, origin);
          if (cell === null) refuse(at, expectedCell(item));
          else values[item] = cell;
        }
        return line(id, judge(body, values));
      };
    },
  };
}

function line(id: string, verdict: Verdict): readonly string[] {
  const { class: worst, limiting, partial, open } = verdict;
  return [
    id,
    worst === null ? "" : className(worst),
    worst === null ? "" : stateOf(worst),
    limiting.join("+"),
    partial.join("+"),
    open.length === 0 ? "" : openText(open),
  ];
}

/** undefined for a word that is none. */
function bodyOf(word: string): WaterBody | null | undefined {
  return word === "river" || word === "lake" ? word : word === "" ? null : undefined;
}

function belowDetectionOf(word: string): BelowDetection {
  if (word !== "half" && word !== "limit") throw usage("below-detection", "half or limit", word);
  return word;
}

function dateOf(text: string | undefined): string | null {
  if (text !== undefined && !isCivilDate(text)) throw usage("rules", "a date YYYY-MM-DD", text);
  return text ?? null;
}

function itemsOf(text: string): readonly ItemCode[] {
  return text
    .split(/[,+]/)
    .filter((code) => code !== "")
    .map((code) => {
      if (!isItemCode(code)) throw usage("required", `codes of ${ITEM_CODES.join(",")}`, code);
      return code;
    });
}
