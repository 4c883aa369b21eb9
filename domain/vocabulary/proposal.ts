import { type Name, named } from "./named";

/** What administrators propose to one another. */
export const PROPOSALS = {
  "account-new": named("新建账号", "new account"),
  "account-change": named("变更账号", "change of an account"),
  "password-reset": named("重置密码", "reset of a password"),
  "second-factor-reset": named("重置第二步验证", "reset of a second factor"),
  "person-new": named("登记人员", "new person"),
  "person-change": named("变更人员信息", "change of a person's name or address"),
  "person-forget": named("清除个人信息", "erasing personal data"),
  "holding-change": named("变更任职", "change of who holds a post"),
} as const satisfies Readonly<Record<string, Name>>;

export type ProposalKind = keyof typeof PROPOSALS;

/** Where a proposal stands. */
export const PROPOSAL_STATES = {
  open: named("待确认", "to be confirmed"),
  confirmed: named("已确认", "confirmed"),
  refused: named("已退回", "refused"),
  withdrawn: named("已撤回", "withdrawn"),
} as const satisfies Readonly<Record<string, Name>>;

export type ProposalState = keyof typeof PROPOSAL_STATES;

/** The three administrations 三员. */
export const ADMINISTRATIONS = {
  system_admin: named("系统管理员", "system administrator"),
  security_admin: named("安全管理员", "security administrator"),
  audit_admin: named("审计管理员", "audit administrator"),
} as const satisfies Readonly<Record<string, Name>>;
