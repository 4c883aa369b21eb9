import { record } from "../../proceeding";
import type { ActOf } from "../act-bodies";
import { defineSamplingAct, SAMPLED } from "../facts";

/**
 * The other side of a joint sampling states what its own laboratory found in its part. It stands beside the station's values,
 * is compared with them, and takes the place of none.
 */
export const ownAnalysis = defineSamplingAct<ActOf<"own-analysis">>({
  kind: "own-analysis",
  parties: ["responsible"],
  post: "any",
  firstPerson: null,
  phases: SAMPLED,
  decide: (ruling, { values }, { seq }) => {
    const { form, items } = ruling.state;
    if (form !== "joint" || values.some(({ item }) => !items.includes(item))) return "no-rule-for-it";
    ruling.state = { ...ruling.state, own: { act: seq, values } };
    record(ruling, "own-analysis", { items: values.map(({ item }) => item).join(",") });
    return null;
  },
  offers: ({ form }) => (form === "joint" ? [{ kind: "own-analysis" }] : []),
});
