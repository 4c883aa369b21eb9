import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import type { ItemCode, WaterBody } from "../../../domain/water";
import { realtime } from "./rules";

const FILE = join(__dirname, "..", "..", "..", "..", "shared", "data", "cnemc-realtime-rows.csv");

const SHOWN: Readonly<Record<string, ItemCode>> = {
  ph: "ph",
  do_mg_l: "do",
  codmn_mg_l: "codmn",
  nh3n_mg_l: "nh3n",
  tp_mg_l: "tp",
};
const RAW: Readonly<Record<string, ItemCode>> = {
  ph_raw: "ph",
  do_raw: "do",
  codmn_raw: "codmn",
  nh3n_raw: "nh3n",
  tp_raw: "tp",
};
const NAMES: Readonly<Record<string, ItemCode>> = { pH: "ph", DO: "do", CODMn: "codmn", NH3N: "nh3n", TP: "tp" };

const cellsOf = (row: Readonly<Record<string, string>>): Record<string, string> => {
  const cells: Record<string, string> = {};
  for (const columns of [SHOWN, RAW]) {
    for (const [column, item] of Object.entries(columns)) if (row[column]) cells[item] = row[column];
  }
  return cells;
};

/** `either` tells that both limits reproduce the class, as for a body that is not known. */
const bodyOf = (row: Readonly<Record<string, string>>): WaterBody | null => {
  const rule = row["tp_rule_that_reproduces_class"];
  return rule === "river" || rule === "lake" ? rule : null;
};

const present = existsSync(FILE);

if (present) {
  // 1,030 classed rows of 2026 (public real-time release of 中国环境监测总站); the file itself may not be committed.
  describe("the classes published by the national platform", () => {
    const rows = parse(readFileSync(FILE), { columns: true, bom: true }) as Record<string, string>[];
    const classed = rows.filter((row) => Number(row["published_class"]) > 0);

    it("are all reproduced from the raw value, else the shown one", () => {
      expect(classed).toHaveLength(1030);
      const differing = classed.filter((row) => {
        const verdict = realtime(cellsOf(row), bodyOf(row));
        return verdict.class !== Number(row["published_class"]);
      });
      expect(differing).toEqual([]);
    });

    it("are limited by the items that share the worst class", () => {
      const differing = classed.filter((row) => {
        const verdict = realtime(cellsOf(row), bodyOf(row));
        const expected = (row["limiting_items"] ?? "")
          .split(";")
          .filter(Boolean)
          .map((name) => NAMES[name] ?? name);
        return JSON.stringify(verdict.limiting) !== JSON.stringify(expected);
      });
      expect(differing).toEqual([]);
    });

    it("are never contradicted where the body is not known: the class is the published one or a person is asked", () => {
      const differing = classed.filter((row) => {
        const verdict = realtime(cellsOf(row), null);
        const open = verdict.open.find((question) => question.kind === "body");
        const published = Number(row["published_class"]);
        return verdict.class === null
          ? open?.river !== published && open?.lake !== published
          : verdict.class !== published;
      });
      expect(differing).toEqual([]);
    });
  });
} else {
  it("the classes published by the national platform are compared where its rows lie beside the checkout", () => {
    console.info(`not compared: ${FILE} is absent`);
    expect(present).toBe(false);
  });
}
