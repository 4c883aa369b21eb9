export type {
  Asked,
  AskedMessage,
  Asker,
  RequestAct,
  RequestEndedMessage,
  RequestPersonAct,
  RequestRecalledMessage,
} from "./act-bodies";
export { REQUEST } from "./kind";
export type { RequestStage, RequestState } from "./state";
export { REQUEST_STEPS } from "./steps";
