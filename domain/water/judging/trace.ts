import { compare, decimalOf, textOf, type Decimal } from "../../number";
import type { BelowDetection } from "./evaluation-method";
import { exactText } from "../exact-text";
import type { ItemCode } from "../item";
import type { MeanOrigin, ValueOrigin } from "../reading";
import { refOf, type RuleRef } from "../rule";
import type { Finding, OpenQuestion, Verdict } from "./verdict";
import { className, type ClassName, stateOf, type WaterClass, type WaterState } from "../water-class";
import type { ItemLimits, WaterBody } from "../water-standard";

/** A limit as printed, with its sense: `≤0.2`, `≥5`, `6–9`, or `saturation≥0.9`. */
export interface NamedLimit {
  readonly class: ClassName;
  readonly limit: string;
}

/** The class of an item by the limits of one body; `body` null where both give the same. */
export interface ItemJudgement {
  readonly body: WaterBody | null;
  readonly class: ClassName;
  /** The limit the value meets; null for 劣Ⅴ. */
  readonly met: NamedLimit | null;
  /** The limit of the next better class, which the value misses; null for class Ⅰ. */
  readonly missed: NamedLimit | null;
}

/** How one item came to its class. */
export interface ItemTrace {
  readonly item: ItemCode;
  readonly raw: string;
  readonly mark: string | null;
  readonly origin: ValueOrigin | MeanOrigin;
  /** The value compared with the limits. */
  readonly used: string;
  /** The detection limit and what stood for the value; `statistics`: counted within a mean. */
  readonly belowDetection: { readonly limit: string; readonly counted: BelowDetection | "statistics" } | null;
  /** The one rounding, half to even, with the exact value it began from (`a/b` for a quotient); null where nothing is rounded. */
  readonly rounding: { readonly from: string; readonly decimals: number } | null;
  readonly judged: readonly ItemJudgement[];
}

/** Everything a verdict rests on, as plain data that can be stored and shown years later. */
export interface Trace {
  readonly regime: Verdict["regime"];
  readonly body: WaterBody | null;
  readonly class: ClassName | null;
  readonly state: WaterState | null;
  readonly limiting: readonly ItemCode[];
  readonly partial: readonly ItemCode[];
  readonly open: readonly OpenQuestion[];
  readonly items: readonly ItemTrace[];
  readonly belowDetection: BelowDetection;
  readonly doSaturation: boolean;
  /** In °C, by which the saturation of oxygen was reckoned: a mean as rounded; null where it was not. */
  readonly temperature: string | null;
  readonly rules: readonly RuleRef[];
}

/** Tells how a verdict came about. */
export function traceOf(verdict: Verdict): Trace {
  const { basis } = verdict;
  return {
    regime: verdict.regime,
    body: verdict.body,
    class: verdict.class === null ? null : className(verdict.class),
    state: verdict.class === null ? null : stateOf(verdict.class),
    limiting: verdict.limiting,
    partial: verdict.partial,
    open: verdict.open,
    items: verdict.findings.map((finding) => itemTrace(verdict, finding)),
    belowDetection: basis.belowDetection,
    doSaturation: basis.doSaturation,
    temperature: verdict.temperature === null ? null : textOf(verdict.temperature),
    rules: [refOf(basis.standard), refOf(basis.method)],
  };
}

function itemTrace(verdict: Verdict, finding: Finding): ItemTrace {
  const { item, reading, used, classes, range } = finding;
  const limits = verdict.basis.standard.body.items[item];
  const bodies: readonly WaterBody[] = classes.river === classes.lake ? [verdict.body ?? "river"] : ["river", "lake"];
  return {
    item,
    raw: reading.raw,
    mark: reading.mark,
    origin: reading.origin,
    used: textOf(used),
    belowDetection:
      range === null
        ? null
        : { limit: textOf(range.detectionLimit), counted: reading.below ? verdict.basis.belowDetection : "statistics" },
    rounding: roundingOf(verdict, finding),
    judged: bodies.map((body) => ({
      body: bodies.length === 1 ? null : body,
      class: className(classes[body]),
      ...limitsAround(limits, classes[body], body, used),
    })),
  };
}

function roundingOf(verdict: Verdict, { item, reading, used }: Finding): ItemTrace["rounding"] {
  if (verdict.regime === "realtime") return null;
  const { decimals } = verdict.basis.method.body;
  const from = reading.below ? `${exactText(reading.value)}L` : exactText(reading.value);
  return from === textOf(used) ? null : { from, decimals: decimals[item] };
}

function limitsAround(
  limits: ItemLimits,
  waterClass: WaterClass,
  body: WaterBody,
  used: Decimal,
): Pick<ItemJudgement, "met" | "missed"> {
  const named = (index: number): NamedLimit | null => {
    const limit = limitText(limits, body, index);
    return limit === null ? null : { class: className((index + 1) as WaterClass), limit };
  };
  if (limits.rule === "range") {
    const range = named(0);
    return waterClass === 1 ? { met: range, missed: null } : { met: null, missed: range };
  }
  const met = waterClass === 6 ? null : named(waterClass - 1);
  const missed = waterClass === 1 ? null : named(waterClass - 2);
  const bySaturation = limits.rule === "at-least" && waterClass === 1 && compare(used, decimalOf(limits.limits[0])) < 0;
  return bySaturation
    ? { met: { class: "Ⅰ", limit: `saturation≥${limits.saturation.share}` }, missed }
    : { met, missed };
}

function limitText(limits: ItemLimits, body: WaterBody, index: number): string | null {
  switch (limits.rule) {
    case "at-most":
    case "at-most-in-lakes":
      return `≤${limits.limits[index] ?? ""}`;
    case "at-most-by-body":
      return `≤${limits[body][index] ?? ""}`;
    case "at-least":
      return `≥${limits.limits[index] ?? ""}`;
    case "range":
      return `${limits.low}–${limits.high}`;
    case "change":
      return null;
  }
}
