import { type Name, named } from "./named";

/** What a second person says of a value in doubt 数据存疑. */
export const DOUBT_DECISIONS = {
  confirmed: named("数据属实", "confirmed"),
  rejected: named("数据剔除", "rejected"),
} as const satisfies Readonly<Record<string, Name>>;
export type DoubtDecision = keyof typeof DOUBT_DECISIONS;

/** How a value in doubt stands. */
export const DOUBT_STATES = {
  open: named("存疑待复核", "in doubt, nobody has looked yet"),
  ...DOUBT_DECISIONS,
  noted: named("类别不一致（不影响数值）", "the published class differs; the values stand"),
} as const satisfies Readonly<Record<string, Name>>;

/** What is warned of 预警 on a section; it opens no matter. */
export const WARNING_KINDS = {
  sustained: named("持续未达目标预警", "warning: the target is missed for long"),
  yangtze: named("长江流域水质预警", "warning of the Yangtze basin"),
} as const satisfies Readonly<Record<string, Name>>;
export type WarningKind = keyof typeof WARNING_KINDS;
