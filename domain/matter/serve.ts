import {
  endDuties,
  endSteps,
  letterTo,
  markServed,
  proveLetters,
  record,
  serveNews,
  startDuties,
  type AwaitedService,
  type Frame,
  type StepNo,
} from "../proceeding";
import type { ServiceProof } from "../vocabulary";
import type { MatterFacts, MatterRuling } from "./facts";
import { isReported } from "./phases";
import { liftInterviews, wantInterview } from "./interviews";

/** Papers on their way to the unit that this proof serves 送达. What a body outside gets, nobody here opens for it. */
export const provable = ({ services }: Pick<Frame, "services">, proof: ServiceProof): readonly AwaitedService[] =>
  services.filter(({ countsAs, carried }) => countsAs.includes(proof) && (proof === "recorded" || !carried));

/** Starts what the service of a paper starts: exactly what stood in it when it was signed, without what is met since. */
const start = (ruling: MatterRuling, service: AwaitedService, facts: MatterFacts): void => {
  const { letter, starts } = service;
  const { what, rung, duties } = starts;
  const { stage, severity } = ruling.state;
  if (what === "assignment") {
    if (stage.phase === "assigned")
      ruling.state = { ...ruling.state, rung, stage: { phase: "served", servedAt: ruling.at } };
    startDuties(ruling, duties, { rung, severity, about: letter }, facts);
    wantInterview(ruling, facts);
    return;
  }
  if (what === "moved") serveNews(ruling, service, facts);
  if (what !== "climb") return;
  const from = ruling.state.rung;
  // A paper signed while a result was awaited starts nothing: what has begun since goes on by it.
  if (duties.length > 0) {
    endDuties(ruling, "missed", ({ owner, overdue }) => owner === "responsible" && overdue);
    endDuties(ruling, "lifted", ({ kind }) => kind === "plan" || kind === "rectify");
  }
  ruling.state = { ...ruling.state, rung };
  record(ruling, "climbed", { from, to: rung });
  liftInterviews(ruling);
  wantInterview(ruling, facts);
  if (isReported(stage.phase)) return;
  const planned = stage.phase === "rectifying" && stage.plannedAt !== null;
  const owed = planned ? duties.filter((kind) => kind !== "plan") : duties;
  startDuties(ruling, owed, { rung, severity, about: letter }, facts);
};

/**
 * A proof of service: papers on their way for which it counts are served, by their own rung's rule; one service a paper.
 * `of` = the message concerned; null = every paper on its way to the unit.
 */
export const prove = (ruling: MatterRuling, proof: ServiceProof, of: StepNo | null, facts: MatterFacts): boolean => {
  const served = provable(ruling.state, proof).filter(({ step }) => of === null || step === of);
  proveLetters(
    ruling,
    proof,
    served.filter(({ starts }) => starts.what === "letter"),
  );
  for (const service of served) {
    const { step, letter, starts } = service;
    if (starts.what === "letter") continue;
    markServed(ruling, service);
    if (letter !== null) letterTo(ruling, letter, "served");
    const what = starts.what === "moved" ? "moved" : starts.duties.join(",");
    record(ruling, "served", { step, proof, rung: starts.rung, starts: what });
    start(ruling, service, facts);
  }
  return served.length > 0;
};

/** 签收 of what was served, by an act of its own or by a plan or report that implies it. */
export const receive = (ruling: MatterRuling): void => {
  for (const { kind, about } of ruling.state.duties)
    if (kind === "acknowledge" && about !== null) letterTo(ruling, about, "received");
  endDuties(ruling, "met", ({ kind }) => kind === "acknowledge");
  endSteps(ruling, "lifted", ({ kind }) => kind === "call");
};
