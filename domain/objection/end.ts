import type { ObjectionEndedMessage } from "../dispute";
import { addNotice, changeDuties, endDuties, endSteps, record } from "../proceeding";
import type { Ending } from "../vocabulary";
import type { ObjectionRuling } from "./facts";

/** A sampling whose result nobody waits for any more is recalled. */
export const recallSampling = (ruling: ObjectionRuling): void => {
  const { stage, orders } = ruling.state;
  if (stage.phase !== "sampling") return;
  ruling.children.push({ start: null, kind: "sampling", no: orders, body: { kind: "recall" } });
  record(ruling, "sampling-recalled", { order: orders });
};

/** The end of an objection is an act in its matter's inbox: the stops that it caused are over with it. */
export const end = (ruling: ObjectionRuling, as: Ending, exclude = false): void => {
  recallSampling(ruling);
  const { objection, verdict, rung } = ruling.state;
  const answered = as === "upheld" || as === "dismissed" || as === "refused";
  endDuties(ruling, answered ? "met" : "lifted", () => true);
  changeDuties(ruling, { services: [] });
  endSteps(ruling, answered ? "done" : "lifted", ({ kind }) => kind === "examine" || kind === "correct-value");
  endSteps(ruling, "lifted", ({ kind }) => kind !== "notify");
  record(ruling, "objection-ended", { objection, verdict, as });
  ruling.state = { ...ruling.state, stage: { phase: "ended", as, endedAt: ruling.at } };
  if (answered) addNotice(ruling, { notice: "objection-answered", to: ["responsible", "supervisor"], rung });
  const body: ObjectionEndedMessage = { kind: "objection-ended", objection, as, verdict, exclude };
  ruling.parent.push({ body });
};
