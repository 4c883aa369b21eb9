import type { ReactNode } from "react";
import type { Letter, ProceedingFile } from "../../api-types";
import { Tag } from "../../controls/tag";
import { useLanguage, useTexts } from "../../texts/language";
import { LETTER_STATES } from "../../words.generated";
import { LetterText } from "./letter-text";
import { TEXTS } from "./texts";

const TONE: Readonly<Record<string, "good" | "info" | "plain">> = {
  submitted: "info",
  signed: "info",
  sealed: "info",
  served: "good",
  received: "good",
};

/** A letter that the reader's unit has not opened yet: read by 查阅 alone, since that serves it. */
const isUnopened = ({ state }: Letter, { allowed }: ProceedingFile): boolean =>
  (state === "signed" || state === "sealed") && allowed.some(({ kind }) => kind === "open");

/** The formal letters of a proceeding, folded. */
export function Letters({ file }: { readonly file: ProceedingFile }): ReactNode {
  const { letters } = file;
  const { named, pick } = useLanguage();
  const own = useTexts(TEXTS);
  return (
    <section aria-labelledby="letters">
      <h2 id="letters">{own.letters}</h2>
      {letters.length === 0 ? <p className="quiet">{own.lettersEmpty}</p> : null}
      {letters.map((letter) => (
        <details key={letter.id} className="card">
          <summary>
            <span lang="zh-CN">{letter.title}</span>{" "}
            <Tag tone={TONE[letter.state] ?? "plain"}>{named(LETTER_STATES, letter.state)}</Tag>{" "}
            <span className="quiet">{letter.rungName === null ? null : pick(letter.rungName)}</span>
          </summary>
          {isUnopened(letter, file) ? (
            <p className="quiet">{own.unopened}</p>
          ) : (
            <>
              <LetterText letter={letter} />
              <p className="letter-files">
                <a href={`/api/v1/letters/${letter.id}/docx`} download>
                  {own.asDocx}
                </a>
                <a href={`/api/v1/letters/${letter.id}/pdf`} download>
                  {own.asPdf}
                </a>
              </p>
            </>
          )}
        </details>
      ))}
    </section>
  );
}
