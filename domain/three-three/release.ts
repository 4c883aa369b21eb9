import { type Name, type ThreeThreeQuestion, TRIAL_WATERMARK, type TrialReason } from "../vocabulary";
import type { ThreeThreeBody } from "./body";
import { confirmationSheet } from "./confirmation";

/** Whether an assessment by a scheme may be published, have effects or give rise to a clue; a trial may do none of these. */
export type Release =
  | {
      readonly kind: "trial";
      /** What stands over everything that is shown or exported of it. */
      readonly watermark: Name;
      readonly because: readonly TrialReason[];
      /** The questions that nobody has confirmed. */
      readonly open: readonly ThreeThreeQuestion[];
    }
  | { readonly kind: "released"; readonly number: string; readonly filing: string };

/**
 * An assessment leaves the trial stage with the scheme's document number and its filing number (accountability.md §11.5), and
 * not while the rule is an assumption or a question of it is open: what is undefined is asked, never assumed.
 */
export function releaseOf(status: "binding" | "assumption", body: ThreeThreeBody): Release {
  const open = confirmationSheet(body).flatMap(({ key, status: each }) => (each === "open" ? [key] : []));
  const because: TrialReason[] = [
    ...(body.document === null ? (["no-document"] as const) : []),
    ...(status === "assumption" ? (["assumption"] as const) : []),
    ...(open.length > 0 ? (["open-questions"] as const) : []),
  ];
  return body.document !== null && because.length === 0
    ? { kind: "released", ...body.document }
    : { kind: "trial", watermark: TRIAL_WATERMARK, because, open };
}
