import { compareInstants } from "../../calendar";
import { addNotice, record, showAct } from "../../proceeding";
import type { ActOf } from "../act-bodies";
import { defineSamplingAct } from "../facts";
import { STATION_AND_OFFICE } from "../settle";

/**
 * 约定采样: the station says when and where it samples; a later appointment takes the place of an earlier one. Of a joint or
 * arbitration sampling the other side is invited at once; a plain re-sampling is announced to nobody.
 */
export const appoint = defineSamplingAct<ActOf<"appoint">>({
  kind: "appoint",
  parties: ["station"],
  post: "any",
  firstPerson: null,
  phases: ["sampling"],
  decide: (ruling, { at }, { seq, receivedAt }) => {
    if (compareInstants(at, receivedAt) <= 0) return "time-past";
    const { form, rung } = ruling.state;
    const again = ruling.state.appointment !== null;
    ruling.state = { ...ruling.state, appointment: { act: seq, at } };
    const invited = form !== "plain";
    const sight = invited ? null : STATION_AND_OFFICE;
    showAct(ruling, seq, sight);
    record(ruling, "sampling-appointed", { at, again }, sight);
    if (invited) addNotice(ruling, { notice: "sampling-appointed", to: ["responsible", "supervisor"], rung });
    return null;
  },
});
