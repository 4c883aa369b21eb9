import type { Calendar } from "../calendar";
import type { DatedArticles, Ladder } from "../ladder";
import type { Around } from "./around";
import type { KindRules } from "./kind-rules";
import type { LetterWords } from "./letters/shape";
import type { StepNo } from "./step";

/** What a decision may lean on besides state and act; all of it from the same transaction. */
export interface LawFacts {
  readonly ladder: Ladder;
  readonly calendar: Calendar;
  /** Persons who hold a head's post of the supervising office now: who could sign and approve. */
  readonly heads: readonly string[];
  /** The unit that samples the section: the party, else the station that the registry has for it today; null = none. */
  readonly station: string | null;
  /** The drafted text of an unsigned letter, as long as nobody edited it; absent or null = it was not read. */
  readonly letterText?: (step: StepNo) => (LetterWords & { readonly signer: string }) | null;
  /** Articles that letters cite, by date, issuer and addressee; absent = none are known. */
  readonly articles?: readonly DatedArticles[];
  /** Units around it. */
  readonly around: Around;
  /** The rules of proceedings beside a matter. */
  readonly rules: KindRules;
  /** Whether messages that are not urgent wait for their hour, so that what is settled before takes them back. @default false */
  readonly messagesWait?: boolean;
}
