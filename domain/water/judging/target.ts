import type { ItemCode } from "../item";
import type { Finding, Verdict } from "./verdict";
import type { WaterClass } from "../water-class";
import type { WaterBody } from "../water-standard";

/**
 * Whether a section met its target class (达标). `missed` names the items worse than the target; `cannot-judge` means that a
 * detection limit above the target, or a body that is not known, leaves it open: it is never taken as met.
 */
export type TargetVerdict =
  | { readonly kind: "met" }
  | { readonly kind: "missed"; readonly items: readonly ItemCode[] }
  | { readonly kind: "cannot-judge"; readonly items: readonly ItemCode[]; readonly reason: string };

type ItemStanding = "met" | "missed" | "open";

/** Compares a verdict with the target class of its year, item by item. */
export function againstTarget(verdict: Verdict, target: WaterClass): TargetVerdict {
  if (verdict.findings.length === 0)
    return { kind: "cannot-judge", items: [], reason: "no item that counts was measured" };
  const bodies: readonly WaterBody[] = verdict.body === null ? ["river", "lake"] : [verdict.body];
  const missed: ItemCode[] = [];
  const open: ItemCode[] = [];
  for (const finding of verdict.findings) {
    const standings = new Set(bodies.map((body) => standingOf(finding, target, body)));
    if (standings.size === 1 && standings.has("missed")) missed.push(finding.item);
    else if (standings.size > 1 || standings.has("open")) open.push(finding.item);
  }
  if (missed.length > 0) return { kind: "missed", items: missed };
  if (open.length > 0) return { kind: "cannot-judge", items: open, reason: openReason(verdict, open) };
  return { kind: "met" };
}

function standingOf({ reading, classes, range }: Finding, target: WaterClass, body: WaterBody): ItemStanding {
  const own = classes[body] <= target ? "met" : "missed";
  if (range === null) return own;
  if (range.best[body] > target) return "missed";
  if (range.worst[body] <= target) return "met";
  // A mean of several values stands by its statistics unless one of the detection limits could by itself hide a miss.
  return reading.below || range.limit[body] > target ? "open" : own;
}

function openReason(verdict: Verdict, items: readonly ItemCode[]): string {
  const hidden = verdict.findings.filter(({ item, range }) => items.includes(item) && range !== null);
  return hidden.length > 0
    ? `the detection limit of ${hidden.map(({ item }) => item).join("+")} does not show whether the target was met`
    : "the body is not known, and its limits decide";
}
