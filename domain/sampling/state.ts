import type { InstantText } from "../calendar";
import type { Frame } from "../proceeding";
import type { Ending, Outcome } from "../vocabulary";

/** What the values of an order say under one scheme. */
export interface Found {
  readonly scheme: string;
  readonly verdict: string;
  readonly outcome: Outcome;
}

/** Where a re-sampling 复测 stands. */
export type SamplingStage =
  /** 已下达: the order is on its way to the station. */
  | { readonly phase: "ordered" }
  /** The station has it; its clock runs. */
  | { readonly phase: "sampling"; readonly servedAt: InstantText }
  | { readonly phase: "ended"; readonly as: Ending; readonly endedAt: InstantText };

/** The state of a re-sampling, kept in the book as JSON. */
export interface SamplingState extends Frame {
  readonly stage: SamplingStage;
  /** Which order of its matter, from 1. */
  readonly order: number;
  readonly schemes: readonly string[];
  /** Items that must be sampled. */
  readonly items: readonly string[];
  readonly rung: string;
  readonly severity: string;
  readonly found: readonly Found[];
}
