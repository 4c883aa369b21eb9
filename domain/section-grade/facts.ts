import type { Fraction } from "../number";
import type { ItemCode, WaterBody, WaterClass } from "../water";

/** One section's means of one year, as released verdicts keep them: exact, in the unit of each item. */
export interface YearMeans {
  readonly year: number;
  /** Months (1 to 12) without a value. */
  readonly missing: readonly number[];
  readonly means: Readonly<Partial<Record<ItemCode, Fraction>>>;
  /** Ids of the verdicts they come from. */
  readonly verdicts: readonly string[];
}

/** What is known of one handover section of a division. */
export interface SectionYear {
  readonly section: string;
  /** Seen from the division: water leaves it or comes into it there. */
  readonly side: "outflow" | "inflow";
  readonly body: WaterBody;
  readonly target: WaterClass;
  /** Whether the year's released verdict met the target; null where it is undecided. Not read for an inflow. */
  readonly metTarget: boolean | null;
  /** Mean flow of the year in m³/s, null where it is not measured. */
  readonly flow: Fraction | null;
  readonly now: YearMeans;
  readonly before: YearMeans;
}

/** A city's or county's year. Divisions are graded, never persons. */
export interface DivisionYear {
  readonly division: string;
  readonly year: number;
  readonly sections: readonly SectionYear[];
  /** The person who is asked what the rules leave open. */
  readonly askedOf: string;
}
