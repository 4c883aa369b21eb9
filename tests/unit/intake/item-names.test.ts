import { ITEM_CODES, ITEMS } from "../../../domain/water";
import { namedItem } from "../../../intake/rows/item-names";

test.each([
  ["pH值", "ph"],
  ["总磷（以P计）", "tp"],
  ["氨氮（NH₃-N）", "nh3n"],
  ["氨氮 (mg/L)", "nh3n"],
  ["六价铬", "cr6"],
  ["铬（六价）", "cr6"],
  ["铬(Ⅵ)", "cr6"],
  ["NH3-N", "nh3n"],
  ["TP", "tp"],
  ["总氮（湖、库，以N计）", "tn"],
  ["氟化物（以F⁻计）", "f"],
  ["五日生化需氧量（BOD₅）", "bod5"],
  ["水温（℃）", "temp"],
  ["粪大肠菌群（个/L）", "coliform"],
  ["高锰酸盐指数（CODMn）（mg/L）", "codmn"],
])("%s is %s", (name, item) => {
  expect(namedItem(name)).toEqual({ kind: "item", item });
});

test("COD and CODMn are never taken for each other", () => {
  const of = (name: string) => {
    const found = namedItem(name);
    return found.kind === "item" ? found.item : found.kind;
  };
  expect(["COD", "CODCr", "化学需氧量", "化学需氧量（COD）", "cod"].map(of)).toEqual(Array(5).fill("cod"));
  expect(["CODMn", "CODMN", "高锰酸盐指数", "高锰酸盐指数(CODMn)"].map(of)).toEqual(Array(4).fill("codmn"));
  expect(["化学需氧量（CODMn）", "高锰酸盐指数(COD)", "COD(高锰酸盐指数)", "铬", "磷"].map(of)).toEqual(
    Array(5).fill("unknown"),
  );
});

test("a name in another unit than the item is kept in is known, and told apart", () => {
  expect(namedItem("汞（μg/L）")).toEqual({ kind: "other-unit", item: "hg" });
  expect(namedItem("铅(ug/L)")).toEqual({ kind: "other-unit", item: "pb" });
  expect(namedItem("汞（某单位）")).toEqual({ kind: "unknown" });
});

test("every item is known by its code and both its names", () => {
  for (const code of ITEM_CODES) {
    for (const name of [code, code.toUpperCase(), ITEMS[code].zh, ITEMS[code].en]) {
      expect(namedItem(name)).toEqual({ kind: "item", item: code });
    }
  }
});
