/**
 * The 24 basic items of GB 3838-2002 table 1 in the order of the command line's columns. The codes are persisted:
 * never rename one.
 */
export const ITEM_CODES = [
  "temp",
  "ph",
  "do",
  "codmn",
  "cod",
  "bod5",
  "nh3n",
  "tp",
  "tn",
  "cu",
  "zn",
  "f",
  "se",
  "as",
  "hg",
  "cd",
  "cr6",
  "pb",
  "cn",
  "phenol",
  "oil",
  "las",
  "sulfide",
  "coliform",
] as const;

/** The short code of an item. */
export type ItemCode = (typeof ITEM_CODES)[number];

/** Whether a text is an item's short code. */
export function isItemCode(text: string): text is ItemCode {
  return (ITEM_CODES as readonly string[]).includes(text);
}

/** A pollutant code of HJ 525-2009 and HJ 212-2017; `unit` null where no text at hand states it: such a value is refused. */
export interface HjCode {
  readonly code: string;
  readonly unit: string | null;
}

/** How an item is called, in which unit its values are kept, and under which codes stations send it. */
export interface Item {
  readonly code: ItemCode;
  readonly zh: string;
  readonly en: string;
  readonly unit: string;
  readonly hj: readonly HjCode[];
}

const MILLIGRAM = "mg/L";
const MICROGRAM = "µg/L";

const item = (
  code: ItemCode,
  zh: string,
  en: string,
  unit: string,
  ...hj: readonly (readonly [string, string | null])[]
): Item => ({
  code,
  zh,
  en,
  unit,
  hj: hj.map(([hjCode, hjUnit]) => ({ code: hjCode, unit: hjUnit })),
});

/** All items with names, units and station codes (water.md §1.2: each metal has a code for the total and one unspecified). */
export const ITEMS: Readonly<Record<ItemCode, Item>> = {
  temp: item("temp", "水温", "water temperature", "°C", ["w01010", "°C"]),
  ph: item("ph", "pH", "pH", "", ["w01001", ""]),
  do: item("do", "溶解氧", "dissolved oxygen", MILLIGRAM, ["w01009", MILLIGRAM]),
  codmn: item("codmn", "高锰酸盐指数", "permanganate index", MILLIGRAM, ["w01019", MILLIGRAM]),
  cod: item("cod", "化学需氧量", "chemical oxygen demand", MILLIGRAM, ["w01018", MILLIGRAM]),
  bod5: item("bod5", "五日生化需氧量", "five-day biochemical oxygen demand", MILLIGRAM, ["w01017", MILLIGRAM]),
  nh3n: item("nh3n", "氨氮", "ammonia nitrogen", MILLIGRAM, ["w21003", MILLIGRAM]),
  tp: item("tp", "总磷", "total phosphorus", MILLIGRAM, ["w21011", MILLIGRAM]),
  tn: item("tn", "总氮", "total nitrogen", MILLIGRAM, ["w21001", MILLIGRAM]),
  cu: item("cu", "铜", "copper", MILLIGRAM, ["w20122", MILLIGRAM], ["w20138", MILLIGRAM]),
  zn: item("zn", "锌", "zinc", MILLIGRAM, ["w20123", MILLIGRAM], ["w20139", MILLIGRAM]),
  f: item("f", "氟化物", "fluoride", MILLIGRAM, ["w21017", MILLIGRAM]),
  se: item("se", "硒", "selenium", MILLIGRAM, ["w20128", MICROGRAM], ["w20140", null]),
  as: item("as", "砷", "arsenic", MILLIGRAM, ["w20119", MICROGRAM], ["w20141", null]),
  hg: item("hg", "汞", "mercury", MILLIGRAM, ["w20111", MICROGRAM], ["w20142", MICROGRAM]),
  cd: item("cd", "镉", "cadmium", MILLIGRAM, ["w20115", MICROGRAM], ["w20143", MICROGRAM]),
  cr6: item("cr6", "铬（六价）", "chromium (VI)", MILLIGRAM, ["w20117", MICROGRAM]),
  pb: item("pb", "铅", "lead", MILLIGRAM, ["w20120", MICROGRAM], ["w20144", null]),
  cn: item("cn", "氰化物", "cyanide", MILLIGRAM, ["w21016", MILLIGRAM]),
  phenol: item("phenol", "挥发酚", "volatile phenols", MILLIGRAM, ["w23002", MILLIGRAM]),
  oil: item("oil", "石油类", "petroleum", MILLIGRAM, ["w22001", MILLIGRAM]),
  las: item("las", "阴离子表面活性剂", "anionic surfactants", MILLIGRAM, ["w19002", MILLIGRAM]),
  sulfide: item("sulfide", "硫化物", "sulfide", MILLIGRAM, ["w21019", MILLIGRAM]),
  coliform: item("coliform", "粪大肠菌群", "faecal coliforms", "/L", ["w02003", "/L"]),
};

/** Any given items in the order of `ITEM_CODES`, each once. */
export function inItemOrder(items: Iterable<ItemCode>): readonly ItemCode[] {
  const wanted = new Set(items);
  return ITEM_CODES.filter((code) => wanted.has(code));
}
