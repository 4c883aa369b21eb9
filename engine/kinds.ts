import { COMPLAINT, type ComplaintAct, type ComplaintFacts, type ComplaintState } from "../domain/complaint";
import { HeqingError } from "../domain/errors";
import { HEARING, type HearingAct, type HearingState } from "../domain/hearing";
import { INTERVIEW, type InterviewAct, type InterviewState } from "../domain/interview";
import { MATTER, type MatterAct, type MatterFacts, type MatterState } from "../domain/matter";
import { OBJECTION, type ObjectionAct, type ObjectionFacts, type ObjectionState } from "../domain/objection";
import type { Frame, Kind, LawFacts } from "../domain/proceeding";
import { REQUEST, type RequestAct, type RequestState } from "../domain/request";
import {
  NOTHING_SAMPLED,
  SAMPLING,
  type SamplingAct,
  type SamplingFacts,
  type SamplingState,
} from "../domain/sampling";
import type { ActKind, ProceedingKind, SeenBy } from "../domain/vocabulary";

/** A kind of proceeding as the engine handles it: its law, and what of a state stands in columns of the book. */
export interface EngineKind<State extends Frame = Frame> {
  readonly law: Kind<State, { readonly kind: ActKind }, LawFacts>;
  /** The shape in which states are written today; older ones are brought up one by one. */
  readonly schema: number;
  readonly upcasts: Readonly<Record<number, (kept: unknown) => unknown>>;
  readonly rung: (state: State) => string;
  /** How and when it ended; null while it goes on. */
  readonly ended: (state: State) => { readonly as: string; readonly at: string } | null;
  /** Who sees that there is such a proceeding at all. */
  readonly seenBy: (state: State) => SeenBy;
}

const engineKind = <State extends Frame, Body extends { readonly kind: ActKind }, Facts extends LawFacts>(
  kind: Omit<EngineKind<State>, "law"> & { readonly law: Kind<State, Body, Facts> },
): EngineKind =>
  // One registry over all kinds: which state and acts belong to which law is kept by the kind in the row.
  kind as never;

/** Kinds by their word; one that is missing does not compile. */
export const KINDS: Readonly<Record<ProceedingKind, EngineKind>> = {
  matter: engineKind<MatterState, MatterAct, MatterFacts>({
    law: MATTER,
    schema: 3,
    // What came with each may be absent: with 2 a miss on which nobody was consulted, a question whether it is graver,
    // letters of kinds and their texts, objections and when the unit was told of what came later; with 3 what its schemes ask for before it closes, and the acceptance.
    upcasts: { 1: (kept) => kept, 2: (kept) => kept },
    rung: ({ rung }) => rung,
    ended: ({ stage }) => (stage.phase === "closed" ? { as: stage.as, at: stage.closedAt } : null),
    seenBy: ({ stage }) =>
      stage.phase === "asked" || (stage.phase === "closed" && stage.as === "declined") ? ["supervisor"] : null,
  }),
  sampling: engineKind<SamplingState, SamplingAct, SamplingFacts>({
    law: SAMPLING,
    schema: 2,
    // Every order of before was plain, and nothing of its sampling was kept.
    upcasts: { 1: (kept) => ({ form: "plain", against: null, ...NOTHING_SAMPLED, ...(kept as object) }) },
    rung: ({ rung }) => rung,
    ended: ({ stage }) => (stage.phase === "ended" ? { as: stage.as, at: stage.endedAt } : null),
    seenBy: () => null,
  }),
  objection: engineKind<ObjectionState, ObjectionAct, ObjectionFacts>({
    law: OBJECTION,
    schema: 1,
    upcasts: {},
    rung: ({ rung }) => rung,
    ended: ({ stage }) => (stage.phase === "ended" ? { as: stage.as, at: stage.endedAt } : null),
    seenBy: () => null,
  }),
  hearing: engineKind<HearingState, HearingAct, LawFacts>({
    law: HEARING,
    schema: 1,
    upcasts: {},
    rung: ({ rung }) => rung,
    ended: ({ stage }) => (stage.phase === "ended" ? { as: stage.as, at: stage.endedAt } : null),
    seenBy: () => null,
  }),
  complaint: engineKind<ComplaintState, ComplaintAct, ComplaintFacts>({
    law: COMPLAINT,
    schema: 1,
    upcasts: {},
    rung: ({ rung }) => rung,
    ended: ({ stage }) => (stage.phase === "ended" ? { as: stage.as, at: stage.endedAt } : null),
    // What is complained of is never passed to who is accused; once it is found true the unit has to handle it.
    seenBy: ({ finding }) =>
      finding === "confirmed" || finding === "partly" ? ["supervisor", "responsible"] : ["supervisor"],
  }),
  request: engineKind<RequestState, RequestAct, LawFacts>({
    law: REQUEST,
    schema: 1,
    upcasts: {},
    rung: ({ rung }) => rung,
    ended: ({ stage }) => (stage.phase === "ended" ? { as: stage.as, at: stage.endedAt } : null),
    seenBy: () => null,
  }),
  interview: engineKind<InterviewState, InterviewAct, LawFacts>({
    law: INTERVIEW,
    schema: 1,
    upcasts: {},
    rung: ({ rung }) => rung,
    ended: ({ stage }) => (stage.phase === "ended" ? { as: stage.as, at: stage.endedAt } : null),
    seenBy: () => null,
  }),
};

/**
 * A state as the book keeps it, in today's shape: the one decoder of states.
 * @throws HeqingError RULE_UNKNOWN for a shape that this release does not know
 */
export function decodeState({ schema, upcasts }: EngineKind, kept: unknown, keptSchema: number): Frame | null {
  if (kept === null || kept === undefined) return null;
  let state: unknown = kept;
  for (let at = keptSchema; at < schema; at += 1) {
    const upcast = upcasts[at];
    if (upcast === undefined)
      throw new HeqingError(
        "RULE_UNKNOWN",
        `expected a state of schema ${schema} or one that leads there, got ${keptSchema}`,
      );
    state = upcast(state);
  }
  if (keptSchema > schema)
    throw new HeqingError(
      "RULE_UNKNOWN",
      `expected a state up to schema ${schema}, got ${keptSchema} of a later release`,
    );
  return state as Frame;
}
