/** What is done in objections and samplings, fetched when one is opened. */
export { Disputed, ObjectionFacts, ObjectionMain } from "./pages/objection/parts";
export {
  ObjectForm,
  OrderSamplingForm,
  ProposeFindingForm,
  RefuseObjectionForm,
  AcceptObjectionForm,
  WithdrawObjectionForm,
} from "./pages/objection/forms";
export { SamplingFacts, SamplingMain, SamplingSide } from "./pages/sampling/parts";
export {
  AppointForm,
  CountersignForm,
  HandToLabForm,
  LabReportForm,
  OwnAnalysisForm,
  RecordSamplingForm,
} from "./pages/sampling/forms";
