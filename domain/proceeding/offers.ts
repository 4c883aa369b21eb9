import { PERSON_ACT_WORDS } from "../vocabulary";
import type { ActingPerson } from "./acting";
import { type ActBody, type ActDefinition, isLoneAct, postRefusal } from "./define-act";
import type { Frame } from "./frame";
import type { Kind } from "./kind";
import type { LawFacts } from "./law-facts";
import type { Offer } from "./offer";

/** What a person may do as the proceeding stands. Each of these acts, received next, is applied. */
export const offersOf = <State extends Frame, Body extends ActBody, Facts extends LawFacts>(
  kind: Kind<State, Body, Facts>,
  state: State | null,
  by: ActingPerson | null,
  facts: Pick<LawFacts, "heads" | "station">,
): readonly Offer[] => {
  if (state === null || by === null) return [];
  const acts: Readonly<Partial<Record<string, ActDefinition<State, Body, Facts>>>> = kind.acts as never;
  return PERSON_ACT_WORDS.flatMap((word): readonly Offer[] => {
    const definition = acts[word];
    if (definition === undefined || !definition.phases.includes(state.stage.phase)) return [];
    if (postRefusal(definition, by) !== null) return [];
    const offers = definition.offers?.(state, by, facts) ?? [{ kind: word }];
    return offers.filter((offer) => !isLoneAct(definition, state, offer, by));
  });
};
