/** What a word is called on pages and letters: Chinese first, English beside it. */
export interface Name {
  readonly zh: string;
  readonly en: string;
}

/** One word's names. */
export const named = (zh: string, en: string): Name => ({ zh, en });

/** Every word of a vocabulary, in its order. */
export const wordsOf = <Word extends string>(names: Readonly<Record<Word, unknown>>): readonly Word[] =>
  Object.keys(names) as Word[];

/** Whether a text is a word of a vocabulary. */
export const isWord = <Word extends string>(names: Readonly<Record<Word, unknown>>, text: unknown): text is Word =>
  typeof text === "string" && Object.hasOwn(names, text);

/** The names of a word that stands in a record; one of a later release stands for itself. */
export const nameOf = <Word extends string>(names: Readonly<Record<Word, Name>>, text: unknown): Name =>
  isWord(names, text) ? names[text] : typeof text === "string" ? named(text, text) : named("—", "—");
