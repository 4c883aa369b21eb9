import type { KeptAttribution } from "../attribution";
import type { InstantText } from "../calendar";
import type { Frame } from "../proceeding";
import type { Ending } from "../vocabulary";

/** Where a hearing of the upstream side 听取上游 stands. */
export type HearingStage =
  /** The call is on its way to the upstream side; its clock runs from service 送达. */
  | { readonly phase: "called" }
  /** The upstream side has it and answers by its date. */
  | { readonly phase: "hearing"; readonly servedAt: InstantText }
  /** It has answered, was silent until its date, or there is nobody to hear: the common superior finds. */
  | { readonly phase: "deciding" }
  | { readonly phase: "ended"; readonly as: Ending; readonly endedAt: InstantText };

/** The state of a hearing, kept in the book as JSON. */
export interface HearingState extends Frame {
  readonly stage: HearingStage;
  /** Number of the hearing inside its matter. */
  readonly hearing: number;
  /** The missed target that it is about. */
  readonly verdict: string;
  readonly scheme: string;
  readonly period: string;
  /** What the rule says, with both sides' numbers of the same period: all that either side sees of the other. */
  readonly attribution: KeptAttribution;
  readonly rung: string;
  /** Persons who have answered for the upstream side. */
  readonly answered: readonly string[];
}

/** Offices of the upstream side that are consulted, each once. */
export const consultedUnits = ({ attribution }: Pick<HearingState, "attribution">): readonly string[] => [
  ...new Set(attribution.inflows.flatMap(({ office }) => (office === null ? [] : [office]))),
];
