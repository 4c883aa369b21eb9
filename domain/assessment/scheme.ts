import type { BilingualText } from "../calendar";
import type { ItemCode, RuleOf, RuleRef } from "../water";
import type { ClosingStep } from "../vocabulary";
import type { PeriodKind } from "./period";

/** What judging needs of an assessment scheme 考核方案; ids name rules of the kind that the field says. */
export interface AssessmentSchemeBody {
  readonly name: BilingualText;
  /** Levels of the sections it is for; null: those that have a target under it. */
  readonly sections: readonly string[] | null;
  readonly periods: readonly PeriodKind[];
  readonly standard: string;
  readonly method: string;
  readonly means: string;
  /** Items that count; null = every item that makes the class by the method. */
  readonly items: readonly ItemCode[] | null;
  /** null: the scheme opens no matter. */
  readonly ladder: string | null;
  /** What is asked for before a matter closes 销号; null where a miss opens none. */
  readonly closing: readonly ClosingStep[] | null;
}

/** A version of a scheme, with the hash of its content. */
export interface SchemeRule extends RuleOf<AssessmentSchemeBody> {
  readonly hash: string;
}

/** A scheme as a verdict names it. */
export interface SchemeRef extends RuleRef {
  readonly hash: string;
}

/** The reference of a scheme, without its body. */
export const schemeRef = ({ id, version, status, hash }: SchemeRule): SchemeRef => ({ id, version, status, hash });

/** Which of the schemes that hold for a section opens matters. */
export type Leading =
  | { readonly kind: "leading"; readonly scheme: SchemeRule }
  | { readonly kind: "none" }
  /** More than one has a ladder: nobody guesses which of them orders rectification. */
  | { readonly kind: "several"; readonly schemes: readonly string[] };

/** The leading scheme 主考核方案 among those that hold for a section: the one with a ladder. */
export function leadingScheme(holding: readonly SchemeRule[]): Leading {
  const [first, ...others] = holding.filter(({ body }) => body.ladder !== null);
  if (first === undefined) return { kind: "none" };
  if (others.length > 0) return { kind: "several", schemes: [first, ...others].map(({ id }) => id).sort() };
  return { kind: "leading", scheme: first };
}
