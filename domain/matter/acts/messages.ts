import {
  addStep,
  endSteps,
  OFFICE_ALONE,
  openStep,
  record,
  recount,
  tellOffice,
  type StepNo,
  wantService,
} from "../../proceeding";
import type { ActOf } from "../act-bodies";
import { correct, join, replacedBy } from "../correct";
import { defineMatterAct } from "../define";
import type { MatterRuling } from "../facts";
import { takeFinding } from "../finding";
import { openByLeading } from "../open";
import { ANY } from "../phases";
import { takeResult } from "../result";
import { isOfficeAlone } from "../state";

/** A later final verdict on the section: a correction, a further miss that joins, or one that is noted. */
export const verdict = defineMatterAct<ActOf<"verdict">>({
  kind: "verdict",
  parties: "system",
  post: "any",
  phases: ANY,
  firstPerson: null,
  decide: (ruling, message, _received, facts) => {
    const { stage, misses } = ruling.state;
    const { outcome, verdictId, period, scheme } = message;
    const replaced = replacedBy(misses, message);
    if (replaced !== null) correct(ruling, replaced, message, facts);
    else if (outcome === "missed" && stage.phase === "closed") return "matter-closed";
    else if (outcome === "missed" && !period.startsWith("resample:")) {
      join(ruling, message, facts);
      if (stage.phase === "asked" && message.leading) openByLeading(ruling, message, facts);
    } else {
      const sight = isOfficeAlone(ruling.state) ? OFFICE_ALONE : null;
      record(ruling, "verdict-noted", { verdict: verdictId, scheme, period, outcome }, sight);
    }
    return null;
  },
});

/** Whether it is the message of a paper for the unit; how one for a body outside gets there does not hang on mail. */
const isPaper = ({ state }: MatterRuling, no: StepNo): boolean =>
  state.services.some(({ step, carried }) => step === no && !carried);

/**
 * Every recipient's mail server has answered. Taken by a mail server is 已发出 and never service 送达; whom no server takes
 * a paper for is served another way.
 */
export const delivered = defineMatterAct<ActOf<"delivered">>({
  kind: "delivered",
  parties: "system",
  post: "any",
  phases: ANY,
  firstPerson: null,
  decide: (ruling, { step, sent, refused }) => {
    const message = openStep(ruling.state, step, "notify");
    if (message === null) return "step-not-open";
    const { notice, to, rung, seenBy } = message;
    endSteps(ruling, "done", ({ no }) => no === step);
    if (sent > 0) record(ruling, "sent", { step, notice }, seenBy);
    if (sent > 0 && refused === 0) return null;
    record(ruling, "not-reached", { step, notice, refused }, seenBy ?? OFFICE_ALONE);
    if (ruling.state.stage.phase === "closed") return null;
    if (sent === 0 && isPaper(ruling, step)) wantService(ruling, step);
    else if (seenBy === null && to.some((party) => party !== "supervisor"))
      tellOffice(ruling, { notice: "not-served", rung });
    return null;
  },
});

/** 退信: a message that a server had taken came back. Where nobody is held for reached any more, the paper is served another way. */
export const bounced = defineMatterAct<ActOf<"bounced">>({
  kind: "bounced",
  parties: "system",
  post: "any",
  phases: ANY,
  firstPerson: null,
  decide: (ruling, { step, left }) => {
    record(ruling, "bounced", { step, left }, OFFICE_ALONE);
    if (left === 0 && isPaper(ruling, step)) wantService(ruling, step);
    return null;
  },
});

/** The hearing of the upstream side tells what the common superior found. */
export const finding = defineMatterAct<ActOf<"finding">>({
  kind: "finding",
  parties: "system",
  post: "any",
  phases: ANY,
  firstPerson: null,
  decide: (ruling, message, _received, facts) => {
    takeFinding(ruling, message, facts);
    return null;
  },
});

/** A miss of the section below that a finding brings here joins the open matter. */
export const moved = defineMatterAct<ActOf<"moved">>({
  kind: "moved",
  parties: "system",
  post: "any",
  phases: ANY,
  firstPerson: null,
  decide: (ruling, message, _received, facts) => {
    const { stage } = ruling.state;
    if (stage.phase === "closed") return "matter-closed";
    const { verdictId, scheme, period, as } = message;
    const sight = isOfficeAlone(ruling.state) ? OFFICE_ALONE : null;
    record(ruling, "moved-here", { verdict: verdictId, scheme, period, as }, sight);
    join(ruling, message, facts);
    return null;
  },
});

/**
 * Nobody opened a paper, whatever was tried: a person telephones. The unit is none the worse for it, since no clock of it runs before
 * service.
 */
export const unopened = defineMatterAct<ActOf<"unopened">>({
  kind: "unopened",
  parties: "system",
  post: "any",
  phases: ANY,
  firstPerson: null,
  decide: (ruling, { step }) => {
    const service = ruling.state.services.find((one) => one.step === step && !one.carried);
    if (service === undefined) return "step-not-open";
    if (ruling.state.steps.some((task) => task.kind === "call" && task.of === step)) return null;
    const task = addStep(ruling, { kind: "call", of: step, seenBy: OFFICE_ALONE });
    record(ruling, "call-wanted", { step: task }, OFFICE_ALONE);
    tellOffice(ruling, { notice: "call-wanted", rung: service.starts.rung });
    return null;
  },
});

/** The re-sampling's own proceeding tells what it found. */
export const result = defineMatterAct<ActOf<"result">>({
  kind: "result",
  parties: "system",
  post: "any",
  phases: ANY,
  firstPerson: null,
  decide: (ruling, message, _received, facts) => {
    takeResult(ruling, message, facts);
    return null;
  },
});

/** A complaint 信访举报 of the section was found true: it joins what is put right already, and changes no clock by itself. */
export const complaintFound = defineMatterAct<ActOf<"complaint-found">>({
  kind: "complaint-found",
  parties: "system",
  post: "any",
  phases: ANY,
  firstPerson: null,
  decide: (ruling, { number, finding }) => {
    record(ruling, "complaint-joined", { number, finding }, isOfficeAlone(ruling.state) ? OFFICE_ALONE : null);
    return null;
  },
});

/** A notice of the calendar was loaded: clocks that rest on its year are counted again. */
export const calendar = defineMatterAct<ActOf<"calendar">>({
  kind: "calendar",
  parties: "system",
  post: "any",
  phases: ANY,
  firstPerson: null,
  decide: (ruling, message, _received, facts) => {
    recount(ruling, message, ruling.state.severity, facts);
    return null;
  },
});
