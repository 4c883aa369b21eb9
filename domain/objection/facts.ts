import type { Holding, InstanceRule, ObjectionRule } from "../dispute";
import { actsFor, type ActingPerson, defineAct, isHead, type LawFacts, type Ruling } from "../proceeding";
import type { ObjectionPhase, Refusal } from "../vocabulary";
import { deciderOf, type ObjectionState } from "./state";

/** What the law of an objection leans on besides state and act. */
export interface ObjectionFacts extends LawFacts {
  readonly objectionRule: Holding<ObjectionRule>;
  /** Units that could sample: the stations of the registry. */
  readonly stations: readonly string[];
}
export type ObjectionRuling = Ruling<ObjectionState>;

/** Defines an act of an objection. */
export const defineObjectionAct = defineAct<ObjectionState, ObjectionFacts>();

/** Phases in which it is not over. */
export const UNDERWAY: readonly ObjectionPhase[] = ["raised", "examining", "sampling", "correcting"];
/** Every phase. */
export const ANY: readonly ObjectionPhase[] = [...UNDERWAY, "ended"];

/** The rule of the objection's instance; where the rule knows no second one any more, the first one's limits hold. */
export const ruleFor = (
  { instance }: Pick<ObjectionState, "instance">,
  { objectionRule: { rule } }: ObjectionFacts,
): InstanceRule => (instance === "second" ? (rule.second ?? rule.first) : rule.first);

/** Whoever acts does so for the unit that decides: the office in a first instance, the superior in a second. */
export const deciderRefusal = (state: ObjectionState, by: ActingPerson | null): Refusal | null =>
  actsFor(by, deciderOf(state)) ? null : "not-a-party";

/** The same of an act that a head alone does. */
export const headRefusal = (state: ObjectionState, by: ActingPerson | null): Refusal | null =>
  deciderRefusal(state, by) ?? (isHead(by, deciderOf(state)) ? null : "head-needed");
