import { compareFractions, type Fraction } from "../number";
import { ask, type Ask } from "./rule";

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

/** What is known of a division's handover in one year. */
export interface ZhejiangYearlyFacts {
  readonly year: number;
  readonly missingMonths: number;
  readonly outflowSections: number;
  readonly inflowSections: number;
  readonly meetsTarget: boolean;
  /** Outflow compared with inflow of the same period. */
  readonly outflow: "better" | "equal" | "worse";
  /** The assessment index compared with the year before, by a formula that a person confirmed; null: no formula is confirmed. */
  readonly index: "better" | "unchanged" | "worse" | null;
  /** By how much outflow and inflow fell, in the same measure; asked for only where it decides. */
  readonly falls: { readonly outflow: Fraction; readonly inflow: Fraction } | null;
  /** A person confirmed that the table holds for a year after `knownThrough`. */
  readonly tableConfirmed: boolean;
}

export type ZhejiangYearly = { readonly kind: "grade"; readonly grade: YearlyGrade } | Ask;

/** The yearly grade by the table; every situation the source leaves undefined is put to a person. */
export function zhejiangYearly(rule: ZhejiangYearlyBody, facts: ZhejiangYearlyFacts): ZhejiangYearly {
  const undefinedFor = undefinedSituation(rule, facts);
  if (undefinedFor !== null) return ask(undefinedFor);
  const candidates = rule.lines.filter(
    (line) =>
      line.meetsTarget === facts.meetsTarget &&
      (line.outflow === null || line.outflow === facts.outflow) &&
      line.index === facts.index,
  );
  const [first] = candidates;
  if (first === undefined) return ask("the table has no line for this situation");
  if (first.fell === null) return { kind: "grade", grade: first.grade };
  return byFall(candidates, facts.falls);
}

function undefinedSituation(rule: ZhejiangYearlyBody, facts: ZhejiangYearlyFacts): string | null {
  if (facts.year > rule.knownThrough && !facts.tableConfirmed) {
    return `the text of 2016 may have changed the table, which is known through ${rule.knownThrough}`;
  }
  if (facts.missingMonths > 0) return `${facts.missingMonths} months are missing and the source does not say what then`;
  if (facts.outflowSections !== 1)
    return `there are ${facts.outflowSections} outflow sections and the source speaks of one`;
  if (facts.index === null) return "the formula of the index is not stated and none is confirmed";
  if (facts.index === "unchanged") return "the index is unchanged and the table knows better and worse only";
  if (facts.meetsTarget) return null;
  if (facts.inflowSections === 0) return "there is no inflow section and the table compares with one";
  if (facts.inflowSections > 1) return `there are ${facts.inflowSections} inflow sections and the source speaks of one`;
  if (facts.outflow === "equal") return "outflow and inflow are equal and the table knows better and worse only";
  return null;
}

function byFall(lines: readonly YearlyLine[], falls: ZhejiangYearlyFacts["falls"]): ZhejiangYearly {
  if (falls === null) return ask("it is not known by how much outflow and inflow fell");
  const order = compareFractions(falls.outflow, falls.inflow);
  if (order === 0) return ask("outflow and inflow fell by the same and the table knows less only");
  const line = lines.find(({ fell }) => fell === (order < 0 ? "less" : "not-less"));
  return line === undefined ? ask("the table has no line for this situation") : { kind: "grade", grade: line.grade };
}
