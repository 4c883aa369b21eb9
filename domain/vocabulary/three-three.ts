import { type Name, named, wordsOf } from "./named";

/** The three tiers of the three-three 三三制, best first. What they mean is [U]: no text defines it (accountability.md §4.2). */
export const THREE_THREE_TIERS = {
  first: named("激励", "incentive"),
  middle: named("维持", "as before"),
  last: named("倒逼", "pressure"),
} as const satisfies Readonly<Record<string, Name>>;
export type ThreeThreeTier = keyof typeof THREE_THREE_TIERS;
export const THREE_THREE_TIER_WORDS = wordsOf(THREE_THREE_TIERS);

/** Why an enterprise is not ranked, or stands in a tier without a rank; the first that is true is given, in this order. */
export const THREE_THREE_REASONS = {
  exempt: named("豁免", "exempt"),
  missing: named("数据缺失", "a figure is missing"),
  "no-denominator": named("分母为零", "nothing to divide by"),
  "below-scale": named("规模以下，单列", "below scale, apart"),
  "group-too-small": named("同组企业过少，不分档单列", "the group is too small"),
  "below-scale-last": named("规模以下，列入倒逼档", "below scale, put last"),
} as const satisfies Readonly<Record<string, Name>>;
export type ThreeThreeReason = keyof typeof THREE_THREE_REASONS;
export const THREE_THREE_REASON_WORDS = wordsOf(THREE_THREE_REASONS);

/** Whether a result hangs on how the open questions of a scheme are settled. */
export const STABILITIES = {
  stable: named("稳定", "stable"),
  sensitive: named("敏感", "sensitive"),
} as const satisfies Readonly<Record<string, Name>>;
export type Stability = keyof typeof STABILITIES;

/**
 * What a scheme of the three-three must settle, in the order of the sheet on which it is confirmed 口径确认单
 * (accountability.md §4.3). The names of those that the ranking is computed by are the keys of a scheme's file.
 */
export const THREE_THREE_QUESTIONS = {
  subject: named("评价对象", "who is ranked"),
  group: named("分组依据", "by what groups are made"),
  minGroup: named("分档所需最少家数", "fewest competitors for tiers"),
  metric: named("评价指标", "the metric"),
  pollutants: named("污染物及权重", "pollutants and weights"),
  denominator: named("排污量口径", "the tonnes to divide by"),
  split: named("分档方法", "how tiers are divided"),
  extra: named("余数名额的归属", "where places left over go"),
  ties: named("同分跨档的处理", "equals across a border"),
  belowScale: named("规模以下企业的处理", "enterprises below scale"),
  exemptions: named("豁免情形", "exemptions"),
  effects: named("各档措施", "measures by tier"),
  years: named("建议淘汰所需的连续年数", "years running before leaving is proposed"),
  publicity: named("公示天数", "days of publicity"),
  objections: named("异议天数", "days for objections"),
  cutoff: named("数据截止日", "the day after which data no longer counts"),
} as const satisfies Readonly<Record<string, Name>>;
export type ThreeThreeQuestion = keyof typeof THREE_THREE_QUESTIONS;
export const THREE_THREE_QUESTION_WORDS = wordsOf(THREE_THREE_QUESTIONS);

/** Whether a question has been settled by a document of the customer. */
export const CONFIRMATIONS = {
  confirmed: named("已确认", "confirmed"),
  open: named("待确认", "to be confirmed"),
} as const satisfies Readonly<Record<string, Name>>;
export type Confirmation = keyof typeof CONFIRMATIONS;

/** Why an assessment is a trial. */
export const TRIAL_REASONS = {
  "no-document": named("考核办法文号、备案号未录入", "the scheme's document number and filing number are missing"),
  assumption: named("考核办法尚属假设", "the scheme is an assumption"),
  "open-questions": named("口径待确认", "definitions are to be confirmed"),
} as const satisfies Readonly<Record<string, Name>>;
export type TrialReason = keyof typeof TRIAL_REASONS;

/** What stands over everything that a trial shows or exports. */
export const TRIAL_WATERMARK = named("测算稿·口径待确认", "trial, definitions to be confirmed");

/** Measures that a tier may lead to, as proposals. */
export const THREE_THREE_EFFECTS = {
  reduction: named("差别化减排", "differential reduction"),
  price: named("差别化资源价格", "differential price"),
  quota: named("排污权指标激励", "discharge-right quota"),
} as const satisfies Readonly<Record<string, Name>>;
export type ThreeThreeEffect = keyof typeof THREE_THREE_EFFECTS;
export const THREE_THREE_EFFECT_WORDS = wordsOf(THREE_THREE_EFFECTS);

/** What is proposed for who is in the last tier: the list is called 建议整治提升（淘汰）名单. */
export const LAST_PLACE_PROPOSALS = {
  improve: named("建议整治提升", "improvement is proposed"),
  leave: named("建议淘汰", "leaving is proposed"),
} as const satisfies Readonly<Record<string, Name>>;
export type LastPlaceProposal = keyof typeof LAST_PLACE_PROPOSALS;
