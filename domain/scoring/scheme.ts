import type { BilingualText } from "../calendar";
import type { ItemCode } from "../water";
import type { ElementSet, Predicate } from "./element";

/** A number of a scheme, or the question that stands where no text at hand states it. */
export type Settable = string | { readonly open: BilingualText };

/** What is counted: sections or section-months of a kind or their share, events of a register, or a measured quantity in steps. */
export type Count =
  | { readonly by: "elements"; readonly set: ElementSet; readonly where: Predicate }
  /** The elements of a kind as a share of all: at most 1. */
  | { readonly by: "share"; readonly set: ElementSet; readonly where: Predicate }
  | { readonly by: "occurrences"; readonly word: string }
  | {
      readonly by: "quantity";
      readonly word: string;
      readonly step: string;
      /** Which steps count: those that are full, each that was begun, or parts of one too. */
      readonly steps: "whole" | "started" | "exact";
    };

/** Points for each that is counted, up to a cap; null: none is stated. */
export interface Counted {
  /** The words of the scheme. */
  readonly text: BilingualText;
  readonly per: Count;
  readonly points: Settable;
  readonly most: Settable | null;
}

/** Which grade of a change against the same period of last year, in per cent; the worst of the items counts. */
export interface ChangeGrading {
  readonly items: readonly ItemCode[];
  /** From the best on; a change fits the first band that reaches up to it. The last has no bound. */
  readonly bands: readonly {
    readonly grade: string;
    readonly most: Settable | null;
    readonly inclusive: boolean;
    readonly points: Settable;
  }[];
}

/** How an item earns its points. */
export type Earning =
  /** Full marks less each loss, down to 0 扣完为止. */
  | { readonly form: "loss"; readonly losses: readonly Counted[] }
  /** Full marks times a share of what there is; times `reduced.factor` while not all of it fits. */
  | {
      readonly form: "share";
      readonly part: { readonly set: ElementSet; readonly where: Predicate };
      readonly whole: { readonly set: ElementSet };
      readonly reduced: { readonly factor: Settable } | null;
    }
  /** Points by the grade of each element, summed; several sections of one month or year are one by `several`. */
  | {
      readonly form: "grades";
      readonly set: ElementSet;
      readonly change: ChangeGrading;
      /** `ask`: no text says, and it is asked where a division has several. */
      readonly several: "mean" | "worst" | "ask";
    };

export interface ScoringItem {
  readonly id: string;
  readonly text: BilingualText;
  readonly full: Settable;
  readonly earns: Earning;
}

/** What follows from a grade, a tier or a run of failures: always a proposal to a person, rewards as well as demands. */
export interface Effect {
  readonly at:
    | { readonly grade: string }
    | { readonly tier: "first" | "middle" | "last" }
    /** Some section's year is so. */
    | { readonly any: Predicate };
  readonly proposal: BilingualText;
}

/** A run of the same finding. */
export interface Consecutive {
  readonly of: { readonly months: Predicate } | { readonly years: string };
  readonly times: number;
  readonly proposal: BilingualText;
}

/** Body of a scheme by which divisions are scored, ranked and put into three tiers (accountability.md §5.1). Never persons. */
export interface ScoringBody {
  readonly name: BilingualText;
  readonly subject: "division";
  /** Points of all items together. */
  readonly full: Settable;
  readonly items: readonly ScoringItem[];
  readonly bonuses: readonly Counted[];
  readonly deductions: readonly Counted[];
  /** Whether bonuses may raise the total above `full`; else it is cut there. `ask`: no text says. */
  readonly mayExceedFull: boolean | "ask";
  /** Words of registers that the scheme counts, beside the sections' own results. */
  readonly occurrences: Readonly<Record<string, BilingualText>>;
  readonly quantities: Readonly<Record<string, BilingualText>>;
  /** From the best on; the last has no bound. null: the scheme names no grades. */
  readonly bands: readonly { readonly grade: string; readonly least: Settable | null }[] | null;
  /** An occurrence that caps the grade 一票否决. */
  readonly vetoes: readonly { readonly word: string; readonly grade: string }[];
  /** How thirds are cut: which takes a place that is left over first, and which side equal totals take. null: ranked alone. */
  readonly tiers: { readonly extra: readonly ("first" | "middle" | "last")[]; readonly ties: "up" | "down" } | null;
  /** Id of the rule that says whose water a miss was; null: every miss is the division's own. */
  readonly attribution: string | null;
  readonly consecutive: readonly Consecutive[];
  readonly effects: readonly Effect[];
  /** Money 万元 that is shared by the totals; null: none. */
  readonly fund: { readonly amount: string; readonly text: BilingualText } | null;
  /** Papers without which an assessment stays a trial 试行. */
  readonly document: { readonly number: string; readonly filing: string } | null;
}
