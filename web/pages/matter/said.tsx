import type { ReactNode } from "react";
import type { MatterEvent } from "../../api-types";
import { useLanguage, useTexts } from "../../texts/language";
import { Measures } from "./measures";
import { TEXTS } from "./forms/texts";

/** What a person wrote with an act: summary, note or reason, ground and evidence, the measures of a plan. */
export function Said({ text }: { readonly text: MatterEvent["text"] }): ReactNode {
  const { t } = useLanguage();
  const own = useTexts(TEXTS);
  if (text === undefined) return null;
  return (
    <>
      {[text.summary, text.note, text.reason].map((said) =>
        said === undefined || said === "" ? null : (
          <p key={said} className="said">
            {said}
          </p>
        ),
      )}
      {text.guide === undefined ? null : (
        <p className="said">
          {own.guide}
          {t.colon}
          {text.guide}
        </p>
      )}
      {text.ground === undefined ? null : (
        <p className="said">
          {own.ground}
          {t.colon}
          {text.ground}
        </p>
      )}
      {text.evidence === undefined ? null : (
        <p className="said">
          {own.evidence}
          {t.colon}
          {text.evidence}
        </p>
      )}
      {text.measures === undefined || text.measures.length === 0 ? null : <Measures measures={text.measures} />}
    </>
  );
}
