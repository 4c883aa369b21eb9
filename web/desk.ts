/** Pages and forms of the desk alone: fetched together when the first of them is opened. */
export { AccountsPage } from "./pages/accounts/page";
export { AuditPage } from "./pages/audit/page";
export { DoubtsPage } from "./pages/doubts/page";
export { HoldersPage } from "./pages/holders/page";
export { ProposalsPage } from "./pages/proposals/page";
export { SourcesPage } from "./pages/sources/page";
export { TokensPage } from "./pages/tokens/page";
export { ImportPage } from "./pages/import/page";
export { QuarantinePage } from "./pages/quarantine/page";
export { ReleasePage } from "./pages/release/page";
export { RegisterForm as RegisterComplaintForm } from "./pages/complaint/register-form";
export { AcceptForm } from "./pages/matter/forms/acceptance";
export { AnswerForm } from "./pages/matter/forms/answer";
export { ReportHandlingForm, VerifyComplaintForm } from "./pages/matter/forms/complaint";
export { DraftLetterForm } from "./pages/matter/forms/draft-letter";
export { EditLetterForm } from "./pages/matter/forms/edit-letter";
export { FindForm } from "./pages/matter/forms/find";
export { ProposeForm } from "./pages/matter/forms/propose";
