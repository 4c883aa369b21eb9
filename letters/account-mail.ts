import {
  ADMINISTRATIONS,
  nameOf,
  PROPOSAL_STATES,
  PROPOSALS,
  type ProposalKind,
  type ProposalState,
} from "../domain/vocabulary";
import type { Notice } from "./notice";

/** What a mail about a proposal says. */
export interface AccountMailFacts {
  readonly kind: "proposed" | "decided" | "first-password";
  readonly proposal: ProposalKind;
  readonly state: ProposalState;
  readonly personName: string;
  readonly login: string | null;
  readonly unitName: string | null;
  readonly postTitle: string | null;
  readonly proposedBy: string;
  readonly proposerRole: string;
  readonly decidedBy: string | null;
  readonly deciderRole: string | null;
  readonly reason: string;
  readonly answer: string | null;
  /** The one-time link by which the password is chosen; null where the mail has none. */
  readonly link: string | null;
  readonly linkHours: number;
}

const by = (name: string, role: string): string => `${name}（${nameOf(ADMINISTRATIONS, role).zh}）`;

/** Renders a mail to the person concerned, or to an audit administrator, in Chinese. */
export function renderAccountMail(facts: AccountMailFacts): Notice {
  const what = PROPOSALS[facts.proposal].zh;
  const told = facts.kind === "proposed" ? "已提出，待另一管理员确认" : PROPOSAL_STATES[facts.state].zh;
  const lines = [
    `人员：${facts.personName}`,
    ...(facts.login === null ? [] : [`登录名：${facts.login}`]),
    ...(facts.unitName === null ? [] : [`单位：${facts.unitName}`]),
    ...(facts.postTitle === null ? [] : [`职务：${facts.postTitle}`]),
    `依据：${facts.reason}`,
    `提出：${by(facts.proposedBy, facts.proposerRole)}`,
    ...(facts.kind === "proposed" || facts.decidedBy === null || facts.deciderRole === null
      ? []
      : [`办理：${by(facts.decidedBy, facts.deciderRole)}`]),
    ...(facts.answer === null ? [] : [`退回理由：${facts.answer}`]),
  ];
  if (facts.link !== null) {
    return {
      subject: "【河清】请设置您的登录密码",
      text: [
        `${facts.personName}：`,
        "",
        ...lines,
        "",
        `请在 ${facts.linkHours} 小时内打开下面的链接设置密码（只限您本人，用一次即失效，请勿转发）：`,
        facts.link,
        "",
        "密码只有您本人知道，管理员不会向您索要。若您不知道此事，请勿打开链接，并告知审计管理员。",
        "",
      ].join("\n"),
    };
  }
  return {
    subject: `【河清】${what}：${told}`,
    text: [`${what}：${told}`, "", ...lines, "", "若此事有误，请告知审计管理员。", ""].join("\n"),
  };
}
