import type { BilingualText, Limit } from "../calendar";
import type { ClimbCause, DutyKind, Level, ServiceProof } from "../vocabulary";
import type { ArticleTopic } from "./article";
import type { Office } from "./office";

/**
 * What taking a rung does. Rungs have free ids and names; this set is closed, since the law knows what follows from each:
 * `inform` goes out by itself at the opening and decides nothing; `assign` is the letter whose service opens the clocks;
 * `restart-clocks` ends running limits at its service and starts its own; `ask-superior` is carried to a body that alone
 * can decide; `draft-clue` leaves a draft at the handling body's door.
 */
export const RUNG_EFFECTS = ["inform", "assign", "restart-clocks", "ask-superior", "draft-clue"] as const;
export type RungEffect = (typeof RUNG_EFFECTS)[number];

/**
 * The form in which a rung is put on paper (党政机关公文处理工作条例 2012; only the early warning is unnumbered):
 * 预警提示, 函, 通知, 纪要, 请示, 移送函.
 */
export const DOCUMENT_KINDS = ["early-warning", "letter", "notice", "minutes", "request", "referral"] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** A reminder 催办: `before` whole units of the limit ahead of its end; `at` the local hour, null for elapsed units. */
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

/** What happens once a duty and its grace have ended unmet. No rung is climbed by time: a person is asked. */
export const WHEN_MISSED = ["record-call", "offer-climb", "tell-office", "serve-otherwise"] as const;
export type WhenMissed = (typeof WHEN_MISSED)[number];

/** One time limit. */
export interface RungLimit {
  readonly limit: Limit;
  /** The limit instead, for matters of a severity of the ladder. */
  readonly choices: readonly { readonly severity: string; readonly limit: Limit }[];
  readonly chases: readonly Chase[];
  /** How long after the end the office is asked; null = at the end. */
  readonly grace: Limit | null;
  readonly whenMissed: WhenMissed;
  /** Where the number comes from, as printed under 依据. */
  readonly basis: BilingualText;
  /** The limit after what was filed was given back 退回整改; absent = the whole limit again. */
  readonly again?: { readonly limit: Limit; readonly basis: BilingualText } | undefined;
  /** null where the ladder says nothing: then the limit can't be extended. */
  readonly extension: ExtensionRule | null;
}

/** What counts as service 送达 of a rung's letter. */
export interface ServiceRule {
  readonly countsAs: readonly ServiceProof[];
}

/** One rung of the ladder. */
export interface Rung {
  readonly id: string;
  readonly name: BilingualText;
  readonly effects: readonly RungEffect[];
  readonly addressee: Office;
  /** Who signs; null while unconfirmed. A rung without issuer and authority can't be loaded as binding. */
  readonly issuer: Office | null;
  /** By what authority the issuer may write to the addressee, e.g. 经县政府同意; null while unconfirmed. */
  readonly authority: BilingualText | null;
  readonly document: DocumentKind;
  readonly articles: readonly ArticleTopic[];
  readonly service: ServiceRule;
  /** What its service starts. */
  readonly limits: Readonly<Partial<Record<DutyKind, RungLimit>>>;
  readonly offersClimbOn: readonly ClimbCause[];
}

/** How serious a matter is: the first of which a ground holds; one that names no ground always does. */
export interface Severity {
  readonly id: string;
  readonly name: BilingualText;
  /** The class of the verdict that opened it, or worse: 1 to 6 (6 = 劣Ⅴ); null = no ground. */
  readonly fromClass: number | null;
  /** So many misses in a row, that of the opening the last; null = no ground. */
  readonly consecutive: number | null;
  /** So many misses in the twelve months that end with that of the opening; null = no ground. */
  readonly within: number | null;
  /** Id of the rung whose letter is the first; null = the one that assigns. */
  readonly startsAt: string | null;
}

/** Misses of a section under a scheme, counted from its released verdicts, history included, that of the opening too. */
export interface MissRun {
  /** Back to the last judged period that did not miss; a period that was not judged breaks nothing (待确认). */
  readonly inARow: number;
  readonly inTwelveMonths: number;
}

/** A ladder as rule data: a matter pins it by id, version and hash when it opens. */
export interface Ladder {
  readonly name: BilingualText;
  /** A demonstration ladder may count in seconds and is never used outside demonstration and tests. */
  readonly demo: boolean;
  /** The pair of levels it is for: the office `over` supervises units `under` it. */
  readonly over: Level;
  readonly under: Level;
  readonly severities: readonly Severity[];
  readonly rungs: readonly Rung[];
  /** The supervising office's own clocks: until it signs, serves, accepts, decides; absent where it has none. */
  readonly office: Readonly<Partial<Record<"sign" | "serve" | "acceptance" | "decide", RungLimit>>>;
  /** The station's clock for an order of the matter. */
  readonly sample: RungLimit | null;
}
