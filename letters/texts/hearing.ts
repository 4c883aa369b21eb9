import { FINDINGS, type NoticeKind } from "../../domain/vocabulary";
import type { NoticeFacts } from "../facts";
import { reasonLines, type Texts } from "./text";

const numbers = ({ hearing }: NoticeFacts): readonly string[] =>
  hearing === null
    ? []
    : [
        ...(hearing.inflows.length === 0 ? [] : [`入境断面：${hearing.inflows.join("、")}`]),
        `按所依规则：${hearing.said}`,
      ];

const limit = ({ hearing }: NoticeFacts): readonly string[] =>
  hearing === null || hearing.respond === null
    ? []
    : [`提交意见的期限：送达后${hearing.respond.limit}（${hearing.respond.basis}）。`];

type Hearing = Extract<
  NoticeKind,
  "hearing-called" | "hearing-open" | "responded" | "finding-wanted" | "found" | "hearing-recalled" | "raise-question"
>;

/** Whose water it was: upstream is consulted, the common superior finds. */
export const HEARING: Texts<Hearing> = {
  "hearing-called": (facts) => [
    "下游断面未达目标，按所依规则不能认定全部为其自身影响。作出认定之前听取你单位意见：是否认可以下数据，来水情况和理由。",
    ...numbers(facts),
    ...limit(facts),
    "期限内未提交意见的，登记后由共同上级径行认定。双方只看到同一时段双方的数据，不涉及对方事项的其他材料。",
  ],
  "hearing-open": () => [
    "按所依规则，本次未达目标不能认定全部为该断面自身影响，正在听取上游意见。",
    "认定作出之前不办理文书、不提级，责任单位的期限中止计时，认定后恢复。",
  ],
  responded: (facts) => ["上游单位已提交意见，请登录查阅。", ...reasonLines(facts, "意见")],
  "finding-wanted": (facts) => [
    "请认定本次未达目标的影响来源：维持、分担或者移交上游，并说明理由。",
    ...numbers(facts),
    "认定作出之前，下游的文书和期限不推进。",
  ],
  found: (facts) => [
    `共同上级已作出认定：${facts.finding === null ? "见页面" : FINDINGS[facts.finding].zh}。`,
    ...reasonLines(facts),
  ],
  "hearing-recalled": () => ["据以听取意见的评价结论已更正、剔除或者事项已办结，本次听取意见撤回，无须再提交。"],
  "raise-question": () => [
    "该断面又一期评价结论未达目标，按督办阶梯严重程度提高；但已有期限正在计算，是否提高由你单位决定，系统不自动提高。",
    "决定提高的，已经起算的期限不变；决定维持的，请说明理由。",
  ],
};
