import type { StagedRow } from "../db/intake/stage";
import type { CivilDate } from "../domain/calendar";
import type { RuleLibrary } from "../rules";
import { monthlyRows } from "./monthly-row";
import { platformRows } from "./platform-row";
import { realtimeJudges } from "./realtime-judges";
import { refusedRow, rowHash, rowReader, type Row } from "./row";
import type { SectionDirectory } from "./section-directory";
import { LONGEST_RECORD, type Sheet } from "./sheet";
import type { SheetKind } from "./sheet-kind";

/** What rows are read by. */
export interface Reading {
  readonly directory: SectionDirectory;
  readonly library: RuleLibrary;
  /** The date in Asia/Shanghai: no sample is taken after it. */
  readonly today: CivilDate;
}

/** Reads every row of a sheet as it streams by: judged, or refused. */
export async function* stagedRows(sheet: Sheet, kind: SheetKind, reading: Reading): AsyncGenerator<StagedRow> {
  const read = rowReader(kind, sheet.header);
  const judged: (row: Row) => StagedRow =
    kind === "platform"
      ? platformRows(reading.directory, realtimeJudges(reading.library))
      : monthlyRows(reading.directory, reading.today);
  let last = "";
  for await (const { line, cells, broken } of sheet.records) {
    if (broken === "rest") {
      const got = "none to the end of the file; all from this line on is left out";
      yield refusedRow(line, rowHash(kind, ["unread after", last]), {}, [
        { column: "", expected: "a closing quote", got },
      ]);
      return;
    }
    const row = broken === null ? read(line, cells) : tooLong(kind, line, cells);
    const staged = "refusals" in row ? row : judged(row);
    last = staged.rowHash;
    yield staged;
  }
}

const tooLong = (kind: SheetKind, line: number, cells: readonly string[]): StagedRow => {
  const refusal = { column: "", expected: `a row of at most ${LONGEST_RECORD} bytes`, got: "a longer one" };
  return refusedRow(line, rowHash(kind, cells), {}, [refusal]);
};
