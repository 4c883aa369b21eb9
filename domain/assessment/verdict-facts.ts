import type { ItemCode, WaterClass } from "../water";
import type { Outcome } from "./judge";

/** What a final verdict says to the proceedings of its section. */
export interface VerdictFacts {
  readonly verdictId: string;
  /** Id of the scheme; `evaluation` where none holds. */
  readonly scheme: string;
  /** Whether it is the section's leading scheme 主考核方案: no other opens a matter. */
  readonly leading: boolean;
  /** As `periodText` writes it. */
  readonly period: string;
  readonly outcome: Outcome;
  /** The items worse than the target: a re-sampling of it must name them. */
  readonly items: readonly ItemCode[];
  readonly waterClass: WaterClass | null;
  readonly targetClass: WaterClass | null;
  /** The final verdict of the same section, scheme and period that it corrects 数据更正; null where it is the first. */
  readonly supersedes: string | null;
}
