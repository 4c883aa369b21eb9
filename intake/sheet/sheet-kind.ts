import type { ItemCode } from "../../domain/water";
import { type FaultOfFile, fileUnusable, listed } from "../../domain/errors";

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
  monthly: {
    required: ["section", "date", "item", "value"],
    optional: ["province", "order", "matter"],
    beside: ["reason"],
  },
};

/** Which kind of sheet a header belongs to. @throws FILE_UNUSABLE naming every unknown, duplicate and missing column */
export function sheetKind(header: readonly string[], line = 1): SheetKind {
  const kind = header.includes("monitor_time")
    ? "platform"
    : header.includes("item") || header.includes("value")
      ? "monthly"
      : null;
  const at = (place: number): string => `${line}:${place}`;
  if (kind === null) {
    const columns = `${COLUMNS.platform.required.join(",")} / ${COLUMNS.monthly.required.join(",")}`;
    throw fileUnusable([{ fault: "columns-missing", facts: { columns }, at: at(1) }, ...unknownOf(header, null, at)]);
  }
  const { required } = COLUMNS[kind];
  const duplicate = header.filter((name, index) => header.indexOf(name) !== index);
  const missing = required.filter((name) => !header.includes(name));
  const [fault, ...more] = [
    ...unknownOf(header, kind, at),
    ...faultOf("columns-duplicate", duplicate, () => at(header.lastIndexOf(duplicate[0] ?? "") + 1)),
    ...faultOf("columns-missing", missing, () => at(header.length + 1)),
  ];
  if (fault !== undefined) throw fileUnusable([fault, ...more]);
  return kind;
}

function faultOf(fault: FaultOfFile["fault"], columns: readonly string[], at: () => string): readonly FaultOfFile[] {
  return columns.length === 0 ? [] : [{ fault, facts: { columns: listed(columns) }, at: at() }];
}

function unknownOf(
  header: readonly string[],
  kind: SheetKind | null,
  at: (place: number) => string,
): readonly FaultOfFile[] {
  const known = new Set(
    (kind === null ? (["platform", "monthly"] as const) : [kind]).flatMap((one) => {
      const { required, optional, beside } = COLUMNS[one];
      return [...required, ...optional, ...beside];
    }),
  );
  const nameless = header.indexOf("");
  if (nameless !== -1) {
    const facts = { place: nameless + 1 };
    return [{ fault: "columns-nameless", facts, at: at(nameless + 1) }];
  }
  const unknown = header.filter((name) => !known.has(name));
  return faultOf("columns-unknown", unknown, () => at(header.indexOf(unknown[0] ?? "") + 1));
}
