import type { ReactNode } from "react";
import { RequestFailed } from "../client/request";
import { useSignInAgain } from "../client/session";
import { useAnnounce } from "../frame/announcer";
import { useLanguage } from "../texts/language";

/** Whether a refusal asks for a proof of now. */
export const wantsSignIn = (error: Error | null): boolean =>
  error instanceof RequestFailed && error.problem.code === "SIGN_IN_AGAIN";

/** Where a refusal asks for a proof of now: leads to the sign-in and back to this page. */
export function SignInAgain({ error }: { readonly error: Error | null }): ReactNode {
  const { t } = useLanguage();
  const announce = useAnnounce();
  const again = useSignInAgain();
  if (!wantsSignIn(error)) return null;
  return (
    <button
      type="button"
      className="button wide"
      disabled={again.isPending}
      onClick={() => again.mutate(undefined, { onError: () => announce(t.stillIn) })}
    >
      {t.problem.signInAgain}
    </button>
  );
}
