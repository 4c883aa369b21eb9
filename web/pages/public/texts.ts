import { own } from "../../texts/own";

/** Texts of public data. */
export const TEXTS = own(
  {
    title: "公开数据",
    interviews: "约谈公布",
    source: "中国环境监测总站实时发布",
    sourceLabel: "数据来源：",
    note: "自动监测原始数据，未经审核，仅供参考，不作为考核依据。",
    search: "查找断面",
    province: "省份",
    empty: "没有符合条件的数据。",
    unknown: "水体类型未知",
    open: "类别待定（河流与湖库限值不同）",
    partial: "项目不全",
    at: "监测时间",
    raw: "原始值",
    shown: "显示值",
  },
  {
    title: "Public data",
    interviews: "Published interviews",
    source: "中国环境监测总站实时发布 (China National Environmental Monitoring Centre, real-time)",
    sourceLabel: "Source: ",
    note: "Automatic raw values, not reviewed; they inform only and judge nobody.",
    search: "Section",
    province: "Province",
    empty: "No data fit.",
    unknown: "body type unknown",
    open: "class open (river and lake limits differ)",
    partial: "items missing",
    at: "Observed",
    raw: "raw",
    shown: "as shown",
  },
);
