import type { Problem } from "../api-types";
import type { Language, Texts } from "../texts/language";

/** What a refusal says to a person: its title in their language, and its detail where that is one for people. */
export function problemWords(problem: Problem, language: Language, t: Texts): string {
  if (problem.status === 0) return t.state.unreached;
  const title = language === "zh" ? (problem.titleZh ?? problem.title) : problem.title;
  const faults = problem.errors?.map(({ path, message }) => `${path}: ${message}`).join("；");
  return [title ?? problem.detail ?? problem.code, faults]
    .filter((part) => part !== undefined && part !== "")
    .join("：");
}
