import { record } from "../../proceeding";
import type { ActOf } from "../act-bodies";
import { ANY, defineSamplingAct } from "../facts";
import { lacksRecord, settle, tell, wantRecord } from "../settle";
import type { Found } from "../state";

/**
 * A released verdict on the values of this order, under one of its schemes: told at once to the proceeding that gave the
 * order; in a form that needs a sampling record, once that stands. The order is answered when each of its schemes says met or
 * missed; less is undecided and leaves it open for what is missing. What the values say under a scheme that nobody ordered is
 * noted.
 */
export const verdict = defineSamplingAct<ActOf<"verdict">>({
  kind: "verdict",
  parties: "system",
  post: "any",
  firstPerson: null,
  phases: ANY,
  decide: (ruling, { scheme, verdictId, outcome, period }, _received, facts) => {
    if (!ruling.state.schemes.includes(scheme)) {
      record(ruling, "verdict-noted", { verdict: verdictId, scheme, period, outcome });
      return null;
    }
    const found: Found = { scheme, verdict: verdictId, outcome };
    ruling.state = {
      ...ruling.state,
      found: [...ruling.state.found.filter((known) => known.scheme !== scheme), found],
    };
    const kind =
      outcome === "met" ? "result-met" : outcome === "missed" ? "result-missed" : ("result-undecided" as const);
    record(ruling, kind, { verdict: verdictId, scheme, period, outcome });
    if (ruling.state.stage.phase !== "ended" && lacksRecord(ruling, facts)) {
      wantRecord(ruling);
      return null;
    }
    tell(ruling, found, facts);
    settle(ruling);
    return null;
  },
});
