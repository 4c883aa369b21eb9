import type { CaseFacts } from "./decision";
import { addNotice, addStep, amended, record, type Ruling } from "./ruling";
import { shownRung } from "./shown-rung";

/** Orders a re-sample 复测: the station's task, and an order whose service starts the station's clock. */
export const orderResample = (ruling: Ruling, { ladder }: CaseFacts): void => {
  const { rung } = ruling.state;
  const step = addStep(ruling, { kind: "resample" });
  const order = addNotice(ruling, {
    notice: "resample-order",
    audience: ["monitoring-station"],
    rung: shownRung(ladder, rung),
  });
  ruling.state = amended(ruling.state, {
    awaited: [...ruling.state.awaited, { step: order, starts: "resample", rung }],
  });
  record(ruling, "resample-ordered", { step });
};
