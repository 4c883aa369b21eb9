import type { LetterRequest } from "../db/matter/letter-draft";
import type { MatterFacts, VerdictRecord } from "../db/matter/matter-facts";
import { shanghaiDate } from "../domain/calendar";
import { CLIMB_CAUSES, type ClimbCause, type DatedArticles, type Office } from "../domain/ladder";
import { ITEMS } from "../domain/water";
import type { LetterFacts, VerdictFacts } from "../letters/facts";

/** The verdict in the words of letters: items by their Chinese names. */
export const verdictFacts = ({ period, waterClass, targetClass, limiting }: VerdictRecord): VerdictFacts => ({
  period,
  waterClass,
  targetClass,
  items: limiting.map((code) => ITEMS[code].zh),
});

/** A cause as the timeline keeps it. */
export const climbCause = (word: string | null): ClimbCause | null =>
  CLIMB_CAUSES.find((cause) => cause === word) ?? null;

/** The unit behind an office of the ladder; null where the registry does not say which. */
const unitName = (matter: MatterFacts, office: Office | null): string | null => {
  switch (office) {
    case "responsible-unit":
      return matter.responsibleUnit;
    case "county-office":
      return matter.office;
    case "monitoring-station":
      return matter.station;
    default:
      return null;
  }
};

/** What a letter is drafted from, out of what the book knows and the articles in force. */
export const letterFacts = (request: LetterRequest, articles: readonly DatedArticles[]): LetterFacts => ({
  rung: request.rung,
  ladderStatus: request.ladderStatus,
  date: shanghaiDate(request.at),
  matterNumber: request.matter.number,
  section: request.matter.section,
  verdict: verdictFacts(request.matter.verdict),
  responsibleUnit: request.matter.responsibleUnit,
  addressee: unitName(request.matter, request.rung.addressee),
  issuer: unitName(request.matter, request.rung.issuer),
  cause: climbCause(request.cause),
  articles,
  demo: request.matter.demo,
});
