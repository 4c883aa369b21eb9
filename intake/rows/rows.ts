import type { StagedRow } from "../../db/intake/stage";
import { type CivilDate, type InstantText, shanghaiDate } from "../../domain/calendar";
import type { RuleLibrary } from "../../rules";
import { monthlyRows } from "./monthly-row";
import { LONGEST_RECORD } from "../sheet/csv-sheet";
import { platformRows, platformSaidAs } from "./platform-row";
import { platformTimes } from "./platform-time";
import { realtimeJudges } from "./realtime-judges";
import { refusal, refusedRow, rowHash, rowReader, type Row } from "./row";
import type { SectionDirectory } from "./section-directory";
import type { Sheet } from "../sheet/sheet";
import type { SheetKind } from "../sheet/sheet-kind";
import type { SheetRecord } from "../sheet/sheet-record";

/** What rows are read by. */
export interface Reading {
  readonly directory: SectionDirectory;
  readonly library: RuleLibrary;
  /** The moment of the import, to the second, with +08:00: nothing is observed or sampled after it. */
  readonly now: InstantText;
  /** Day of the release, for times without a year. @default there is none */
  readonly released?: CivilDate | undefined;
}

/** Reads one record of a sheet: judged, or refused. */
export type RowStager = (record: SheetRecord) => StagedRow;

/** How the rows of a sheet are read. A record after which nothing can be read is a refused row, too. */
export function rowStager(sheet: Sheet, kind: SheetKind, reading: Reading): RowStager {
  const { directory, library, now } = reading;
  const timeOf = platformTimes(reading);
  const [read, judged]: [ReturnType<typeof rowReader>, (row: Row) => StagedRow] =
    kind === "platform"
      ? [rowReader(kind, sheet, platformSaidAs(timeOf)), platformRows(directory, realtimeJudges(library), timeOf)]
      : [rowReader(kind, sheet), monthlyRows(directory, shanghaiDate(now))];
  let last = "";
  return ({ line, cells, broken }) => {
    if (broken === "rest") {
      return refusedRow(line, rowHash(kind, ["unread after", last]), {}, [refusal("", "quote", "…")]);
    }
    const row = broken === null ? read(line, cells) : tooLong(kind, line, cells);
    const staged = "refusals" in row ? row : judged(row);
    last = staged.rowHash;
    return staged;
  };
}

const tooLong = (kind: SheetKind, line: number, cells: readonly string[]): StagedRow =>
  refusedRow(line, rowHash(kind, cells), {}, [refusal("", "row-length", "…", { bytes: LONGEST_RECORD })]);
