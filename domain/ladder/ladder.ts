import type { BilingualText, Limit } from "../calendar";
import type { ArticleTopic } from "./article";
import type { Office } from "./office";

/** What a rung is, from the unnumbered early warning to the referral of a clue. */
export const RUNG_IDS = [
  "early-warning",
  "supervision-order",
  "reminder-interview",
  "listed-supervision",
  "approval-restriction-proposal",
  "clue",
] as const;
export type RungId = (typeof RUNG_IDS)[number];

/**
 * The form in which a rung is put on paper (党政机关公文处理工作条例 2012; only the early warning is unnumbered):
 * 预警提示, 函, 通知, 纪要, 请示, 移送函.
 */
export const DOCUMENT_KINDS = ["early-warning", "letter", "notice", "minutes", "request", "referral"] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** The time limits that a rectification lives by; each runs from service 送达 of what starts it. */
export const TIMED_STEPS = ["acknowledge", "plan", "rectify", "resample"] as const;
export type TimedStep = (typeof TIMED_STEPS)[number];

/** What may make a matter climb. A missing acknowledgement never does: a telephone call is recorded instead. */
export const CLIMB_CAUSES = ["plan-overdue", "rectification-overdue", "resample-failed"] as const;
export type ClimbCause = (typeof CLIMB_CAUSES)[number];

/** A reminder 催办: `before` whole units of the step's limit ahead of its end; `at` the local hour, null for elapsed units. */
export interface Chase {
  readonly before: number;
  readonly at: string | null;
}

/** How far a limit may be extended 延期, and how often. */
export interface ExtensionRule {
  /** The longest that one extension may be; its unit is that of every extension of the limit. */
  readonly maximum: Limit;
  readonly times: number;
  /** Where the numbers come from, as printed under 依据. */
  readonly basis: BilingualText;
}

/** One time limit of a rung. */
export interface RungLimit {
  readonly limit: Limit;
  /** Other limits that the signing person may set instead, e.g. 60 or 90 days by severity. */
  readonly choices: readonly Limit[];
  readonly chases: readonly Chase[];
  /** How long after the end the overdue chase has before the matter climbs; null = it climbs at the end. */
  readonly grace: Limit | null;
  readonly whenMissed: "record-call" | "climb" | "tell-office";
  /** Where the number comes from, as printed under 依据. */
  readonly basis: BilingualText;
  /** Absent where the ladder says nothing: then the limit can't be extended. */
  readonly extension?: ExtensionRule | undefined;
}

/** One rung of the ladder. */
export interface Rung {
  readonly id: RungId;
  readonly name: BilingualText;
  /** `opening`: taken when the matter opens; `climb`: only when a cause of the rung below occurs. */
  readonly entry: "opening" | "climb";
  readonly addressee: Office;
  /** Who signs; null while unconfirmed. A rung without issuer and authority can't be loaded as binding. */
  readonly issuer: Office | null;
  /** By what authority the issuer may write to the addressee, e.g. 经县政府同意; null while unconfirmed. */
  readonly authority: BilingualText | null;
  readonly document: DocumentKind;
  /** False only for the early warning: every formal letter waits for a person's signature. */
  readonly signed: boolean;
  /** True where the issuer can only ask another body to decide (限批, clue). */
  readonly proposal: boolean;
  readonly articles: readonly ArticleTopic[];
  readonly limits: Readonly<Partial<Record<TimedStep, RungLimit>>>;
  readonly climbsOn: readonly ClimbCause[];
}

/** A ladder as rule data: a matter pins it by id, version and hash when it opens. */
export interface Ladder {
  readonly name: BilingualText;
  /** A demonstration ladder may count in seconds and is never used outside demonstration and tests. */
  readonly demo: boolean;
  readonly rungs: readonly Rung[];
}
