import type { ResultMessage } from "../../matter";
import { record } from "../../proceeding";
import type { ActOf } from "../act-bodies";
import { end } from "../end";
import { ANY, defineSamplingAct, type SamplingRuling } from "../facts";
import type { Found } from "../state";

const tell = (ruling: SamplingRuling, found: Found): void => {
  const body: ResultMessage = {
    kind: "result",
    order: ruling.state.order,
    scheme: found.scheme,
    outcome: found.outcome,
    verdictId: found.verdict,
  };
  ruling.parent.push({ body });
};

/**
 * A released verdict on the values of this order, under one of its schemes: told to the matter at once. The order is
 * answered when each of its schemes says met or missed; less is undecided and leaves it open for what is missing. What the
 * values say under a scheme that nobody ordered is noted.
 */
export const verdict = defineSamplingAct<ActOf<"verdict">>({
  kind: "verdict",
  parties: "system",
  post: "any",
  firstPerson: null,
  phases: ANY,
  decide: (ruling, { scheme, verdictId, outcome, period }) => {
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
    tell(ruling, found);
    if (ruling.state.stage.phase === "ended") return null;
    const { schemes, found: all } = ruling.state;
    const decided = (name: string): boolean =>
      all.some((known) => known.scheme === name && (known.outcome === "met" || known.outcome === "missed"));
    if (schemes.every(decided)) end(ruling, "answered");
    return null;
  },
});
