import type { ApproveAct, ProposeAct, ReceivedAct, RejectAct } from "./act";
import { isSecondPerson } from "./acting";
import { close } from "./close";
import type { CaseFacts, Decision } from "./decision";
import { exclude } from "./exclude";
import { extend } from "./extend";
import { pause, resume } from "./pause";
import { type Proposal, proposalOf, sameAim } from "./proposal";
import { refused } from "./refuse";
import { addNotice, addStep, applied, endSteps, record, type Ruling, rulingOn } from "./ruling";
import { shownRung } from "./shown-rung";
import { exceptionRefusal } from "./standing";
import type { OpenState } from "./state";
import type { ApproveStep } from "./step";

type Received = Pick<ReceivedAct, "receivedAt" | "by">;

/** Words and numbers of a proposal, for the timeline. */
const dataOf = (state: OpenState, proposal: Proposal): Readonly<Record<string, string | number>> => {
  switch (proposal.what) {
    case "extension": {
      const duty = state.duties.find(({ no }) => no === proposal.duty);
      const unit = duty?.extension?.maximum.unit;
      return {
        what: proposal.what,
        no: proposal.duty,
        count: proposal.count,
        ...(duty === undefined ? {} : { duty: duty.kind }),
        ...(unit === undefined ? {} : { unit }),
      };
    }
    case "exclusion":
      return { what: proposal.what, verdict: proposal.verdict };
    case "pause":
    case "resume":
    case "withdrawal":
      return { what: proposal.what };
  }
};

/** 延期、中止计时、恢复计时、撤销、剔除: proposed by one person; nothing follows before another approves. */
export const propose = (
  state: OpenState,
  act: ProposeAct,
  { receivedAt, by }: Received,
  { ladder }: CaseFacts,
): Decision => {
  if (by === null) return refused(state, "propose", "post-not-held");
  const proposal = proposalOf(act);
  const pending = state.steps.some((step) => step.kind === "approve" && sameAim(step.proposal, proposal));
  const refusal = pending ? "already-proposed" : exceptionRefusal(state, proposal);
  if (refusal !== null) return refused(state, "propose", refusal);
  const ruling = rulingOn(state, receivedAt);
  const step = addStep(ruling, { kind: "approve", proposal, by: by.person });
  record(ruling, "exception-proposed", { step, ...dataOf(state, proposal) });
  addNotice(ruling, { notice: "approval-wanted", audience: ["county-office"], rung: shownRung(ladder, state.rung) });
  return applied(ruling);
};

const takeEffect = (ruling: Ruling, proposal: Proposal, facts: CaseFacts): Decision => {
  switch (proposal.what) {
    case "extension":
      extend(ruling, proposal, facts);
      return applied(ruling);
    case "pause":
      pause(ruling, facts);
      return applied(ruling);
    case "resume":
      resume(ruling, facts);
      return applied(ruling);
    case "exclusion":
      exclude(ruling, proposal.verdict);
      return applied(ruling);
    case "withdrawal":
      return close(ruling, facts, "withdrawn");
  }
};

/** A head of the office, another person than who proposed, lets the exception take effect at this instant. */
export const approve = (
  state: OpenState,
  { step }: ApproveAct,
  { receivedAt, by }: Received,
  facts: CaseFacts,
): Decision => {
  const proposed = state.steps.find(({ no }) => no === step);
  if (proposed?.kind !== "approve") return refused(state, "approve", "step-not-open");
  if (!isSecondPerson(by, proposed.by)) return refused(state, "approve", "second-person-needed");
  const refusal = exceptionRefusal(state, proposed.proposal);
  if (refusal !== null) return refused(state, "approve", refusal);
  const ruling = rulingOn(state, receivedAt);
  endSteps(ruling, "done", ({ no }) => no === step);
  return takeEffect(ruling, proposed.proposal, facts);
};

/** The exception is not made; the reason stays in the act. */
export const reject = (state: OpenState, { step }: RejectAct, { receivedAt, by }: Received): Decision => {
  const proposed = state.steps.find((open): open is ApproveStep => open.no === step && open.kind === "approve");
  if (proposed === undefined) return refused(state, "reject", "step-not-open");
  if (!isSecondPerson(by, proposed.by)) return refused(state, "reject", "second-person-needed");
  const ruling = rulingOn(state, receivedAt);
  endSteps(ruling, "done", ({ no }) => no === step);
  record(ruling, "exception-rejected", { step, ...dataOf(state, proposed.proposal) });
  return applied(ruling);
};
