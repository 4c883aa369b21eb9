import { firstLetter, type Ladder, rungOf, severityOf } from "../ladder";
import { addStep, endDuties, endSteps, OFFICE_ALONE, openSteps, record, startDuties, tellOffice } from "../proceeding";
import { withdrawDrafts } from "./close";
import type { MatterFacts, MatterRuling } from "./facts";
import type { VerdictMessage } from "./messages";
import { draftAssignment, draftLetter } from "./open";

/** Severities stand in a ladder from the gravest down. */
const isGraver = ({ severities }: Ladder, to: string, from: string): boolean => {
  const [higher, lower] = [to, from].map((id) => severities.findIndex((severity) => severity.id === id));
  return higher !== undefined && lower !== undefined && higher >= 0 && lower >= 0 && higher < lower;
};

/** A graver severity holds: what is limited from now on has its limits, and its first letter is drafted where that is a higher one. */
export const raiseTo = (
  ruling: MatterRuling,
  { to, verdict, byPerson }: { readonly to: string; readonly verdict: string; readonly byPerson: boolean },
  facts: MatterFacts,
): void => {
  const { severity: from, rung, stage } = ruling.state;
  ruling.state = { ...ruling.state, severity: to };
  record(ruling, "severity-raised", { verdict, from, to, byPerson }, byPerson ? null : OFFICE_ALONE);
  const letter = firstLetter(facts.ladder, to);
  if (stage.phase === "warned") {
    const drafted = openSteps(ruling.state, "sign").some((step) => step.rung === letter?.id);
    if (drafted) return;
    withdrawDrafts(ruling);
    draftAssignment(ruling, facts);
    return;
  }
  const place = (id: string): number => facts.ladder.rungs.findIndex((known) => known.id === id);
  // One that is being written, or is on its way, opens the clocks: a second of its kind would open them twice.
  const underway =
    openSteps(ruling.state, "sign").length > 0 ||
    ruling.state.services.some(
      ({ starts }) => starts.what !== "letter" && place(starts.rung) >= place(letter?.id ?? ""),
    );
  if (letter === null || underway || rungOf(facts.ladder, rung) === null || place(letter.id) <= place(rung)) return;
  draftLetter(ruling, letter.id, null, facts);
};

/**
 * A further miss that is graver by the ladder's own list: before the letter is signed nothing was granted and the severity
 * follows; from then on limits are set and run, and it is raised by a decision of a person alone, asked once by the office's
 * own clock.
 */
export const raiseBy = (
  ruling: MatterRuling,
  { verdictId: verdict, waterClass, run = null }: Pick<VerdictMessage, "verdictId" | "waterClass" | "run">,
  facts: MatterFacts,
): void => {
  const { severity: from, stage, rung } = ruling.state;
  const to = severityOf(facts.ladder, waterClass, run)?.id ?? "";
  if (stage.phase === "asked" || stage.phase === "closed" || !isGraver(facts.ladder, to, from)) return;
  if (stage.phase === "warned") {
    raiseTo(ruling, { to, verdict, byPerson: false }, facts);
    return;
  }
  const [asked] = openSteps(ruling.state, "raise-question");
  if (asked !== undefined) {
    if (!isGraver(facts.ladder, to, asked.to)) return;
    endDuties(ruling, "lifted", ({ kind, about }) => kind === "decide" && about === asked.no);
    endSteps(ruling, "lifted", ({ no }) => no === asked.no);
  }
  const step = addStep(ruling, { kind: "raise-question", verdict, from, to, seenBy: OFFICE_ALONE });
  record(ruling, "raise-asked", { step, verdict, from, to }, OFFICE_ALONE);
  tellOffice(ruling, { notice: "raise-question", rung });
  startDuties(ruling, ["decide"], { rung, severity: from, about: step }, facts);
};
