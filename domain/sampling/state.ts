import type { InstantText } from "../calendar";
import type { Frame } from "../proceeding";
import type { Ending, Outcome, SamplingForm } from "../vocabulary";

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
  /** 待采样: the station has it; its clock runs. */
  | { readonly phase: "sampling"; readonly servedAt: InstantText }
  /** 检测中: the samples are taken and go to a laboratory. */
  | { readonly phase: "analysing"; readonly servedAt: InstantText; readonly takenAt: InstantText }
  /** 待审核发布: the laboratory has reported; values are brought by one person and released by another. */
  | { readonly phase: "reviewing"; readonly servedAt: InstantText; readonly takenAt: InstantText }
  | { readonly phase: "ended"; readonly as: Ending; readonly endedAt: InstantText };

/** What the law keeps of the sampling record; what was written stands in the act `act`. */
export interface SamplingRecord {
  readonly act: number;
  readonly takenAt: InstantText;
  readonly seals: readonly string[];
  readonly photos: readonly string[];
  readonly otherSide: "present" | "absent" | "not-invited";
  /** By which act the other side signed; null while it has not. */
  readonly countersigned: { readonly act: number; readonly agrees: boolean } | null;
}

/** The state of a re-sampling, kept in the book as JSON. */
export interface SamplingState extends Frame {
  readonly stage: SamplingStage;
  /** Which order of its parent, from 1. */
  readonly order: number;
  readonly form: SamplingForm;
  readonly schemes: readonly string[];
  /** Items that must be sampled. */
  readonly items: readonly string[];
  /** The disputed verdict, whose values the new ones are set beside; null in a plain re-sampling. */
  readonly against: string | null;
  readonly rung: string;
  readonly severity: string;
  /** The newest appointment: when, and by which act. */
  readonly appointment: { readonly act: number; readonly at: InstantText } | null;
  readonly record: SamplingRecord | null;
  /** By which act the samples went to the laboratory, and by which it reported. */
  readonly handed: number | null;
  readonly reported: number | null;
  /** What the other side found in its own part, and by which act it said so. */
  readonly own: {
    readonly act: number;
    readonly values: readonly { readonly item: string; readonly text: string }[];
  } | null;
  readonly found: readonly Found[];
}

/** What a re-sampling begins with beside its order. */
export const NOTHING_SAMPLED = {
  appointment: null,
  record: null,
  handed: null,
  reported: null,
  own: null,
  found: [],
} as const satisfies Partial<SamplingState>;
