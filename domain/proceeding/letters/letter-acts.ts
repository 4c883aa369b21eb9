import type { PartyRole } from "../../vocabulary";
import { type ActDefinition, defineAct } from "../define-act";
import type { Frame } from "../frame";
import type { LawFacts } from "../law-facts";
import { offerOn, openStep, openSteps } from "../on-step";
import { addNotice, changeStep, endSteps, letterTo, record, type Ruling, showAct } from "../ruling";
import type { SignStep, StepNo } from "../step";
import type { LetterAct, LetterActOf } from "./bodies";
import { flawOf } from "./flaws";
import {
  provableLetters,
  proveLetters,
  receivable,
  receiveLetters,
  sealLetter,
  sendLetter,
  unsealedLetters,
} from "./sending";
import { awaitsCheck, lineOf, SUBMITTER, unsubmitted } from "./submission";
import { type LetterActsOf, writingActs } from "./writing";

/** Of which proceeding the acts are, who receives its letters, and what follows in it. */
export interface WholeLetterActs<State extends Frame> extends LetterActsOf<State> {
  /** Parties that its letters go to: they open and acknowledge them. */
  readonly readers: readonly PartyRole[];
  readonly severity?: (state: State) => string;
  /** What follows in the proceeding from a signature 签发, and from a service 送达 of the letter of a step. */
  readonly signed?: (ruling: Ruling<State>, letter: SignStep) => void;
  readonly served?: (ruling: Ruling<State>, step: StepNo) => void;
}

/** Every act on a letter by its word. */
export type LetterActs<State extends Frame, Facts extends LawFacts> = {
  readonly [Kind in LetterAct["kind"]]: ActDefinition<State, Extract<LetterAct, { readonly kind: Kind }>, Facts>;
};

/** 退回 of a submitted letter by a head with the reason, which stands beside the draft until it is submitted again. */
export const returnLetter = <State extends Frame>(
  ruling: Ruling<State>,
  letter: SignStep,
  { office, seq }: { readonly office: PartyRole; readonly seq: number },
): void => {
  const { no: step, rung } = letter;
  changeStep(ruling, { ...unsubmitted(letter), returned: seq });
  letterTo(ruling, step, "draft");
  record(ruling, "letter-returned", lineOf(letter), [office]);
  showAct(ruling, seq, [office]);
  addNotice(ruling, { notice: "letter-returned", to: [office], rung, letter: step, seenBy: [office] });
};

/**
 * Every act on letters of a proceeding, for the registry of its kind: `...letterActs<State>({ office, phases, readers })`. Four eyes: who
 * submitted a letter neither checks nor signs it, and the only head of the office submits none.
 * @public the registries of kinds to come take it
 */
export const letterActs = <State extends Frame, Facts extends LawFacts = LawFacts>(
  of: WholeLetterActs<State>,
): LetterActs<State, Facts> => {
  const { office, phases, readers, severity, signed, served, barred = () => null } = of;
  const define = defineAct<State, Facts>();
  const own = { parties: [office], post: "any", phases, firstPerson: null } as const;
  const theirs = { ...own, parties: readers } as const;
  const tell = (ruling: Ruling<State>, papers: ReturnType<typeof provableLetters>): void => {
    for (const { letter } of papers) if (letter !== null) served?.(ruling, letter);
  };
  return {
    ...writingActs<State, Facts>(of),
    sign: define<LetterActOf<"sign">>({
      ...own,
      kind: "sign",
      post: "head",
      firstPerson: SUBMITTER,
      decide: (ruling, { step }, _received, facts) => {
        const letter = openStep(ruling.state, step, "sign");
        if (letter === null) return "step-not-open";
        const bar = barred(ruling.state);
        if (bar !== null) return bar;
        if (letter.submittedBy === undefined) return "not-submitted";
        if (awaitsCheck(letter)) return "not-checked";
        const flaw = flawOf(letter, ruling.at, facts);
        if (flaw !== null) return flaw;
        const severe = severity?.(ruling.state);
        sendLetter(ruling, letter, { office, ...(severe === undefined ? {} : { severity: severe }) }, facts);
        signed?.(ruling, letter);
        return null;
      },
      offers: offerOn(
        "sign",
        "sign",
        (letter, _by, state) =>
          letter.submittedBy !== undefined && !awaitsCheck(letter) && barred(state as State) === null,
      ),
    }),
    return: define<LetterActOf<"return">>({
      ...own,
      kind: "return",
      post: "head",
      firstPerson: SUBMITTER,
      decide: (ruling, { step }, { seq }) => {
        const letter = openStep(ruling.state, step, "sign");
        if (letter === null) return "step-not-open";
        if (letter.submittedBy === undefined) return "not-submitted";
        returnLetter(ruling, letter, { office, seq });
        return null;
      },
      offers: (state) =>
        openSteps(state, "sign")
          .filter(({ submittedBy }) => submittedBy !== undefined)
          .map(({ no }) => ({ kind: "return" as const, step: no })),
    }),
    seal: define<LetterActOf<"seal">>({
      ...own,
      kind: "seal",
      decide: (ruling, { step }) => {
        if (!unsealedLetters(ruling.state).some((letter) => letter.step === step)) return "step-not-open";
        sealLetter(ruling, step);
        record(ruling, "letter-sealed", { step }, [office]);
        return null;
      },
      offers: (state) => unsealedLetters(state).map(({ step }) => ({ kind: "seal" as const, step })),
    }),
    "record-service": define<LetterActOf<"record-service">>({
      ...own,
      kind: "record-service",
      decide: (ruling, { step }, { by }) => {
        const task = openStep(ruling.state, step, "serve-otherwise");
        const paper = provableLetters(ruling.state, "recorded", by).find((each) => each.step === (task?.of ?? step));
        if (paper === undefined) return "step-not-open";
        if (unsealedLetters(ruling.state).some((letter) => letter.step === paper.letter)) return "not-sealed";
        endSteps(ruling, "done", ({ no }) => no === task?.no);
        proveLetters(ruling, "recorded", [paper]);
        tell(ruling, [paper]);
        return null;
      },
      offers: (state, by) =>
        provableLetters(state, "recorded", by)
          .filter(({ letter }) => !unsealedLetters(state).some(({ step }) => step === letter))
          .map(({ step }) => ({ kind: "record-service" as const, step })),
    }),
    open: define<LetterActOf<"open">>({
      ...theirs,
      kind: "open",
      decide: (ruling, _act, { by }) => {
        const papers = provableLetters(ruling.state, "opened", by);
        if (!proveLetters(ruling, "opened", papers)) return "already-done";
        tell(ruling, papers);
        return null;
      },
      offers: (state, by) => (provableLetters(state, "opened", by).length > 0 ? [{ kind: "open" }] : []),
    }),
    acknowledge: define<LetterActOf<"acknowledge">>({
      ...theirs,
      kind: "acknowledge",
      decide: (ruling, _act, { by }) => {
        const papers = provableLetters(ruling.state, "acknowledged", by);
        proveLetters(ruling, "acknowledged", papers);
        tell(ruling, papers);
        return receiveLetters(ruling, by) ? null : "already-done";
      },
      offers: (state, by) =>
        provableLetters(state, "acknowledged", by).length > 0 || receivable(state, by).length > 0
          ? [{ kind: "acknowledge" }]
          : [],
    }),
  };
};
