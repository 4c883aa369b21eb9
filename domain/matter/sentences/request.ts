import { ENDINGS, named, nameOf } from "../../vocabulary";
import { text, withLate, type SentencesOf } from "./said";

/** Events of requests to departments 提请办理 in words. */
export const REQUEST_SENTENCES: SentencesOf<
  | "department-asked"
  | "department-answered"
  | "request-opened"
  | "request-taken-on"
  | "request-turned-down"
  | "request-fed-back"
  | "request-confirmed"
  | "request-sent-back"
  | "request-withdrawn"
  | "request-ended"
> = {
  "department-asked": (data) =>
    named(
      `提请县级部门办理（第${text(data.request)}件）`,
      `a county department was asked (request ${text(data.request)})`,
    ),
  "department-answered": (data) => {
    const no = text(data.request);
    if (data.as === "unconfirmed")
      return named(
        `第${no}件提请的办结反馈逾期未确认，所涉期限恢复计时`,
        `request ${no}: the feedback was not confirmed in time, the clocks run on`,
      );
    const as = nameOf(ENDINGS, data.as);
    return named(`第${no}件提请终结：${as.zh}，所涉期限恢复计时`, `request ${no} ended: ${as.en}, its clocks run on`);
  },
  "request-opened": () => named("提请部门办理", "the department was asked"),
  "request-taken-on": () => named("部门已受理", "taken on by the department"),
  "request-turned-down": () => named("部门已退回提请", "returned by the department"),
  "request-fed-back": (data) => withLate(data, "部门已反馈办结情况", "the department fed back"),
  "request-confirmed": () => named("办结反馈已确认", "feedback confirmed"),
  "request-sent-back": (data) =>
    named(`办结反馈已退回重办（第${text(data.times)}次）`, `feedback sent back (${text(data.times)})`),
  "request-withdrawn": () => named("提请已撤回", "request withdrawn"),
  "request-ended": (data) => {
    const as = nameOf(ENDINGS, data.as);
    return named(`提请终结：${as.zh}`, `request ended: ${as.en}`);
  },
};
