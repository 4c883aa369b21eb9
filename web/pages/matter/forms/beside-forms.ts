/** Forms of requests to departments and interviews, fetched together. */
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
