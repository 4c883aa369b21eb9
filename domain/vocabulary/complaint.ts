import { type Name, named, wordsOf } from "./named";

/** By what way a complaint 信访举报 came in. */
export const COMPLAINT_CHANNELS = {
  visit: named("来访", "visit"),
  letter: named("来信", "letter"),
  phone: named("来电", "telephone call"),
  hotline: named("热线转办", "passed on by a hotline"),
  sign: named("河长公示牌", "river chief's sign"),
  online: named("网上", "online"),
} as const satisfies Readonly<Record<string, Name>>;
export type ComplaintChannel = keyof typeof COMPLAINT_CHANNELS;
export const COMPLAINT_CHANNEL_WORDS = wordsOf(COMPLAINT_CHANNELS);

/** What the office found out. */
export const COMPLAINT_FINDINGS = {
  confirmed: named("属实", "confirmed"),
  partly: named("部分属实", "partly confirmed"),
  unfounded: named("不属实", "unfounded"),
  elsewhere: named("不属本单位职责，已转送", "for another body, passed on"),
} as const satisfies Readonly<Record<string, Name>>;
export type ComplaintFinding = keyof typeof COMPLAINT_FINDINGS;
export const COMPLAINT_FINDING_WORDS = wordsOf(COMPLAINT_FINDINGS);
