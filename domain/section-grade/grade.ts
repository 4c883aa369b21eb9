import { explain, type Explanation } from "../explanation";
import { compareFractions, plainFraction } from "../number";
import {
  refOf,
  type RuleOf,
  type RuleRef,
  type WaterStandardBody,
  type YearlyGrade,
  yearlyLine,
  type ZhejiangYearlyBody,
} from "../water";
import type { GradeAnswer, KeptAnswer } from "./answer";
import { Desk } from "./desk";
import type { DivisionYear } from "./facts";
import type { GradeQuestion } from "./question";
import { fallStanding, outflowStanding } from "./sides";
import { type IndexRules, sideIndex } from "./side-index";
import type { SectionIndexBody } from "./section-index";
import { takenTogether, type Together } from "./together";

/** The rules in force by which a year is graded. */
export interface GradeRules {
  readonly table: RuleOf<ZhejiangYearlyBody>;
  readonly standard: RuleOf<WaterStandardBody>;
  /** Variants of the index formula; one that binds is used without being asked for. */
  readonly indexes: readonly RuleOf<SectionIndexBody>[];
  /** Answers that were kept as dated rules. */
  readonly kept: readonly KeptAnswer[];
}

export type SectionGrade =
  | {
      readonly kind: "grade";
      readonly grade: YearlyGrade;
      /** An assumption stands behind it: the grade is a trial 测算 and no result. */
      readonly trial: boolean;
      readonly rules: readonly RuleRef[];
      readonly because: Explanation;
    }
  /** What a person must answer before there is a grade. Further questions may follow from the answers. */
  | { readonly kind: "questions"; readonly questions: readonly GradeQuestion[] }
  | { readonly kind: "no-grade"; readonly reason: "no-outflow" | "no-line" };

/**
 * The yearly grade of a city or county by Zhejiang's table (water.md §4.2), with what it rests on. Whatever the source leaves
 * undefined is a question to the named person; nothing is assumed. Only what decides is asked.
 */
export function gradeDivision(rules: GradeRules, facts: DivisionYear, answers: readonly GradeAnswer[]): SectionGrade {
  const desk = new Desk(facts, answers, rules.kept);
  const outflows = facts.sections.filter(({ side }) => side === "outflow");
  if (outflows.length === 0) return { kind: "no-grade", reason: "no-outflow" };
  const { knownThrough } = rules.table.body;
  if (facts.year > knownThrough) desk.settle("table-unknown", { year: facts.year, knownThrough });
  const formula = formulaOf(desk, rules);
  const outflow = takenTogether(desk, "outflow", outflows);
  const meetsTarget = outflow === null ? null : targetMet(desk, facts.year, outflow);
  const index = formula === null || outflow === null ? null : indexStanding(desk, formula, outflow);
  if (formula === null || outflow === null || meetsTarget === null || index === null) return openOf(desk);

  const inflow = (): Together | "none" | null => {
    const inflows = facts.sections.filter(({ side }) => side === "inflow");
    return inflows.length === 0 ? "none" : takenTogether(desk, "inflow", inflows);
  };
  let situation: Parameters<typeof yearlyLine>[1] = { meetsTarget, index: index.word, outflow: null, fell: null };
  const reasons: Explanation[] = [
    explain(
      { zh: "是否达到目标", en: "target met" },
      { value: meetsTarget ? "met" : "missed", evidence: verdictsOf(outflow) },
    ),
    index.because,
  ];
  for (;;) {
    const finding = yearlyLine(rules.table.body, situation);
    if (finding.kind === "needs") {
      const into = inflow();
      const side = into === "none" ? null : into;
      if (into === null) return openOf(desk);
      const found = (finding.what === "outflow" ? outflowStanding : fallStanding)(desk, formula, outflow, side);
      if (found === null) return openOf(desk);
      reasons.push(found.because);
      situation = { ...situation, [finding.what]: found.word };
      continue;
    }
    if (desk.open.length > 0) return openOf(desk);
    if (finding.kind === "no-line") return { kind: "no-grade", reason: "no-line" };
    const used: readonly RuleRef[] = [rules.table, rules.standard, formula.formula].map(refOf);
    const because = explain(
      { zh: `按等次表第 ${finding.number} 行评定`, en: `by line ${finding.number} of the table` },
      { value: finding.line.grade, rule: refOf(rules.table), parts: [...reasons, ...once(desk.settled)] },
    );
    const all = [...used, ...once(desk.settled).flatMap(({ rule }) => (rule === null ? [] : [rule]))];
    const trial = all.some(({ status }) => status === "assumption");
    return { kind: "grade", grade: finding.line.grade, trial, rules: all, because };
  }
}

const openOf = (desk: Desk): SectionGrade => ({
  kind: "questions",
  questions: [...new Map(desk.open.map((question) => [question.key, question])).values()],
});

const once = (settled: readonly Explanation[]): readonly Explanation[] => [
  ...new Map(settled.map((each) => [each.evidence[0], each])).values(),
];

const verdictsOf = ({ sections }: Together): readonly string[] => sections.flatMap(({ now }) => now.verdicts);

function formulaOf(desk: Desk, { indexes, standard }: GradeRules): IndexRules | null {
  const binding = indexes.filter(({ status }) => status === "binding");
  const [only, ...others] = binding;
  if (only !== undefined && others.length === 0) return { formula: only, standard };
  const named = indexes.map((rule) => ({ rule: `${rule.id}@${rule.version}`, name: rule.body.name }));
  const choice = desk.settle("index-formula", { variants: named });
  const formula = indexes.find(({ id, version }) => choice === `${id}@${version}`);
  return formula === undefined ? null : { formula, standard };
}

/** Every section that counts must have met its target. */
function targetMet(desk: Desk, year: number, { sections }: Together): boolean | null {
  const met = sections.map(({ section, metTarget }) => {
    if (metTarget !== null) return metTarget;
    const choice = desk.settle("target-undecided", { section, year });
    return choice === null ? null : choice === "met";
  });
  return met.includes(null) ? null : met.every((each) => each === true);
}

function indexStanding(
  desk: Desk,
  rules: IndexRules,
  outflow: Together,
): { readonly word: "better" | "worse"; readonly because: Explanation } | null {
  const now = sideIndex(desk, rules, outflow, (section) => section.now);
  const before = sideIndex(desk, rules, outflow, (section) => section.before);
  if (now === null || before === null) return null;
  const order = compareFractions(now.index, before.index);
  const choice = order === 0 ? desk.settle("index-unchanged", { index: plainFraction(now.index) }) : null;
  if (order === 0 && choice === null) return null;
  const word = order < 0 || choice === "better" ? "better" : "worse";
  const text = { zh: "考核指数与上年相比", en: "the index against last year's" };
  return { word, because: explain(text, { value: word, parts: [now.because, before.because] }) };
}
