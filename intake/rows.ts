import type { StagedRow } from "../db/intake/stage";
import { type CivilDate, type InstantText, shanghaiDate } from "../domain/calendar";
import type { RuleLibrary } from "../rules";
import { monthlyRows } from "./monthly-row";
import { LONGEST_RECORD } from "./csv-sheet";
import { platformRows, platformSaidAs } from "./platform-row";
import { platformTimes } from "./platform-time";
import { realtimeJudges } from "./realtime-judges";
import { refusal, refusedRow, rowHash, rowReader, type Row } from "./row";
import type { SectionDirectory } from "./section-directory";
import type { Sheet } from "./sheet";
import type { SheetKind } from "./sheet-kind";

/** What rows are read by. */
export interface Reading {
  readonly directory: SectionDirectory;
  readonly library: RuleLibrary;
  /** The moment of the import, to the second, with +08:00: nothing is observed or sampled after it. */
  readonly now: InstantText;
  /** Day of the release, for times without a year. @default there is none */
  readonly released?: CivilDate | undefined;
}

/** Reads every row of a sheet as it streams by: judged, or refused. */
export async function* stagedRows(sheet: Sheet, kind: SheetKind, reading: Reading): AsyncGenerator<StagedRow> {
  const { directory, library, now } = reading;
  const timeOf = platformTimes(reading);
  const [read, judged]: [ReturnType<typeof rowReader>, (row: Row) => StagedRow] =
    kind === "platform"
      ? [rowReader(kind, sheet, platformSaidAs(timeOf)), platformRows(directory, realtimeJudges(library), timeOf)]
      : [rowReader(kind, sheet), monthlyRows(directory, shanghaiDate(now))];
  let last = "";
  for await (const { line, cells, broken } of sheet.records) {
    if (broken === "rest") {
      const bad = refusal("", "quote", "…");
      yield refusedRow(line, rowHash(kind, ["unread after", last]), {}, [bad]);
      return;
    }
    const row = broken === null ? read(line, cells) : tooLong(kind, line, cells);
    const staged = "refusals" in row ? row : judged(row);
    last = staged.rowHash;
    yield staged;
  }
}

const tooLong = (kind: SheetKind, line: number, cells: readonly string[]): StagedRow =>
  refusedRow(line, rowHash(kind, cells), {}, [refusal("", "row-length", "…", { bytes: LONGEST_RECORD })]);
