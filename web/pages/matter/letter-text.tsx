import type { ReactNode } from "react";
import type { Letter } from "../../api-types";
import { useLanguage } from "../../texts/language";
import { instantDate } from "../../time/shanghai";

/** A letter as it will be sent. It is Chinese whatever the language of the frame. */
export function LetterText({ letter }: { readonly letter: Letter }): ReactNode {
  const { t } = useLanguage();
  return (
    <div className="letter">
      <div lang="zh-CN">
        <p className="letter-title">{letter.title}</p>
        {letter.number === null ? null : <p className="letter-number">{letter.number}</p>}
        <p>{letter.addressee}：</p>
        {letter.paragraphs.map((paragraph) => (
          <p key={paragraph} className="letter-paragraph">
            {paragraph}
          </p>
        ))}
        <p className="letter-signer">{letter.signer}</p>
      </div>
      {letter.citations.length === 0 ? null : (
        <p className="quiet">
          {t.matter.citations}
          {t.colon}
          {letter.citations.join("、")}
        </p>
      )}
      {letter.signedAt === null ? null : (
        <p className="quiet">{t.matter.signedBy(letter.signedBy ?? "", instantDate(letter.signedAt, t))}</p>
      )}
    </div>
  );
}
