import type { RaisedMessage } from "../dispute";
import { addNotice, addStep, applied, type Decision, EMPTY_FRAME, record, rulingOn, startDuty } from "../proceeding";
import { type ObjectionFacts, ruleFor } from "./facts";
import { deciderOf, type ObjectionState } from "./state";

/** An objection reaches whom it is raised to: the office or, of a second instance, the common superior, who takes it on or refuses it. */
export const openObjection = (raised: RaisedMessage, at: string, facts: ObjectionFacts): Decision<ObjectionState> => {
  const { kind: _kind, arbiter, ...named } = raised;
  const ruling = rulingOn<ObjectionState>(
    { ...EMPTY_FRAME, stage: { phase: "raised" }, ...named, orders: 0, results: [], found: null },
    at,
  );
  if (arbiter !== null) ruling.parties.push({ role: "arbiter", unit: arbiter });
  const { objection, verdict, about, late, act, rung } = named;
  record(ruling, "objected", { objection, verdict, about, late, act });
  const owner = deciderOf(named);
  const step = addStep(ruling, { kind: "examine", owner });
  startDuty(ruling, "accept", ruleFor(named, facts).accept, { rung, owner, about: step }, facts);
  addNotice(ruling, { notice: "objection-filed", to: [owner], rung });
  return applied(ruling);
};
