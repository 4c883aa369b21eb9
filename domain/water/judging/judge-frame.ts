import { type Decimal, type Fraction, textOf } from "../../number";
import type { MethodOptions, OfficialMethodBody, RealtimeMethodBody } from "./evaluation-method";
import { inItemOrder, type ItemCode } from "../item";
import type { RuleOf } from "../rule";
import type { Basis, ByBody, ClassRange } from "./verdict";
import type { WaterClass } from "../water-class";
import {
  classifiersOf,
  type Classifiers,
  type ItemClassifier,
  type Temperature,
  type WaterBody,
  type WaterStandardBody,
} from "../water-standard";

interface Reading<Value = Decimal | Fraction> {
  readonly value: Value;
  readonly below: boolean;
}
type Values = Readonly<Partial<Record<ItemCode, Reading>>>;

/** What both judges share: the rules made ready, and the questions both ask of a reading. */
export interface JudgeFrame<Method> {
  readonly basis: Basis<Method>;
  readonly items: readonly ItemCode[];
  readonly classifiers: Classifiers;
  /** The temperature for the saturation of oxygen as it was read, null where it is not measured or not to be used. */
  temperatureFor<Value>(values: { readonly temp?: Reading<Value> }): Value | null;
  missing(values: Values): readonly ItemCode[];
  rangeOf(
    item: ItemCode,
    least: Decimal,
    most: Decimal,
    detectionLimit: Decimal,
    body: WaterBody | null,
    temperature: Temperature | null,
  ): ClassRange;
}

const NOTHING: readonly ItemCode[] = [];

const pairs: readonly (readonly ByBody[])[] = ([1, 2, 3, 4, 5, 6] as const).map((river) =>
  ([1, 2, 3, 4, 5, 6] as const).map((lake) => ({ river, lake })),
);

/** One object for each pair of classes: a million readings need no more. */
function byBody(river: WaterClass, lake: WaterClass): ByBody {
  return pairs[river - 1]?.[lake - 1] ?? { river, lake };
}

/** The class of a value by the limits of its body, or of both where the body is not known. */
export function classAt(
  classify: ItemClassifier,
  value: Decimal,
  body: WaterBody | null,
  temperature: Temperature | null,
): ByBody | null {
  const river = classify(value, body ?? "river", temperature);
  const lake = body === null ? classify(value, "lake", temperature) : river;
  return river === null || lake === null ? null : byBody(river, lake);
}

/** Makes rules and options ready for one regime. */
export function makeFrame<Method extends RealtimeMethodBody | OfficialMethodBody>(
  standard: RuleOf<WaterStandardBody>,
  method: RuleOf<Method>,
  options: MethodOptions,
): JudgeFrame<Method> {
  const classifiers = classifiersOf(standard.body);
  const basis: Basis<Method> = {
    standard,
    method,
    belowDetection: options.belowDetection ?? method.body.belowDetection,
    doSaturation: options.doSaturation ?? method.body.doSaturation,
    required: inItemOrder(options.required ?? method.body.required),
  };
  return {
    basis,
    items: inItemOrder(method.body.items),
    classifiers,
    temperatureFor(values) {
      const temperature = basis.doSaturation ? values.temp : undefined;
      return temperature === undefined || temperature.below ? null : temperature.value;
    },
    missing(values) {
      let missing: ItemCode[] | null = null;
      for (const item of basis.required) if (values[item] === undefined) (missing ??= []).push(item);
      return missing ?? NOTHING;
    },
    rangeOf(item, least, most, detectionLimit, body, temperature) {
      const at = (value: Decimal): ByBody => {
        const classes = classAt(classifiers[item], value, body, temperature);
        if (classes === null) throw new TypeError(`expected a class for ${item} at ${textOf(value)}, got none`);
        return classes;
      };
      const [atLeast, atMost] = [at(least), at(most)];
      return {
        best: byBody(lesser(atLeast.river, atMost.river), lesser(atLeast.lake, atMost.lake)),
        worst: byBody(greater(atLeast.river, atMost.river), greater(atLeast.lake, atMost.lake)),
        limit: at(detectionLimit),
        detectionLimit,
      };
    },
  };
}

const lesser = (left: WaterClass, right: WaterClass): WaterClass => (left < right ? left : right);
const greater = (left: WaterClass, right: WaterClass): WaterClass => (left > right ? left : right);
