import type { NoticeFacts } from "./facts";

type Reader = Pick<NoticeFacts, "party" | "rung">;

/** Whether a reader is told nothing of the rung: an unproven clue 问题线索 stays with who handles it (docs/reference/api.md, Who sees a clue). */
export const hidesRung = ({ party, rung }: Reader): boolean =>
  rung.effects.includes("draft-clue") && party !== "supervisor" && party !== "handling";

/** A rung's name for this reader. */
export const rungFor = (reader: Reader): string => (hidesRung(reader) ? "上一级办理" : reader.rung.name);
