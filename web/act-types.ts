/** What people do in a proceeding, as the API takes it and offers it: names for parts of its contract. */
import type { operations } from "./api-schema";

type ActOperation = Extract<keyof operations, `post${string}sIdActs`>;

/** What a person may do in a proceeding of any kind. */
export type PersonAct = operations[ActOperation]["requestBody"]["content"]["application/json"];
export type PersonActKind = PersonAct["kind"];
type Kind<K extends PersonActKind> = Extract<PersonAct, { readonly kind: K }>;

export type PlanMeasure = Kind<"plan">["measures"][number];
export type FindAs = Kind<"find">["as"];
export type QuestionAnswer = Kind<"answer">["answer"];
/** Of `propose`: what, for which duty at most how much, or which verdict; of `plan` and `report`: whether it waits for the unit's head. */
export type Offer = operations["getMattersId"]["responses"][200]["content"]["application/json"]["allowed"][number];

/** An exception that one person proposes and another approves. */
export type Exception = Kind<"propose">["what"];
export type Proposal = {
  [W in Exception]: Omit<Extract<Kind<"propose">, { what: W }>, "kind" | "ground" | "evidence">;
}[Exception];

type ProceedingKind = operations["getMattersId"]["responses"][200]["content"]["application/json"]["kind"];

/** The proceeding that an act is done in. */
export interface ActedOn {
  readonly kind: ProceedingKind;
  readonly id: string;
}
