import { defineAct, type InterviewKindRule, type LawFacts, type Ruling } from "../proceeding";
import type { InterviewPhase } from "../vocabulary";
import type { InterviewState } from "./state";

export type InterviewRuling = Ruling<InterviewState>;

/** Defines an act of an interview. */
export const defineInterviewAct = defineAct<InterviewState, LawFacts>();

/** Every phase. */
export const ANY: readonly InterviewPhase[] = ["called", "held", "reported", "concluded", "ended"];
/** Phases in which it is not over. */
export const UNDERWAY: readonly InterviewPhase[] = ["called", "held", "reported", "concluded"];

/** The rule of the interview's own kind. */
export const ruleOfKind = (
  { interview }: Pick<InterviewState, "interview">,
  { rules }: Pick<LawFacts, "rules">,
): InterviewKindRule | null => rules.interview.kinds.find(({ kind }) => kind === interview) ?? null;
