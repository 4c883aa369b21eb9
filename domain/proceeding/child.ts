import type { PartyRole, ProceedingKind } from "../vocabulary";

/** A proceeding that a decision begins: the book gives it an id and a number, and puts its first act into its inbox. */
export interface ChildStart {
  readonly start: ProceedingKind;
  /** Number of the child among those of its kind inside its parent, from 1. */
  readonly no: number;
  readonly body: object & { readonly kind: string };
  /** Parts of this proceeding whose units stand in them in the child too; absent = all but that of the handling body. */
  readonly shares?: readonly PartyRole[];
}

/** An act that a decision puts into the inbox of a child it began, named by kind and number. */
export interface ChildAct {
  readonly start: null;
  readonly kind: ProceedingKind;
  readonly no: number;
  readonly body: object & { readonly kind: string };
}

/** An act that a decision of a child puts into the inbox of its parent, in the same transaction. */
export interface ParentAct {
  readonly body: object & { readonly kind: string };
}
