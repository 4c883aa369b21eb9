import type { ReactNode } from "react";
import type { Letter } from "../../api-types";
import { hidesClues, rungName } from "../../controls/rung-name";
import { Tag } from "../../controls/tag";
import { useLanguage, word } from "../../texts/language";
import { LetterText } from "./letter-text";

/** The formal letters of a matter, folded. */
export function Letters({ letters, role }: { readonly letters: readonly Letter[]; readonly role: string }): ReactNode {
  const { t } = useLanguage();
  const seen = letters.filter(({ rung }) => rung !== "clue" || !hidesClues(role));
  return (
    <section aria-labelledby="letters">
      <h2 id="letters">{t.matter.letters}</h2>
      {seen.length === 0 ? <p className="quiet">{t.matter.lettersEmpty}</p> : null}
      {seen.map((letter) => (
        <details key={letter.id} className="card">
          <summary>
            <span lang="zh-CN">{letter.title}</span>{" "}
            <Tag tone={letter.state === "signed" ? "good" : "plain"}>{word(t.words.letterState, letter.state)}</Tag>{" "}
            <span className="quiet">{rungName(letter.rung, role, t)}</span>
          </summary>
          <LetterText letter={letter} />
        </details>
      ))}
    </section>
  );
}
