import type { Widened } from "./widened";
import type { zh } from "./zh";

export type Language = "zh" | "en";
export type Texts = Widened<typeof zh>;

/** The word for a code of the API; the code itself where the table has none (a newer server). */
export function word(table: Readonly<Record<string, string>>, code: string | null | undefined): string {
  return code == null ? "" : (table[code] ?? code);
}
