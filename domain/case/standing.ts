import type { Refusal } from "./decision";
import type { Proposal } from "./proposal";
import type { Duty, OpenState } from "./state";
import type { Step } from "./step";

/** What of an open matter decides which acts fit it: enough to be read from the book's rows. */
export interface Standing {
  readonly phase: OpenState["phase"];
  readonly steps: readonly Step[];
  readonly duties: readonly Pick<Duty, "no" | "overdue" | "extension" | "moves">[];
  readonly misses: readonly string[];
}

/** Whether the clocks stand still: their reminder to the office is open exactly so long. */
export const isPaused = ({ steps }: Pick<Standing, "steps">): boolean => steps.some(({ kind }) => kind === "paused");

/** Whether a duty may be extended once more. An end that has passed is not moved any more. */
export const extensible = ({ overdue, extension, moves }: Standing["duties"][number]): Refusal | null => {
  if (overdue) return "already-overdue";
  if (extension === null) return "no-rule-for-it";
  return moves.filter(({ cause }) => cause === "extended").length < extension.times ? null : "beyond-the-maximum";
};

/** Why an exception can't be made as the matter stands; null where it can. */
export const exceptionRefusal = (standing: Standing, proposal: Proposal): Refusal | null => {
  switch (proposal.what) {
    case "extension": {
      const duty = standing.duties.find(({ no }) => no === proposal.duty);
      if (duty === undefined) return "duty-not-running";
      if (isPaused(standing)) return "clock-stopped";
      const refusal = extensible(duty);
      if (refusal !== null) return refusal;
      const { count } = proposal;
      const fits = Number.isSafeInteger(count) && count >= 1 && count <= (duty.extension?.maximum.count ?? 0);
      return fits ? null : "beyond-the-maximum";
    }
    case "pause":
      return isPaused(standing) ? "clock-stopped" : null;
    case "resume":
      return isPaused(standing) ? null : "clock-running";
    case "exclusion":
      return standing.misses.includes(proposal.verdict) ? null : "verdict-not-counted";
    case "withdrawal":
      return null;
  }
};
