import type { Name, ThreeThreeEffect, ThreeThreeQuestion, ThreeThreeTier } from "../vocabulary";
import type { Scheme, SchemeKey } from "./scheme";

/** Where something was read; null wherever it stands means that nobody has read it: an assumption 待确认. */
export interface Source {
  readonly instrument: string;
  readonly article: string | null;
  readonly address: string | null;
}

/** One way to read an open choice. `value` null = a reading that is known of and can't be computed here. */
export interface Alternative<Value> {
  readonly value: Value | null;
  readonly name: Name;
  readonly source: Source | null;
}

interface Asked<Key, Value> {
  readonly key: Key;
  readonly alternatives: readonly Alternative<Value>[];
  /** The document in which the customer confirmed what is taken; null = 待确认. */
  readonly confirmed: string | null;
}

/** A choice that the ranking is computed by: some value is always taken, so that a trial can run. */
export type SchemeQuestion = {
  readonly [Key in SchemeKey]: Asked<Key, Scheme[Key]> & { readonly taken: Scheme[Key] };
}[SchemeKey];

/** A choice that stands around the ranking; null = nothing is taken, since no text says a value. */
export type FrameQuestion = Asked<Exclude<ThreeThreeQuestion, SchemeKey>, string | number> & {
  readonly taken: string | number | null;
};

export type Question = SchemeQuestion | FrameQuestion;

/** What is proposed for the enterprises of a tier. */
export interface Effect {
  readonly kind: ThreeThreeEffect;
  readonly tiers: readonly ThreeThreeTier[];
  readonly text: Name;
  /** By what an amount is multiplied, a decimal; null = no text says a number. */
  readonly coefficient: string | null;
  readonly source: Source | null;
}

/** A grade that another assessment gave, years running; it is an input and no tier (accountability.md §11.10). */
export interface GradeEffect {
  readonly grade: string;
  readonly years: number;
  readonly kind: ThreeThreeEffect;
  readonly text: Name;
  readonly source: Source | null;
}

/** A scheme of the three-three 三三制 as rule data: each choice of accountability.md §4.3 once, taken or open. */
export interface ThreeThreeBody {
  readonly name: Name;
  readonly questions: readonly Question[];
  readonly effects: readonly Effect[];
  readonly grades: readonly GradeEffect[];
  /** Papers without which an assessment stays a trial (accountability.md §11.5, 督检考). */
  readonly document: { readonly number: string; readonly filing: string } | null;
}
