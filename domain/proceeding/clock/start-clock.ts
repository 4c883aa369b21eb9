import type { InstantText, Limit } from "../../calendar";
import type { DutyKind, PartyRole } from "../../vocabulary";
import type { Frame } from "../frame";
import type { ClockRule } from "../kind-rules";
import type { LawFacts } from "../law-facts";
import type { Ruling } from "../ruling";
import type { DutyNo } from "./duty";
import { beginDuty } from "./start-duties";

/**
 * Starts a duty whose limit no ladder has, from the ruling's instant; missing it tells the office, and nothing climbs. `limit`:
 * another than the rule's, as a person set it; `from`: what it is
 * counted from instead.
 */
export const startClock = <State extends Frame>(
  ruling: Ruling<State>,
  kind: DutyKind,
  owner: PartyRole,
  { limit: usual, chases, basis }: ClockRule,
  of: { readonly rung: string; readonly about?: number | null; readonly limit?: Limit; readonly from?: InstantText },
  { calendar }: Pick<LawFacts, "calendar">,
): DutyNo => {
  const limit = of.limit ?? usual;
  const rule = { limit, chases, whenMissed: "tell-office", grace: null, extension: null } as const;
  const from = of.from === undefined ? {} : { from: of.from };
  return beginDuty(
    ruling,
    { kind, owner, rung: of.rung, about: of.about ?? null, rule, basis, reminds: chases, ...from },
    calendar,
  );
};
