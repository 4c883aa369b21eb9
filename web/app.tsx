import type { ReactNode } from "react";
import { Route, Routes } from "react-router";
import { Shell } from "./frame/shell";
import { SignedIn } from "./frame/signed-in";
import { AccountsPage } from "./pages/accounts";
import { AuditPage } from "./pages/audit";
import { AccountPage } from "./pages/account";
import { ImportPage } from "./pages/import";
import { LinkPage } from "./pages/link";
import { MatterPage } from "./pages/matter";
import { MattersPage } from "./pages/matters";
import { NotFoundPage } from "./pages/not-found";
import { PublicPage } from "./pages/public";
import { QuarantinePage } from "./pages/quarantine";
import { ReleasePage } from "./pages/release";
import { SectionPage } from "./pages/section";
import { SectionsPage } from "./pages/sections";
import { SignInPage } from "./pages/sign-in";
import { TasksPage } from "./pages/tasks";
import { TokensPage } from "./pages/tokens";

/** Which address shows which page. */
export function App(): ReactNode {
  return (
    <Routes>
      <Route element={<Shell />}>
        <Route path="/sign-in" element={<SignInPage />} />
        <Route path="/public" element={<PublicPage />} />
        <Route path="/link/:token" element={<LinkPage />} />
        <Route element={<SignedIn />}>
          <Route path="/" element={<TasksPage />} />
          <Route path="/account" element={<AccountPage />} />
          <Route path="/matters" element={<MattersPage />} />
          <Route path="/matters/:id" element={<MatterPage />} />
          <Route path="/import" element={<ImportPage />} />
          <Route path="/release" element={<ReleasePage />} />
          <Route path="/sections" element={<SectionsPage />} />
          <Route path="/sections/:id" element={<SectionPage />} />
          <Route path="/quarantine" element={<QuarantinePage />} />
          <Route path="/accounts" element={<AccountsPage />} />
          <Route path="/audit" element={<AuditPage />} />
          <Route path="/tokens" element={<TokensPage />} />
        </Route>
        <Route path="*" element={<NotFoundPage />} />
      </Route>
    </Routes>
  );
}
