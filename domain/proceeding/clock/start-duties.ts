import { computeEnd } from "../../calendar";
import { limitFor, limitOf } from "../../ladder";
import type { DutyKind, PartyRole } from "../../vocabulary";
import type { Duty } from "./duty";
import type { Frame } from "../frame";
import type { LawFacts } from "../law-facts";
import { askInstant, remindersOf } from "./reminders";
import { changeDuties, type Ruling } from "../ruling";
import { beginStop } from "./stops";

/** Who owes a duty of each kind. */
const OWNERS: Readonly<Record<DutyKind, PartyRole>> = {
  acknowledge: "responsible",
  plan: "responsible",
  rectify: "responsible",
  sample: "station",
  sign: "supervisor",
  serve: "supervisor",
  decide: "supervisor",
};

/**
 * Starts those of the duties for which the ladder has a limit; their clocks run from the ruling's instant. While the clocks
 * of the whole unit stand still, one that starts stands from its start and has its whole limit afterwards.
 */
export const startDuties = <State extends Frame>(
  ruling: Ruling<State>,
  kinds: readonly DutyKind[],
  {
    rung,
    severity,
    about = null,
  }: { readonly rung: string; readonly severity: string; readonly about?: number | null },
  { ladder, calendar }: LawFacts,
): void => {
  for (const kind of kinds) {
    const rule = limitOf(ladder, rung, kind);
    if (rule === null) continue;
    const limit = limitFor(rule, severity);
    const end = computeEnd(calendar, ruling.at, limit);
    const { at } = ruling;
    const duty: Duty = {
      no: ruling.state.nextDuty,
      kind,
      owner: OWNERS[kind],
      rung,
      startedAt: at,
      from: at,
      limit,
      end,
      chases: remindersOf(calendar, rule.chases, { from: at, limit, end: end.due, after: at }),
      whenMissed: rule.whenMissed,
      grace: rule.grace,
      overdue: false,
      asksAt: rule.whenMissed === "offer-climb" ? askInstant(calendar, end, limit, rule.grace) : null,
      asked: false,
      extension: rule.extension,
      moves: [],
      stoppedSince: null,
      awaits: null,
      about,
    };
    changeDuties(ruling, { nextDuty: duty.no + 1, duties: [...ruling.state.duties, duty] });
    ruling.duties.push({ change: "started", duty });
    const still = ruling.state.stops.find(({ whole }) => whole);
    if (still !== undefined && duty.owner === "responsible")
      beginStop(ruling, [duty.no], still.ground, { cause: still.cause });
  }
};

/** Whether a duty of this kind is running past its end. */
export const isLate = <State extends Frame>(ruling: Ruling<State>, kind: DutyKind): boolean =>
  ruling.state.duties.some((duty) => duty.kind === kind && duty.overdue);
