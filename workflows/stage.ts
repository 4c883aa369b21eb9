import type { PersonStepKind, ProceedingKind } from "../domain/vocabulary";

/** One phase of a cycle, in words: what the reader of Temporal's page sees. The law alone decides what follows. */
export interface Stage<Phase extends string = string> {
  /** Where it stands. */
  readonly is: string;
  /** What brings it on. */
  readonly waitsFor: string;
  /** Tasks of persons that may be open. */
  readonly tasks: readonly PersonStepKind[];
  /** Proceedings of their own that may live beside it. */
  readonly children: readonly ProceedingKind[];
  /** What time alone does. */
  readonly time: string;
  /** Phases that may come next; no life takes another way (tests/unit/proceeding/ways.test.ts). */
  readonly next: readonly Phase[];
}

/** Every phase of a kind of proceeding, in the order of the cycle: a missing one does not compile. */
export type Cycle<Phase extends string> = { readonly [P in Phase]: Stage<Phase> };

/** The stage of a phase; null for one that this release does not know. */
export const stageOf = (cycle: Cycle<string>, phase: string): Stage | null => cycle[phase] ?? null;
