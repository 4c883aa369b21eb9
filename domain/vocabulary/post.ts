import { type Name, named } from "./named";

/** Kinds of posts 职务 as the registry has them. */
export const POST_KINDS = {
  chief: named("河长", "river chief"),
  head: named("主要负责人", "head"),
  deputy: named("副职", "deputy"),
  liaison: named("联络员", "liaison officer"),
  clerk: named("经办人", "clerk"),
  sampler: named("采样人员", "sampler"),
  reviewer: named("审核人员", "reviewer"),
  evaluator: named("考核人员", "evaluator"),
  officer: named("工作人员", "officer"),
  administrator: named("管理员", "administrator"),
} as const satisfies Readonly<Record<string, Name>>;

export type PostKind = keyof typeof POST_KINDS;

/** Posts whose holders answer for their unit: 河长 and 主要负责人. Everybody else acts for them. */
export const HEAD_POSTS: readonly PostKind[] = ["chief", "head"];
