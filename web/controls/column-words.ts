import type { Language } from "../texts/texts";

/** What the columns of sheets are called in Chinese; items by the names of the standard. */
const CHINESE: Readonly<Record<string, string>> = {
  province: "省份",
  basin: "流域",
  section: "断面",
  monitor_time: "监测时间",
  published_class: "水质类别",
  temp_c: "水温",
  ph: "pH",
  do_mg_l: "溶解氧",
  ec_us_cm: "电导率",
  turbidity_ntu: "浊度",
  codmn_mg_l: "高锰酸盐指数",
  nh3n_mg_l: "氨氮",
  tp_mg_l: "总磷",
  tn_mg_l: "总氮",
  chla_mg_l: "叶绿素α",
  algae_cells_l: "藻密度",
  station_state: "站点情况",
  ph_raw: "pH 原始值",
  do_raw: "溶解氧原始值",
  codmn_raw: "高锰酸盐指数原始值",
  nh3n_raw: "氨氮原始值",
  tp_raw: "总磷原始值",
  date: "采样日期",
  item: "监测项目",
  value: "监测值",
  order: "复测编号",
  matter: "整改事项",
  reason: "更正理由",
};

/** A column of a sheet as a page names it: in Chinese with the name that the template has. */
export function columnWords(column: string, language: Language): string {
  const chinese = CHINESE[column];
  return language === "zh" && chinese !== undefined && chinese !== column ? `${chinese}（${column}）` : column;
}
