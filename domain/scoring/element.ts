import type { Fraction } from "../number";
import { className, type ItemCode, type WaterClass } from "../water";
import { explain, type Explanation } from "../explanation";

/** What a division's year consists of: a section in a month, or a section in the year. Persisted words of rule data. */
export const ELEMENT_SETS = ["section-months", "section-years"] as const;
export type ElementSet = (typeof ELEMENT_SETS)[number];

/** What a section's month or year can be found to be. Persisted words of rule data. */
export const PREDICATES = [
  "met",
  "missed",
  "complies",
  "fails",
  "below-class-3",
  "inferior",
  "upgraded",
  "downgraded",
] as const;
export type Predicate = (typeof PREDICATES)[number];

/** One section in one month or year, as a released verdict keeps it. */
export interface Element {
  readonly section: string;
  /** 1 to 12; null for the year. */
  readonly month: number | null;
  /** Id of the verdict; null: there is none. */
  readonly verdict: string | null;
  readonly class: WaterClass | null;
  readonly target: WaterClass | null;
  /** The class of the same period of last year; null where it is not known. */
  readonly lastYear: WaterClass | null;
  /** Of a miss, whose water it was by the scheme's attribution rule; null where nothing was found. */
  readonly water: "own" | "upstream" | null;
  /** Exact means of this and last year's period. */
  readonly means: Readonly<Partial<Record<ItemCode, { readonly now: Fraction; readonly lastYear: Fraction | null }>>>;
}

/** What can't be said of an element before a person did. */
export type Unsaid = "no-verdict" | "whose-water" | "no-last-year";

/**
 * Whether an element is what the word says. `complies`: met its target, or missed it by water from upstream; `fails`: the
 * opposite. `attributed`: the scheme asks whose water it was.
 */
export function isElement(element: Element, predicate: Predicate, attributed: boolean): boolean | Unsaid {
  const { class: found, target, lastYear, water } = element;
  if (found === null || target === null) return "no-verdict";
  switch (predicate) {
    case "met":
      return found <= target;
    case "missed":
      return found > target;
    case "below-class-3":
      return found > 3;
    case "inferior":
      return found === 6;
    case "upgraded":
      return lastYear === null ? "no-last-year" : found < lastYear;
    case "downgraded":
      return lastYear === null ? "no-last-year" : found > lastYear;
    case "complies":
    case "fails": {
      if (found <= target) return predicate === "complies";
      if (!attributed) return predicate === "fails";
      return water === null ? "whose-water" : (water === "upstream") === (predicate === "complies");
    }
  }
}

/** How an element is named in keys of questions and explanations. */
export const elementName = ({ section, month }: Element): string => (month === null ? section : `${section}:${month}`);

/** An element as part of an explanation: its class, target and last year's class as its verdict keeps them. */
export function explainElement(element: Element, found: string): Explanation {
  const { class: now, target, lastYear, verdict } = element;
  const word = (each: WaterClass | null): string => (each === null ? "—" : className(each));
  const name = elementName(element);
  return explain(
    {
      zh: `断面 ${name}：${word(now)}类（目标 ${word(target)}，上年同期 ${word(lastYear)}）`,
      en: `section ${name}: ${word(now)} (target ${word(target)}, last year ${word(lastYear)})`,
    },
    { value: found, evidence: verdict === null ? [] : [verdict] },
  );
}
