import type { ReactNode } from "react";
import type { Letter } from "../../api-types";
import { useLanguage, useTexts } from "../../texts/language";
import { instantDate, instantWords } from "../../time/shanghai";
import { TEXTS } from "./texts";

/** A letter as it will be sent. It is Chinese whatever the language of the frame. */
export function LetterText({ letter }: { readonly letter: Letter }): ReactNode {
  const { t } = useLanguage();
  const own = useTexts(TEXTS);
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
          {own.citations}
          {t.colon}
          {letter.citations.join("、")}
        </p>
      )}
      {letter.signedAt === null ? null : (
        <p className="quiet">{own.letterSigned(letter.signedBy ?? "", instantDate(letter.signedAt, t))}</p>
      )}
      {letter.sealedAt === null ? null : <p className="quiet">{own.letterSealed(instantWords(letter.sealedAt, t))}</p>}
      {letter.servedAt === null ? null : <p className="quiet">{own.letterServed(instantWords(letter.servedAt, t))}</p>}
      {letter.receivedAt === null ? null : (
        <p className="quiet">{own.letterReceived(instantWords(letter.receivedAt, t))}</p>
      )}
    </div>
  );
}
