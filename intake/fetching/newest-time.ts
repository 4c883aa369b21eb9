import { type CivilDate, formatInstant, parseInstant } from "../../domain/calendar";
import { platformTimes } from "../rows/platform-time";
import { openSheet } from "../sheet/sheet";
import { bytesAsSource } from "./shape";

/**
 * The newest time that a row of a release carries, with offset; null where none does. What lies after `notAfter` is a slip of
 * a station's clock and says nothing of how new the release is.
 */
export async function newestTime(bytes: Buffer, released: CivilDate | null, notAfter: Date): Promise<string | null> {
  const sheet = await openSheet(bytesAsSource(bytes));
  const place = sheet.header.indexOf("monitor_time");
  const now = formatInstant(parseInstant(notAfter.toISOString().replace(/\.\d+Z$/, "Z")));
  const timeOf = platformTimes({ now, released: released ?? undefined });
  let newest: string | null = null;
  try {
    if (place === -1) return null;
    for await (const { cells } of sheet.records) {
      const time = timeOf((cells[place] ?? "").trim());
      const at = time.kind === "time" ? (time.instant?.text ?? null) : null;
      if (at === null) continue;
      if (newest === null || at > newest) newest = at;
    }
    return newest;
  } finally {
    sheet.close();
  }
}
