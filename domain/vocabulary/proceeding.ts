import { type Name, named, wordsOf } from "./named";

/** Kinds of proceedings 程序: whatever runs under a clock, with parties and duties. */
export const PROCEEDING_KINDS = {
  matter: named("整改事项", "rectification matter"),
  sampling: named("复测", "re-sampling"),
} as const satisfies Readonly<Record<string, Name>>;

export type ProceedingKind = keyof typeof PROCEEDING_KINDS;
export const PROCEEDING_KIND_WORDS = wordsOf(PROCEEDING_KINDS);

/** Where a matter 整改事项 stands. */
export const MATTER_PHASES = {
  asked: named("待定是否交办", "to be opened?"),
  warned: named("预警", "warned"),
  assigned: named("交办", "assigned"),
  served: named("已送达", "served"),
  acknowledged: named("已签收", "acknowledged"),
  rectifying: named("整改中", "rectifying"),
  "awaiting-result": named("待复测", "awaiting re-sample"),
  closed: named("已办结", "closed"),
} as const satisfies Readonly<Record<string, Name>>;
export type MatterPhase = keyof typeof MATTER_PHASES;

/** Where a re-sampling 复测 stands. */
export const SAMPLING_PHASES = {
  ordered: named("已下达", "ordered"),
  sampling: named("待结果", "awaiting results"),
  ended: named("已办结", "ended"),
} as const satisfies Readonly<Record<string, Name>>;
export type SamplingPhase = keyof typeof SAMPLING_PHASES;

/** How a proceeding ended. */
export const ENDINGS = {
  closed: named("销号", "closed"),
  withdrawn: named("撤销", "withdrawn"),
  declined: named("不予交办", "not opened"),
  answered: named("已出结果", "answered"),
} as const satisfies Readonly<Record<string, Name>>;
export type Ending = keyof typeof ENDINGS;
