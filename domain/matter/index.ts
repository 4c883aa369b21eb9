export type { MatterAct, MatterMessage, MatterPersonAct, PlanAct, PlanMeasure } from "./act-bodies";
export { HAND_DRAFTED } from "./acts/draft-letter";
export { closingOf } from "./closing";
export { eventSentence, type RungName } from "./event-sentence";
export type { MatterFacts } from "./facts";
export { MATTER } from "./kind";
export type {
  BouncedMessage,
  ComplaintFoundMessage,
  DeliveredMessage,
  FindingMessage,
  HearMessage,
  MovedMessage,
  ResultMessage,
  UnopenedMessage,
  VerdictMessage,
} from "./messages";
export type { OrderMessage } from "./order-sampling";
export { objectable } from "./objections";
export { periodName } from "./period-name";
export { counted, isUnsealed, type MatterState, type Miss, type Stage, unanswered } from "./state";
export { MATTER_STEPS } from "./steps";
