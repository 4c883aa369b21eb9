import { endSteps, offerOn, openStep, record } from "../../proceeding";
import type { ActOf } from "../act-bodies";
import { defineMatterAct } from "../define";
import { orderSampling } from "../order-sampling";
import { resultMet, resultMissed } from "../result";

/** The supervising office answers what the rules leave open about a re-sampling. */
export const answer = defineMatterAct<ActOf<"answer">>({
  kind: "answer",
  parties: ["supervisor"],
  post: "any",
  phases: ["awaiting-result"],
  firstPerson: null,
  decide: (ruling, { step, answer: said }, _received, facts) => {
    const question = openStep(ruling.state, step, "question");
    if (question === null) return "step-not-open";
    endSteps(ruling, "done", ({ no }) => no === step);
    record(ruling, "question-answered", { step, answer: said });
    if (said === "sample-again") orderSampling(ruling);
    else if (said === "counts-as-met") resultMet(ruling, question, question.verdict);
    else resultMissed(ruling, question, question.verdict, facts);
    return null;
  },
  offers: offerOn("answer", "question"),
});
