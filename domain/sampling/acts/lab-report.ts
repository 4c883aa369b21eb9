import { shanghaiDate } from "../../calendar";
import { offerOn, openStep, record } from "../../proceeding";
import type { ActOf } from "../act-bodies";
import { defineSamplingAct } from "../facts";
import type { SamplingState } from "../state";

/** 检测报告: the laboratory has reported; its values come in by the sheet with the order's number, and are released by a second person. */
export const labReport = defineSamplingAct<ActOf<"lab-report">>({
  kind: "lab-report",
  parties: ["station"],
  post: "any",
  firstPerson: null,
  phases: ["analysing"],
  decide: (ruling, { step, issuedOn }, { seq, receivedAt }) => {
    const { stage } = ruling.state;
    if (stage.phase !== "analysing" || openStep(ruling.state, step, "analyse") === null) return "step-not-open";
    if (issuedOn > shanghaiDate(receivedAt)) return "time-ahead";
    const { servedAt, takenAt } = stage;
    ruling.state = { ...ruling.state, reported: seq, stage: { phase: "reviewing", servedAt, takenAt } };
    record(ruling, "lab-reported", { on: issuedOn });
    return null;
  },
  offers: offerOn("lab-report", "analyse", (_step, _by, state) => (state as SamplingState).reported === null),
});
