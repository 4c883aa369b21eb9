/** 修改文书 before 送签: the whole text anew, paragraph by paragraph, and of which version it was made. */
export interface EditLetterAct {
  readonly kind: "edit-letter";
  readonly step: number;
  /** How often it had been edited when the person began; another number now refuses it, and the act keeps the text. */
  readonly base: number;
  readonly title: string;
  readonly addressee: string;
  readonly paragraphs: readonly string[];
  /** On the page, or accepted from a document that came back. */
  readonly how: "page" | "document";
}

/** 送签, with a note to who signs. */
export interface SubmitLetterAct {
  readonly kind: "submit";
  readonly step: number;
  readonly note?: string | undefined;
}

interface OnLetter<Kind extends string> {
  readonly kind: Kind;
  readonly step: number;
}

/** What a person does to a letter of any kind of proceeding, from its draft to its receipt. */
export type LetterAct =
  | EditLetterAct
  | SubmitLetterAct
  | OnLetter<"take-back">
  | OnLetter<"check">
  | OnLetter<"sign">
  | (OnLetter<"return"> & { readonly reason: string })
  | (OnLetter<"seal"> & { readonly note: string })
  | (OnLetter<"record-service"> & { readonly note: string })
  | { readonly kind: "open" }
  | { readonly kind: "acknowledge" };
export type LetterActOf<Kind extends LetterAct["kind"]> = Extract<LetterAct, { readonly kind: Kind }>;
