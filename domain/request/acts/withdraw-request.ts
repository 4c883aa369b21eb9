import { actsFor, addNotice, record } from "../../proceeding";
import type { ActOf } from "../act-bodies";
import { end } from "../end";
import { defineRequestAct, UNDERWAY } from "../facts";

/** 撤回提请 by who asked. */
export const withdrawRequest = defineRequestAct<ActOf<"withdraw-request">>({
  kind: "withdraw-request",
  parties: ["responsible", "supervisor"],
  post: "any",
  firstPerson: null,
  phases: UNDERWAY,
  decide: (ruling, _act, { by }) => {
    const { asker, rung } = ruling.state;
    if (!actsFor(by, asker)) return "not-a-party";
    record(ruling, "request-withdrawn", {});
    addNotice(ruling, { notice: "request-withdrawn", to: ["department"], rung });
    end(ruling, "withdrawn");
    return null;
  },
  offers: (state, by) => (actsFor(by, state.asker) ? [{ kind: "withdraw-request" }] : []),
});
