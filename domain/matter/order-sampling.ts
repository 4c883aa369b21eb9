import { addStep, endSteps, openSteps, record } from "../proceeding";
import type { SamplingForm } from "../vocabulary";
import type { MatterRuling } from "./facts";
import { type Miss, unanswered } from "./state";

/** What a re-sampling has to bring, under which schemes. */
export interface OrderMessage {
  readonly kind: "order";
  /** Which order of the matter, from 1. */
  readonly order: number;
  readonly schemes: readonly string[];
  /** Items that must be sampled: a result that lacks one of them is undecided. */
  readonly items: readonly string[];
  readonly rung: string;
  readonly severity: string;
  /** @default plain */
  readonly form?: SamplingForm;
  /** The disputed verdict, beside whose values the new ones are set. */
  readonly against?: string;
  /** The unit that samples, where it is not the section's own station. */
  readonly station?: string;
}

const distinct = (misses: readonly Miss[], of: (miss: Miss) => readonly string[]): readonly string[] =>
  [...new Set(misses.flatMap(of))].sort();

/**
 * Orders a re-sample 复测 of everything that missed and is not answered: a proceeding of its own with the station. Where
 * nothing of it counts any more and the office has not withdrawn the matter yet, what had missed is sampled.
 */
export const orderSampling = (ruling: MatterRuling): void => {
  recallOrders(ruling);
  const order = ruling.state.orders + 1;
  const open = unanswered(ruling.state);
  const misses = open.length > 0 ? open : ruling.state.misses;
  const schemes = distinct(misses, ({ scheme }) => [scheme]);
  const message: OrderMessage = {
    kind: "order",
    order,
    schemes,
    items: distinct(misses, ({ items }) => items),
    rung: ruling.state.rung,
    severity: ruling.state.severity,
  };
  ruling.state = { ...ruling.state, orders: order };
  const step = addStep(ruling, { kind: "await-result", order, schemes });
  ruling.children.push({ start: "sampling", no: order, body: message });
  record(ruling, "sampling-ordered", { step, order, items: message.items.join(",") });
};

/** Orders whose result nobody waits for any more: one that has said all of it is over, another is recalled. */
export const recallOrders = (ruling: MatterRuling): void => {
  for (const { no, order, schemes } of openSteps(ruling.state, "await-result")) {
    endSteps(ruling, schemes.length === 0 ? "done" : "lifted", (step) => step.no === no);
    if (schemes.length === 0) continue;
    ruling.children.push({ start: null, kind: "sampling", no: order, body: { kind: "recall" } });
    record(ruling, "sampling-recalled", { order });
  }
  endSteps(ruling, "lifted", ({ kind }) => kind === "question");
};
