import { addNotice } from "../../proceeding";
import type { ActOf } from "../act-bodies";
import { end } from "../end";
import { defineHearingAct, UNDERWAY } from "../facts";

/** 撤回: the matter needs no finding any more; whoever was called is told. */
export const recall = defineHearingAct<ActOf<"recall">>({
  kind: "recall",
  parties: "system",
  post: "any",
  firstPerson: null,
  phases: UNDERWAY,
  decide: (ruling) => {
    const { rung } = ruling.state;
    end(ruling, "withdrawn");
    addNotice(ruling, { notice: "hearing-recalled", to: ["upstream", "arbiter"], rung });
    return null;
  },
});
