import type { ReactNode } from "react";
import { Route, Routes } from "react-router";
import { later } from "./frame/later";
import { Shell } from "./frame/shell";
import { SignedIn } from "./frame/signed-in";
import { KINDS, listOf } from "./pages/proceeding/addresses";
import { FilePage } from "./pages/proceeding/file-page";
import { ListPage } from "./pages/proceeding/list-page";
import { OverviewPage } from "./pages/proceeding/overview-page";
import { NotFoundPage } from "./pages/not-found/page";
import { SignInPage } from "./pages/sign-in/page";
import { TasksPage } from "./pages/tasks/page";

// Fetched when they are opened; the first page of a phone does without.
const AccountPage = later(async () => (await import("./further")).AccountPage);
const FirstPasswordPage = later(async () => (await import("./further")).FirstPasswordPage);
const LinkPage = later(async () => (await import("./further")).LinkPage);
const PublicPage = later(async () => (await import("./further")).PublicPage);
const PublishedInterviewsPage = later(async () => (await import("./further")).PublishedInterviewsPage);
const SectionPage = later(async () => (await import("./further")).SectionPage);
const SectionsPage = later(async () => (await import("./further")).SectionsPage);
const VerifyPage = later(async () => (await import("./further")).VerifyPage);
// Of the desk alone: fetched when they are opened.
const AccountsPage = later(async () => (await import("./desk")).AccountsPage);
const AuditPage = later(async () => (await import("./desk")).AuditPage);
const BriefPage = later(async () => (await import("./desk")).BriefPage);
const BriefsPage = later(async () => (await import("./desk")).BriefsPage);
const BurdenPage = later(async () => (await import("./desk")).BurdenPage);
const DoubtsPage = later(async () => (await import("./desk")).DoubtsPage);
const ImportPage = later(async () => (await import("./desk")).ImportPage);
const QuarantinePage = later(async () => (await import("./desk")).QuarantinePage);
const ReleasePage = later(async () => (await import("./desk")).ReleasePage);
const HoldersPage = later(async () => (await import("./desk")).HoldersPage);
const JobsPage = later(async () => (await import("./desk")).JobsPage);
const ProposalsPage = later(async () => (await import("./desk")).ProposalsPage);
const SourcesPage = later(async () => (await import("./desk")).SourcesPage);
const TokensPage = later(async () => (await import("./desk")).TokensPage);

/** Which address shows which page. */
export function App(): ReactNode {
  return (
    <Routes>
      <Route element={<Shell />}>
        <Route path="/sign-in" element={<SignInPage />} />
        <Route path="/public" element={<PublicPage />} />
        <Route path="/public/interviews" element={<PublishedInterviewsPage />} />
        <Route path="/link/:token" element={<LinkPage />} />
        <Route path="/verify/:code" element={<VerifyPage />} />
        <Route path="/first-password/:token" element={<FirstPasswordPage />} />
        <Route element={<SignedIn />}>
          <Route path="/" element={<TasksPage />} />
          <Route path="/account" element={<AccountPage />} />
          <Route path="/proceedings" element={<OverviewPage />} />
          {KINDS.flatMap((kind) => [
            <Route key={kind} path={listOf(kind)} element={<ListPage key={kind} kind={kind} />} />,
            <Route key={`${kind}/:id`} path={`${listOf(kind)}/:id`} element={<FilePage key={kind} kind={kind} />} />,
          ])}
          <Route path="/import" element={<ImportPage />} />
          <Route path="/release" element={<ReleasePage />} />
          <Route path="/sections" element={<SectionsPage />} />
          <Route path="/sections/:id" element={<SectionPage />} />
          <Route path="/doubts" element={<DoubtsPage />} />
          <Route path="/quarantine" element={<QuarantinePage />} />
          <Route path="/accounts" element={<AccountsPage />} />
          <Route path="/proposals" element={<ProposalsPage />} />
          <Route path="/holders" element={<HoldersPage />} />
          <Route path="/audit" element={<AuditPage />} />
          <Route path="/briefs" element={<BriefsPage />} />
          <Route path="/briefs/:unitId/:month" element={<BriefPage />} />
          <Route path="/burden" element={<BurdenPage />} />
          <Route path="/jobs" element={<JobsPage />} />
          <Route path="/sources" element={<SourcesPage />} />
          <Route path="/tokens" element={<TokensPage />} />
        </Route>
        <Route path="*" element={<NotFoundPage />} />
      </Route>
    </Routes>
  );
}
