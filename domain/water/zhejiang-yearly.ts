export const YEARLY_GRADES = ["优秀", "良好", "合格", "不合格"] as const;
export type YearlyGrade = (typeof YEARLY_GRADES)[number];

/** One line of the decision table; null = any. No situation fits two lines: rule data in which one does are refused. */
export interface YearlyLine {
  readonly meetsTarget: boolean;
  readonly outflow: "better" | "worse" | null;
  readonly index: "better" | "worse";
  /** Whether the outflow fell less than the inflow. */
  readonly fell: "less" | "not-less" | null;
  readonly grade: YearlyGrade;
}

/** Body of the rule for the yearly grade of a handover section in Zhejiang (as applied to 2013; water.md §4.2). */
export interface ZhejiangYearlyBody {
  readonly method: "zhejiang-yearly";
  /** The last year of which the table is known: 浙政办发〔2016〕71号, not at hand, may have changed it. */
  readonly knownThrough: number;
  readonly lines: readonly YearlyLine[];
}

/** What is known of a division's year, in the words of the table; null = not asked for yet. */
export interface YearlySituation {
  readonly meetsTarget: boolean;
  /** The assessment index compared with the year before. */
  readonly index: "better" | "worse";
  /** Outflow compared with inflow of the same period. */
  readonly outflow: "better" | "worse" | null;
  readonly fell: "less" | "not-less" | null;
}

/** The line that fits, what else decides between lines, or that none fits. */
export type YearlyFinding =
  | { readonly kind: "line"; readonly line: YearlyLine; readonly number: number }
  | { readonly kind: "needs"; readonly what: "outflow" | "fell" }
  | { readonly kind: "no-line" };

/** Looks a situation up in the table. Asks only for what decides: a section that met its target needs no inflow. */
export function yearlyLine(rule: ZhejiangYearlyBody, situation: YearlySituation): YearlyFinding {
  const { meetsTarget, index, outflow, fell } = situation;
  const near = rule.lines.filter((line) => line.meetsTarget === meetsTarget && line.index === index);
  if (outflow === null && near.some((line) => line.outflow !== null)) return { kind: "needs", what: "outflow" };
  const beside = near.filter((line) => line.outflow === null || line.outflow === outflow);
  if (fell === null && beside.some((line) => line.fell !== null)) return { kind: "needs", what: "fell" };
  const line = beside.find((each) => each.fell === null || each.fell === fell);
  return line === undefined ? { kind: "no-line" } : { kind: "line", line, number: rule.lines.indexOf(line) + 1 };
}
