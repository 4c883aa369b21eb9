/** A column under which the national platform shows a value, and ours for the same and for its tool tip's raw value. */
interface PlatformColumn {
  readonly shown: string;
  /** null where the platform gives no raw value that is kept. */
  readonly raw: string | null;
}

/** The platform's own heads, without units and spaces. Source: the real-time release of 中国环境监测总站. */
const COLUMNS: Readonly<Record<string, PlatformColumn>> = {
  省份: { shown: "province", raw: null },
  流域: { shown: "basin", raw: null },
  断面名称: { shown: "section", raw: null },
  监测时间: { shown: "monitor_time", raw: null },
  水质类别: { shown: "published_class", raw: null },
  水温: { shown: "temp_c", raw: "temp_raw" },
  pH: { shown: "ph", raw: "ph_raw" },
  溶解氧: { shown: "do_mg_l", raw: "do_raw" },
  电导率: { shown: "ec_us_cm", raw: "ec_raw" },
  浊度: { shown: "turbidity_ntu", raw: "turbidity_raw" },
  高锰酸盐指数: { shown: "codmn_mg_l", raw: "codmn_raw" },
  氨氮: { shown: "nh3n_mg_l", raw: "nh3n_raw" },
  总磷: { shown: "tp_mg_l", raw: "tp_raw" },
  总氮: { shown: "tn_mg_l", raw: "tn_raw" },
  叶绿素α: { shown: "chla_mg_l", raw: "chla_raw" },
  藻密度: { shown: "algae_cells_l", raw: "algae_raw" },
  站点情况: { shown: "station_state", raw: null },
};

/** Units as the platform writes them: μ (Greek) and µ (micro) both occur. */
const UNITS: Readonly<Record<string, readonly string[]>> = {
  temp_c: ["℃", "°C"],
  ph: ["无量纲"],
  do_mg_l: ["mg/L"],
  ec_us_cm: ["μS/cm", "µS/cm"],
  turbidity_ntu: ["NTU"],
  codmn_mg_l: ["mg/L"],
  nh3n_mg_l: ["mg/L"],
  tp_mg_l: ["mg/L"],
  tn_mg_l: ["mg/L"],
  chla_mg_l: ["mg/L"],
  algae_cells_l: ["cells/L"],
};

/** Our columns for a head of the platform, `溶解氧(mg/L)` say; null for another head, and for another unit than is known. */
export function platformColumn(head: string): PlatformColumn | null {
  const plain = head.replaceAll(/\s+/g, "").replaceAll("（", "(").replaceAll("）", ")");
  const [, name = "", unit] = /^([^()]+)(?:\(([^()]+)\))?$/.exec(plain) ?? [];
  const column = Object.hasOwn(COLUMNS, name) ? COLUMNS[name] : undefined;
  if (column === undefined) return null;
  return unit === undefined || UNITS[column.shown]?.includes(unit) === true ? column : null;
}
