import type { ItemCode } from "./item";
import type { Finding, OpenQuestion } from "./judging/verdict";
import type { WaterClass } from "./water-class";
import type { WaterBody } from "./water-standard";

/** The section's class as far as the findings give it. */
export interface SectionClass {
  readonly class: WaterClass | null;
  readonly limiting: readonly ItemCode[];
  readonly open: readonly OpenQuestion[];
}

const NOTHING_LIMITS: readonly ItemCode[] = [];
const NOTHING_OPEN: readonly OpenQuestion[] = [];
const NO_ITEM: SectionClass = { class: null, limiting: NOTHING_LIMITS, open: [{ kind: "no-item" }] };

function worstOf(findings: readonly Finding[], body: WaterBody): WaterClass {
  let worst: WaterClass = 1;
  for (const { classes } of findings) if (classes[body] > worst) worst = classes[body];
  return worst;
}

/** Single-factor evaluation (单因子评价法): the worst item makes the class; without a known body both limits are tried. */
export function sectionClass(findings: readonly Finding[], body: WaterBody | null): SectionClass {
  if (findings.length === 0) return NO_ITEM;
  const river = worstOf(findings, body ?? "river");
  const lake = worstOf(findings, body ?? "lake");
  const limits = limitQuestion(findings, body);
  if (river !== lake) {
    const question: OpenQuestion = { kind: "body", river, lake };
    return { class: null, limiting: NOTHING_LIMITS, open: limits === null ? [question] : [question, limits] };
  }
  return {
    class: river,
    limiting: limitingItems(findings, river, body),
    open: limits === null ? NOTHING_OPEN : [limits],
  };
}

function limitingItems(findings: readonly Finding[], worst: WaterClass, body: WaterBody | null): readonly ItemCode[] {
  if (worst === 1) return NOTHING_LIMITS;
  const items: ItemCode[] = [];
  for (const { item, classes } of findings) {
    if (classes[body ?? "river"] === worst && classes[body ?? "lake"] === worst) items.push(item);
  }
  return items;
}

/** Items below the detection limit whose true value could change the class of the section. */
function limitQuestion(findings: readonly Finding[], body: WaterBody | null): OpenQuestion | null {
  const bodies: readonly WaterBody[] = body === null ? ["river", "lake"] : [body];
  const deciding = findings.filter(
    ({ range }) => range !== null && bodies.some((each) => range.worst[each] > bestPossible(findings, each)),
  );
  return deciding.length === 0 ? null : { kind: "limit", items: deciding.map(({ item }) => item) };
}

function bestPossible(findings: readonly Finding[], body: WaterBody): WaterClass {
  let best: WaterClass = 1;
  for (const { classes, range } of findings) {
    const own = (range?.best ?? classes)[body];
    if (own > best) best = own;
  }
  return best;
}
