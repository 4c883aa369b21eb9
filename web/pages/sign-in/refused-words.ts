import type { Texts } from "../../texts/texts";

/**
 * What the identity provider's way came to, by the code in the page's address. Anybody can write an address: only words
 * of ours are ever shown.
 */
export function refusedWords(code: string, t: Texts): string {
  const known: Readonly<Record<string, string>> = own.refused;
  return Object.hasOwn(known, code) ? (known[code] ?? own.refused.OTHER) : own.refused.OTHER;
}
