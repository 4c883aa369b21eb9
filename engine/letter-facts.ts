import type { Held } from "../db/proceeding/held";
import { type InstantText, shanghaiDate } from "../domain/calendar";
import { HeqingError } from "../domain/errors";
import { type DatedArticles, type Ladder, type Rung, rungOf } from "../domain/ladder";
import type { LetterWords, Step } from "../domain/proceeding";
import { type DutyKind, type LetterPlace, wordsOf } from "../domain/vocabulary";
import { draftLetter, draftOfKind, type KeptLetterFacts, type LetterDraft } from "../letters";
import type { LadderStatus } from "../letters/facts";
import { verdictFacts } from "./verdict-facts";

/** A letter that is to be drafted. */
export interface LetterRequest {
  readonly held: Held;
  /** null for a letter of a kind whose proceeding holds no rung of its ladder. */
  readonly rung: Rung | null;
  readonly severity: string;
  /** When it is drafted: decides which articles are in force. */
  readonly at: InstantText;
  readonly step: Step;
}

/** Name of the unit in a part; null where nobody has it. */
export const unitIn = ({ parties }: Pick<Held, "parties">, role: Held["parties"][number]["role"]): string | null =>
  parties.find((party) => party.role === role)?.name ?? null;

/** Units by name behind the parties and the offices of the ladder; one that is seen by itself alone is not named. */
export const unitsOf = (held: Held): Readonly<Partial<Record<LetterPlace, string | null>>> => ({
  ...Object.fromEntries(held.parties.filter(({ hidden }) => !hidden).map(({ role }) => [role, unitIn(held, role)])),
  "supervisor-government": held.government,
});

/** What a letter is made from, out of what the book knows when it is drafted: kept with it until it is submitted. */
export const letterFacts = ({ held, rung, severity, at, step }: LetterRequest): KeptLetterFacts => ({
  severity,
  starts: rung === null ? [] : wordsOf<DutyKind>(rung.limits as Readonly<Record<DutyKind, unknown>>),
  date: shanghaiDate(at),
  matterNumber: held.number ?? "",
  section: held.section ?? { name: "", river: null, level: null },
  verdict: held.verdict === null ? null : verdictFacts(held.verdict),
  responsibleUnit: unitIn(held, "responsible") ?? "",
  units: unitsOf(held),
  cause: step.kind === "sign" || step.kind === "clue" ? step.cause : null,
  ...(step.kind === "sign" && step.letter !== undefined ? { letter: step.letter } : {}),
  demo: held.demo,
});

/** A letter as the book keeps it: its text from the first submission on, before that what the text is made from. */
export interface KeptLetter {
  readonly rung: string;
  readonly draft: object | null;
  readonly madeFrom: object | null;
}

/** The rules that a text leans on. */
export interface LetterRules {
  readonly ladder: Ladder;
  readonly ladderStatus: LadderStatus;
  readonly articles: readonly DatedArticles[];
}

/**
 * The text of a letter: the kept one, else rendered of what it is made from, the same as often as it is asked for. The rules
 * are asked for where it is not kept.
 * @throws HeqingError RULE_UNKNOWN for a rung that the pinned ladder has not
 */
export function letterText(letter: KeptLetter, rules: () => LetterRules): LetterDraft {
  if (letter.draft !== null) return letter.draft as LetterDraft;
  const { ladder, ladderStatus, articles } = rules();
  const madeFrom = letter.madeFrom as KeptLetterFacts;
  if (madeFrom.letter !== undefined) return draftOfKind({ ...madeFrom, letter: madeFrom.letter, articles });
  const rung = rungOf(ladder, letter.rung);
  if (rung === null) throw new HeqingError("RULE_UNKNOWN", `expected the rung ${letter.rung} in the pinned ladder`);
  return draftLetter({ ...madeFrom, rung, ladderStatus, articles });
}

/** A kept or rendered text with the words that a person edited; of its citations those that are still in it. */
export const edited = (text: LetterDraft, words: LetterWords): LetterDraft => ({
  ...text,
  ...words,
  citations: text.citations.filter((citation) => words.paragraphs.some((paragraph) => paragraph.includes(citation))),
});

/** The texts of unsigned letters, each rendered when the law asks for it. */
export const textsOf =
  (letters: Held["letters"], rules: () => LetterRules) =>
  (step: number): LetterDraft | null => {
    const letter = letters.find((known) => known.step === step);
    return letter === undefined ? null : letterText(letter, rules);
  };
