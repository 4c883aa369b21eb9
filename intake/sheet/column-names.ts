/** Brackets, spaces and letters of one kind: 氨氮（mg/L） and 氨氮(mg/L) are one name, μ and µ one letter. */
export const plainHeading = (name: string): string =>
  name
    .normalize("NFKC")
    .replaceAll(/[\s\u200B-\u200D\u2060\uFEFF]+/gu, "")
    .replaceAll("[", "(")
    .replaceAll("]", ")")
    .toLowerCase();

/**
 * The columns by which the national platform shows its rows and everybody stores them, and those of monthly sheets, as people
 * call them. A unit in brackets may be left out; another one is another column.
 */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  province: ["省份", "省", "所在省份"],
  basin: ["流域", "所属流域"],
  section: ["断面名称", "断面", "点位名称"],
  monitor_time: ["监测时间"],
  published_class: ["水质类别"],
  temp_c: ["水温(℃)", "水温"],
  ph: ["pH(无量纲)", "pH", "pH值"],
  do_mg_l: ["溶解氧(mg/L)", "溶解氧"],
  ec_us_cm: ["电导率(μS/cm)", "电导率"],
  turbidity_ntu: ["浊度(NTU)", "浊度"],
  codmn_mg_l: ["高锰酸盐指数(mg/L)", "高锰酸盐指数"],
  nh3n_mg_l: ["氨氮(mg/L)", "氨氮"],
  tp_mg_l: ["总磷(mg/L)", "总磷"],
  tn_mg_l: ["总氮(mg/L)", "总氮"],
  chla_mg_l: ["叶绿素α(mg/L)", "叶绿素α", "叶绿素a(mg/L)", "叶绿素a"],
  algae_cells_l: ["藻密度(cells/L)", "藻密度"],
  station_state: ["站点情况"],
  date: ["采样日期", "监测日期", "采样时间", "日期"],
  item: ["监测项目", "项目", "指标"],
  value: ["监测值", "数值", "结果", "监测结果"],
  order: ["复测编号"],
  reason: ["更正理由", "更正原因"],
};

const BY_NAME: ReadonlyMap<string, string> = new Map(
  Object.entries(NAMES).flatMap(([column, names]) => names.map((name) => [plainHeading(name), column] as const)),
);

/** The column that a heading stands for: our own name for it, else the heading as it came. */
export const columnOf = (heading: string): string => BY_NAME.get(plainHeading(heading)) ?? heading.trim();
