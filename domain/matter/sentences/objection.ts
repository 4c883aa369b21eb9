import { ENDINGS, named, nameOf, OBJECTION_FINDINGS, OBJECTION_REFUSALS, OBJECTION_SUBJECTS } from "../../vocabulary";
import type { SentencesOf } from "./said";

/** Events of objections 异议 in words. */
export const OBJECTION_SENTENCES: SentencesOf<
  | "objection-drafted"
  | "objected"
  | "objection-taken-on"
  | "objection-refused"
  | "finding-proposed"
  | "finding-returned"
  | "objection-found"
  | "objection-ended"
  | "result-set-aside"
> = {
  "objection-drafted": () => named("已拟异议，待负责人确认", "objection drafted, waits for the head"),
  objected: (data) => {
    const to = nameOf(OBJECTION_SUBJECTS, data.about);
    return data.late === true
      ? named(`对${to.zh}提出异议（逾期）`, `objection to the ${to.en} (late)`)
      : named(`对${to.zh}提出异议`, `objection to the ${to.en}`);
  },
  "objection-taken-on": () => named("异议已受理", "objection taken on"),
  "objection-refused": (data) => {
    const why = nameOf(OBJECTION_REFUSALS, data.why);
    return named(`异议不予受理：${why.zh}`, `objection not taken on: ${why.en}`);
  },
  "finding-proposed": (data) => {
    const finding = nameOf(OBJECTION_FINDINGS, data.finding);
    return named(`拟答复异议${finding.zh}，待批准`, `finding proposed: ${finding.en}`);
  },
  "finding-returned": () => named("拟答复的异议结论已退回", "proposed finding returned"),
  "objection-found": (data) => {
    const finding = nameOf(OBJECTION_FINDINGS, data.finding);
    return named(`异议${finding.zh}`, `objection ${finding.en}`);
  },
  "objection-ended": (data) => {
    const as = nameOf(ENDINGS, data.as);
    return named(`异议办结：${as.zh}`, `objection ended: ${as.en}`);
  },
  "result-set-aside": () =>
    named("复测结论不计入，重新复测", "the result of the re-sample is set aside, it is sampled anew"),
};
