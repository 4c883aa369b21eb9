import { compareInstants } from "../../calendar";
import { addNotice, addStep, endSteps, offerOn, openStep, record } from "../../proceeding";
import type { ActOf } from "../act-bodies";
import { defineSamplingAct } from "../facts";
import { settle, tell, wantAnalysis } from "../settle";

/**
 * 采样记录 by a person of the station: place, time, seals, photos, and who was there. The other side signs by an act of its
 * own; its absence is recorded with how it was told and waited for, and blocks nothing.
 */
export const recordSampling = defineSamplingAct<ActOf<"record-sampling">>({
  kind: "record-sampling",
  parties: ["station"],
  post: "any",
  firstPerson: null,
  phases: ["sampling"],
  decide: (ruling, { step, takenAt, samples, attachments = [], otherSide, attendance }, { seq, receivedAt }, facts) => {
    const { stage, form, rung, found } = ruling.state;
    if (stage.phase !== "sampling" || openStep(ruling.state, step, "sample") === null) return "step-not-open";
    if (compareInstants(takenAt, receivedAt) > 0) return "time-ahead";
    const seals = samples.map(({ seal }) => seal);
    if (new Set(seals).size < seals.length) return "seal-twice";
    if (form !== "plain" && otherSide !== "present" && attendance.trim() === "") return "absence-unexplained";
    endSteps(ruling, "done", ({ no }) => no === step);
    const kept = { act: seq, takenAt, seals, photos: attachments, otherSide, countersigned: null };
    const { servedAt } = stage;
    ruling.state = { ...ruling.state, record: kept, stage: { phase: "analysing", servedAt, takenAt } };
    record(ruling, "sampled", { at: takenAt, otherSide, seals: seals.length, photos: attachments.length });
    wantAnalysis(ruling);
    if (otherSide === "present") {
      addStep(ruling, { kind: "countersign" });
      addNotice(ruling, { notice: "countersign-wanted", to: ["responsible"], rung });
    }
    // Values that were released before their record count from it on.
    if (form !== "plain") for (const one of found) tell(ruling, one, facts);
    settle(ruling);
    return null;
  },
  offers: offerOn("record-sampling", "sample"),
});
