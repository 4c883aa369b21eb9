import { z } from "zod";
import type { DutyMove } from "../../domain/proceeding";
import { MOVE_CAUSES, wordsOf } from "../../domain/vocabulary";
import { BILINGUAL, DATE, INSTANT } from "../http/shapes";

/** Why that date: each day with its effect and reason, the notices looked into, one sentence, where the number comes from. */
export const EXPLANATION = z.object({
  steps: z.array(
    z.object({
      date: DATE,
      effect: z.enum(["counted", "skipped", "moved"]),
      count: z.number().nullable(),
      reason: BILINGUAL,
    }),
  ),
  notices: z.array(z.object({ instrument: z.string(), published: DATE })),
  sentence: BILINGUAL,
  basis: BILINGUAL,
  /** 延期, 恢复计时 and 节假日安排公布: the date before and after. */
  moves: z.array(
    z.object({
      cause: z.enum(wordsOf(MOVE_CAUSES) as [keyof typeof MOVE_CAUSES]),
      at: INSTANT,
      oldDate: DATE,
      newDate: DATE,
    }),
  ),
});

type Explanation = z.input<typeof EXPLANATION>;

/** A duty's explanation as the engine keeps it; only what a page shows is named here. */
interface KeptExplanation extends Pick<Explanation, "steps" | "sentence" | "basis"> {
  readonly dueDate: string;
  readonly notices: readonly { readonly title: string; readonly number: string; readonly published: string }[];
  readonly moves: readonly Pick<DutyMove, "cause" | "at" | "old" | "new">[];
}

/** The last day of a limit and why it is that day. */
export function explained(kept: unknown): { readonly dueDate: string; readonly explanation: Explanation } {
  const { dueDate, steps, notices, sentence, basis, moves } = kept as KeptExplanation;
  return {
    dueDate,
    explanation: {
      steps,
      notices: notices.map(({ title, number, published }) => ({ instrument: `${title}（${number}）`, published })),
      sentence,
      basis,
      moves: moves.map(({ cause, at, ...dates }) => ({
        cause,
        at,
        oldDate: dates.old.dueDate,
        newDate: dates.new.dueDate,
      })),
    },
  };
}
