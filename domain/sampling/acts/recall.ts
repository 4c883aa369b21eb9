import { addNotice } from "../../proceeding";
import type { ActOf } from "../act-bodies";
import { end } from "../end";
import { defineSamplingAct, UNDERWAY } from "../facts";

/** 撤回: the matter waits for this result no more; the station is told. */
export const recall = defineSamplingAct<ActOf<"recall">>({
  kind: "recall",
  parties: "system",
  post: "any",
  firstPerson: null,
  phases: UNDERWAY,
  decide: (ruling) => {
    const { rung, steps } = ruling.state;
    const given = !steps.some(({ kind }) => kind === "name-station");
    end(ruling, "withdrawn");
    if (given) addNotice(ruling, { notice: "sampling-recalled", to: ["station"], rung });
    return null;
  },
});
