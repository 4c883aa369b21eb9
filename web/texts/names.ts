import type { Bilingual } from "../api-types";
import type { Language } from "./texts";

/** Words that records keep with what they are called: a table of words.generated.ts. */
export type Names = Readonly<Record<string, Bilingual>>;

/** What a word of a record is called; a word of a newer server stands for itself. */
export function nameIn(names: Names, code: string | null | undefined, language: Language): string {
  if (code == null) return "";
  return Object.hasOwn(names, code) ? (names[code]?.[language] ?? code) : code;
}
