import { className, ITEMS } from "../../../domain/water";
import { official } from "./rules";

type Row = readonly [
  section: string,
  ph: string,
  oxygen: string,
  codmn: string,
  nh3n: string,
  published: string,
  items: string,
];

// Values, classes and the items that made them as printed; no value is read where none was printed.
const MONTH: readonly Row[] = [
  ["金华-杭州市交界兰江将军岩", "7.01", "6.17", "3.56", "0.40", "Ⅱ", ""],
  ["衢州-金华市交界衢江洋港", "7.73", "7.29", "2.8", "0.20", "Ⅱ", ""],
  ["安徽-浙江省交界新安江鸠坑口", "7.36", "7.80", "2.66", "0.09", "Ⅱ", ""],
  ["绍兴-杭州市交界浦阳江进化", "7.67", "5.10", "7.1", "1.13", "Ⅳ", "高锰酸盐指数、氨氮"],
  ["金华-绍兴市交界浦阳江安华", "7.53", "3.69", "6.7", "1.06", "Ⅳ", "溶解氧、高锰酸盐指数、氨氮"],
  ["钱塘江杭州水源地九溪水厂", "7.02", "5.77", "", "0.26", "Ⅲ", ""],
  ["江苏-浙江省交界嘉兴段王江泾", "7.21", "3.60", "7.6", "1.7", "Ⅴ", "氨氮"],
  ["江苏-浙江省交界嘉兴段斜路港", "7.00", "0.84", "", "0.7", "劣Ⅴ", "溶解氧"],
  ["杭州-嘉兴市交界嘉兴段大麻", "7.32", "2.25", "5.94", "2.84", "劣Ⅴ", "氨氮"],
];
const WEEK: readonly Row[] = [
  ["黑龙江肇源", "6.97", "5.85", "6.3", "0.32", "Ⅳ", "高锰酸盐指数"],
  ["黑龙江同江", "7.66", "6.03", "13.3", "1.77", "Ⅴ", "高锰酸盐指数、氨氮"],
  ["吉林长春松花江村", "6.59", "7.1", "3.9", "0.57", "Ⅲ", ""],
  ["吉林白城白沙滩", "7.6", "9.03", "5.7", "0.75", "Ⅲ", ""],
  ["黑龙江黑河", "6.53", "9.65", "3.9", "0.26", "Ⅱ", ""],
  ["内蒙古呼伦贝尔黑山头", "7.25", ".03", "4.5", "0.63", "劣Ⅴ", "溶解氧"],
];

describe.each([
  [
    "浙江省主要流域重点断面水质自动监测月报, 2006-09, http://zjrb.zjol.com.cn/html/2006-10/10/content_175163.htm",
    MONTH,
  ],
  ["全国主要水系重点断面水质自动监测周报, 2007-W02, https://www.gov.cn/ztzl/zfjcrz/content_502095.htm", WEEK],
])("published: %s", (_report, rows) => {
  it.each(rows)("%s", (_section, ph, oxygen, codmn, nh3n, published, items) => {
    const cells = Object.entries({ ph, do: oxygen, codmn, nh3n }).filter(([, text]) => text !== "");
    const verdict = official(Object.fromEntries(cells));
    expect(verdict.class && className(verdict.class)).toBe(published);
    // These reports name the items that make a class worse than Ⅲ.
    const named = (verdict.class ?? 0) > 3 ? verdict.limiting.map((item) => ITEMS[item].zh) : [];
    expect(named.join("、")).toBe(items);
  });
});
