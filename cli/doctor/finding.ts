import { HeqingError } from "../../domain/errors";

/** What one check found: `note` is worth knowing and breaks nothing. */
export interface Finding {
  readonly subject: string;
  readonly state: "ok" | "note" | "wrong";
  readonly found: string;
  /** What to do, where something is to be done. */
  readonly todo?: string;
}

/** One line of the report. */
export function findingLine({ subject, state, found, todo }: Finding): string {
  const sign = { ok: "ok   ", note: "note ", wrong: "WRONG" }[state];
  return `${sign}  ${subject.padEnd(20)}  ${found}${todo === undefined ? "" : `\n${" ".repeat(29)}→ ${todo}`}`;
}

/** A check whose failure is a finding: the catalogue's advice, or the one given here. */
export async function check(subject: string, todo: string, look: () => Promise<string | Finding>): Promise<Finding> {
  try {
    const result = await look();
    return typeof result === "string" ? { subject, state: "ok", found: result } : result;
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    return { subject, state: "wrong", found, todo: error instanceof HeqingError ? error.entry.todo : todo };
  }
}
