import type { Calendar } from "../calendar";
import type { Ladder } from "../ladder";

/** What a decision may lean on besides state and act; all of it from the same transaction. */
export interface LawFacts {
  readonly ladder: Ladder;
  readonly calendar: Calendar;
  /** Persons who hold a head's post of the supervising office now: who could sign and approve. */
  readonly heads: readonly string[];
  /** The unit that samples the section: the party, else the station that the registry has for it today; null = none. */
  readonly station: string | null;
}
