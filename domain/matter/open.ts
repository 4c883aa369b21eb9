import { firstLetter, rungWith, severityOf } from "../ladder";
import {
  addNotice,
  addStep,
  applied,
  type Decision,
  EMPTY_FRAME,
  endSteps,
  letterTo,
  OFFICE_ALONE,
  record,
  rulingOn,
  startDuties,
  tellOffice,
} from "../proceeding";
import type { ClimbCause } from "../vocabulary";
import { askFor } from "./closing";
import type { MatterFacts, MatterRuling } from "./facts";
import { hear } from "./hearing";
import type { MovedMessage, VerdictMessage } from "./messages";
import { type MatterState, type Miss, missOf } from "./state";

/** A letter of a rung is drafted: the office submits and signs it, by a clock of its own. */
export const draftLetter = (ruling: MatterRuling, rung: string, cause: ClimbCause | null, facts: MatterFacts): void => {
  const step = addStep(ruling, { kind: "sign", rung, cause, seenBy: OFFICE_ALONE });
  letterTo(ruling, step, "draft");
  record(ruling, "letter-drafted", { step, rung, ...(cause === null ? {} : { cause }) }, OFFICE_ALONE);
  tellOffice(ruling, { notice: "letter-drafted", rung, letter: step });
  startDuties(ruling, ["sign"], { rung, severity: ruling.state.severity, about: step }, facts);
};

/** The letter of assignment is drafted, before anything of the unit's runs. */
export const draftAssignment = (ruling: MatterRuling, facts: MatterFacts): void => {
  ruling.state = { ...ruling.state, stage: { phase: "warned" } };
  const letter = firstLetter(facts.ladder, ruling.state.severity);
  if (letter !== null) draftLetter(ruling, letter.id, null, facts);
};

/** The unnumbered early warning 预警提示 goes out by itself, the letter of assignment is drafted. */
export const warn = (ruling: MatterRuling, facts: MatterFacts): void => {
  const warning = rungWith(facts.ladder, "inform");
  if (warning !== null) addNotice(ruling, { notice: "early-warning", to: ["responsible"], rung: warning.id });
  draftAssignment(ruling, facts);
};

/** A miss under the leading scheme opens the matter even where the office was only asked about an earlier one. */
export const openByLeading = (ruling: MatterRuling, verdict: VerdictMessage, facts: MatterFacts): void => {
  const { verdictId, scheme, period, waterClass, run = null } = verdict;
  endSteps(ruling, "lifted", ({ kind }) => kind === "open-question");
  ruling.state = { ...ruling.state, severity: severityOf(facts.ladder, waterClass, run)?.id ?? "" };
  record(ruling, "opened", { verdict: verdictId, scheme, period });
  warn(ruling, facts);
  hear(ruling);
};

/** The office is asked whether to open. */
export const askToOpen = (ruling: MatterRuling): void => {
  const step = addStep(ruling, { kind: "open-question", seenBy: OFFICE_ALONE });
  const [miss] = ruling.state.misses;
  const about = miss === undefined ? {} : { verdict: miss.verdict, scheme: miss.scheme, period: miss.period };
  record(ruling, "asked", { step, ...about }, OFFICE_ALONE);
  tellOffice(ruling, { notice: "open-question", rung: ruling.state.rung });
};

/**
 * A final verdict that misses the target under the section's leading scheme opens the matter; under another scheme the
 * office is asked whether to open. Everything else opens nothing.
 */
export const openMatter = (verdict: VerdictMessage, at: string, facts: MatterFacts): Decision<MatterState> | null => {
  if (verdict.outcome !== "missed" || verdict.period.startsWith("resample:")) return null;
  const { verdictId, scheme, period } = verdict;
  const severity = severityOf(facts.ladder, verdict.waterClass, verdict.run ?? null)?.id ?? "";
  const ruling = rulingOn<MatterState>(beginning(missOf(verdict, 0), severity, facts), at);
  askFor(ruling, scheme, facts);
  if (!verdict.leading) {
    askToOpen(ruling);
    return applied(ruling);
  }
  record(ruling, "opened", { verdict: verdictId, scheme, period });
  warn(ruling, facts);
  hear(ruling);
  return applied(ruling);
};

const beginning = (miss: Miss, severity: string, { ladder }: MatterFacts): MatterState => ({
  ...EMPTY_FRAME,
  stage: { phase: "asked" },
  rung: (rungWith(ladder, "inform") ?? rungWith(ladder, "assign"))?.id ?? "",
  severity,
  misses: [miss],
  signed: [],
  sealed: [],
  orders: 0,
});

/** 移交: what the common superior found for a section below opens a matter here; the finding is the decision of a person. */
export const openMoved = (moved: MovedMessage, at: string, facts: MatterFacts): Decision<MatterState> => {
  const { verdictId, scheme, period, waterClass, as } = moved;
  const severity = severityOf(facts.ladder, waterClass)?.id ?? "";
  const ruling = rulingOn<MatterState>(beginning(missOf(moved, 0), severity, facts), at);
  askFor(ruling, scheme, facts);
  const data = { verdict: verdictId, scheme, period };
  record(ruling, "moved-here", { ...data, as });
  record(ruling, "opened", data);
  warn(ruling, facts);
  return applied(ruling);
};
