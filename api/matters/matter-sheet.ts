import { ENDINGS, MATTER_PHASES, nameOf } from "../../domain/vocabulary";
import type { ProceedingRow } from "../../db/read/proceeding-lines";
import type { SheetOut } from "../sheets/sheet";

const COLUMNS = [
  { key: "number", header: "编号" },
  { key: "section", header: "断面" },
  { key: "division", header: "行政区" },
  { key: "unit", header: "责任单位" },
  { key: "phase", header: "状态" },
  { key: "rung", header: "层级" },
  { key: "opened", header: "立项时间" },
  { key: "due", header: "最近期限" },
  { key: "overdue", header: "超期" },
  { key: "stopped", header: "中止计时" },
  { key: "closed", header: "办结时间" },
  { key: "ended", header: "办结方式" },
] as const;
type Column = (typeof COLUMNS)[number]["key"];

/** Matters 整改事项 as a sheet; `pages` are read one by one while it is being sent. */
export const matterSheet = (pages: AsyncIterable<readonly ProceedingRow[]>): SheetOut<Column> => ({
  name: "整改事项",
  columns: COLUMNS,
  pages: cellsOf(pages),
});

const yes = (is: boolean): string => (is ? "是" : "");
const nameOrNothing = (names: Parameters<typeof nameOf>[0], word: string | null): string =>
  word === null ? "" : nameOf(names, word).zh;

async function* cellsOf(pages: AsyncIterable<readonly ProceedingRow[]>): AsyncGenerator<Record<Column, string>[]> {
  for await (const rows of pages) {
    yield rows.map((row) => ({
      number: row.number,
      section: row.sectionName ?? "",
      division: row.divisionName,
      unit: row.unitName,
      phase: nameOrNothing(MATTER_PHASES, row.phase),
      rung: row.rungName?.zh ?? "",
      opened: row.openedAt,
      due: row.nextDue ?? "",
      overdue: yes(row.overdue),
      stopped: yes(row.stopped),
      closed: row.closedAt ?? "",
      ended: nameOrNothing(ENDINGS, row.endedAs),
    }));
  }
}
