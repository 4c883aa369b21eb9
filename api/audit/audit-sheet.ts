import type { AuditRow } from "../../db/audit/audit-list";
import type { SheetOut } from "../sheets/sheet";

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
type Column = (typeof COLUMNS)[number]["key"];

/** An instant as a clock in Shanghai shows it; the zone has no summer time. */
const shanghai = (at: string): string =>
  `${new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 19).replace("T", " ")}+08:00`;

/** The audit log as a sheet; `pages` are read one by one while it is being sent. */
export const auditSheet = (pages: AsyncIterable<readonly AuditRow[]>): SheetOut<Column> => ({
  name: "审计日志",
  columns: COLUMNS,
  pages: cellsOf(pages),
});

async function* cellsOf(pages: AsyncIterable<readonly AuditRow[]>): AsyncGenerator<Record<Column, string>[]> {
  for await (const rows of pages) {
    yield rows.map((row) => ({
      at: shanghai(row.at),
      kind: row.kind,
      login: row.login ?? "",
      name: row.name ?? "",
      unitName: row.unitName ?? "",
      role: row.role ?? "",
      assurance: row.assurance ?? "",
      sourceAddress: row.sourceAddress ?? "",
      requestId: row.requestId ?? "",
      route: row.route ?? "",
      data: JSON.stringify(row.data),
    }));
  }
}
