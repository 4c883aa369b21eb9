import { INTERVIEW_KINDS, type NoticeKind } from "../../domain/vocabulary";
import type { NoticeFacts } from "../facts";
import { reasonLines, type Texts } from "./text";

type Beside = Extract<
  NoticeKind,
  | "request"
  | "request-taken-on"
  | "request-turned-down"
  | "request-fed-back"
  | "request-confirmed"
  | "request-sent-back"
  | "request-withdrawn"
  | "interview-question"
  | "interview"
  | "interview-minutes"
  | "measures-reported"
  | "interview-concluded"
>;

const requestLines = ({ request }: NoticeFacts): readonly string[] =>
  request === null
    ? []
    : [`提请编号：${request.number}`, `受理部门：${request.department}`, `提请事项：${request.subject}`];

const interviewLines = ({ interview }: NoticeFacts): readonly string[] =>
  interview === null
    ? []
    : [
        `约谈编号：${interview.number}（${INTERVIEW_KINDS[interview.kind].zh}）`,
        `约谈单位：${interview.interviewer}`,
        `被约谈单位：${interview.called}`,
        `时间：${interview.on}`,
        `地点：${interview.place}`,
        `存在问题：${interview.problem}`,
        ...(interview.articles === null ? [] : [`依据：${interview.articles}`]),
      ];

/** Requests to departments and interviews. */
export const BESIDE: Texts<Beside> = {
  request: (facts) => [
    `${facts.request?.asker ?? ""}提请贵单位办理以下事项。请登录受理，或者写明理由退回；受理后在期限内办理并反馈办结情况。`,
    ...requestLines(facts),
  ],
  "request-taken-on": (facts) => ["部门已受理提请，正在办理。", ...requestLines(facts)],
  "request-turned-down": (facts) => [
    "部门退回了提请，所涉乡镇期限恢复计时。",
    ...reasonLines(facts, "退回理由"),
    ...requestLines(facts),
  ],
  "request-fed-back": (facts) => [
    "部门已反馈办结情况，请在期限内确认，或者写明理由退回重办；逾期的，所涉乡镇期限恢复计时。",
    ...requestLines(facts),
  ],
  "request-confirmed": (facts) => ["办结反馈已确认。", ...requestLines(facts)],
  "request-sent-back": (facts) => [
    "办结反馈被退回重办，办理期限自现在起重新计算。",
    ...reasonLines(facts),
    ...requestLines(facts),
  ],
  "request-withdrawn": (facts) => ["提请已撤回，不必再办理。", ...reasonLines(facts), ...requestLines(facts)],
  "interview-question": (facts) => [
    "部门未按要求的期限办理。是否约谈该部门负责人，请河长本人决定并写明理由；系统不会自动约谈。",
    ...requestLines(facts),
  ],
  interview: (facts) => ["请按以下安排参加约谈。", ...interviewLines(facts)],
  "interview-minutes": (facts) => [
    "约谈纪要已登记，请登录查阅，按要求落实整改并在期限内报告。",
    ...interviewLines(facts),
  ],
  "measures-reported": (facts) => ["被约谈单位已报告整改落实情况，请认定整改结果。", ...interviewLines(facts)],
  "interview-concluded": (facts) => ["约谈整改结果已认定。", ...interviewLines(facts)],
};
