import { rungSetting } from "../ladder";
import {
  addNotice,
  addStep,
  endDuties,
  endSteps,
  isLate,
  openSteps,
  record,
  startDuties,
  type StepNo,
  type StepOf,
} from "../proceeding";
import { close } from "./close";
import { asksFor } from "./closing";
import type { MatterFacts, MatterRuling } from "./facts";
import { orderSampling } from "./order-sampling";
import { counted, unanswered } from "./state";

/** The office has to accept what was filed, by its own clock; everybody who reads it sees that it waits. */
export const askToAccept = (ruling: MatterRuling, about: "plan" | "report", facts: MatterFacts): void => {
  const { rung, severity } = ruling.state;
  const step = addStep(ruling, { kind: "accept", about });
  startDuties(ruling, ["acceptance"], { rung, severity, about: step }, facts);
};

const ended = (ruling: MatterRuling, step: StepNo, as: "met" | "lifted"): void => {
  endDuties(ruling, as, ({ kind, about }) => kind === "acceptance" && about === step);
  endSteps(ruling, as === "met" ? "done" : "lifted", ({ no }) => no === step);
};

/** Nobody has to accept any more what something newer has taken the place of. */
export const liftAcceptance = (ruling: MatterRuling, about: "plan" | "report"): void => {
  for (const step of openSteps(ruling.state, "accept")) if (step.about === about) ended(ruling, step.no, "lifted");
};

/**
 * 验收: what the schemes ask for next follows the acceptance of a report: the re-sample, or the closing where none is asked for,
 * or where corrected values have answered every miss meanwhile.
 */
export const acceptFiled = (ruling: MatterRuling, { no, about }: StepOf<"accept">): void => {
  record(ruling, "accepted", { step: no, about, late: isLate(ruling, "acceptance") });
  ended(ruling, no, "met");
  const { stage } = ruling.state;
  if (about === "plan" || stage.phase !== "accepting") return;
  const answered = counted(ruling.state).length > 0 && unanswered(ruling.state).length === 0;
  if (answered || !asksFor(ruling.state, "resample-met")) {
    close(ruling, "closed");
    return;
  }
  const { servedAt, plannedAt, reportedAt } = stage;
  ruling.state = { ...ruling.state, stage: { phase: "awaiting-result", servedAt, plannedAt, reportedAt } };
  orderSampling(ruling);
};

/**
 * 退回整改: exactly what was given back is owed again, by the limit that the ladder has for it, from this instant; everything
 * else goes on as it stands.
 */
export const giveBackFiled = (ruling: MatterRuling, { no, about }: StepOf<"accept">, facts: MatterFacts): void => {
  record(ruling, "given-back", { step: no, about, late: isLate(ruling, "acceptance") });
  ended(ruling, no, "met");
  const { stage, severity } = ruling.state;
  const kind = about === "plan" ? "plan" : "rectify";
  // A rung that asks for no plan leaves one that was filed to the limit of the rung below.
  const rung = rungSetting(facts.ladder, ruling.state.rung, kind)?.id ?? ruling.state.rung;
  if (about === "plan" && stage.phase === "rectifying")
    ruling.state = { ...ruling.state, stage: { ...stage, plannedAt: null } };
  if (about === "report" && stage.phase === "accepting") {
    const { servedAt, plannedAt } = stage;
    ruling.state = { ...ruling.state, stage: { phase: "rectifying", servedAt, plannedAt, givenBack: true } };
  }
  startDuties(ruling, [kind], { rung, severity, again: true }, facts);
  addNotice(ruling, { notice: "given-back", to: ["responsible"], rung });
};
