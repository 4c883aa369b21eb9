import { readFileSync } from "node:fs";
import { join } from "node:path";
import { run as fetchRun } from "../../../cli/commands/fetch";
import { openSheet } from "../../../intake/sheet/sheet";
import { releaseCell, missingOf } from "../../../intake/platform-release/cell";
import { platformColumn } from "../../../intake/platform-release/columns";
import { releaseSheet } from "../../../intake/platform-release/release-sheet";
import { platformTime } from "../../../intake/rows/platform-time";
import { bytesAsSource } from "../../../intake/fetching/shape";
import { useNoSystem } from "../cli/no-system";
import { lines, runCommand } from "../cli/command-run";

useNoSystem();
const FILE = join(__dirname, "platform/platform-release.json");
const bytes = readFileSync(FILE);

const cellsOf = async () => {
  const { header, records } = await openSheet(bytesAsSource(bytes));
  const rows: Record<string, string>[] = [];
  for await (const { cells } of records)
    rows.push(Object.fromEntries(header.map((name, at) => [name, cells[at] ?? ""])));
  return rows;
};

describe("a release of the national platform", () => {
  test("is read with shown and raw values, the names of its sections without their tool tips", async () => {
    const [first, second] = await cellsOf();
    expect(first).toMatchObject({
      province: "浙江省",
      section: "试验甲",
      monitor_time: "12-31 20:00",
      published_class: "3",
      nh3n_mg_l: "0.712",
      nh3n_raw: "0.71234",
      station_state: "正常",
    });
    expect(second).toMatchObject({ tp_mg_l: "0.000002", tp_raw: "2.1E-06" });
  });

  test("tells a value that did not come, one that is not measured, and one that was filtered apart", async () => {
    const [, , third, , fifth] = await cellsOf();
    expect(third).toMatchObject({ ph: "极值过滤", ph_raw: "", turbidity_ntu: "--" });
    expect(fifth).toMatchObject({ monitor_time: "", published_class: "-1", chla_mg_l: "*" });
    expect(["--", "—", "*", "极值过滤", "0"].map(missingOf)).toEqual([
      "none",
      "none",
      "not-measured",
      "filtered",
      null,
    ]);
  });

  test("has times of the year of its day, or of the year before where month and day lie after it", () => {
    const plain = (cell: string, released: string) => {
      const time = platformTime(cell, { now: "2026-12-31T23:59:59+08:00", released });
      return time.kind === "time" ? (time.instant?.plain ?? null) : time.fault;
    };
    expect(plain("12-31 20:00", "2026-01-01")).toBe("2025-12-31 20:00");
    expect(plain("01-01 00:00", "2026-01-01")).toBe("2026-01-01 00:00");
    expect(plain("08-01 04:00", "2026-08-01")).toBe("2026-08-01 04:00");
    expect(plain("2024-08-01 04:00", "2026-08-01")).toBe("2024-08-01 04:00");
    expect(plain("--", "2026-08-01")).toBeNull();
  });

  test("of another unit, another column, or another shape is refused in words", async () => {
    expect(platformColumn("氨氮(μg/L)")).toBeNull();
    expect(platformColumn("电导率（µS/cm）")?.shown).toBe("ec_us_cm");
    const read = (text: string) => releaseSheet(bytesAsSource(Buffer.from(text)));
    await expect(read('{"thead": ["色度"], "tbody": []}')).rejects.toThrow(
      /expected a column of the platform's release/,
    );
    await expect(read("<html>")).rejects.toThrow(/expected the JSON of a release/);
    await expect(read('{"result": 0}')).rejects.toThrow(/"result": 1/);
    await expect(read('{"thead": [], "tbody": [{}]}')).rejects.toThrow(/rows of cells/);
  });

  test("a tool tip is read whatever its quotes, entities and colons", () => {
    expect(releaseCell(`<span title="原始值: 1.5">1.50</span>`)).toEqual({ shown: "1.50", raw: "1.5" });
    expect(releaseCell("<span title='原始值：1.5'>--</span>")).toEqual({ shown: "--", raw: null });
    expect(releaseCell("a&amp;b&#20013;&unknown;")).toEqual({ shown: "a&b中&unknown;", raw: null });
    expect(releaseCell(null)).toEqual({ shown: "", raw: null });
  });
});

describe("heqing fetch --dry-run without any system", () => {
  const fetched = (...options: readonly string[]) =>
    runCommand((argv, streams) => fetchRun(argv, streams), ["--source", FILE, "--dry-run", "--json", ...options], "");

  test("reports as import does, with the states of the stations and the cells without a value", async () => {
    const { status, output } = await fetched("--released", "2026-01-01");
    expect(status).toBe(0);
    expect(JSON.parse(lines(output).at(-1) ?? "")).toMatchObject({
      rows: 5,
      accepted: 5,
      refused: 0,
      unchanged: 0,
      sections: 5,
      // 试验乙, whose raw 6.3E-05 and 2.1E-06 are read; 试验甲 and 试验丙 have a phosphorus of which river and lake say another
      // class; 试验丁 and 试验戊 have no value.
      classes: { Ⅰ: 1, Ⅱ: 0, Ⅲ: 0, Ⅳ: 0, Ⅴ: 0, 劣Ⅴ: 0, open: 2, none: 2 },
      states: { 正常: 2, 维护: 1, 停站: 2 },
      missing: { none: 23, "not-measured": 8, filtered: 1 },
    });
  });

  test("refuses times without a year where nobody says the day of the release", async () => {
    const { status, output, errors } = await fetched();
    expect(status).toBe(0);
    // The row without any time stays: it says which station stands still.
    expect(JSON.parse(lines(output).at(-1) ?? "")).toMatchObject({ rows: 5, accepted: 1, refused: 4 });
    expect(lines(errors)).toHaveLength(4);
    expect(errors).toMatch(/monitor_time/);
  });
});
