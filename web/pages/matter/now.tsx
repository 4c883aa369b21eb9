import type { ReactNode } from "react";
import { useLocation } from "react-router";
import type { ActedOn } from "../../api-types";
import { useLanguage, useTexts } from "../../texts/language";
import { ACTS, STEPS } from "../../words.generated";
import { type Card, cardsOf, wantedCard } from "./cards";
import { ClimbQuestion } from "./forms/climb-question";
import type { FormProps } from "./forms/form";
import { FORMS } from "./forms/registry";
import { TEXTS as FORM_TEXTS } from "./forms/texts";
import { PendingActs } from "./pending-acts";
import { TEXTS } from "./texts";
import { Waiting } from "./waiting";
import { WaitingDrafts } from "./waiting-drafts";

/** What presses nobody: it stands behind the word that there is nothing to do. */
const BESIDE = new Set<Card["form"]>(["propose", "draft-letter", "send-guide"]);

/** What this account may do now, each as a form of its own, the asked or the first one open; else whom it waits for. */
export function Now({ on, file }: { readonly on: ActedOn; readonly file: FormProps["file"] }): ReactNode {
  const own = useTexts(TEXTS);
  const { hash } = useLocation();
  const cards = cardsOf(file.allowed);
  const open = wantedCard(cards, file.duties, hash);
  return (
    <section id="now" aria-labelledby="now-title">
      <h2 id="now-title">{own.now}</h2>
      <PendingActs file={file} />
      <WaitingDrafts file={file} />
      {cards.every(({ form }) => BESIDE.has(form)) ? <Waiting file={file} /> : null}
      {cards.map((card) => (
        <details className="card act" key={card.key} id={card.key} open={card === open}>
          <summary>
            <h3>
              <CardTitle card={card} file={file} />
            </h3>
          </summary>
          <CardForm card={card} on={on} file={file} />
        </details>
      ))}
    </section>
  );
}

function CardTitle({ card, file }: { readonly card: Card; readonly file: FormProps["file"] }): ReactNode {
  const { named } = useLanguage();
  const own = useTexts(FORM_TEXTS);
  if (card.form === "climb-question") return named(STEPS, "climb-question");
  if (card.form !== "return") return named(ACTS, card.form);
  // What is returned is a letter of the office, or a draft of the unit's own.
  return file.letters.some(({ step }) => step === card.offer.step) ? own.returnLetter : own.returnDraft;
}

function CardForm({
  card,
  on,
  file,
}: {
  readonly card: Card;
  readonly on: ActedOn;
  readonly file: FormProps["file"];
}): ReactNode {
  const own = useTexts(FORM_TEXTS);
  if (card.form === "climb-question") {
    return <ClimbQuestion on={on} file={file} step={card.step} peers={card.peers} />;
  }
  const Form = FORMS[card.form];
  return (
    <>
      {card.offer.draft === true ? <p className="quiet">{own.draftHint}</p> : null}
      <Form on={on} file={file} offer={card.offer} peers={card.peers} />
    </>
  );
}
