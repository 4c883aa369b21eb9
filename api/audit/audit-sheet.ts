import { stringify } from "csv-stringify/sync";
import { Readable } from "node:stream";
import type { AuditRow } from "../../db/audit/audit-list";

const COLUMNS = [
  { key: "at", header: "时间" },
  { key: "kind", header: "类别" },
  { key: "login", header: "账号" },
  { key: "name", header: "姓名" },
  { key: "unitName", header: "单位" },
  { key: "role", header: "角色" },
  { key: "assurance", header: "登录方式" },
  { key: "sourceAddress", header: "来源地址" },
  { key: "requestId", header: "请求编号" },
  { key: "route", header: "接口" },
  { key: "data", header: "对象" },
] as const;

/** An instant as a clock in Shanghai shows it; the zone has no summer time. */
const shanghai = (at: string): string =>
  `${new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 19).replace("T", " ")}+08:00`;

/**
 * The audit log as a sheet, UTF-8 with a byte-order mark so that spreadsheets read it; a cell that a spreadsheet would
 * compute begins with an apostrophe. `pages` are read one by one while the sheet is being sent.
 */
export function auditSheet(pages: AsyncIterable<readonly AuditRow[]>): Readable {
  return Readable.from(lines(pages), { objectMode: false });
}

async function* lines(pages: AsyncIterable<readonly AuditRow[]>): AsyncGenerator<Buffer> {
  yield Buffer.from(stringify([], { header: true, bom: true, columns: [...COLUMNS], record_delimiter: "\r\n" }));
  for await (const rows of pages) {
    const records = rows.map((row) => ({ ...row, at: shanghai(row.at), data: JSON.stringify(row.data) }));
    const text = stringify(records, { columns: [...COLUMNS], escape_formulas: true, record_delimiter: "\r\n" });
    yield Buffer.from(text);
  }
}
