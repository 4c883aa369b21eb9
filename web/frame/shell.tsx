import type { ReactNode } from "react";
import { Outlet, useLocation } from "react-router";
import { useSession } from "../client/session";
import { useLanguage } from "../texts/language";
import { ErrorBoundary } from "./error-boundary";
import { Header } from "./header";
import { ProofPrompt } from "./proof-prompt";
import { Strip } from "./strip";

/** What stands around every page. */
export function Shell(): ReactNode {
  const { t } = useLanguage();
  const session = useSession();
  const { key } = useLocation();
  return (
    <>
      <a className="skip" href="#content">
        {t.skip}
      </a>
      <Strip />
      <Header session={session.data ?? null} />
      <ErrorBoundary texts={() => t} place={key}>
        <Outlet />
      </ErrorBoundary>
      <ProofPrompt />
    </>
  );
}
