import { type ClimbCause, climbTo } from "../ladder";
import { draftClue } from "./clue";
import type { CaseFacts } from "./decision";
import { addNotice, addStep, amended, endDuties, record, type Ruling } from "./ruling";
import type { Duty } from "./state";
import { withdrawService } from "./withdraw-service";

/**
 * Climbs 提级 where the rung climbs on the cause; false where it does not. The higher rung's letter is drafted for
 * signature; an unnumbered notice tells township and office at once, and its service starts the new clocks.
 * Running duties of plan and rectification end: as missed where `missed` says so, else lifted.
 */
export const climb = (
  ruling: Ruling,
  cause: ClimbCause,
  facts: CaseFacts,
  missed: (duty: Duty) => boolean = () => false,
): boolean => {
  const from = ruling.state.rung;
  const to = climbTo(facts.ladder, from, cause);
  if (to === null) return false;
  endDuties(ruling, "missed", missed);
  endDuties(ruling, "lifted", ({ kind }) => kind === "plan" || kind === "rectify");
  withdrawService(ruling, "climb");
  ruling.state = amended(ruling.state, { rung: to.id });
  if (to.id === "clue") {
    draftClue(ruling, cause);
    return true;
  }
  record(ruling, "climbed", { cause, from, to: to.id });
  const letter = addStep(ruling, { kind: "sign", rung: to.id });
  record(ruling, "letter-drafted", { step: letter, rung: to.id });
  addNotice(ruling, { notice: "signature-wanted", audience: ["county-office"], rung: to.id });
  const step = addNotice(ruling, { notice: "climb", audience: ["responsible-unit", "county-office"], rung: to.id });
  ruling.state = amended(ruling.state, {
    awaited: [...ruling.state.awaited, { step, starts: "climb", rung: to.id }],
  });
  return true;
};
