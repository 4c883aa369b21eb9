/** Who receives or issues a document of the ladder: an office by its place in the matter, never a person. */
export const OFFICES = [
  "responsible",
  "station",
  "supervisor",
  "supervisor-government",
  "province-environment-department",
  "handling-body",
] as const;
export type Office = (typeof OFFICES)[number];

/** The office's general name on pages and letters, where the registry names no unit. */
export const OFFICE_NAMES: Readonly<Record<Office, { readonly zh: string; readonly en: string }>> = {
  responsible: { zh: "责任单位", en: "responsible unit" },
  station: { zh: "监测站", en: "monitoring station" },
  supervisor: { zh: "治水办（河长办）", en: "river-chief office" },
  "supervisor-government": { zh: "人民政府", en: "government" },
  "province-environment-department": {
    zh: "省级生态环境主管部门",
    en: "provincial ecology and environment department",
  },
  "handling-body": {
    zh: "有管理权限的纪检监察机关或组织（人事）部门",
    en: "discipline or organisation department by cadre authority",
  },
};
