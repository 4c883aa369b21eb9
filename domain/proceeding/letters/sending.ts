import type { PartyRole, ServiceProof } from "../../vocabulary";
import { type ActingPerson, actsFor } from "../acting";
import { startDuties } from "../clock/start-duties";
import type { Frame } from "../frame";
import type { LawFacts } from "../law-facts";
import { addNotice, changeDuties, endDuties, endSteps, letterTo, record, type Ruling } from "../ruling";
import type { AwaitedService } from "../service";
import type { SignStep, StepNo } from "../step";
import type { OutLetter } from "./out-letter";
import { lineOf } from "./submission";

/** By what a letter of a kind is held to be served where it is received here: 待确认 like the ladder's own rule. */
const COUNTS_AS: readonly ServiceProof[] = ["opened", "acknowledged", "recorded"];
/** What a body outside receives is known by the record of who carried it there alone. */
const CARRIED: readonly ServiceProof[] = ["recorded"];

const lettersOf = ({ letters = [] }: Frame): readonly OutLetter[] => letters;

/** Replaces a letter that is out by itself as it stands now; one that is received and sealed is over. */
const changeLetter = <State extends Frame>(
  ruling: Ruling<State>,
  step: StepNo,
  change: Partial<Pick<OutLetter, "sealed" | "served" | "received">>,
): void => {
  const letters = lettersOf(ruling.state)
    .map((letter) => (letter.step === step ? { ...letter, ...change } : letter))
    .filter(({ sealed, received, served, to }) => !(sealed && (to === null ? served : received)));
  changeDuties(ruling, { letters });
};

/**
 * A signed letter of a kind goes out: its step and the office's clock end, its receiver is told, and its service 送达 is awaited;
 * one to a body outside is carried there by the office. Its service starts no clock.
 */
export const sendLetter = <State extends Frame>(
  ruling: Ruling<State>,
  signed: SignStep,
  { office, severity = "" }: { readonly office: PartyRole; readonly severity?: string },
  facts: LawFacts,
): void => {
  const { no: step, rung, letter, seenBy } = signed;
  if (letter === undefined) return;
  const { kind, to, shownTo } = letter;
  endSteps(ruling, "done", ({ no }) => no === step);
  endDuties(ruling, "met", (duty) => duty.kind === "sign" && duty.about === step);
  letterTo(ruling, step, "signed");
  record(ruling, "letter-signed", lineOf(signed), shownTo);
  const carried = to === null;
  const starts = { what: "letter", rung, duties: [] } as const;
  const notice = addNotice(ruling, {
    notice: carried ? "letter-to-carry" : "letter",
    to: [to ?? office],
    rung,
    letter: step,
    starts,
    seenBy: carried ? seenBy : shownTo,
  });
  const service: AwaitedService = {
    step: notice,
    letter: step,
    starts,
    countsAs: carried ? CARRIED : COUNTS_AS,
    carried,
  };
  const out: OutLetter = { step, kind, to, sealed: false, served: false, received: false };
  changeDuties(ruling, {
    services: [...ruling.state.services, service],
    letters: [...lettersOf(ruling.state), out],
  });
  startDuties(ruling, ["serve"], { rung, severity, about: notice, owner: office }, facts);
};

/** Letters of a kind on their way that this proof serves for somebody: who opens or acknowledges acts for whom it is to. */
export const provableLetters = (
  state: Frame,
  proof: ServiceProof,
  by: ActingPerson | null,
): readonly AwaitedService[] =>
  state.services.filter(({ starts, countsAs, letter }) => {
    if (starts.what !== "letter" || !countsAs.includes(proof)) return false;
    const to = lettersOf(state).find(({ step }) => step === letter)?.to ?? null;
    return proof === "recorded" || (to !== null && actsFor(by, to));
  });

/** A letter of a kind is served 送达: by its receiver's opening or acknowledgement, or by a record of service. */
export const proveLetters = <State extends Frame>(
  ruling: Ruling<State>,
  proof: ServiceProof,
  served: readonly AwaitedService[],
): boolean => {
  for (const { step, letter, starts } of served) {
    changeDuties(ruling, { services: ruling.state.services.filter((other) => other.step !== step) });
    endDuties(ruling, "met", ({ kind, about }) => kind === "serve" && about === step);
    endSteps(ruling, "lifted", (task) => task.kind === "serve-otherwise" && task.of === step);
    if (letter !== null) {
      letterTo(ruling, letter, "served");
      changeLetter(ruling, letter, { served: true });
    }
    record(ruling, "served", { step, proof, rung: starts.rung, starts: "" });
  }
  return served.length > 0;
};

/** Letters of a kind that wait for the receipt 回执 of somebody. */
export const receivable = (state: Frame, by: ActingPerson | null): readonly OutLetter[] =>
  lettersOf(state).filter(({ to, served, received }) => to !== null && served && !received && actsFor(by, to));

/** 回执: what was served is received. */
export const receiveLetters = <State extends Frame>(ruling: Ruling<State>, by: ActingPerson | null): boolean => {
  const open = receivable(ruling.state, by);
  for (const { step } of open) {
    letterTo(ruling, step, "received");
    changeLetter(ruling, step, { received: true });
    record(ruling, "letter-received", { step });
  }
  return open.length > 0;
};

/** Letters of a kind whose seal 用印 is not recorded yet. */
export const unsealedLetters = (state: Frame): readonly OutLetter[] => lettersOf(state).filter(({ sealed }) => !sealed);

/** 用印 of a letter of a kind, marked by hand. */
export const sealLetter = <State extends Frame>(ruling: Ruling<State>, step: StepNo): void => {
  letterTo(ruling, step, "sealed");
  changeLetter(ruling, step, { sealed: true });
};
