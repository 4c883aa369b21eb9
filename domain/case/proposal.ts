import type { DutyNo } from "./state";

/** Exceptions that need two persons: one proposes, another with a head's post approves. */
export const EXCEPTIONS = ["extension", "pause", "resume", "withdrawal", "exclusion"] as const;
export type Exception = (typeof EXCEPTIONS)[number];

/**
 * 延期 of one running duty by `count` units of the rule's maximum, 中止计时, 恢复计时, 撤销, or 剔除 of one verdict.
 */
export type Proposal =
  | { readonly what: "extension"; readonly duty: DutyNo; readonly count: number }
  | { readonly what: "pause" }
  | { readonly what: "resume" }
  | { readonly what: "withdrawal" }
  | { readonly what: "exclusion"; readonly verdict: string };

/** The proposal alone, without the words that stand in its act. */
export const proposalOf = (from: Proposal): Proposal => {
  switch (from.what) {
    case "extension":
      return { what: from.what, duty: from.duty, count: from.count };
    case "exclusion":
      return { what: from.what, verdict: from.verdict };
    case "pause":
    case "resume":
    case "withdrawal":
      return { what: from.what };
  }
};

/** Whether two proposals ask for the same thing: the second waits until the first is answered. */
export const sameAim = (a: Proposal, b: Proposal): boolean => {
  if (a.what === "extension" && b.what === "extension") return a.duty === b.duty;
  if (a.what === "exclusion" && b.what === "exclusion") return a.verdict === b.verdict;
  return a.what === b.what;
};
