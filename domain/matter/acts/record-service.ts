import { endSteps, offerOn, openStep, unsealedLetters } from "../../proceeding";
import type { ActOf } from "../act-bodies";
import { defineMatterAct } from "../define";
import { OPEN } from "../phases";
import { provable, prove } from "../serve";
import { isUnsealed, type MatterState } from "../state";

const unsealed = (state: MatterState, letter: number): boolean =>
  isUnsealed(state, letter) || unsealedLetters(state).some(({ step }) => step === letter);

/** Papers whose service by hand may be recorded: a letter is sealed 用印 before it is handed over. */
const handed = (state: MatterState): ReturnType<typeof provable> =>
  provable(state, "recorded").filter(({ letter }) => letter === null || !unsealed(state, letter));

/**
 * The office records service another way (in person, by post, carried to the body addressed); the clocks run from this
 * record, as they would from an opening. The paper is named by its message or by the task that asks for it.
 */
export const recordService = defineMatterAct<ActOf<"record-service">>({
  kind: "record-service",
  parties: ["supervisor"],
  post: "any",
  phases: OPEN,
  firstPerson: null,
  decide: (ruling, { step }, _received, facts) => {
    const task = openStep(ruling.state, step, "serve-otherwise");
    const of = task?.of ?? step;
    const paper = ruling.state.services.find((service) => service.step === of);
    if (paper === undefined) return "step-not-open";
    if (paper.letter !== null && unsealed(ruling.state, paper.letter)) return "not-sealed";
    endSteps(ruling, "done", ({ no }) => no === task?.no);
    return prove(ruling, "recorded", of, facts) ? null : "no-rule-for-it";
  },
  offers: (state, by, facts) => [
    ...offerOn("record-service", "serve-otherwise", ({ of }) => handed(state).some(({ step }) => step === of))(
      state,
      by,
      facts,
    ),
    ...handed(state)
      .filter(({ step }) => !state.steps.some((task) => task.kind === "serve-otherwise" && task.of === step))
      .map(({ step }) => ({ kind: "record-service" as const, step })),
  ],
});
