import type { ReactNode } from "react";
import { RequestFailed } from "../client/request";
import { useLanguage } from "../texts/language";
import { problemWords } from "./problem-words";
import { SignInAgain } from "./sign-in-again";

/** What became of a request that was refused, read out when it comes; nothing while there is nothing to say. */
export function Refused({ error }: { readonly error: Error | null }): ReactNode {
  const { t, language } = useLanguage();
  const said =
    error === null ? null : error instanceof RequestFailed ? problemWords(error.problem, language, t) : t.state.error;
  return (
    <>
      <div role="alert">{said === null ? null : <p className="fault">{said}</p>}</div>
      <SignInAgain error={error} />
    </>
  );
}
