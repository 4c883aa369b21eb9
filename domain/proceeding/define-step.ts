import type { PartyRole, PersonActKind, PersonStepKind } from "../vocabulary";

/** One step that persons do: whose task it is, by which acts it is done, and whether it stands in task lists. */
export interface StepDefinition<Kind extends PersonStepKind = PersonStepKind> {
  readonly kind: Kind;
  readonly owner: PartyRole;
  /** Acts that do it or move it on; empty = done by the engine's own messages. */
  readonly doneBy: readonly PersonActKind[];
  /** False where it only tells how things stand. */
  readonly task: boolean;
}

/** Defines a step. */
export const defineStep = <Kind extends PersonStepKind>(definition: StepDefinition<Kind>): StepDefinition<Kind> =>
  definition;
