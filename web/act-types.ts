/** What people do to a matter, as the API takes it and offers it. */

export interface PlanMeasure {
  readonly problem: string;
  readonly owner: string;
  readonly target: string;
  readonly deadline: string;
  readonly measures: string;
  readonly acceptance: string;
}

/** What a person may do to a matter. */
export type PersonAct =
  | { readonly kind: "submit"; readonly step: number; readonly note?: string }
  | { readonly kind: "sign" | "confirm" | "approve"; readonly step: number }
  | { readonly kind: "return" | "reject"; readonly step: number; readonly reason: string }
  | (Proposal & { readonly kind: "propose"; readonly ground: string; readonly evidence: string })
  | { readonly kind: "acknowledge" }
  | { readonly kind: "plan"; readonly summary: string; readonly measures: readonly PlanMeasure[] }
  | { readonly kind: "report"; readonly summary: string }
  | { readonly kind: "record-call"; readonly step: number; readonly note: string }
  | { readonly kind: "record-service"; readonly step: number; readonly note: string }
  | { readonly kind: "set-clue-aside"; readonly step: number; readonly reason: string }
  | { readonly kind: "answer"; readonly step: number; readonly answer: QuestionAnswer; readonly reason: string };
export type QuestionAnswer = "counts-as-met" | "counts-as-missed" | "sample-again";

export interface AllowedAct {
  readonly kind: PersonAct["kind"];
  readonly step?: number;
  /** Of `propose`: what, for which duty at most how much, or which verdict. */
  readonly what?: Exception;
  readonly duty?: number;
  readonly most?: number;
  readonly verdict?: string;
  /** Of `plan` and `report`: it waits for the confirmation of the unit's head. */
  readonly draft?: boolean;
}

export type Exception = "extension" | "pause" | "resume" | "withdrawal" | "exclusion";
/** An exception that one person proposes and another approves. */
export type Proposal =
  | { readonly what: "extension"; readonly duty: number; readonly count: number }
  | { readonly what: "pause" | "resume" | "withdrawal" }
  | { readonly what: "exclusion"; readonly verdict: string };
