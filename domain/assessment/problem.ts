import type { BilingualText, CivilDate } from "../calendar";

/** What is wrong with the schemes and targets of one section: told by name, never guessed away; the rest is judged. */
export type SchemeProblem =
  | { readonly kind: "scheme-unknown"; readonly section: string; readonly scheme: string }
  | { readonly kind: "scheme-not-in-force"; readonly section: string; readonly scheme: string; readonly day: CivilDate }
  /** The scheme's own rules (standard, method, means) can't be used on that day. */
  | { readonly kind: "rules-unfit"; readonly section: string; readonly scheme: string; readonly message: string }
  | { readonly kind: "several-leading"; readonly section: string; readonly schemes: readonly string[] }
  | TargetProblem;

/** Why it is not known which target holds in a period. */
export type TargetProblem =
  | { readonly kind: "targets-overlap"; readonly section: string; readonly scheme: string; readonly day: CivilDate }
  /** Targets of different classes follow each other within the period. */
  | { readonly kind: "target-changes"; readonly section: string; readonly scheme: string; readonly day: CivilDate }
  /** A target holds for a part of the period only. */
  | { readonly kind: "target-partly"; readonly section: string; readonly scheme: string };

/** A problem as it is told to people. */
export function problemText(problem: SchemeProblem): BilingualText {
  const { section } = problem;
  switch (problem.kind) {
    case "scheme-unknown":
      return {
        zh: `断面${section}的目标所属考核方案“${problem.scheme}”不存在，未按该方案评价`,
        en: `section ${section} has a target under the scheme ${problem.scheme}, which does not exist: it was not judged by it`,
      };
    case "scheme-not-in-force":
      return {
        zh: `断面${section}的目标所属考核方案“${problem.scheme}”在${problem.day}没有有效版本，未按该方案评价`,
        en: `section ${section} has a target under the scheme ${problem.scheme}, of which no version is in force on ${problem.day}: it was not judged by it`,
      };
    case "rules-unfit":
      return {
        zh: `断面${section}无法按考核方案“${problem.scheme}”评价：${problem.message}`,
        en: `section ${section} can't be judged by the scheme ${problem.scheme}: ${problem.message}`,
      };
    case "several-leading":
      return {
        zh: `断面${section}同时适用多个带处置阶梯的考核方案（${problem.schemes.join("、")}），主考核方案待人工确定`,
        en: `section ${section} is under several schemes with a ladder (${problem.schemes.join(", ")}): a person must say which leads`,
      };
    case "targets-overlap":
      return {
        zh: `断面${section}在考核方案“${problem.scheme}”下的目标自${problem.day}起互相重叠`,
        en: `the targets of section ${section} under the scheme ${problem.scheme} overlap from ${problem.day}`,
      };
    case "target-changes":
      return {
        zh: `断面${section}在考核方案“${problem.scheme}”下的目标在评价时段内（${problem.day}）变更`,
        en: `the target of section ${section} under the scheme ${problem.scheme} changes within the period, on ${problem.day}`,
      };
    case "target-partly":
      return {
        zh: `断面${section}在考核方案“${problem.scheme}”下的目标只覆盖评价时段的一部分`,
        en: `the target of section ${section} under the scheme ${problem.scheme} holds for a part of the period only`,
      };
  }
}
