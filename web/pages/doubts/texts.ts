import { own } from "../../texts/own";

/** Texts of values in doubt 数据存疑, on their page and beside the value. */
export const TEXTS = own(
  {
    title: "数据存疑",
    intro: "看起来不可靠的监测值在第二人复核之前不参与评价。复核人须为监测站内未导入该数据的人员。",
    empty: "没有待复核的存疑数据。",
    broughtBy: (by: string, file: string) => (by === "" ? `来自 ${file}` : `${by} 导入，文件 ${file}`),
    others: "须由监测站内另一人复核",
    confirm: "数据属实",
    reject: "剔除",
    reason: "复核依据",
    confirmNote: "确认后该值参与评价，所在时段重新编制评价结论，须由他人审核发布。",
    rejectNote: "剔除后该值不参与评价，原始记录保留；所在时段重新编制评价结论，须由他人审核发布。",
    decide: { confirmed: "确认数据属实", rejected: "确认剔除" },
    deciding: "正在提交…",
    cancel: "取消",
    about: (decision: string, what: string) => `${decision}：${what}`,
    done: (what: string, verdicts: number) =>
      verdicts === 0 ? `已复核：${what}` : `已复核：${what}。评价结论已重新编制，等待他人审核发布。`,
    decidedBy: (by: string, at: string) => `${by} 于 ${at} 复核`,
    rule: (rule: string, version: number) => `规则 ${rule}@${version}`,
    toSection: "查看断面",
  },
  {
    title: "Data in doubt",
    intro:
      "A value that looks wrong judges nothing before a second person has looked: one of the station who did not bring it.",
    empty: "No value waits for a second look.",
    broughtBy: (by, file) => (by === "" ? `from ${file}` : `brought by ${by}, file ${file}`),
    others: "another person of the station has to look",
    confirm: "It is right",
    reject: "Reject",
    reason: "What shows it",
    confirmNote: "A confirmed value counts; its period is judged anew, in force once another person releases it.",
    rejectNote:
      "A rejected value counts no more; what was observed stays. Its period is judged anew, in force once another person releases it.",
    decide: { confirmed: "Yes: it is right", rejected: "Yes: reject it" },
    deciding: "Sending…",
    cancel: "Cancel",
    about: (decision, what) => `${decision}: ${what}`,
    done: (what, verdicts) =>
      verdicts === 0 ? `Decided: ${what}` : `Decided: ${what}. The new verdict waits for another person's release.`,
    decidedBy: (by, at) => `looked at by ${by}, ${at}`,
    rule: (rule, version) => `rule ${rule}@${version}`,
    toSection: "See the section",
  },
);
