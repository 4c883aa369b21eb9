import {
  addStep,
  addNotice,
  type Duty,
  endSteps,
  extend,
  firstOn,
  isSoleHead,
  OFFICE_ALONE,
  offerOn,
  openStep,
  openSteps,
  record,
  type StepOf,
  tellOffice,
} from "../../proceeding";
import type { ComplaintPhase, Refusal } from "../../vocabulary";
import type { ActOf } from "../act-bodies";
import { defineComplaintAct } from "../facts";
import type { ComplaintState } from "../state";

const OPEN: readonly ComplaintPhase[] = ["verifying", "handling", "replying"];

/** Why a limit can't be extended, or not by so much; null where it can: before it ends, as often and as far as its rule says. */
const refusalOf = (state: ComplaintState, no: number, count: number): Refusal | null => {
  const duty = state.duties.find((running) => running.no === no);
  if (duty === undefined) return "duty-not-running";
  if (duty.extension === null) return "no-rule-for-it";
  if (duty.overdue) return "already-overdue";
  const { times, maximum } = duty.extension;
  const granted = duty.moves.filter(({ cause }) => cause === "extended").length;
  return granted < times && count >= 1 && count <= maximum.count ? null : "beyond-the-maximum";
};

const asked = (state: ComplaintState, { no }: Pick<Duty, "no">): boolean =>
  openSteps(state, "approve").some(({ proposal }) => proposal.what === "extension" && proposal.duty === no);

const dataOf = (state: ComplaintState, { no, proposal }: StepOf<"approve">) => {
  if (proposal.what !== "extension") return { step: no, what: proposal.what };
  const duty = state.duties.find((running) => running.no === proposal.duty);
  return {
    step: no,
    what: proposal.what,
    no: proposal.duty,
    count: proposal.count,
    ...(duty === undefined ? {} : { duty: duty.kind }),
    ...(duty?.extension == null ? {} : { unit: duty.extension.maximum.unit }),
  };
};

/** 提请延期: the regulations on petitions let a limit be longer by approval (信访工作条例 Art. 34); the informant is told. */
export const propose = defineComplaintAct<ActOf<"propose">>({
  kind: "propose",
  parties: ["supervisor"],
  post: "any",
  phases: OPEN,
  firstPerson: null,
  decide: (ruling, { what, duty, count }, { by }, { heads }) => {
    if (by === null) return "post-not-held";
    if (isSoleHead(by, heads)) return "sole-head";
    if (asked(ruling.state, { no: duty })) return "already-proposed";
    const refusal = refusalOf(ruling.state, duty, count);
    if (refusal !== null) return refusal;
    const proposal = { what, duty, count };
    const step = addStep(ruling, { kind: "approve", proposal, by: by.person, seenBy: OFFICE_ALONE });
    const added = openStep(ruling.state, step, "approve");
    if (added !== null) record(ruling, "exception-proposed", dataOf(ruling.state, added), OFFICE_ALONE);
    tellOffice(ruling, { notice: "approval-wanted", rung: ruling.state.rung, except: by.person });
    return null;
  },
  offers: (state, by, { heads }) =>
    isSoleHead(by, heads)
      ? []
      : state.duties
          .filter((duty) => refusalOf(state, duty.no, 1) === null && !asked(state, duty))
          .map(({ no, extension }) => ({
            kind: "propose",
            what: "extension",
            duty: no,
            most: extension?.maximum.count ?? 0,
          })),
});

const PROPOSER = firstOn("approve", ({ by }) => by);

/** 批准 by a head, another person than who proposed it. */
export const approve = defineComplaintAct<ActOf<"approve">>({
  kind: "approve",
  parties: ["supervisor"],
  post: "head",
  phases: OPEN,
  firstPerson: PROPOSER,
  decide: (ruling, { step }, _received, facts) => {
    const proposed = openStep(ruling.state, step, "approve");
    if (proposed === null || proposed.proposal.what !== "extension") return "step-not-open";
    const { duty: no, count } = proposed.proposal;
    const refusal = refusalOf(ruling.state, no, count);
    const duty = ruling.state.duties.find((running) => running.no === no);
    if (refusal !== null || duty === undefined) return refusal ?? "duty-not-running";
    endSteps(ruling, "done", (open) => open.no === step);
    extend(ruling, duty, count, facts);
    return null;
  },
  offers: offerOn("approve", "approve"),
});

/** 不予批准, with the reason. */
export const reject = defineComplaintAct<ActOf<"reject">>({
  kind: "reject",
  parties: ["supervisor"],
  post: "head",
  phases: OPEN,
  firstPerson: PROPOSER,
  decide: (ruling, { step }) => {
    const proposed = openStep(ruling.state, step, "approve");
    if (proposed === null) return "step-not-open";
    record(ruling, "exception-rejected", dataOf(ruling.state, proposed), OFFICE_ALONE);
    endSteps(ruling, "done", (open) => open.no === step);
    const { rung } = ruling.state;
    addNotice(ruling, { notice: "rejected", to: ["supervisor"], rung, seenBy: OFFICE_ALONE });
    return null;
  },
  offers: offerOn("reject", "approve"),
});
