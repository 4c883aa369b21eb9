import type { Limit } from "../calendar";
import type { ClimbCause, DutyKind } from "../vocabulary";
import type { Ladder, MissRun, Rung, RungEffect, RungLimit, Severity } from "./ladder";

/** The rung of an id, or null when the ladder has none. */
export const rungOf = (ladder: Ladder, id: string): Rung | null => ladder.rungs.find((rung) => rung.id === id) ?? null;

/** The first rung with an effect, or null when the ladder has none. */
export const rungWith = (ladder: Ladder, effect: RungEffect): Rung | null =>
  ladder.rungs.find(({ effects }) => effects.includes(effect)) ?? null;

/** The rung above, or null at the top. */
export const rungAbove = (ladder: Ladder, id: string): Rung | null => {
  const at = ladder.rungs.findIndex((rung) => rung.id === id);
  return at < 0 ? null : (ladder.rungs[at + 1] ?? null);
};

/** The highest rung up to this one that sets a limit for a duty; null where none does. */
export const rungSetting = (ladder: Ladder, upTo: string, kind: DutyKind): Rung | null => {
  const at = ladder.rungs.findIndex(({ id }) => id === upTo);
  return ladder.rungs.slice(0, at + 1).findLast(({ limits }) => limits[kind] !== undefined) ?? null;
};

/** Where a cause would lead from a rung 提级, or null when the rung offers no climb on it. */
export const climbOffer = (ladder: Ladder, from: string, cause: ClimbCause): Rung | null =>
  rungOf(ladder, from)?.offersClimbOn.includes(cause) === true ? rungAbove(ladder, from) : null;

/** The limit of a duty: the office's and the station's own stand beside the rungs; of what no ladder knows there is none. */
export const limitOf = (ladder: Ladder, rung: string, kind: DutyKind): RungLimit | null => {
  switch (kind) {
    case "sign":
    case "serve":
    case "acceptance":
    case "decide":
      return ladder.office[kind] ?? null;
    case "sample":
      return ladder.sample;
    case "respond":
    case "find":
      // A hearing has its limits from the rule of attribution.
      return null;
    case "acknowledge":
    case "plan":
    case "rectify":
    case "verify-complaint":
    case "handle-complaint":
    case "reply-complaint":
      return rungOf(ladder, rung)?.limits[kind] ?? null;
    default:
      return null;
  }
};

/** The limit that a matter of a severity gets. */
export const limitFor = ({ limit, choices }: RungLimit, severity: string): Limit =>
  choices.find((choice) => choice.severity === severity)?.limit ?? limit;

const reached = (found: number | null | undefined, ground: number | null): boolean =>
  ground !== null && found !== null && found !== undefined && found >= ground;

/** How serious a miss of this class and run is, by the ladder's own list; null where it has none. */
export const severityOf = (ladder: Ladder, waterClass: number | null, run: MissRun | null = null): Severity | null =>
  ladder.severities.find(
    ({ fromClass, consecutive, within }) =>
      (fromClass === null && consecutive === null && within === null) ||
      reached(waterClass, fromClass) ||
      reached(run?.inARow, consecutive) ||
      reached(run?.inTwelveMonths, within),
  ) ?? null;

/** The rung whose letter comes first for a matter of a severity: the one that assigns, or a higher one that the rule names. */
export const firstLetter = (ladder: Ladder, severity: string): Rung | null => {
  const startsAt = ladder.severities.find(({ id }) => id === severity)?.startsAt ?? null;
  return (startsAt === null ? null : rungOf(ladder, startsAt)) ?? rungWith(ladder, "assign");
};
