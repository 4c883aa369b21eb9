import type { InstantText } from "../../domain/calendar";
import type { Drained, Duty, Judged, Step } from "../../domain/case";
import type { Ladder } from "../../domain/ladder";
import type { DraftLetter } from "./letter-draft";
import type { HeldMatter } from "./held-matter";
import type { RuleVersions } from "../ledger/leaf";

/** A matter just judged, with everything that writing it down leans on. */
export interface Judgement {
  readonly held: HeldMatter;
  readonly drained: Drained;
  readonly ladder: Ladder;
  readonly ladderStatus: "binding" | "assumption";
  readonly rules: RuleVersions;
  readonly lawRevision: string;
  readonly draftLetter: DraftLetter;
  /** Right-hand side of the Message-ID of every mail. */
  readonly mailHost: string;
}

/** A step as it came out of one judgement, however many decisions touched it. */
export interface StepOutcome {
  readonly no: number;
  /** null where the step was added before. */
  readonly added: { readonly step: Step; readonly at: InstantText; readonly cause: string | null } | null;
  /** As it stands now, where that changed. */
  readonly changed: Step | null;
  readonly ended: {
    readonly as: "done" | "lifted";
    readonly at: InstantText;
    readonly seq: number | null;
    readonly act: string | null;
  } | null;
}

/** Steps touched by a judgement, in the order of their numbers. */
export function stepOutcomes(judged: readonly Judged[]): readonly StepOutcome[] {
  const outcomes = new Map<number, StepOutcome>();
  for (const each of judged) {
    const by = each.cause === "act" ? { seq: each.seq, act: each.act } : { seq: null, act: null };
    const cause = each.decision.events.map(({ data }) => data["cause"]).find((word) => typeof word === "string");
    for (const change of each.decision.steps) {
      if (change.change === "added") {
        const { step } = change;
        const added = { step, at: each.at, cause: cause ?? null };
        outcomes.set(step.no, { no: step.no, added, changed: null, ended: null });
      } else if (change.change === "changed") {
        const { step } = change;
        const known = outcomes.get(step.no) ?? { no: step.no, added: null, ended: null };
        outcomes.set(step.no, { ...known, changed: step });
      } else {
        const known = outcomes.get(change.no) ?? { no: change.no, added: null, changed: null, ended: null };
        outcomes.set(change.no, { ...known, ended: { as: change.change, at: each.at, ...by } });
      }
    }
  }
  return [...outcomes.values()].sort((a, b) => a.no - b.no);
}

/** A duty as it came out of one judgement. */
export interface DutyOutcome {
  readonly no: number;
  readonly started: Duty | null;
  /** As it stands after its end was moved. */
  readonly moved: Duty | null;
  readonly overdue: boolean;
  readonly ended: { readonly as: "met" | "missed" | "lifted"; readonly at: InstantText } | null;
}

/** Duties touched by a judgement, in the order of their numbers. */
export function dutyOutcomes(judged: readonly Judged[]): readonly DutyOutcome[] {
  const outcomes = new Map<number, DutyOutcome>();
  for (const { at, decision } of judged) {
    for (const change of decision.duties) {
      if (change.change === "started") {
        const { duty } = change;
        outcomes.set(duty.no, { no: duty.no, started: duty, moved: null, overdue: duty.overdue, ended: null });
        continue;
      }
      const no = change.change === "moved" ? change.duty.no : change.no;
      const known = outcomes.get(no) ?? { no, started: null, moved: null, overdue: false, ended: null };
      if (change.change === "moved") {
        outcomes.set(no, { ...known, moved: change.duty });
        continue;
      }
      outcomes.set(
        no,
        change.change === "overdue" ? { ...known, overdue: true } : { ...known, ended: { as: change.as, at } },
      );
    }
  }
  return [...outcomes.values()].sort((a, b) => a.no - b.no);
}
