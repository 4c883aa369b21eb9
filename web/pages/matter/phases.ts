import type { Matter } from "../../api-types";

/** The steps of the line, each the phase in which it is under way; the last is 销号. */
export const LINE = [
  "warned",
  "assigned",
  "served",
  "acknowledged",
  "rectifying",
  "awaiting-result",
  "closed",
] as const;

/** How many steps of the line are behind; null where the matter stands on no line: not opened, withdrawn, not opened at all. */
export function stepsDone({ phase, endedAs }: Pick<Matter, "phase" | "endedAs">): number | null {
  if (endedAs !== null) return endedAs === "closed" ? LINE.length : null;
  const at = LINE.findIndex((step) => step === phase);
  return at === -1 ? null : at;
}
