/** An account of the demonstration county, printed by `npm start` on the embedded database only. */
export interface DemoAccount {
  readonly account: string;
  readonly password: string;
  readonly who: string;
}

const demo = (account: string, who: string): DemoAccount => ({ account, password: `demo-${account}`, who });

const TOWNS = ["演示甲镇", "演示乙镇", "演示丙乡", "演示丁镇", "演示戊乡", "演示己街道"] as const;

const DEPARTMENTS = [
  ["housing", "县住建局"],
  ["farming", "县农业农村局"],
  ["water", "县水利局"],
  ["enforcement", "县综合执法局"],
  ["ecology", "生态环境分局"],
] as const;

/** Who can sign in where the demonstration county is loaded; persons, units and roles stand in registry/demo. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  ...TOWNS.map((town, index) => demo(`town${index + 1}`, `township chief 乡镇河长, ${town}`)),
  ...TOWNS.map((town, index) => demo(`liaison${index + 1}`, `liaison officer 联络员, ${town}`)),
  demo("county", "county office 县治水办, clerk 经办: sorts, submits, proposes"),
  demo("countyhead", "county office, head 签发人: signs, approves"),
  ...DEPARTMENTS.flatMap(([account, name]) => [
    demo(account, `county department ${name}`),
    demo(`${account}head`, `county department ${name}, head 主要负责人`),
  ]),
  demo("station", "monitoring station 监测站: imports"),
  demo("station2", "monitoring station, second person: releases"),
  demo("city", "city office 市治水办"),
  demo(
    "countychief",
    "river chief of the county 县级河长: what the city supervises; whether a department is interviewed",
  ),
  demo("upper", "office of the county above 演示上县治水办, clerk"),
  demo("upperhead", "office of the county above, head: is consulted on its water"),
  demo("uppergov", "government of the county above, chief"),
  demo("cityclerk", "city office, clerk 经办"),
  demo("cityhead", "city office, head: finds whose water it was"),
  demo("citystation", "city monitoring centre: imports"),
  demo("citystation2", "city monitoring centre, second person: releases"),
  demo("evaluator", "evaluator 考核单位"),
  demo("discipline", "clues 线索承办"),
  demo("admin", "system administrator 系统管理员"),
  demo("security", "security administrator 安全管理员"),
  demo("audit", "audit administrator 审计管理员"),
];
