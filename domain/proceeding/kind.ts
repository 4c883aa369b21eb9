import type { InstantText } from "../calendar";
import type { PersonStepKind, ProceedingKind } from "../vocabulary";
import type { Decision } from "./decision";
import type { ActBody, ActDefinition, ReceivedAct } from "./define-act";
import type { StepDefinition } from "./define-step";
import type { DutyNo } from "./clock/duty";
import type { Frame } from "./frame";
import type { LawFacts } from "./law-facts";
import type { Opening } from "./opening";

/** Acts of a kind of proceeding by their words: one that is missing does not compile. */
export type ActRegistry<State extends Frame, Body extends ActBody, Facts extends LawFacts> = {
  readonly [Kind in Body["kind"]]: ActDefinition<State, Extract<Body, { readonly kind: Kind }>, Facts>;
};

/** A kind of proceeding 程序: its acts, its steps, how it opens, and what time does. Pure and total. */
export interface Kind<State extends Frame, Body extends ActBody, Facts extends LawFacts = LawFacts> {
  readonly kind: ProceedingKind;
  readonly acts: ActRegistry<State, Body, Facts>;
  readonly steps: readonly StepDefinition<PersonStepKind>[];
  /** The first act of its inbox; null = it does not open by this. */
  readonly open: (act: ReceivedAct<Body>, facts: Facts) => Decision<State> | null;
  /** How a person opens one by themselves; absent where only the engine or another proceeding begins it. */
  readonly opening?: Opening;
  /** What an instant does to a duty. */
  readonly due: (state: State, duty: DutyNo, at: InstantText, facts: Facts) => Decision<State>;
  /** Whether nothing is done in it any more but by the acts that name this phase. */
  readonly isOver: (state: State) => boolean;
}
