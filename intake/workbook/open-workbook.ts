import type { RawSheet } from "../sheet/sheet-record";
import { openArchive } from "./archive";
import { chosenSheet, readContents } from "./contents";
import { LIMITS } from "./limits";
import { mergedCells } from "./merged-cells";
import { readFormats } from "./number-format";
import { readTexts } from "./shared-texts";
import { sheetRows } from "./sheet-rows";
import { tableRows } from "./table-rows";

/**
 * Opens a sheet of an Excel workbook (.xlsx), the named one or the first. Rows stream by; the texts that cells share are held.
 * Nothing in it is computed or followed: formulas count by the values kept with them.
 * @throws FILE_UNUSABLE for what is broken, hostile or larger than sheets are
 */
export async function openWorkbook(chunks: AsyncIterable<Uint8Array>, sheet: string | undefined): Promise<RawSheet> {
  const archive = await openArchive(chunks);
  try {
    const contents = await readContents(archive);
    const { part } = chosenSheet(contents, sheet);
    const kinds = await readFormats(archive, contents.stylesPart);
    const texts = await readTexts(archive, contents.textsPart);
    const merged = await mergedCells(archive.read(part, LIMITS.sheet));
    const rows = sheetRows(archive.read(part, LIMITS.sheet), { texts, kinds, from1904: contents.from1904 });
    const records = tableRows(rows, merged);
    const close = (): void => {
      void records.return().catch(() => undefined);
      archive.close();
    };
    return { records, encoding: () => "xlsx", close };
  } catch (cause) {
    archive.close();
    throw cause;
  }
}
