import type { ReactNode } from "react";
import { RequestFailed } from "../../client/request";
import { problemWords } from "../../controls/problem-words";
import { SignInAgain } from "../../controls/sign-in-again";
import { useLanguage, word, useTexts } from "../../texts/language";
import { TEXTS as PROPOSALS } from "../proposals/texts";
import { TEXTS } from "./texts";

/** Why a change of an account was refused, with the reasons that the answer names. */
export function AccountFault({ error }: { readonly error: Error | null }): ReactNode {
  const { t, language } = useLanguage();
  if (error === null) return <div role="alert" />;
  const words = useTexts(TEXTS);
  const { hindrances } = useTexts(PROPOSALS);
  const problem = error instanceof RequestFailed ? error.problem : null;
  const { reason, reasons } = (problem ?? {}) as { readonly reason?: string; readonly reasons?: readonly string[] };
  const said = [...(reasons ?? []), ...(reason === undefined ? [] : [reason])].map((one) =>
    word({ ...words.reasons, ...hindrances }, one),
  );
  return (
    <>
      <div role="alert">
        <p className="fault">
          {problem?.code === "IF_MATCH_STALE"
            ? words.stale
            : problem?.code === "NOT_ENTITLED"
              ? words.beyond
              : [problem === null ? t.state.error : problemWords(problem, language, t), said.join(" ")]
                  .filter((part) => part !== "")
                  .join(language === "zh" ? "：" : ": ")}
        </p>
      </div>
      <SignInAgain error={error} />
    </>
  );
}
