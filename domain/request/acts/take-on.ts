import { addNotice, record } from "../../proceeding";
import type { ActOf } from "../act-bodies";
import { defineRequestAct } from "../facts";
import { startHandling } from "../handle";
import { proveByAnswer } from "../serve";

/** 受理: the department takes the request on; its clock of 办理 runs from now. */
export const takeOn = defineRequestAct<ActOf<"take-on">>({
  kind: "take-on",
  parties: ["department"],
  post: "any",
  firstPerson: null,
  phases: ["asked"],
  decide: (ruling, _act, _received, facts) => {
    proveByAnswer(ruling, facts);
    record(ruling, "request-taken-on", {});
    startHandling(ruling, ruling.at, facts);
    const { asker, rung } = ruling.state;
    addNotice(ruling, { notice: "request-taken-on", to: [asker], rung });
    return null;
  },
});
