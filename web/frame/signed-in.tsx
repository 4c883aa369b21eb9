import { createContext, type ReactNode, useContext } from "react";
import { Navigate, Outlet, useLocation } from "react-router";
import type { Session } from "../api-types";
import { useLeft, useSession } from "../client/session";
import { Failed, Loading } from "../controls/list-states";
import { useLanguage } from "../texts/language";
import { Page } from "./page";

const Account = createContext<Session | null>(null);

/** Pages for which an account is needed; others are led to the sign-in and back. */
export function SignedIn(): ReactNode {
  const session = useSession();
  const left = useLeft();
  const { t } = useLanguage();
  const { pathname, search } = useLocation();
  if (session.data === null || isUnfinished(session.data)) {
    return <Navigate to="/sign-in" replace state={left ? null : { from: `${pathname}${search}` }} />;
  }
  if (session.data !== undefined)
    return (
      <Account value={session.data}>
        <Outlet />
      </Account>
    );
  return (
    <Page title={t.name}>
      {session.error === null ? <Loading /> : <Failed error={session.error} retry={() => void session.refetch()} />}
    </Page>
  );
}

/** Whether something of signing in is still to be done: the second step, or a password of one's own. */
export const isUnfinished = (session: Session | undefined): boolean =>
  session !== undefined && (session.secondFactor !== null || session.mustChangePassword);

/**
 * The session below `SignedIn`, which leads away once it has ended: read through it, since a page that listened by itself would be
 * drawn once more without an account. @throws Error on a page outside of it
 */
export function useAccount(): Session {
  const session = useContext(Account);
  if (session === null) throw new Error("expected a page below SignedIn");
  return session;
}
