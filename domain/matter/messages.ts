import type { KeptAttribution } from "../attribution";
import type { Comparison } from "../dispute";
import type { MissRun } from "../ladder";
import type { ComplaintFinding, Finding, Outcome } from "../vocabulary";

/** What a final verdict on the section says to its matter. */
export interface VerdictMessage {
  readonly kind: "verdict";
  readonly verdictId: string;
  readonly scheme: string;
  /** Whether the scheme is the section's leading one 主考核方案, the only one that opens a matter. */
  readonly leading: boolean;
  /** `2026-10`, `2026-Q4`, `2026`, or `resample:<order number>` */
  readonly period: string;
  readonly outcome: Outcome;
  /** Items that missed the target. */
  readonly items: readonly string[];
  /** 1 to 6 (6 = 劣Ⅴ), null where open */
  readonly waterClass: number | null;
  readonly targetClass: number | null;
  /** Misses up to this one; null or absent where it is none, or of a re-sampling. */
  readonly run?: MissRun | null;
  /** The final verdict that it replaces 数据更正; null where it is the first of its section, scheme and period. */
  readonly supersedes: string | null;
  /** Whose water it was by the scheme's rule; absent where the scheme has none, or nothing was missed. */
  readonly attribution?: KeptAttribution;
}

/** What begins a hearing of the upstream side 听取上游 on a miss. */
export interface HearMessage {
  readonly kind: "hear";
  /** Number of the hearing inside its matter. */
  readonly hearing: number;
  readonly verdictId: string;
  readonly scheme: string;
  readonly period: string;
  readonly attribution: KeptAttribution;
  readonly rung: string;
  readonly severity: string;
}

/** What the common superior found, told by the hearing. */
export interface FindingMessage {
  readonly kind: "finding";
  readonly hearing: number;
  readonly verdictId: string;
  readonly as: Finding;
  /** Whether a matter begins, or is joined, at the upstream side. */
  readonly opens: boolean;
  /** The section at which it does; null where none does. */
  readonly section: string | null;
  readonly reason: string;
}

/** A miss of the section below that a finding brings to this one: it opens a matter here or joins the open one. */
export interface MovedMessage {
  readonly kind: "moved";
  readonly as: Finding;
  /** File number of the matter from which it comes. */
  readonly from: string;
  readonly verdictId: string;
  readonly scheme: string;
  readonly period: string;
  readonly items: readonly string[];
  readonly waterClass: number | null;
  readonly reason: string;
}

/** Every recipient's mail server has answered for good about a notify step. `sent` 0 = nobody was reached. */
export interface DeliveredMessage {
  readonly kind: "delivered";
  readonly step: number;
  readonly sent: number;
  readonly refused: number;
}

/** A message came back after it had been taken: of its notify step so many recipients are still held for reached. */
export interface BouncedMessage {
  readonly kind: "bounced";
  readonly step: number;
  readonly left: number;
}

/** A complaint 信访举报 of the section was found true. */
export interface ComplaintFoundMessage {
  readonly kind: "complaint-found";
  /** File number of the complaint. */
  readonly number: string;
  readonly finding: ComplaintFinding;
}

/** A paper that was mailed was opened by nobody of its unit by the hours of the rule, whatever other channels tried. */
export interface UnopenedMessage {
  readonly kind: "unopened";
  readonly step: number;
}

/** What a re-sampling of the matter found, told by its own proceeding. */
export interface ResultMessage {
  readonly kind: "result";
  /** Which order of the matter. */
  readonly order: number;
  readonly scheme: string;
  readonly outcome: Outcome;
  readonly verdictId: string;
  /** Of a disputed verdict: its values beside the new ones. */
  readonly compared?: readonly Comparison[];
}
