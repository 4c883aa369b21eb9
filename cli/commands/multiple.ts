import { signOf } from "../../domain/number";
import { exceedanceMultiple, isItemCode, ITEM_CODES, printMultiple } from "../../domain/water";
import { read } from "../command-line";
import { idCell } from "../table/id-cell";
import { numberOf } from "../table/number-of";
import { standardStreams, type Streams } from "../table/streams";
import { runTable, tableLine, type TableCommand } from "../table/table";
import { wholeNumber } from "../usage";

const DECIMALS = "2";
const MOST_DECIMALS = 100;

/** `heqing multiple`: the exceedance multiple (value − limit) ÷ limit of each row, empty where there is none. */
export async function run(argv: readonly string[], streams: Streams = standardStreams()): Promise<number> {
  const line = tableLine("heqing multiple").option("--decimals <number>", "digits after the point", DECIMALS);
  const { options } = read(line, argv);
  return runTable(table(wholeNumber("decimals", options.decimals, MOST_DECIMALS)), options, streams);
}

const table = (decimals: number): TableCommand => ({
  columns: { required: ["id", "item", "value", "limit"], optional: [] },
  output: ["id", "multiple"],
  prepare(column) {
    const at = { id: column("id"), item: column("item"), value: column("value"), limit: column("limit") };
    return (cells, refuse) => {
      const id = idCell(cells, at.id, refuse);
      const item = cells[at.item] ?? "";
      const value = numberOf(cells[at.value] ?? "");
      const limit = numberOf(cells[at.limit] ?? "");
      const isLimit = limit !== null && signOf(limit) > 0;
      if (!isItemCode(item)) refuse(at.item, `one of ${ITEM_CODES.join(", ")}`);
      if (value === null) refuse(at.value, "a number such as 0.25");
      if (!isLimit) refuse(at.limit, "a number above 0 such as 0.2");
      if (!isItemCode(item) || value === null || !isLimit) return null;
      const multiple = exceedanceMultiple(item, value, limit);
      return [id, multiple === null ? "" : printMultiple(multiple, decimals)];
    };
  },
});
