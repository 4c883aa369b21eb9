import type { PartyRole, Refusal } from "../../vocabulary";
import { isSoleHead } from "../acting";
import { type ActDefinition, defineAct } from "../define-act";
import type { Frame } from "../frame";
import type { LawFacts } from "../law-facts";
import { offerOn, openStep, openSteps } from "../on-step";
import { addNotice, changeStep, letterTo, record } from "../ruling";
import type { LetterAct, LetterActOf } from "./bodies";
import { flawOf } from "./flaws";
import { awaitsCheck, lineOf, needsCheck, SUBMITTER, unsubmitted } from "./submission";

/** Of which proceeding the acts are: whose letters, and in which phases they are written. */
export interface LetterActsOf<State extends Frame> {
  /** The party whose letters they are: any post of it writes, a head signs. */
  readonly office: PartyRole;
  readonly phases: readonly State["stage"]["phase"][];
  /** Why nothing is put forward, checked or signed as the proceeding stands; null where it may be. */
  readonly barred?: (state: State) => Refusal | null;
}

type Written = "edit-letter" | "submit" | "take-back" | "check";

/** Acts by which a letter is written and put forward, until it waits for the signature. */
export type WritingActs<State extends Frame, Facts extends LawFacts> = {
  readonly [Kind in Written]: ActDefinition<State, Extract<LetterAct, { readonly kind: Kind }>, Facts>;
};

/** The acts by which a letter of any proceeding is edited, submitted 送签, taken back 撤回送签 and checked 核稿. */
export const writingActs = <State extends Frame, Facts extends LawFacts = LawFacts>({
  office,
  phases,
  barred = () => null,
}: LetterActsOf<State>): WritingActs<State, Facts> => {
  const define = defineAct<State, Facts>();
  const own = { parties: [office], post: "any", phases, firstPerson: null } as const;
  return {
    /** The text on the page is the master: whoever has a post of the office edits it until it is submitted, version by version. */
    "edit-letter": define<LetterActOf<"edit-letter">>({
      ...own,
      kind: "edit-letter",
      decide: (ruling, { step, base, how, title, addressee, paragraphs }) => {
        const letter = openStep(ruling.state, step, "sign");
        if (letter === null) return "step-not-open";
        if (letter.submittedBy !== undefined) return "letter-submitted";
        const { version = 0 } = letter;
        if (base !== version) return "text-changed";
        const words = { title, addressee, paragraphs };
        changeStep(ruling, { ...letter, words, version: version + 1 });
        letterTo(ruling, step, "draft", words);
        record(ruling, "letter-edited", { ...lineOf(letter), version: version + 1, how }, [office]);
        return null;
      },
      offers: (state) =>
        openSteps(state, "sign")
          .filter(({ submittedBy }) => submittedBy === undefined)
          .map(({ no, version = 0 }) => ({ kind: "edit-letter" as const, step: no, base: version })),
    }),
    /** Anybody of the office puts a letter before who checks and who signs; never the only one who could sign it. */
    submit: define<LetterActOf<"submit">>({
      ...own,
      kind: "submit",
      decide: (ruling, { step }, { by }, facts) => {
        const letter = openStep(ruling.state, step, "sign");
        if (letter === null || by === null) return "step-not-open";
        const bar = barred(ruling.state);
        if (bar !== null) return bar;
        if (letter.submittedBy !== undefined) return "already-done";
        if (isSoleHead(by, facts.heads)) return "sole-head";
        const flaw = flawOf(letter, ruling.at, facts);
        if (flaw !== null) return flaw;
        const checked = needsCheck(facts.heads);
        const { returned: _returned, ...fresh } = letter;
        changeStep(ruling, { ...fresh, submittedBy: by.person, ...(checked ? { toCheck: true } : {}) });
        letterTo(ruling, step, "submitted");
        record(ruling, "letter-submitted", lineOf(letter), [office]);
        addNotice(ruling, {
          notice: checked ? "check-wanted" : "signature-wanted",
          to: [office],
          rung: letter.rung,
          letter: step,
          except: by.person,
          seenBy: [office],
        });
        return null;
      },
      offers: offerOn(
        "submit",
        "sign",
        ({ submittedBy }, by, state, heads) =>
          submittedBy === undefined && !isSoleHead(by, heads) && barred(state as State) === null,
      ),
    }),
    /** Who submitted a letter takes it back; it waits for another submission. */
    "take-back": define<LetterActOf<"take-back">>({
      ...own,
      kind: "take-back",
      decide: (ruling, { step }, { by }) => {
        const letter = openStep(ruling.state, step, "sign");
        if (letter === null) return "step-not-open";
        if (letter.submittedBy === undefined) return "not-submitted";
        if (by?.person !== letter.submittedBy) return "own-submission-only";
        changeStep(ruling, unsubmitted(letter));
        letterTo(ruling, step, "draft");
        record(ruling, "letter-taken-back", lineOf(letter), [office]);
        return null;
      },
      offers: offerOn("take-back", "sign", ({ submittedBy }, { person }) => submittedBy === person),
    }),
    /** Anybody of the office but who submitted the letter checks it; then a head signs, the same person or another. */
    check: define<LetterActOf<"check">>({
      ...own,
      kind: "check",
      firstPerson: SUBMITTER,
      decide: (ruling, { step }, { by }) => {
        const letter = openStep(ruling.state, step, "sign");
        if (letter === null || by === null) return "step-not-open";
        const bar = barred(ruling.state);
        if (bar !== null) return bar;
        if (letter.submittedBy === undefined) return "not-submitted";
        if (!awaitsCheck(letter)) return letter.toCheck === true ? "already-done" : "no-rule-for-it";
        changeStep(ruling, { ...letter, checkedBy: by.person });
        letterTo(ruling, step, "checked");
        record(ruling, "letter-checked", lineOf(letter), [office]);
        addNotice(ruling, {
          notice: "signature-wanted",
          to: [office],
          rung: letter.rung,
          letter: step,
          except: letter.submittedBy,
          seenBy: [office],
        });
        return null;
      },
      offers: offerOn("check", "sign", (letter, _by, state) => awaitsCheck(letter) && barred(state as State) === null),
    }),
  };
};
