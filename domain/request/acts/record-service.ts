import { endSteps, isProvable, openStep, openSteps } from "../../proceeding";
import type { ActOf } from "../act-bodies";
import { defineRequestAct, UNDERWAY } from "../facts";
import { prove } from "../serve";

/** 登记送达: the office gave the request to the department another way. */
export const recordService = defineRequestAct<ActOf<"record-service">>({
  kind: "record-service",
  parties: ["supervisor"],
  post: "any",
  firstPerson: null,
  phases: UNDERWAY,
  decide: (ruling, { step }, _received, facts) => {
    const task = openStep(ruling.state, step, "serve-otherwise");
    if (task === null) return "step-not-open";
    endSteps(ruling, "done", ({ no }) => no === step);
    return prove(ruling, "recorded", facts, task.of) ? null : "no-rule-for-it";
  },
  offers: (state) =>
    openSteps(state, "serve-otherwise").flatMap(({ no }) =>
      isProvable(state, "recorded") ? [{ kind: "record-service" as const, step: no }] : [],
    ),
});
