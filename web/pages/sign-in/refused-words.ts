import type { TextsOf } from "../../texts/own";
import type { TEXTS } from "./texts";

/**
 * What the identity provider's way came to, by the code in the page's address. Anybody can write an address: only words
 * of ours are ever shown.
 */
export function refusedWords(code: string, own: TextsOf<typeof TEXTS>): string {
  const known: Readonly<Record<string, string>> = own.refused;
  return Object.hasOwn(known, code) ? (known[code] ?? own.refused.OTHER) : own.refused.OTHER;
}
