import type { ReactNode } from "react";
import type { Letter } from "../../api-types";
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

/** The formal letters of a proceeding, folded. */
export function Letters({ letters }: { readonly letters: readonly Letter[] }): ReactNode {
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
          <LetterText letter={letter} />
        </details>
      ))}
    </section>
  );
}
