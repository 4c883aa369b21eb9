import { compareInstants, computeEnd } from "../calendar";
import type { RaisedMessage } from "../dispute";
import { limitFor } from "../ladder";
import { beginStop, causedBy, type ObjectionAim, record } from "../proceeding";
import type { Refusal } from "../vocabulary";
import type { MatterFacts, MatterRuling } from "./facts";
import { counted, type KnownObjection, type MatterState, unanswered } from "./state";
import { toldAt } from "./told";

/** A released verdict that the unit may object to. */
export interface Objectable {
  readonly verdict: string;
  /** The order whose result it is; null for a period's verdict. */
  readonly order: number | null;
  readonly scheme: string;
  readonly period: string;
  readonly items: readonly string[];
}

/** Verdicts that the unit may object to: misses that count, and what the newest re-sampling missed while that is held against it. */
export const objectable = (state: MatterState): readonly Objectable[] => {
  const { missedResult, stage, orders } = state;
  const misses = counted(state).map(({ verdict, scheme, period, items }) => ({
    verdict,
    order: null,
    scheme,
    period,
    items,
  }));
  if (missedResult === undefined || stage.phase !== "rectifying" || missedResult.order !== orders) return misses;
  return [...misses, { ...missedResult, period: "" }];
};

const known = ({ objections = [] }: MatterState, no: number): KnownObjection | null =>
  objections.find((each) => each.no === no) ?? null;

/** Why the unit can't object so as the matter stands; null where it can. A late objection is for whoever decides to refuse. */
export const objectionRefusal = (state: MatterState, { verdict, against }: ObjectionAim): Refusal | null => {
  const { objections = [] } = state;
  if (!objectable(state).some((each) => each.verdict === verdict)) return "verdict-not-counted";
  const same = objections.filter((each) => each.verdict === verdict);
  if (same.some(({ ended }) => ended === null)) return "objection-open";
  if (against === null) return same.every(({ ended }) => ended?.as === "withdrawn") ? null : "objection-answered";
  const answered = known(state, against);
  if (answered === null || answered.verdict !== verdict || !answered.appealable) return "no-rule-for-it";
  return same.some(({ instance, ended }) => instance === "second" && ended?.as !== "withdrawn")
    ? "objection-answered"
    : null;
};

/**
 * Stops exactly the duties that an objection concerns: kinds that the rule names, of the unit, running or still to come; none
 * while another miss counts that nobody disputes, unless the rule says otherwise.
 */
export const stopFor = (ruling: MatterRuling, no: number, facts: MatterFacts): void => {
  const objection = known(ruling.state, no);
  if (objection === null) return;
  const { rule } = facts.objectionRule;
  const kinds = (objection.instance === "second" ? rule.second : rule.first)?.stops ?? [];
  const cause = causedBy("objection", no);
  if (kinds.length === 0 || ruling.state.stops.some((stop) => stop.cause === cause)) return;
  const disputed = (ruling.state.objections ?? []).filter(({ ended }) => ended === null).map(({ verdict }) => verdict);
  // What a re-sampling missed is held against the unit by itself; a period's verdict beside the others.
  const undisputed =
    objection.order === null && unanswered(ruling.state).some(({ verdict }) => !disputed.includes(verdict));
  if (undisputed && !rule.besideUndisputed) return;
  const concerned = ruling.state.duties.filter(({ owner, kind }) => owner === "responsible" && kinds.includes(kind));
  beginStop(
    ruling,
    concerned.map((duty) => duty.no),
    "objection",
    { whole: true, kinds, cause },
  );
};

/**
 * 异议 counts from its filing: a proceeding of its own, and clocks stand still at once where it is in time; a late one stops
 * nothing before it is taken on. `act` = its place in the inbox.
 */
export const fileObjection = (ruling: MatterRuling, aim: ObjectionAim, act: number, facts: MatterFacts): void => {
  const { state } = ruling;
  const to = objectable(state).find(({ verdict }) => verdict === aim.verdict);
  if (to === undefined) return;
  const { first, second } = facts.objectionRule.rule;
  const instance = aim.against === null ? "first" : "second";
  const from = aim.against === null ? toldAt(state, aim.verdict) : (known(state, aim.against)?.ended?.at ?? null);
  const { window } = instance === "second" ? (second ?? first) : first;
  const end = from === null ? null : computeEnd(facts.calendar, from, limitFor(window, state.severity));
  // A provisional end triggers nothing.
  const late = end !== null && end.status === "final" && compareInstants(ruling.at, end.due) > 0;
  const no = (state.objections?.length ?? 0) + 1;
  const { verdict, order, scheme, period, items } = to;
  const objection: KnownObjection = { no, verdict, order, scheme, instance, ended: null, appealable: false };
  ruling.state = { ...state, objections: [...(state.objections ?? []), objection] };
  const body: RaisedMessage = {
    kind: "raised",
    objection: no,
    instance,
    about: aim.about,
    verdict,
    order,
    scheme,
    period,
    items,
    act,
    late,
    until: end?.dueDate ?? null,
    arbiter: instance === "second" ? facts.superior : null,
    rung: state.rung,
    severity: state.severity,
  };
  ruling.children.push({ start: "objection", no, body });
  record(ruling, "objected", { objection: no, verdict, about: aim.about, late, act });
  if (!late) stopFor(ruling, no, facts);
};
