import type { Standing } from "../../db/read/standing";
import { may } from "../../domain/access";
import { type Frame, type Offer, offersOf } from "../../domain/proceeding";
import type { PartyRole, SeenBy } from "../../domain/vocabulary";
import { decodeState, KINDS } from "../../engine/kinds";
import type { Role } from "../http/signed-in";

const sees = (parties: readonly PartyRole[], seenBy: SeenBy): boolean =>
  seenBy === null || seenBy.some((party) => parties.includes(party));

/** The state as far as the account's unit sees it: what is said of a step tells that there is one. */
const seenOf = (state: Frame, parties: readonly PartyRole[]): Frame => ({
  ...state,
  steps: state.steps.filter(({ seenBy }) => sees(parties, seenBy)),
});

/**
 * What the account's person may do to the proceeding as it stands, by the law itself: each of these acts, received next, is
 * applied. A parked one waits for an administrator.
 */
export function allowedTo(standing: Standing | null, role: Role): readonly Offer[] {
  if (standing === null || standing.parked) return [];
  const kind = KINDS[standing.kind];
  const state = decodeState(kind, standing.state, standing.stateSchema);
  if (state === null) return [];
  const { by, parties, heads, station } = standing;
  return offersOf(kind.law, seenOf(state, parties), by, { heads, station }).filter((offer) =>
    may(role, standing.kind, offer.kind),
  );
}
