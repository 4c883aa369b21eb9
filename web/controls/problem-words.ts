import type { Problem } from "../api-types";
import { type Language, type Texts, word } from "../texts/language";

/** What a refusal says to a person: its title in their language, and its detail where that is one for people. */
export function problemWords(problem: Problem, language: Language, t: Texts): string {
  if (problem.status === 0) return t.state.unreached;
  const title = language === "zh" ? (problem.titleZh ?? problem.title) : problem.title;
  // What the API says of a field is written for programs, in English: a Chinese page names the fields.
  const faults = problem.errors
    ?.map(({ path, message }) =>
      language === "zh" ? word(t.words.field, path.split(".").at(-1)) : `${path}: ${message}`,
    )
    .join(language === "zh" ? "、" : "; ");
  return [title ?? problem.detail ?? problem.code, faults]
    .filter((part) => part !== undefined && part !== "")
    .join(language === "zh" ? "：" : ": ");
}
