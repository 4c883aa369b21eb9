import { compare, decimalOf, multiply, subtract } from "../number";
import { printed, quantity } from "./measured";
import type { Found, JumpBody, JumpStep } from "./pattern";
import { difference, latestValue, type StationReading, type Surroundings, within } from "./reading";

/** One item that jumps alone; null where nothing, several items or the neighbours jump, or there is nothing to compare with. */
export function findJump(rule: JumpBody, reading: StationReading, { earlier, neighbours }: Surroundings): Found | null {
  const before = within(earlier, reading, rule.withinMinutes);
  const jumped = rule.steps.filter((step) => jumps(step, before, reading));
  const [step] = jumped;
  if (step === undefined || jumped.length > 1 || !restIsSteady(rule, step, before, reading)) return null;
  const beside = within(neighbours, reading, rule.withinMinutes);
  if (beside.some((neighbour) => comesNear(step, neighbour, reading))) return null;
  const [was, is] = [latestValue(before, step.item), reading.values[step.item]];
  if (was === undefined || is === undefined) return null;
  const compared = beside.some(({ values }) => values[step.item] !== undefined);
  return {
    items: [step.item],
    reason: {
      zh: `${printed(step.item, was, "zh")}突变为 ${quantity(step.item, is)}，其他项目平稳，${compared ? "相邻断面无此变化" : "无相邻断面数据可比"}`,
      en: `${printed(step.item, was, "en")} became ${quantity(step.item, is)} while the other items stayed steady; ${compared ? "no neighbouring section shows it" : "there is no neighbouring section to compare with"}`,
    },
  };
}

function jumps({ item, factor, least }: JumpStep, before: readonly StationReading[], reading: StationReading): boolean {
  const [was, is] = [latestValue(before, item), reading.values[item]];
  if (was === undefined || is === undefined) return false;
  return compare(is, multiply(was, decimalOf(factor))) >= 0 && compare(subtract(is, was), decimalOf(least)) >= 0;
}

function restIsSteady(
  rule: JumpBody,
  step: JumpStep,
  before: readonly StationReading[],
  reading: StationReading,
): boolean {
  let steady = 0;
  for (const { item, by } of rule.steady) {
    const [was, is] = [latestValue(before, item), reading.values[item]];
    if (item === step.item || was === undefined || is === undefined) continue;
    if (compare(difference(was, is), decimalOf(by)) > 0) return false;
    steady += 1;
  }
  return steady >= rule.steadyAtLeast;
}

/** The neighbour's value, `factor` times, reaches this one: what came may have come from there or gone there. */
function comesNear({ item, factor }: JumpStep, neighbour: StationReading, reading: StationReading): boolean {
  const [there, here] = [neighbour.values[item], reading.values[item]];
  return there !== undefined && here !== undefined && compare(multiply(there, decimalOf(factor)), here) >= 0;
}
