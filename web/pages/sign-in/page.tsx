import { type ReactNode, useState } from "react";
import { Link, Navigate, useLocation } from "react-router";
import type { Confirmed } from "../../client/second-factor";
import { useKeepSession, useSession, useSignOut } from "../../client/session";
import { Page } from "../../frame/page";
import { refusedWords } from "./refused-words";
import { useAnnounce } from "../../frame/announcer";
import { useLanguage, useTexts } from "../../texts/language";
import { CodeForm } from "./code-form";
import { EnrolmentForm } from "./enrolment";
import { FirstPasswordForm } from "./first-password-form";
import { OtherWay } from "./other-way";
import { PasswordForm } from "./password-form";
import { TEXTS } from "./texts";
import "./style.css";

/** Where a person was led here from; only addresses of our own pages. */
function cameFrom(state: unknown): string {
  const from = typeof state === "object" && state !== null && "from" in state ? state.from : null;
  return typeof from === "string" && /^\/(?!\/)/.test(from) ? from : "/";
}

/** Sign-in: account and password, then what the account still has to show. */
export function SignInPage(): ReactNode {
  const { t } = useLanguage();
  const own = useTexts(TEXTS);
  const { data: session } = useSession();
  const keep = useKeepSession();
  const signOut = useSignOut();
  const announce = useAnnounce();
  const { state, search } = useLocation() as { state: unknown; search: string };
  // Of the identity provider's way; whoever is signed in was about to link an identity.
  const refused = new URLSearchParams(search).get("refused");
  const from = refused === null ? cameFrom(state) : `/account?refused=${encodeURIComponent(refused)}`;
  // Until the recovery codes were read, however often the session is asked for meanwhile.
  const [enrolling, setEnrolling] = useState(false);
  if (session?.secondFactor === "enrol" && !enrolling) setEnrolling(true);
  if (session == null && enrolling) setEnrolling(false);
  if (session?.secondFactor === null && !session.mustChangePassword && !enrolling)
    return <Navigate to={from} replace />;
  return (
    <Page title={own.title}>
      <div className="sign-in">
        <p className="quiet">{own.tagline}</p>
        {session == null ? (
          <>
            {from === "/" || refused !== null ? null : <p>{own.ended}</p>}
            <div role="alert">{refused === null ? null : <p className="fault">{refusedWords(refused, own)}</p>}</div>
            <PasswordForm />
            <OtherWay from={refused === null ? from : "/"} />
            <p>
              <Link className="lone-link" to="/public">
                {own.public}
              </Link>
            </p>
          </>
        ) : (
          <>
            <p>
              {session.account.name} · {session.account.unit.name}
            </p>
            {enrolling ? (
              <EnrolmentForm intro={own.mustEnrol} done={finish} />
            ) : session.secondFactor === null ? (
              <FirstPasswordForm login={session.account.login} />
            ) : (
              <CodeForm demoCode={session.demoCode} />
            )}
            <button
              type="button"
              className="plain"
              disabled={signOut.isPending}
              onClick={() => signOut.mutate(undefined, { onError: () => announce(t.stillIn) })}
            >
              {own.other}
            </button>
          </>
        )}
      </div>
    </Page>
  );

  function finish({ session: raised }: Confirmed): void {
    setEnrolling(false);
    keep(raised);
  }
}
