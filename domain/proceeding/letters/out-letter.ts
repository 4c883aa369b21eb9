import type { LetterKind, PartyRole } from "../../vocabulary";
import type { StepNo } from "../step";

/** A letter of a kind that was signed 签发: on its way to its receipt 回执, and to its seal 用印. */
export interface OutLetter {
  /** The step by which it was signed. */
  readonly step: StepNo;
  readonly kind: LetterKind;
  /** Who receives it here; null = it is carried to a body outside. */
  readonly to: PartyRole | null;
  readonly sealed: boolean;
  readonly served: boolean;
  readonly received: boolean;
}
