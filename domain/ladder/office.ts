/** Who receives or issues a document of the ladder: an office, never a person. */
export const OFFICES = [
  "responsible-unit",
  "monitoring-station",
  "county-office",
  "county-government",
  "city-water-office",
  "city-environment-bureau",
  "province-environment-department",
  "handling-body",
] as const;
export type Office = (typeof OFFICES)[number];

/** The office's name on pages and letters. */
export const OFFICE_NAMES: Readonly<Record<Office, { readonly zh: string; readonly en: string }>> = {
  "responsible-unit": { zh: "责任单位", en: "responsible unit" },
  "monitoring-station": { zh: "监测站", en: "monitoring station" },
  "county-office": { zh: "县治水办（河长办）", en: "county river-chief office" },
  "county-government": { zh: "县（市、区）人民政府", en: "county government" },
  "city-water-office": { zh: "市治水办（河长办）", en: "city river-chief office" },
  "city-environment-bureau": { zh: "市生态环境局", en: "city ecology and environment bureau" },
  "province-environment-department": {
    zh: "省级生态环境主管部门",
    en: "provincial ecology and environment department",
  },
  "handling-body": {
    zh: "有管理权限的纪检监察机关或组织（人事）部门",
    en: "discipline or organisation department by cadre authority",
  },
};
