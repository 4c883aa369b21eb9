import type { Decimal } from "../../number";
import type { BelowDetection, OfficialMethodBody, RealtimeMethodBody } from "./evaluation-method";
import type { ItemCode } from "../item";
import type { OfficialMean, RealtimeValue } from "../reading";
import type { RuleOf } from "../rule";
import { className, type WaterClass } from "../water-class";
import type { Temperature, WaterBody, WaterStandardBody } from "../water-standard";

/** A class by the limits of each body; the two differ for total phosphorus alone. */
export interface ByBody {
  readonly river: WaterClass;
  readonly lake: WaterClass;
}

/** What is known of an item below the detection limit: its best and its worst possible class. */
export interface ClassRange {
  readonly best: ByBody;
  readonly worst: ByBody;
  /** The class of the greatest detection limit itself. */
  readonly limit: ByBody;
  readonly detectionLimit: Decimal;
}

/** One item judged. `used` is the value that was compared with the limits. */
export interface Finding<Value = RealtimeValue | OfficialMean> {
  readonly item: ItemCode;
  readonly reading: Value;
  readonly used: Decimal;
  readonly classes: ByBody;
  readonly range: ClassRange | null;
}

/** What the numbers leave open: a person or a better measurement answers it. */
export type OpenQuestion =
  | { readonly kind: "no-item" }
  | { readonly kind: "body"; readonly river: WaterClass; readonly lake: WaterClass }
  | { readonly kind: "limit"; readonly items: readonly ItemCode[] };

/** The rules and options a verdict was made by. */
export interface Basis<Method> {
  readonly standard: RuleOf<WaterStandardBody>;
  readonly method: RuleOf<Method>;
  readonly belowDetection: BelowDetection;
  readonly doSaturation: boolean;
  readonly required: readonly ItemCode[];
}

interface VerdictOf<Regime, Method, Value> {
  readonly regime: Regime;
  readonly body: WaterBody | null;
  /** null where no item is there or the body decides and is not known. */
  readonly class: WaterClass | null;
  /** The items that share the worst class, in item order; empty for class Ⅰ. */
  readonly limiting: readonly ItemCode[];
  /** Required items that are missing. */
  readonly partial: readonly ItemCode[];
  readonly open: readonly OpenQuestion[];
  readonly findings: readonly Finding<Value>[];
  /** By which the saturation of oxygen was reckoned; null where it was not. */
  readonly temperature: Temperature | null;
  readonly basis: Basis<Method>;
}

export type RealtimeVerdict = VerdictOf<"realtime", RealtimeMethodBody, RealtimeValue>;
export type OfficialVerdict = VerdictOf<"official", OfficialMethodBody, OfficialMean>;
export type Verdict = RealtimeVerdict | OfficialVerdict;

/** `no-item`, `body:river=Ⅱ;lake=Ⅳ` or `limit:hg+cd`; several joined by `;`. Empty where nothing is open. */
export function openText(open: readonly OpenQuestion[]): string {
  return open
    .map((question) => {
      switch (question.kind) {
        case "no-item":
          return "no-item";
        case "body":
          return `body:river=${className(question.river)};lake=${className(question.lake)}`;
        case "limit":
          return `limit:${question.items.join("+")}`;
      }
    })
    .join(";");
}
