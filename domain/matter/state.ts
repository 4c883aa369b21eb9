import { isDisputable, type KeptAttribution } from "../attribution";
import type { InstantText } from "../calendar";
import type { Frame } from "../proceeding";
import type { ClosingStep, Ending } from "../vocabulary";
import type { VerdictMessage } from "./messages";

/** A missed target that counts, or counted, for the matter. */
export interface Miss {
  readonly verdict: string;
  readonly scheme: string;
  /** `2026-10`, `2026-Q4`, `2026` */
  readonly period: string;
  /** Items that missed the target: what a re-sample has to bring. */
  readonly items: readonly string[];
  /** Whether a re-sample met the target under the miss's own scheme since. */
  readonly answered: boolean;
  /** Re-samplings ordered when it joined: only a later one answers it. */
  readonly joined: number;
  /** Why it does not count any more; null while it does. */
  readonly out: "excluded" | "corrected" | "moved" | null;
  /** Whose water it was, where the rule does not say that it is the section's own; absent otherwise. */
  readonly attribution?: KeptAttribution;
  /** Whether upstream is consulted, or was, on it; absent until then. */
  readonly consulted?: true;
}

/** A miss as it joins, with so many re-samplings ordered before. */
export const missOf = (
  {
    verdictId,
    scheme,
    period,
    items,
    attribution,
  }: Pick<VerdictMessage, "verdictId" | "scheme" | "period" | "items" | "attribution">,
  joined: number,
): Miss => ({
  verdict: verdictId,
  scheme,
  period,
  items,
  answered: false,
  joined,
  out: null,
  ...(isDisputable(attribution) ? { attribution } : {}),
});

/** Where a matter 整改事项 stands; each stage carries the instants that only stand there. */
export type Stage =
  /** A miss under another scheme than the leading one: the office is asked whether to open. */
  | { readonly phase: "asked" }
  /** 预警: the early warning goes out, the letter of assignment waits for a signature. */
  | { readonly phase: "warned" }
  /** 交办: signed, on its way; no clock of the unit runs before service. */
  | { readonly phase: "assigned" }
  /** 送达, 签收 is awaited. */
  | { readonly phase: "served"; readonly servedAt: InstantText }
  /** 签收, the plan 整改方案 is awaited. */
  | { readonly phase: "acknowledged"; readonly servedAt: InstantText; readonly acknowledgedAt: InstantText }
  /** 整改中: the report 整改情况报告 is awaited; `plannedAt` null where the rung asks for no plan, or the plan was given back. */
  | {
      readonly phase: "rectifying";
      readonly servedAt: InstantText;
      readonly plannedAt: InstantText | null;
      /** The newest report was given back 退回整改: nothing closes before another one is accepted. */
      readonly givenBack?: true;
    }
  /** 待验收: the office accepts the report or gives it back. */
  | {
      readonly phase: "accepting";
      readonly servedAt: InstantText;
      readonly plannedAt: InstantText | null;
      readonly reportedAt: InstantText;
    }
  /** 待复测 */
  | {
      readonly phase: "awaiting-result";
      readonly servedAt: InstantText;
      readonly plannedAt: InstantText | null;
      readonly reportedAt: InstantText;
    }
  /** Only messages that wait already are still sent; a person may re-open it. */
  | { readonly phase: "closed"; readonly as: Ending; readonly closedAt: InstantText; readonly before: OpenStage };

export type OpenStage = Exclude<Stage, { readonly phase: "closed" }>;

/** The state of a matter, kept in the book as JSON; each act is judged against it. */
export interface MatterState extends Frame {
  readonly stage: Stage;
  /** The rung that holds: of the highest letter served, at first of the early warning. */
  readonly rung: string;
  /** How serious it is by its ladder's list. */
  readonly severity: string;
  readonly misses: readonly Miss[];
  /** Sign steps whose letters were signed, and those whose seal 用印 was recorded by hand since. */
  readonly signed: readonly number[];
  readonly sealed: readonly number[];
  /** Re-samplings ordered so far. */
  readonly orders: number;
  /** Hearings of the upstream side begun so far; absent until the first. */
  readonly hearings?: number;
  /** What its schemes ask for before it closes, as they stood when a miss under them joined; absent = a re-sample alone. */
  readonly closing?: readonly ClosingStep[];
  /** Requests to departments, and interviews of the unit, begun so far; absent = none. */
  readonly requests?: number;
  readonly interviews?: number;
  /** When the unit was told of verdicts that came after the opening; absent where of none. */
  readonly told?: readonly { readonly verdict: string; readonly at: InstantText }[];
  /** What the newest re-sampling missed; absent where none has. */
  readonly missedResult?: MissedResult;
  /** Objections 异议 of the unit, in order; absent where there was none. */
  readonly objections?: readonly KnownObjection[];
}

/** The result of an order that missed the target. */
export interface MissedResult {
  readonly verdict: string;
  readonly order: number;
  readonly scheme: string;
  readonly items: readonly string[];
}

/** An objection as its matter knows it. */
export interface KnownObjection {
  readonly no: number;
  /** The verdict that it is to; of a corrected one the newest. */
  readonly verdict: string;
  /** The order whose result that is; null for a period's verdict. */
  readonly order: number | null;
  readonly scheme: string;
  readonly instance: "first" | "second";
  /** null while it is open. */
  readonly ended: { readonly as: Ending; readonly at: InstantText } | null;
  /** Whether its answer may be carried to the superior: the rule knows a second instance, and there is one. */
  readonly appealable: boolean;
}

/** Misses that count and are not answered: what closing waits for. */
export const unanswered = ({ misses }: Pick<MatterState, "misses">): readonly Miss[] =>
  misses.filter(({ answered, out }) => !answered && out === null);

/** Misses that count. */
export const counted = ({ misses }: Pick<MatterState, "misses">): readonly Miss[] =>
  misses.filter(({ out }) => out === null);

/** Whether the letter of a sign step was signed and its seal is not recorded yet. */
export const isUnsealed = ({ signed, sealed }: Pick<MatterState, "signed" | "sealed">, step: number): boolean =>
  signed.includes(step) && !sealed.includes(step);

/** Whether nobody but the office knows of it yet: it was asked whether to open, and has not opened it. */
export const isOfficeAlone = ({ stage }: Pick<MatterState, "stage">): boolean =>
  stage.phase === "asked" || (stage.phase === "closed" && stage.before.phase === "asked");
