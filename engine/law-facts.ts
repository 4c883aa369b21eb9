import type { Held } from "../db/proceeding/held";
import type { LawBook } from "../db/proceeding/law-book";
import { type InstantText, shanghaiDate } from "../domain/calendar";
import type { LawFacts } from "../domain/proceeding";

/** What the law of any kind leans on: what the book holds of a proceeding, with the rules as they hold at an instant. */
export function lawFacts(held: Held, law: LawBook, at: InstantText): LawFacts & { readonly number: string } {
  const { ladder } = law.ladder(held.pins.ladder);
  const { parties, around } = held;
  return {
    ladder,
    calendar: law.calendar(),
    heads: held.heads,
    station: held.station,
    number: held.number ?? "",
    around: {
      parties: parties.map(({ role, unitId, kind }) => ({ role, unit: unitId, kind })),
      ...around,
    },
    rules: law.kindRules(shanghaiDate(at), ladder.demo),
  };
}
