import type { ReactNode } from "react";
import type { Letter } from "../../api-types";
import { useLanguage, useTexts } from "../../texts/language";
import { instantWords } from "../../time/shanghai";
import { TEXTS } from "./texts";

/** Why a draft was returned 退回, beside it until it is submitted again. */
export function Returned({ letter: { returned } }: { readonly letter: Letter }): ReactNode {
  const { t } = useLanguage();
  const own = useTexts(TEXTS);
  if (returned === null) return null;
  return (
    <div className="returned">
      <p>
        <strong>{own.returnedBecause}</strong>
        {t.colon}
        {returned.reason}
      </p>
      <p className="quiet">{own.returnedBy(returned.by ?? "", instantWords(returned.at, t))}</p>
    </div>
  );
}
