import { type Texts, word } from "../texts/language";

const TOWNSHIP = new Set(["township", "liaison"]);

/** Whether a clue 问题线索 stays hidden from this role; the API hides it too. */
export const hidesClues = (role: string): boolean => TOWNSHIP.has(role);

/** A rung's name for a reader; null where it is none of theirs. */
export function rungName(rung: string | null, role: string, t: Texts): string | null {
  if (rung === null || (rung === "clue" && hidesClues(role))) return null;
  return word(t.words.rung, rung);
}
