import { shanghaiDate } from "../../calendar";
import { addNotice, isTakenBack, record } from "../../proceeding";
import type { ActOf } from "../act-bodies";
import { end } from "../end";
import { defineRequestAct } from "../facts";
import { proveByAnswer } from "../serve";

/**
 * 退回 with a reason: the department does not take it on. What the duty lists 三张清单 took back upward is not left to a
 * township by it.
 */
export const turnDown = defineRequestAct<ActOf<"turn-down">>({
  kind: "turn-down",
  parties: ["department"],
  post: "any",
  firstPerson: null,
  phases: ["asked"],
  decide: (ruling, _act, { receivedAt }, facts) => {
    const { listed, asker, rung } = ruling.state;
    if (isTakenBack(facts.rules.dutyLists, listed, shanghaiDate(receivedAt))) return "taken-back-upward";
    proveByAnswer(ruling, facts);
    record(ruling, "request-turned-down", {});
    const to = [...new Set([asker, "supervisor"] as const)];
    addNotice(ruling, { notice: "request-turned-down", to, rung });
    end(ruling, "returned");
    return null;
  },
});
