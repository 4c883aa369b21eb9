export type {
  InterviewAct,
  InterviewCallMessage,
  InterviewEndedMessage,
  InterviewPersonAct,
  Participant,
  Published,
} from "./act-bodies";
export { callInterview } from "./call";
export { INTERVIEW } from "./kind";
export type { InterviewStage, InterviewState } from "./state";
export { INTERVIEW_STEPS } from "./steps";
