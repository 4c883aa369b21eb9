import { HeqingError } from "../domain/errors";
import type { ItemCode } from "../domain/water";

/** Rows of the national platform's release, or a monthly sheet of a laboratory. */
export type SheetKind = "platform" | "monthly";

/** Columns of the platform's rows that hold a shown value, by column; units stand in the names. */
export const SHOWN_COLUMNS: Readonly<Record<string, ItemCode>> = {
  temp_c: "temp",
  ph: "ph",
  do_mg_l: "do",
  codmn_mg_l: "codmn",
  nh3n_mg_l: "nh3n",
  tp_mg_l: "tp",
  tn_mg_l: "tn",
};

/** Columns that hold the unrounded value of an item; it goes before the shown one. */
export const RAW_COLUMNS: Readonly<Record<string, ItemCode>> = {
  temp_raw: "temp",
  ph_raw: "ph",
  do_raw: "do",
  codmn_raw: "codmn",
  nh3n_raw: "nh3n",
  tp_raw: "tp",
  tn_raw: "tn",
};

/** Numbers that are kept with the row and judge nothing. */
export const OTHER_NUMBERS: readonly string[] = [
  "ec_us_cm",
  "turbidity_ntu",
  "chla_mg_l",
  "algae_cells_l",
  "ec_raw",
  "turbidity_raw",
  "chla_raw",
  "algae_raw",
];

/** Derived by others from the published rows: not read, and no part of what a row says. */
const DERIVED: readonly string[] = ["tp_rule_that_reproduces_class", "limiting_items"];

interface Columns {
  readonly required: readonly string[];
  readonly optional: readonly string[];
  /** Columns that tell nothing about the row itself. */
  readonly beside: readonly string[];
}

/** The columns of each kind of sheet. */
export const COLUMNS: Readonly<Record<SheetKind, Columns>> = {
  platform: {
    required: ["province", "section", "monitor_time", "ph", "do_mg_l", "codmn_mg_l", "nh3n_mg_l", "tp_mg_l"],
    optional: [
      "basin",
      "published_class",
      "station_state",
      ...Object.keys(SHOWN_COLUMNS),
      ...Object.keys(RAW_COLUMNS),
      ...OTHER_NUMBERS,
    ],
    beside: ["snapshot_id", ...DERIVED],
  },
  monthly: { required: ["section", "date", "item", "value"], optional: ["province", "order"], beside: ["reason"] },
};

/** Which kind of sheet a header belongs to. @throws FILE_UNUSABLE naming every unknown, duplicate and missing column */
export function sheetKind(header: readonly string[]): SheetKind {
  const kind = header.includes("monitor_time")
    ? "platform"
    : header.includes("item") || header.includes("value")
      ? "monthly"
      : null;
  if (kind === null) {
    throw new HeqingError(
      "FILE_UNUSABLE",
      `1:1: expected the columns ${COLUMNS.platform.required.join(",")} or ${COLUMNS.monthly.required.join(",")}, got ${shown(header)}`,
      { fields: { header: [...header] } },
    );
  }
  const { required, optional, beside } = COLUMNS[kind];
  const known = new Set([...required, ...optional, ...beside]);
  const unknown = header.filter((name) => !known.has(name));
  const duplicate = header.filter((name, index) => header.indexOf(name) !== index);
  const missing = required.filter((name) => !header.includes(name));
  const problems = [
    ...unknown.map(
      (name) => `1:${header.indexOf(name) + 1}: expected one of ${[...known].join(", ")}, got ${JSON.stringify(name)}`,
    ),
    ...duplicate.map(
      (name) => `1:${header.lastIndexOf(name) + 1}: expected each column once, got ${JSON.stringify(name)} again`,
    ),
    ...missing.map((name) => `1:${header.length + 1}: expected the column ${name}, got ${shown(header)}`),
  ];
  if (problems.length > 0) {
    throw new HeqingError("FILE_UNUSABLE", problems.join("\n"), { fields: { unknown, duplicate, missing } });
  }
  return kind;
}

const shown = (header: readonly string[]): string => {
  const text = header.join(",");
  return text.length <= 200 ? text : `${text.slice(0, 200)}…`;
};
