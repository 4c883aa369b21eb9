import type { LetterKind, LetterPlace, LetterSlot, PartyRole, SeenBy } from "../../vocabulary";

/** The words of a letter that a person may edit: each paragraph of the body for itself. */
export interface LetterWords {
  readonly title: string;
  /** 主送机关 */
  readonly addressee: string;
  readonly paragraphs: readonly string[];
}

/** A letter of a kind, as a decision orders its draft; the letter of a rung is made from its ladder instead. */
export interface OrderedLetter {
  readonly kind: LetterKind;
  /** Whose letter it is: decides signature, number and which articles fit. */
  readonly issuer: LetterPlace;
  readonly addressee: LetterPlace;
  /** Who receives it in this system; null = it is carried to a body outside, and that is recorded. */
  readonly to: PartyRole | null;
  readonly slots: Readonly<Partial<Record<LetterSlot, string>>>;
  /** Who sees it once it is signed; null = whoever reaches the proceeding. */
  readonly shownTo: SeenBy;
}
