import type { Held } from "../db/proceeding/held";
import { type InstantText, shanghaiDate } from "../domain/calendar";
import type { DatedArticles, Office, Rung } from "../domain/ladder";
import type { Step } from "../domain/proceeding";
import { type DutyKind, wordsOf } from "../domain/vocabulary";
import type { LadderStatus, LetterFacts } from "../letters/facts";
import { verdictFacts } from "./verdict-facts";

/** Everything that the draft of a formal letter is made of. */
export interface LetterRequest {
  readonly held: Held;
  readonly rung: Rung;
  readonly ladderStatus: LadderStatus;
  readonly severity: string;
  /** When it is drafted: decides which articles are in force. */
  readonly at: InstantText;
  readonly step: Step;
}

/** A pure function that gives the draft as JSON; letters/ has it. */
export type DraftLetter = (request: LetterRequest) => object;

/** Name of the unit in a part; null where nobody has it. */
export const unitIn = ({ parties }: Pick<Held, "parties">, role: Held["parties"][number]["role"]): string | null =>
  parties.find((party) => party.role === role)?.name ?? null;

/** Units by name behind the offices of the ladder. */
export const unitsOf = (held: Held): Readonly<Partial<Record<Office, string | null>>> => ({
  responsible: unitIn(held, "responsible"),
  station: unitIn(held, "station"),
  supervisor: unitIn(held, "supervisor"),
  "supervisor-government": held.government,
});

/** What a letter is drafted from, out of what the book knows and the articles in force. */
export const letterFacts = (
  { held, rung, ladderStatus, severity, at, step }: LetterRequest,
  articles: readonly DatedArticles[],
): LetterFacts => ({
  rung,
  ladderStatus,
  severity,
  starts: wordsOf<DutyKind>(rung.limits as Readonly<Record<DutyKind, unknown>>),
  date: shanghaiDate(at),
  matterNumber: held.number ?? "",
  section: held.section ?? { name: "", river: null, level: null },
  verdict: held.verdict === null ? null : verdictFacts(held.verdict),
  responsibleUnit: unitIn(held, "responsible") ?? "",
  units: unitsOf(held),
  cause: step.kind === "sign" || step.kind === "clue" ? step.cause : null,
  articles,
  demo: held.demo,
});
