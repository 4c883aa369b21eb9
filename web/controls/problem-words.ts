import type { Problem } from "../api-types";
import { type Language, type Texts, word } from "../texts/texts";

/** What a refusal says to a person: its title in their language, the fields it names, and what to do about it. */
export function problemWords(problem: Problem, language: Language, t: Texts, called?: string): string {
  if (problem.status === 0) return t.state.unreached;
  const title = called ?? (language === "zh" ? (problem.titleZh ?? problem.title) : problem.title);
  const todo: string | undefined =
    problem.retryAfter === undefined
      ? (t.problem.todo as Readonly<Record<string, string>>)[problem.code]
      : t.problem.wait(problem.retryAfter);
  // What the API says of a field is written for programs, in English: a Chinese page names the fields.
  const faults = problem.errors
    ?.map(({ path, message }) =>
      language === "zh" ? word(t.words.field, path.split(".").at(-1)) : `${path}: ${message}`,
    )
    .join(language === "zh" ? "、" : "; ");
  return [title ?? problem.detail ?? problem.code, faults, todo]
    .filter((part) => part !== undefined && part !== "")
    .join(language === "zh" ? "：" : ": ");
}
