import type { ReactNode } from "react";
import { Outlet } from "react-router";
import { useSession } from "../client/session";
import { useLanguage } from "../texts/language";
import { Header } from "./header";
import { ProofPrompt } from "./proof-prompt";
import { Strip } from "./strip";

/** What stands around every page. */
export function Shell(): ReactNode {
  const { t } = useLanguage();
  const session = useSession();
  return (
    <>
      <a className="skip" href="#content">
        {t.skip}
      </a>
      <Strip />
      <Header session={session.data ?? null} />
      <Outlet />
      <ProofPrompt />
    </>
  );
}
