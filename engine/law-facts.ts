import type { Held } from "../db/proceeding/held";
import type { LawBook } from "../db/proceeding/law-book";
import { type InstantText, shanghaiDate } from "../domain/calendar";
import type { MatterFacts } from "../domain/matter";
import type { ObjectionFacts } from "../domain/objection";
import type { SamplingFacts } from "../domain/sampling";

/** What the law of any kind of proceeding leans on: each kind reads its own. */
export type AllFacts = MatterFacts & SamplingFacts & ObjectionFacts;

/** What the law of any kind leans on: what the book holds of a proceeding, with the rules as they hold at an instant. */
export function lawFacts(held: Held, law: LawBook, at: InstantText): AllFacts {
  const { ladder } = law.ladder(held.pins.ladder);
  const { parties, around, superior, stations, measured } = held;
  const today = shanghaiDate(at);
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
    closing: (scheme, on) => law.closing(scheme, on),
    rules: law.kindRules(today, ladder.demo),
    samplingRule: law.samplingRule(today),
    objectionRule: law.objectionRule(today),
    superior,
    stations,
    measured,
  };
}
