import type { Widened } from "./widened";
import type { zhFourEyes } from "./zh-four-eyes";

/** Texts of what takes two persons, in English. */
export const enFourEyes: Widened<typeof zhFourEyes> = {
  submit: "Submit for signature",
  submitHint:
    "Check the letter, then submit it: a head of the office signs. Nobody signs what they submitted themselves.",
  submitNote: "A note for who signs (optional)",
  returnLetter: "Return the letter",
  returnDraft: "Return the draft",
  returnReason: "Reason for returning it",
  confirm: "Confirm and file",
  confirmHint: "Drafted by a person of your unit. It counts once you confirm it, from that instant.",
  draftHint: "What you file is a draft until the head of your unit confirms it.",
  approve: "Approve",
  approveHint: "Proposed by another person. It takes effect at once when you approve it.",
  reject: "Reject",
  rejectReason: "Reason for rejecting it",
  propose: "Propose",
  proposeHint:
    "It takes effect once another person, a head of the office, approves it. Nobody approves their own proposal.",
  what: "What is proposed",
  count: (most: number) => `By how much (in units of the limit, at most ${most})`,
  countFault: (most: number) => `Give a whole number from 1 to ${most}.`,
  ground: "Ground",
  evidence: "Evidence (document number, file or record)",
  byPost: (name: string, post: string) => `${name} (${post})`,
  onBehalf: (who: string, whose: string) => `${who} for ${whose}`,
  paused: "Clocks stopped",
  pausedNote:
    "No limit runs and nothing climbs by time; acts are still taken. Resuming takes a proposal and an approval.",
  withdrawn: "Withdrawn",
  moved: (from: string, to: string) => `from ${from} to ${to}`,
};
