import type { PersonActKind } from "../vocabulary";
import type { ActingPerson } from "./acting";
import type { Frame } from "./frame";
import type { Offer } from "./offer";
import type { Step, StepNo, StepOf } from "./step";

/** The open step of a number, where it is of the kind; null otherwise. */
export const openStep = <Kind extends Step["kind"]>(state: Frame, no: StepNo, kind: Kind): StepOf<Kind> | null => {
  const found = state.steps.find((step) => step.no === no);
  return found?.kind === kind ? (found as StepOf<Kind>) : null;
};

/** Open steps of a kind. */
export const openSteps = <Kind extends Step["kind"]>(state: Frame, kind: Kind): readonly StepOf<Kind>[] =>
  state.steps.filter((step): step is StepOf<Kind> => step.kind === kind);

/** The first of two persons: who put the open step of a kind forward. */
export const firstOn =
  <Kind extends Step["kind"]>(kind: Kind, person: (step: StepOf<Kind>) => string | undefined) =>
  (state: Frame, { step }: { readonly step?: StepNo }): string | null => {
    const found = step === undefined ? null : openStep(state, step, kind);
    return found === null ? null : (person(found) ?? null);
  };

/** Offers an act on each open step of a kind that fits. */
export const offerOn =
  <Kind extends Step["kind"]>(
    act: PersonActKind,
    kind: Kind,
    fits: (step: StepOf<Kind>, by: ActingPerson, state: Frame, heads: readonly string[]) => boolean = () => true,
  ) =>
  (state: Frame, by: ActingPerson, { heads }: { readonly heads: readonly string[] }): readonly Offer[] =>
    openSteps(state, kind)
      .filter((step) => fits(step, by, state, heads))
      .map(({ no }) => ({ kind: act, step: no }));
