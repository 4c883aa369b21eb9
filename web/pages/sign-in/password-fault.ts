import type { TextsOf } from "../../texts/own";
import type { TEXTS } from "./texts";

/** Shortest password that a person may choose, as the API has it. */
const SHORTEST = 12;

/** A password to be changed, as it was typed. */
export interface TypedPasswords {
  readonly old: string;
  readonly fresh: string;
  readonly again: string;
}

/** What is wrong with a new password, in the order in which the API would say it; null when nothing is. */
export function passwordFault(
  { old, fresh, again }: TypedPasswords,
  login: string,
  own: TextsOf<typeof TEXTS>,
): string | null {
  if (fresh.length < SHORTEST) return own.tooShort;
  if (fresh.toLowerCase().includes(login)) return own.withLogin;
  if (fresh === old) return own.sameAsOld;
  return fresh === again ? null : own.different;
}
