import { rungOf } from "../../ladder";
import {
  addNotice,
  changeDuties,
  endDuties,
  awaitsCheck,
  endSteps,
  flawOf,
  letterTo,
  offerOn,
  openStep,
  record,
  sendLetter,
  type Starts,
  startDuties,
  SUBMITTER,
} from "../../proceeding";
import { type DutyKind, type ServiceProof, wordsOf } from "../../vocabulary";
import type { ActOf } from "../act-bodies";
import { defineMatterAct } from "../define";
import type { MatterFacts, MatterRuling } from "../facts";
import { isHearing } from "../hearing";
import { isReported, OPEN } from "../phases";

/** What the letter of a rung starts at its service: said here once, kept with the step, printed from there. */
const startsOf = (ruling: MatterRuling, rungId: string, { ladder }: MatterFacts): Starts | null => {
  const rung = rungOf(ladder, rungId);
  if (rung === null) return null;
  const limits = wordsOf<DutyKind>(rung.limits as Readonly<Record<DutyKind, unknown>>);
  // The first letter opens the clocks, whichever rung its severity begins at.
  if (ruling.state.stage.phase === "warned" || rung.effects.includes("assign"))
    return { what: "assignment", rung: rungId, duties: limits };
  const { stage } = ruling.state;
  if (isReported(stage.phase)) return { what: "climb", rung: rungId, duties: [] };
  const planned = stage.phase === "rectifying" && stage.plannedAt !== null;
  return { what: "climb", rung: rungId, duties: planned ? limits.filter((kind) => kind !== "plan") : limits };
};

/** What a body outside this system receives is known by the record of who carried it there alone. */
const CARRIED: readonly ServiceProof[] = ["recorded"];

/**
 * A head signs 签发 what another person submitted and, where it is to be, somebody checked. The letter goes out; nothing starts and no rung holds before its
 * service 送达. A letter to a body outside this system is carried there by the office, which records the service.
 */
export const sign = defineMatterAct<ActOf<"sign">>({
  kind: "sign",
  parties: ["supervisor"],
  post: "head",
  phases: OPEN,
  firstPerson: SUBMITTER,
  decide: (ruling, { step }, _received, facts) => {
    const letter = openStep(ruling.state, step, "sign");
    if (letter === null) return "step-not-open";
    if (isHearing(ruling.state)) return "hearing-open";
    if (letter.submittedBy === undefined) return "not-submitted";
    if (awaitsCheck(letter)) return "not-checked";
    const flaw = flawOf(letter, ruling.at, facts);
    if (flaw !== null) return flaw;
    if (letter.letter !== undefined) {
      sendLetter(ruling, letter, { office: "supervisor", severity: ruling.state.severity }, facts);
      return null;
    }
    const { rung } = letter;
    endSteps(ruling, "done", ({ no }) => no === step);
    endDuties(ruling, "met", ({ kind, about }) => kind === "sign" && about === step);
    letterTo(ruling, step, "signed");
    ruling.state = { ...ruling.state, signed: [...ruling.state.signed, step] };
    record(ruling, "letter-signed", { step, rung });
    const starts = startsOf(ruling, rung, facts);
    const carried = rungOf(facts.ladder, rung)?.addressee !== "responsible";
    const first = ruling.state.stage.phase === "warned";
    const notice = addNotice(ruling, {
      notice: carried ? "letter-to-carry" : first ? "assignment" : "climbed",
      to: [carried ? "supervisor" : "responsible"],
      rung,
      letter: step,
      starts,
      seenBy: carried ? ["supervisor"] : null,
    });
    if (starts !== null) {
      const countsAs = carried ? CARRIED : (rungOf(facts.ladder, rung)?.service.countsAs ?? []);
      const service = { step: notice, letter: step, starts, countsAs, carried };
      changeDuties(ruling, { services: [...ruling.state.services, service] });
      startDuties(ruling, ["serve"], { rung, severity: ruling.state.severity, about: notice }, facts);
    }
    if (first) ruling.state = { ...ruling.state, stage: { phase: "assigned" } };
    return null;
  },
  offers: offerOn(
    "sign",
    "sign",
    (letter, _by, state) => letter.submittedBy !== undefined && !awaitsCheck(letter) && !isHearing(state),
  ),
});
