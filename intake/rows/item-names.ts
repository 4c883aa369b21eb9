import { ITEM_CODES, type ItemCode, ITEMS } from "../../domain/water";
import { plainHeading } from "../sheet/column-names";

/** Names beside the code, the Chinese and the English one, as GB 3838-2002 and laboratories write them. */
const OTHER_NAMES: Readonly<Partial<Record<ItemCode, readonly string[]>>> = {
  temp: ["温度", "WT"],
  ph: ["pH值", "酸碱度"],
  do: ["DO", "溶氧"],
  codmn: ["CODMn", "CODMN", "IMn", "高锰酸钾指数"],
  cod: ["COD", "CODCr", "化学耗氧量"],
  bod5: ["BOD5", "BOD", "生化需氧量", "五日生化需氧量(20℃)"],
  nh3n: ["NH3-N", "NH4-N", "NH3N", "氨氮(NH3-N)"],
  tp: ["TP", "总磷(以P计)"],
  tn: ["TN", "总氮(湖、库,以N计)"],
  cu: ["Cu", "总铜"],
  zn: ["Zn", "总锌"],
  f: ["F-", "F", "氟化物(以F-计)", "氟离子"],
  se: ["Se", "总硒"],
  as: ["As", "总砷"],
  hg: ["Hg", "总汞"],
  cd: ["Cd", "总镉"],
  cr6: ["六价铬", "Cr6+", "Cr(VI)", "Cr6", "铬(Cr6+)", "铬(VI)"],
  pb: ["Pb", "总铅"],
  cn: ["CN-", "总氰化物", "CN"],
  phenol: ["挥发性酚", "挥发性酚类", "挥发酚类"],
  oil: ["石油"],
  las: ["LAS", "阴离子表面活性剂(LAS)"],
  sulfide: ["S2-", "硫化物(S2-)"],
  coliform: ["粪大肠菌群数", "粪大肠菌"],
};

/** What may stand in brackets behind a name beside other names of the same item and its unit. */
const NOTES: readonly string[] = [
  "以p计",
  "以n计",
  "以f计",
  "以f-计",
  "以s计",
  "湖、库",
  "湖、库,以n计",
  "无量纲",
  "20℃",
];

const plainItem = (name: string): string =>
  plainHeading(name).replaceAll("−", "-").replaceAll("－", "-").replaceAll("⁻", "-").replaceAll("，", ",");

const BY_NAME: ReadonlyMap<string, ItemCode> = new Map(
  ITEM_CODES.flatMap((code) =>
    [code, ITEMS[code].zh, ITEMS[code].en, ...(OTHER_NAMES[code] ?? [])].map(
      (name) => [plainItem(name), code] as const,
    ),
  ),
);

/** Units as people write them, by the unit that is kept. */
const UNITS: Readonly<Record<string, readonly string[]>> = {
  "mg/L": ["mg/l", "毫克/升", "mg·l-1"],
  "°C": ["℃", "°c", "摄氏度"],
  "": ["无量纲"],
  "/L": ["个/l", "/l", "mpn/l"],
};

const OTHER_UNIT = /^(?:[µμun]g\/l|mg\/m3|[µμ]mol\/l|ppb|ppm|g\/l|个\/100ml|mpn\/100ml|微克\/升)$/u;

/** An item by its name, or why it is none: not known, or known but in another unit than it is kept in. */
export type NamedItem =
  | { readonly kind: "item"; readonly item: ItemCode }
  | { readonly kind: "other-unit"; readonly item: ItemCode }
  | { readonly kind: "unknown" };

const TAIL = /^(.+)\(([^()]*)\)$/u;

/**
 * The item that a cell names: by code, by the names of GB 3838 and laboratories, with its unit or a remark of the standard in
 * brackets. What stands in brackets never names another item: COD and CODMn are two.
 */
export function namedItem(cell: string): NamedItem {
  let name = plainItem(cell);
  const remarks: string[] = [];
  for (;;) {
    const item = BY_NAME.get(name);
    if (item !== undefined) return withRemarks(item, remarks);
    const [, rest, remark] = TAIL.exec(name) ?? [];
    if (rest === undefined || remark === undefined) return { kind: "unknown" };
    remarks.push(remark);
    name = rest;
  }
}

function withRemarks(item: ItemCode, remarks: readonly string[]): NamedItem {
  const units = (UNITS[ITEMS[item].unit] ?? []).map(plainItem);
  let isOtherUnit = false;
  for (const remark of remarks) {
    if (units.includes(remark) || NOTES.includes(remark) || BY_NAME.get(remark) === item) continue;
    if (!OTHER_UNIT.test(remark)) return { kind: "unknown" };
    isOtherUnit = true;
  }
  return { kind: isOtherUnit ? "other-unit" : "item", item };
}
