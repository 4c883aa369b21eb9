import type { NoticeKind } from "../domain/vocabulary";

/**
 * Of which limits a notice speaks in `duties`: `named` = the one that its step names; `letter` = the running one of
 * signature for the letter that its step names; `running` = all that the reader's party owes. What the service of a paper
 * starts stands in `starts` instead, and where clocks stand still no date is printed.
 */
export type SpokenDuties = "named" | "letter" | "running" | "none";

/** The limits that each kind of notice speaks of. */
export const SPOKEN_DUTIES: Readonly<Record<NoticeKind, SpokenDuties>> = {
  "early-warning": "none",
  "open-question": "none",
  "letter-drafted": "letter",
  "check-wanted": "letter",
  "signature-wanted": "letter",
  "letter-returned": "letter",
  "confirmation-wanted": "running",
  "draft-returned": "running",
  "approval-wanted": "none",
  rejected: "none",
  extended: "named",
  paused: "none",
  resumed: "running",
  "date-moved": "named",
  withdrawn: "none",
  assignment: "none",
  chase: "named",
  overdue: "named",
  "call-wanted": "named",
  "climb-question": "named",
  climbed: "none",
  letter: "none",
  "letter-to-carry": "none",
  "plan-filed": "none",
  "report-filed": "none",
  "sampling-order": "none",
  "station-wanted": "none",
  "sampling-recalled": "none",
  question: "none",
  "resample-missed": "running",
  "missed-again": "running",
  corrected: "none",
  "not-served": "none",
  closed: "none",
  reopened: "running",
  "hearing-called": "none",
  "hearing-open": "none",
  responded: "none",
  "finding-wanted": "running",
  found: "none",
  "hearing-recalled": "none",
  "raise-question": "none",
  "complaint-registered": "running",
  "complaint-to-handle": "running",
  "complaint-handled": "none",
};
