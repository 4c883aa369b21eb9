import { own } from "../../texts/own";

/** Texts of what is done about an objection. */
export const TEXTS = own(
  {
    objectHint:
      "在期限内提出的，所涉期限自提出时中止计时，答复后恢复；逾期提出的，受理后才中止。由督办单位决定是否受理，可组织联合采样。",
    to: "对哪份结论",
    result: "最近一次复测的结论",
    appeal: (what: string) => `${what}（不服答复，向共同上级提出）`,
    about: "异议针对",
    ground: "异议理由",
    takeOnHint: "受理后即可组织联合采样或者直接提出结论，答复期限自受理起算。",
    refuseHint: "在期限内提出的异议不能以逾期为由不予受理。理由会告知责任单位。",
    why: "不予受理的原因",
    jointHint: "由该断面的监测站与责任单位联合采样，双方到场、封签、会签。采样编号下达后，期限自送达起算。",
    arbitrationHint: "由您指定争议监测站以外的监测站采样、检测；结果按规则取代争议数据，原数据留存。",
    station: "承担仲裁监测的监测站",
    noStation: "登记簿中没有其他监测站，请先由系统管理员登记。",
    findHint: "提出后由另一名负责人批准才生效。成立并更正的，由监测站按更正表办理数据更正，发布后异议办结。",
    finding: "结论",
    withdrawReason: "撤回理由",
    withdrawHint: "撤回后异议办结，中止的期限恢复计时。",
  },
  {
    objectHint:
      "In time, the limits it concerns stand still from now until the answer; late, only once it is taken on. The office decides whether to take it on, and may order a joint sampling.",
    to: "Against which verdict",
    result: "result of the last re-sample",
    appeal: (what) => `${what} (against the answer, to the common superior)`,
    about: "The objection is to the",
    ground: "Ground",
    takeOnHint: "Then a joint sampling can be ordered or a finding proposed; the limit for the answer runs from now.",
    refuseHint: "What was raised in time can't be refused as late. The unit is told the reason.",
    why: "Why it is not taken on",
    jointHint:
      "The section's station samples with the unit beside it: both are there, seal and sign. The limit runs from the service of the order.",
    arbitrationHint:
      "You name another station than the disputed one. By the rule its result takes the place of the disputed value, which stays on file.",
    station: "Station of the arbitration",
    noStation: "The registry has no other station: its administrator names one first.",
    findHint:
      "It takes effect once another person, a head, approves it. Upheld with a correction, the station corrects the value; its release ends the objection.",
    finding: "Finding",
    withdrawReason: "Reason for withdrawing it",
    withdrawHint: "The objection ends, and the limits run on.",
  },
);
