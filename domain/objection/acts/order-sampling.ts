import type { OrderMessage } from "../../matter";
import { endDuties, endSteps, offerOn, openStep, record } from "../../proceeding";
import type { ActOf } from "../act-bodies";
import { deciderRefusal, defineObjectionAct } from "../facts";
import type { ObjectionState } from "../state";

/**
 * 联合采样 by the section's station with the unit beside it or, of a second instance, 仲裁监测 by another station that the
 * superior names. The clock of the finding runs again from its result.
 */
export const orderSampling = defineObjectionAct<ActOf<"order-sampling">>({
  kind: "order-sampling",
  parties: ["supervisor", "arbiter"],
  post: "any",
  firstPerson: null,
  phases: ["examining"],
  decide: (ruling, { step, station }, { by }, facts) => {
    const { instance, scheme, items, verdict, rung, severity } = ruling.state;
    const refusal = deciderRefusal(ruling.state, by);
    if (refusal !== null) return refusal;
    if (openStep(ruling.state, step, "examine") === null) return "step-not-open";
    const arbitration = instance === "second";
    if (arbitration && (station === null || station === facts.station || !facts.stations.includes(station)))
      return "other-station-needed";
    if (!arbitration && station !== null && station !== facts.station) return "no-rule-for-it";
    const order = ruling.state.orders + 1;
    const body: OrderMessage = {
      kind: "order",
      order,
      schemes: [scheme],
      items,
      rung,
      severity,
      form: arbitration ? "arbitration" : "joint",
      against: verdict,
      ...(arbitration && station !== null ? { station } : {}),
    };
    // The station whose value is disputed has no part in an arbitration.
    const shares = arbitration ? (["responsible", "supervisor", "arbiter"] as const) : undefined;
    ruling.children.push({ start: "sampling", no: order, body, ...(shares === undefined ? {} : { shares }) });
    endSteps(ruling, "lifted", ({ kind }) => kind === "finding");
    endDuties(ruling, "lifted", ({ kind }) => kind === "answer-objection");
    ruling.state = { ...ruling.state, orders: order, stage: { phase: "sampling" } };
    record(ruling, "sampling-ordered", { step, order, items: items.join(",") });
    return null;
  },
  offers: offerOn(
    "order-sampling",
    "examine",
    (_step, by, state) => deciderRefusal(state as ObjectionState, by) === null,
  ),
});
