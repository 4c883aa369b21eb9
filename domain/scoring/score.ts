import type { Answer } from "../asking";
import { explain, type Explanation } from "../explanation";
import { compareFractions, type Fraction, fraction, subtractFractions, addFractions, plainFraction } from "../number";
import { refOf, type RuleOf } from "../water";
import { consecutiveProposals, type Proposal } from "./consecutive";
import { countedPoints, type Earned, numberOf } from "./counted";
import { elementName } from "./element";
import { exclusionRefusal, type ExclusionRefusal, type ScoringFacts } from "./facts";
import { schemeFaults, type SchemeFault } from "./faults";
import { itemPoints } from "./item-points";
import { openThresholds, withThresholds } from "./open";
import type { ScoringQuestion } from "./question";
import type { ScoringBody } from "./scheme";
import { Sheet } from "./sheet";

/** A division's score, exact, which opens to the verdicts and events it was made of. */
export interface Scored {
  readonly kind: "score";
  readonly division: string;
  readonly total: Fraction;
  /** By the scheme's bands; null where it names none. */
  readonly grade: string | null;
  /** The grade was capped by an event 一票否决. */
  readonly vetoed: boolean;
  /** The scheme is an assumption, has no document, or had a number settled by an answer: 测算, no result. */
  readonly trial: boolean;
  readonly because: Explanation;
  readonly proposals: readonly Proposal[];
}

export type Score =
  | Scored
  | { readonly kind: "questions"; readonly questions: readonly ScoringQuestion[] }
  /** Exclusions without reason, evidence or another person's approval. */
  | {
      readonly kind: "refused";
      readonly exclusions: readonly { readonly id: string; readonly why: ExclusionRefusal }[];
    }
  /** The numbers that were answered make the scheme impossible. */
  | { readonly kind: "unsound"; readonly faults: readonly SchemeFault[] };

const ZERO = fraction(0, 1);

/** Scores a division by a scheme. Nothing that the scheme or the values leave open is assumed: it is asked. */
export function score(scheme: RuleOf<ScoringBody>, facts: ScoringFacts, answers: readonly Answer[]): Score {
  const refused = facts.exclusions.flatMap((exclusion) => {
    const why = exclusionRefusal(facts, exclusion);
    return why === null ? [] : [{ id: exclusion.id, why }];
  });
  if (refused.length > 0) return { kind: "refused", exclusions: refused };
  const sheet = new Sheet(facts, answers, scheme.body.attribution !== null);
  const open = openThresholds(scheme.body);
  const numbers = open.flatMap(({ path, text }) => {
    const number = sheet.threshold(path, text);
    return number === null ? [] : [[path, number] as const];
  });
  const body = withThresholds(scheme.body, new Map(numbers));
  const faults = schemeFaults(body);
  if (faults.length > 0) return { kind: "unsound", faults };

  const items = body.items.map((item) => itemPoints(sheet, item));
  const bonuses = body.bonuses.map((bonus) => countedPoints(sheet, bonus));
  const deductions = body.deductions.map((deduction) => countedPoints(sheet, deduction));
  const full = numberOf(body.full);
  if (sheet.open.length > 0 || full === null) return { kind: "questions", questions: sheet.open };

  const earned = addFractions(sumOf(items), sumOf(bonuses));
  const left = subtractFractions(earned, sumOf(deductions));
  const isOver = compareFractions(left, full) > 0;
  const asked =
    isOver && body.mayExceedFull === "ask" ? sheet.settle("over-full", facts.division, ["exceeds", "cut"]) : "";
  if (asked === null) return { kind: "questions", questions: sheet.open };
  const capped = isOver && body.mayExceedFull !== true && asked !== "exceeds" ? full : left;
  const total = compareFractions(capped, ZERO) < 0 ? ZERO : capped;
  const { grade, vetoed, evidence } = gradeOf(body, facts, total);
  const consecutive = consecutiveProposals(sheet, body.consecutive, grade);
  const effects = body.effects.flatMap(({ at, proposal }): readonly Proposal[] => {
    if ("grade" in at) return at.grade === grade ? [{ text: proposal, evidence }] : [];
    if (!("any" in at)) return [];
    const found = sheet.elements("section-years").filter((element) => sheet.says(element, at.any) === true);
    return found.length === 0 ? [] : [{ text: proposal, evidence: found.map(({ verdict }) => verdict ?? "") }];
  });
  if (sheet.open.length > 0) return { kind: "questions", questions: sheet.open };
  return {
    kind: "score",
    division: facts.division,
    total,
    grade,
    vetoed,
    trial: scheme.status === "assumption" || scheme.body.document === null || open.length > 0,
    because: explain(scheme.body.name, {
      value: plainFraction(total),
      rule: refOf(scheme),
      evidence,
      parts: [
        ...partsOf(items),
        ...under({ zh: "加分", en: "bonus" }, partsOf(bonuses)),
        ...under({ zh: "扣分", en: "deductions" }, partsOf(deductions)),
        ...under({ zh: "剔除", en: "excluded" }, excludedOf(facts)),
        ...under({ zh: "答复", en: "answers" }, sheet.settled),
      ],
    }),
    proposals: [...effects, ...consecutive],
  };
}

const sumOf = (earned: readonly (Earned | null)[]): Fraction =>
  earned.reduce((whole, each) => (each === null ? whole : addFractions(whole, each.points)), ZERO);

const partsOf = (earned: readonly (Earned | null)[]): readonly Explanation[] =>
  earned.flatMap((each) => (each === null ? [] : [each.because]));

const under = (text: Explanation["text"], parts: readonly Explanation[]): readonly Explanation[] =>
  parts.length === 0 ? [] : [explain(text, { parts })];

const excludedOf = ({ exclusions, elements }: ScoringFacts): readonly Explanation[] =>
  exclusions.map(({ id, reason, section, month, approvedBy, evidence }) => {
    const raw = elements.filter((each) => each.section === section && each.month === month);
    const name = raw[0] === undefined ? section : elementName(raw[0]);
    return explain(
      {
        zh: `断面 ${name}：${reason}（批准人 ${approvedBy}）`,
        en: `section ${name}: ${reason} (approved by ${approvedBy})`,
      },
      { evidence: [id, ...evidence, ...raw.flatMap(({ verdict }) => (verdict === null ? [] : [verdict]))] },
    );
  });

function gradeOf(
  { bands, vetoes }: ScoringBody,
  { occurrences }: ScoringFacts,
  total: Fraction,
): { readonly grade: string | null; readonly vetoed: boolean; readonly evidence: readonly string[] } {
  if (bands === null) return { grade: null, vetoed: false, evidence: [] };
  const place = bands.findIndex(({ least }) => {
    const bound = least === null ? null : numberOf(least);
    return bound === null || compareFractions(total, bound) >= 0;
  });
  const struck = vetoes.filter(({ word }) => occurrences.some((each) => each.word === word));
  const caps = struck.map(({ grade }) => bands.findIndex((band) => band.grade === grade));
  const worst = Math.max(place, ...caps);
  const evidence = occurrences.filter(({ word }) => struck.some((veto) => veto.word === word)).map(({ id }) => id);
  return { grade: bands[worst]?.grade ?? null, vetoed: worst > place, evidence };
}
