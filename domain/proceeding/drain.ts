import { compareInstants, type InstantText } from "../calendar";
import { type ActKind, OWNER_OF_ACT, type Refusal, type SeenBy } from "../vocabulary";
import { type ActingPerson, actsFor } from "./acting";
import { carriesUnknown } from "./attachment";
import type { Decision, Drained, Judged } from "./decision";
import { type ActBody, type ActDefinition, isLoneAct, postRefusal, type ReceivedAct } from "./define-act";
import type { Frame } from "./frame";
import type { Kind } from "./kind";
import type { LawFacts } from "./law-facts";
import { applied, rulingOn } from "./ruling";
import { withdrawSettled } from "./settled";
import { earliestDue, nextDue } from "./clock/triggers";

/** A recorded refusal: the state stays as it was, the timeline says which act was refused and why. */
export const refused = <State extends Frame>(
  state: State | null,
  act: ActKind,
  refusal: Refusal,
  seenBy: SeenBy = OWNER_OF_ACT[act],
  where: string | null = null,
): Decision<State> => ({
  state,
  outcome: { outcome: "refused", refusal, phase: state?.stage.phase ?? null },
  duties: [],
  stops: [],
  steps: [],
  letters: [],
  events: [{ kind: "act-refused", data: { act, refusal, ...(where === null ? {} : { where }) }, seenBy }],
  children: [],
  parent: [],
  acts: [],
  parties: [],
});

/** A refusal is seen by those of the act's readers for whom the person acted; by all of them where for none. */
const sightOfRefusal = (act: ActKind, by: ActingPerson | null): SeenBy => {
  const [first, ...others] = (OWNER_OF_ACT[act] ?? []).filter((party) => actsFor(by, party));
  return first === undefined ? OWNER_OF_ACT[act] : [first, ...others];
};

/** What the law of a kind says to one act. */
export const decideAct = <State extends Frame, Body extends ActBody, Facts extends LawFacts>(
  kind: Kind<State, Body, Facts>,
  state: State | null,
  act: ReceivedAct<Body>,
  facts: Facts,
): Decision<State> => {
  const { body, by } = act;
  const refuse = (refusal: Refusal, where: string | null = null): Decision<State> =>
    refused(state, body.kind, refusal, sightOfRefusal(body.kind, by), where);
  const acts: Readonly<Record<string, ActDefinition<State, Body, Facts>>> = kind.acts as never;
  const definition = acts[body.kind];
  if (definition === undefined) return refuse("not-in-this-phase");
  const post = postRefusal(definition, by);
  if (state !== null && kind.isOver(state) && !definition.phases.includes(state.stage.phase))
    return refuse("matter-closed");
  if (post !== null) return refuse(post);
  if (state === null) return kind.open(act, facts) ?? refuse("not-opened");
  if (!definition.phases.includes(state.stage.phase)) return refuse("not-in-this-phase");
  if (isLoneAct(definition, state, body, by)) return refuse("second-person-needed");
  if (carriesUnknown(act)) return refuse("attachment-unknown");
  const ruling = rulingOn(state, act.receivedAt);
  const refusal = definition.decide(ruling, body, act, facts);
  if (refusal === null) return applied(ruling);
  return typeof refusal === "string" ? refuse(refusal) : refuse(refusal.refusal, refusal.where);
};

/**
 * Judges everything that has happened until `now`: the acts in their sequence and, between them, every instant that
 * has come. In time means received before the end, so an instant is judged before an act received at it or later.
 * The state alone carries what is still pending: drained in one go or in many, the outcome is the same.
 * `now` and the acts' stamps come from one clock, read under the proceeding's lock; no act was received after `now`.
 */
export const drain = <State extends Frame, Body extends ActBody, Facts extends LawFacts>(
  kind: Kind<State, Body, Facts>,
  state: State | null,
  acts: readonly ReceivedAct<Body>[],
  now: InstantText,
  facts: Facts,
): Drained<State> => {
  let current = state;
  const judged: Judged<State>[] = [];
  const whole = (decision: Decision<State>): Decision<State> =>
    facts.messagesWait === true ? withdrawSettled(decision) : decision;
  const judgeDuesUntil = (end: InstantText): void => {
    for (let due = earliestDue(current); due !== null && current !== null; due = earliestDue(current)) {
      const { at, kind: trigger } = due.trigger;
      const { no, kind: duty, rung } = due.duty;
      if (compareInstants(at, end) > 0) return;
      const decision = whole(kind.due(current, no, at, facts));
      judged.push({ cause: "due", at, duty: no, kind: duty, rung, trigger, decision });
      current = decision.state;
    }
  };
  for (const act of acts) {
    judgeDuesUntil(act.receivedAt);
    const decision = whole(decideAct(kind, current, act, facts));
    judged.push({ cause: "act", seq: act.seq, at: act.receivedAt, act: act.body.kind, decision });
    current = decision.state;
  }
  judgeDuesUntil(now);
  return { state: current, judged, nextDue: nextDue(current) };
};
