/** Forms of requests to departments and interviews, and what is written in an interview, fetched together. */
export { InterviewPapers } from "../../interview/papers";
export { AskDepartmentForm } from "./ask-department";
export {
  CallInterviewForm,
  ConcludeForm,
  ForgoInterviewForm,
  MinutesForm,
  PublishInterviewForm,
  ReportMeasuresForm,
  SummonForm,
} from "./interview";
export {
  ConfirmFeedbackForm,
  FeedBackForm,
  SendBackForm,
  TakeOnForm,
  TurnDownForm,
  WithdrawRequestForm,
} from "./request";
