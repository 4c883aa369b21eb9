import type { DutyNo } from "./clock/duty";

/**
 * What one person proposes and another approves: 延期 of one duty by `count` units of the rule's maximum, 中止计时 of
 * some duties (null = all of the responsible unit), 恢复计时, 撤销, 剔除 of one verdict, 复办 of a closed matter.
 */
export type Proposal =
  | { readonly what: "extension"; readonly duty: DutyNo; readonly count: number }
  | { readonly what: "pause"; readonly duties: readonly DutyNo[] | null }
  | { readonly what: "resume" }
  | { readonly what: "withdrawal" }
  | { readonly what: "exclusion"; readonly verdict: string }
  | { readonly what: "reopening" };

/** Whether two proposals ask for the same thing: the second waits until the first is answered. */
export const sameAim = (a: Proposal, b: Proposal): boolean => {
  if (a.what === "extension" && b.what === "extension") return a.duty === b.duty;
  if (a.what === "exclusion" && b.what === "exclusion") return a.verdict === b.verdict;
  return a.what === b.what;
};
