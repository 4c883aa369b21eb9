import {
  addNotice,
  addStep,
  endDuties,
  endSteps,
  OFFICE_ALONE,
  offerOn,
  openStep,
  record,
  showAct,
  startDuties,
} from "../../proceeding";
import type { ComplaintFoundMessage } from "../../matter";
import { type ComplaintFinding, COMPLAINT_FINDINGS, type SeenBy, wordsOf } from "../../vocabulary";
import type { ActOf } from "../act-bodies";
import { awaitReply } from "../await-reply";
import { type ComplaintRuling, defineComplaintAct } from "../facts";

const HANDLED: readonly ComplaintFinding[] = wordsOf(COMPLAINT_FINDINGS).filter(
  (finding) => finding === "confirmed" || finding === "partly",
);

/** What the responsible unit is told once it is so: the office's own words, never the complaint's. */
const TO_THE_UNIT: SeenBy = ["supervisor", "responsible"];

/** It is so: the unit handles it like a finding, and the section's open matter is told, where there is one. */
const handOver = (ruling: ComplaintRuling, finding: ComplaintFinding, number: string): void => {
  const { rung } = ruling.state;
  addStep(ruling, { kind: "handle-complaint" });
  addNotice(ruling, { notice: "complaint-to-handle", to: ["responsible"], rung });
  const body: ComplaintFoundMessage = { kind: "complaint-found", number, finding };
  ruling.parent.push({ body });
};

/**
 * 核实: confirmed or partly so is handled like a finding 发现问题; unfounded, or for another body 转送, is answered. What is
 * written is read by the responsible unit where it is so, and by nobody outside the office where not.
 */
export const verify = defineComplaintAct<ActOf<"verify-complaint">>({
  kind: "verify-complaint",
  parties: ["supervisor"],
  post: "any",
  firstPerson: null,
  phases: ["verifying"],
  decide: (ruling, { step, finding }, { seq }, facts) => {
    if (openStep(ruling.state, step, "verify-complaint") === null) return "step-not-open";
    const { rung, severity } = ruling.state;
    const late = ruling.state.duties.some(({ kind, overdue }) => kind === "verify-complaint" && overdue);
    endSteps(ruling, "done", ({ no }) => no === step);
    endDuties(ruling, "met", ({ kind }) => kind === "verify-complaint");
    ruling.state = { ...ruling.state, finding };
    if (HANDLED.includes(finding)) {
      ruling.state = { ...ruling.state, stage: { phase: "handling", verifiedAt: ruling.at } };
      showAct(ruling, seq, TO_THE_UNIT);
      record(ruling, "complaint-verified", { step, finding, late }, TO_THE_UNIT);
      handOver(ruling, finding, facts.number);
      startDuties(ruling, ["handle-complaint"], { rung, severity }, facts);
    } else {
      record(ruling, "complaint-verified", { step, finding, late }, OFFICE_ALONE);
      ruling.state = { ...ruling.state, stage: { phase: "replying", verifiedAt: ruling.at } };
      awaitReply(ruling);
    }
    return null;
  },
  offers: offerOn("verify-complaint", "verify-complaint"),
});
