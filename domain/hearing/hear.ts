import { rungOf } from "../ladder";
import type { HearMessage } from "../matter";
import {
  addNotice,
  addStep,
  applied,
  changeDuties,
  type Decision,
  EMPTY_FRAME,
  record,
  rulingOn,
  startDuties,
  startDuty,
} from "../proceeding";
import { SERVICE_PROOF_WORDS } from "../vocabulary";
import type { HearingFacts, HearingRuling } from "./facts";
import { consultedUnits, type HearingState } from "./state";

/** Put to the common superior, by its own clock. */
export const askToFind = (ruling: HearingRuling, facts: HearingFacts): void => {
  ruling.state = { ...ruling.state, stage: { phase: "deciding" } };
  const { rung, attribution } = ruling.state;
  const step = addStep(ruling, { kind: "find" });
  record(ruling, "finding-asked", { step });
  addNotice(ruling, { notice: "finding-wanted", to: ["arbiter"], rung });
  if (attribution.limits !== null) startDuty(ruling, "find", attribution.limits.find, { rung, about: step }, facts);
};

/**
 * A missed target that is not its own section's alone, by the rule: the upstream side is called with both sides' numbers,
 * its clock runs from service; where nobody is known upstream it is put to the common superior at once.
 */
export const openHearing = (message: HearMessage, at: string, facts: HearingFacts): Decision<HearingState> => {
  const { hearing, verdictId, scheme, period, attribution, rung, severity } = message;
  const ruling = rulingOn<HearingState>(
    {
      ...EMPTY_FRAME,
      stage: { phase: "called" },
      hearing,
      verdict: verdictId,
      scheme,
      period,
      attribution,
      rung,
      answered: [],
    },
    at,
  );
  const data = { verdict: verdictId, scheme, period, influence: attribution.kind, why: attribution.cause };
  record(ruling, "attributed", data);
  const upstream = consultedUnits(ruling.state);
  for (const unit of upstream) ruling.parties.push({ role: "upstream", unit });
  if (attribution.arbiter !== null) ruling.parties.push({ role: "arbiter", unit: attribution.arbiter.unit });
  if (upstream.length === 0) {
    askToFind(ruling, facts);
    return applied(ruling);
  }
  addStep(ruling, { kind: "respond" });
  const starts = { what: "hearing", rung, duties: [] } as const;
  const countsAs = rungOf(facts.ladder, rung)?.service.countsAs ?? SERVICE_PROOF_WORDS;
  const notice = addNotice(ruling, { notice: "hearing-called", to: ["upstream"], rung, starts });
  changeDuties(ruling, { services: [{ step: notice, letter: null, starts, countsAs, carried: false }] });
  startDuties(ruling, ["serve"], { rung, severity, about: notice }, facts);
  return applied(ruling);
};
