import type { CivilDate } from "../../domain/calendar";
import { openTable } from "../open-table";
import { bytesAsSource } from "./shape";

const TIME = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2})(?::\d{2})?$/;

/**
 * The newest time that a row of a release carries, with offset; null where none does. What lies after `notAfter` is a slip of
 * a station's clock and says nothing of how new the release is.
 */
export async function newestTime(bytes: Buffer, released: CivilDate | null, notAfter: Date): Promise<string | null> {
  const sheet = await openTable(bytesAsSource(bytes), released);
  const place = sheet.header.indexOf("monitor_time");
  let newest: string | null = null;
  try {
    if (place === -1) return null;
    for await (const { cells } of sheet.records) {
      const [, date, time] = TIME.exec((cells[place] ?? "").trim()) ?? [];
      const at = `${date}T${time}:00+08:00`;
      if (date === undefined || Number.isNaN(Date.parse(at)) || Date.parse(at) > notAfter.getTime()) continue;
      if (newest === null || at > newest) newest = at;
    }
    return newest;
  } finally {
    sheet.close();
  }
}
