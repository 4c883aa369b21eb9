import type { InstantText } from "../domain/calendar";
import type { Duty, Frame, Judged, LetterWords, Step, Stop } from "../domain/proceeding";
import type { DutyEnd, LetterState } from "../domain/vocabulary";

/** A step as it came out of one judgement, however many decisions touched it. */
export interface StepOutcome {
  readonly no: number;
  /** As it stands now; null where it was only ended. */
  readonly step: Step | null;
  readonly addedAt: InstantText | null;
  readonly ended: { readonly as: "done" | "lifted"; readonly at: InstantText; readonly seq: number | null } | null;
}

/** A duty as it came out of one judgement. */
export interface DutyOutcome {
  readonly no: number;
  /** As it started or stands after a move; null where it was only ended or became overdue. */
  readonly duty: Duty | null;
  readonly overdue: boolean;
  readonly ended: { readonly as: DutyEnd; readonly at: InstantText } | null;
}

/** What became of a letter, in order. */
export interface LetterMove {
  readonly step: number;
  readonly to: LetterState;
  /** Its text as it was edited by this move; undefined where it stays. */
  readonly words: LetterWords | undefined;
  readonly at: InstantText;
  readonly seq: number | null;
}

/** A stop that began, or one that ended. */
export interface StopOutcome {
  readonly began: readonly { readonly stop: Stop; readonly until: InstantText | null }[];
  readonly ended: readonly { readonly no: number; readonly at: InstantText }[];
}

type Judgements = readonly Judged<Frame>[];

/** Steps touched by a judgement, in the order of their numbers. */
export function stepOutcomes(judged: Judgements): readonly StepOutcome[] {
  const outcomes = new Map<number, StepOutcome>();
  for (const each of judged) {
    const seq = each.cause === "act" ? each.seq : null;
    for (const change of each.decision.steps) {
      const no = "step" in change ? change.step.no : change.no;
      const known = outcomes.get(no) ?? { no, step: null, addedAt: null, ended: null };
      if (change.change === "added") outcomes.set(no, { ...known, step: change.step, addedAt: each.at });
      else if (change.change === "changed") outcomes.set(no, { ...known, step: change.step });
      else outcomes.set(no, { ...known, ended: { as: change.change, at: each.at, seq } });
    }
  }
  return [...outcomes.values()].sort((a, b) => a.no - b.no);
}

/** Duties touched by a judgement, in the order of their numbers. */
export function dutyOutcomes(judged: Judgements): readonly DutyOutcome[] {
  const outcomes = new Map<number, DutyOutcome>();
  for (const { at, decision } of judged) {
    for (const change of decision.duties) {
      const no = "duty" in change ? change.duty.no : change.no;
      const known = outcomes.get(no) ?? { no, duty: null, overdue: false, ended: null };
      if (change.change === "ended") outcomes.set(no, { ...known, ended: { as: change.as, at } });
      else if (change.change === "overdue") outcomes.set(no, { ...known, overdue: true });
      else outcomes.set(no, { ...known, duty: change.duty, overdue: change.duty.overdue });
    }
  }
  return [...outcomes.values()].sort((a, b) => a.no - b.no);
}

/** What became of letters, in order. */
export const letterMoves = (judged: Judgements): readonly LetterMove[] =>
  judged.flatMap((each) =>
    each.decision.letters.map(({ step, to, words }) => ({
      step,
      to,
      words,
      at: each.at,
      seq: each.cause === "act" ? each.seq : null,
    })),
  );

/** Stops that began or ended. */
export function stopOutcomes(judged: Judgements): StopOutcome {
  const began: { stop: Stop; until: InstantText | null }[] = [];
  const ended: { no: number; at: InstantText }[] = [];
  for (const { at, decision } of judged) {
    for (const change of decision.stops) {
      if (change.change === "began") began.push({ stop: change.stop, until: null });
      else {
        const same = began.find(({ stop }) => stop.no === change.no);
        if (same === undefined) ended.push({ no: change.no, at });
        else same.until = at;
      }
    }
  }
  return { began, ended };
}
