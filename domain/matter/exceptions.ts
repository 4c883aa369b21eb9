import {
  type Duty,
  extend,
  beginStop,
  endStop,
  addNotice,
  addStep,
  endDuties,
  endSteps,
  OFFICE_ALONE,
  record,
  type Proposal,
} from "../proceeding";
import type { Refusal } from "../vocabulary";
import { close } from "./close";
import { offerWithdrawal } from "./correct";
import type { MatterFacts, MatterRuling } from "./facts";
import { endHearing } from "./hearing";
import { reopen } from "./reopen";
import type { MatterState, Miss } from "./state";

/** Whether the office was asked to climb, extend or explain for a duty: then an end that has passed may be extended. */
const askedAbout = ({ steps }: MatterState, no: number): boolean =>
  steps.some((step) => step.kind === "climb-question" && step.duty === no);

/** Whether a duty may be extended once more. */
export const extensionRefusal = (state: MatterState, duty: Duty): Refusal | null => {
  if (duty.owner === "supervisor") return "no-rule-for-it";
  if (duty.stoppedSince !== null) return "clock-stopped";
  if (duty.overdue && !askedAbout(state, duty.no)) return "already-overdue";
  if (duty.extension === null) return "no-rule-for-it";
  const times = duty.moves.filter(({ cause }) => cause === "extended").length;
  return times < duty.extension.times ? null : "beyond-the-maximum";
};

const paused = ({ stops }: MatterState): boolean => stops.some(({ ground }) => ground === "paused");

/** Named duties are running ones, and never the office's own: it does not stop its own clock. */
const stopRefusal = ({ duties }: MatterState, named: readonly number[]): Refusal | null => {
  const owners = named.map((no) => duties.find((duty) => duty.no === no)?.owner);
  if (owners.length === 0 || owners.includes(undefined)) return "duty-not-running";
  return owners.includes("supervisor") ? "no-rule-for-it" : null;
};

/** Why an exception can't be made as the matter stands; null where it can. */
export const exceptionRefusal = (state: MatterState, proposal: Proposal): Refusal | null => {
  const { phase } = state.stage;
  if (proposal.what === "reopening") return phase === "closed" ? null : "not-in-this-phase";
  if (phase === "closed") return "matter-closed";
  switch (proposal.what) {
    case "extension": {
      const duty = state.duties.find(({ no }) => no === proposal.duty);
      if (duty === undefined) return "duty-not-running";
      const refusal = extensionRefusal(state, duty);
      if (refusal !== null) return refusal;
      const { count } = proposal;
      const fits = Number.isSafeInteger(count) && count >= 1 && count <= (duty.extension?.maximum.count ?? 0);
      return fits ? null : "beyond-the-maximum";
    }
    case "pause": {
      if (paused(state)) return "clock-stopped";
      return proposal.duties === null ? null : stopRefusal(state, proposal.duties);
    }
    case "resume":
      return paused(state) ? null : "clock-running";
    case "exclusion":
      return state.misses.some(({ verdict, out }) => verdict === proposal.verdict && out === null)
        ? null
        : "verdict-not-counted";
    case "withdrawal":
      return null;
  }
};

/** 剔除: the verdict no longer counts for this matter; its values stay visible where they are. */
export const exclude = (ruling: MatterRuling, verdict: string, facts: MatterFacts): void => {
  const misses = ruling.state.misses.map((miss): Miss =>
    miss.verdict === verdict && miss.out === null ? { ...miss, out: "excluded" } : miss,
  );
  ruling.state = { ...ruling.state, misses };
  record(ruling, "verdict-excluded", { verdict, left: misses.filter(({ out }) => out === null).length });
  endHearing(ruling, (step) => step.verdict === verdict, facts);
  offerWithdrawal(ruling);
};

/** Lets an approved exception take effect at the ruling's instant. */
export const takeEffect = (ruling: MatterRuling, proposal: Proposal, facts: MatterFacts): void => {
  const { rung } = ruling.state;
  switch (proposal.what) {
    case "extension": {
      const duty = ruling.state.duties.find(({ no }) => no === proposal.duty);
      if (duty === undefined) return;
      extend(ruling, duty, proposal.count, facts);
      for (const step of ruling.state.steps) {
        if (step.kind !== "climb-question" || step.duty !== duty.no) continue;
        endDuties(ruling, "met", ({ kind, about }) => kind === "decide" && about === step.no);
        endSteps(ruling, "done", ({ no }) => no === step.no);
      }
      return;
    }
    case "pause": {
      const own = ruling.state.duties.filter(({ owner }) => owner === "responsible").map(({ no }) => no);
      beginStop(ruling, proposal.duties ?? own, "paused", { whole: proposal.duties === null });
      const step = addStep(ruling, { kind: "paused", seenBy: OFFICE_ALONE });
      record(ruling, "paused", { step });
      addNotice(ruling, { notice: "paused", to: ["responsible"], rung });
      return;
    }
    case "resume": {
      endSteps(ruling, "done", ({ kind }) => kind === "paused");
      for (const { no, ground } of ruling.state.stops) if (ground === "paused") endStop(ruling, no, facts);
      record(ruling, "resumed", {});
      addNotice(ruling, { notice: "resumed", to: ["responsible"], rung });
      return;
    }
    case "exclusion":
      exclude(ruling, proposal.verdict, facts);
      return;
    case "withdrawal":
      close(ruling, "withdrawn");
      return;
    case "reopening":
      reopen(ruling, facts);
      return;
  }
};
