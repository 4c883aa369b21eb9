import type { BilingualText } from "../calendar";
import type { ScoringFacts } from "./facts";
import type { Consecutive } from "./scheme";
import type { Sheet } from "./sheet";

/** What is put to a person: never done by itself. */
export interface Proposal {
  readonly text: BilingualText;
  /** Ids of verdicts or of earlier results it rests on. */
  readonly evidence: readonly string[];
}

/** The proposals that follow from runs of failures, up to this year. A month that is excluded or missing ends a run. */
export function consecutiveProposals(
  sheet: Sheet,
  rules: readonly Consecutive[],
  grade: string | null,
): readonly Proposal[] {
  return rules.flatMap(({ of, times, proposal }) =>
    "years" in of
      ? yearsRun(sheet.facts, of.years, times, grade, proposal)
      : [...new Set(sheet.facts.elements.map(({ section }) => section))].flatMap((section) => {
          const run = longestRun(sheet, section, of.months);
          return run.length >= times ? [{ text: proposal, evidence: run }] : [];
        }),
  );
}

function yearsRun(
  { earlier, year }: ScoringFacts,
  failing: string,
  times: number,
  grade: string | null,
  text: BilingualText,
): readonly Proposal[] {
  if (grade !== failing) return [];
  const evidence: string[] = [];
  for (let back = 1; back < times; back++) {
    const before = earlier.find((each) => each.year === year - back);
    if (before?.grade !== failing) return [];
    evidence.push(before.evidence);
  }
  return [{ text, evidence }];
}

function longestRun(sheet: Sheet, section: string, where: Parameters<Sheet["says"]>[1]): readonly string[] {
  const months = sheet.elements("section-months").filter((element) => element.section === section);
  let [run, longest]: [string[], string[]] = [[], []];
  for (let month = 1; month <= 12; month++) {
    const element = months.find((each) => each.month === month);
    run = element !== undefined && sheet.says(element, where) === true ? [...run, element.verdict ?? ""] : [];
    if (run.length > longest.length) longest = run;
  }
  return longest;
}
