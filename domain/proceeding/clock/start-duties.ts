import { computeEnd, type InstantText } from "../../calendar";
import { limitFor, limitOf, type RungLimit } from "../../ladder";
import type { DutyKind, PartyRole } from "../../vocabulary";
import type { Duty, DutyNo } from "./duty";
import type { Frame } from "../frame";
import type { LawFacts } from "../law-facts";
import { askInstant, remindersOf } from "./reminders";
import { changeDuties, type Ruling } from "../ruling";
import { stopsWhatComes } from "./stop";
import { beginStop } from "./stops";

/** Who owes a duty of each kind. */
const OWNERS: Readonly<Record<DutyKind, PartyRole>> = {
  acknowledge: "responsible",
  plan: "responsible",
  rectify: "responsible",
  sample: "station",
  sign: "supervisor",
  serve: "supervisor",
  acceptance: "supervisor",
  decide: "supervisor",
  respond: "upstream",
  find: "arbiter",
  "verify-complaint": "supervisor",
  "handle-complaint": "responsible",
  "reply-complaint": "supervisor",
  "take-on": "department",
  handle: "department",
  "confirm-feedback": "responsible",
  "decide-interview": "interviewer",
  minutes: "interviewer",
  measures: "interviewed",
  conclude: "interviewer",
  "publish-interview": "interviewer",
  accept: "supervisor",
  "answer-objection": "supervisor",
};

/** What nobody can do at the office while upstream is consulted: no letter goes on, nothing climbs. */
const WAIT_FOR_HEARING: readonly DutyKind[] = ["sign", "decide"];

/** Whether a duty stands still while a hearing of the upstream side 听取上游 is open. */
export const waitsForHearing = ({ owner, kind }: Pick<Duty, "owner" | "kind">): boolean =>
  owner === "responsible" || WAIT_FOR_HEARING.includes(kind);

/** What a limit says of a duty; one that stands in no ladder says where its number comes from by itself. */
type DutyRule = Pick<RungLimit, "limit" | "chases" | "basis">;

/** Starts one duty by a limit that other rule data than the ladder has: a miss is told, and nothing climbs. */
export const startDuty = <State extends Frame>(
  ruling: Ruling<State>,
  kind: DutyKind,
  { limit, chases, basis }: DutyRule,
  {
    rung,
    about = null,
    owner,
  }: {
    readonly rung: string;
    readonly about?: number | null;
    /** Who owes it, where it is another party than usual. */
    readonly owner?: PartyRole;
  },
  { calendar }: Pick<LawFacts, "calendar">,
): void => {
  const rule = { limit, chases, whenMissed: "tell-office", grace: null, extension: null } as const;
  beginDuty(ruling, { kind, owner: owner ?? OWNERS[kind], rung, about, basis, rule }, calendar);
};

/** A duty that begins: who owes what by which limit. */
interface Beginning extends Pick<Duty, "kind" | "owner" | "rung" | "about" | "basis" | "reminds"> {
  readonly rule: Pick<RungLimit, "limit" | "chases" | "whenMissed" | "grace" | "extension">;
  /** What its limit is counted from; the ruling's instant unless said. */
  readonly from?: InstantText;
}

/** Begins a duty; while the clocks of the whole unit stand still, one that they hold stands from its start. */
export const beginDuty = <State extends Frame>(
  ruling: Ruling<State>,
  { rule, from = ruling.at, kind, owner, rung, about, ...own }: Beginning,
  calendar: LawFacts["calendar"],
): DutyNo => {
  const { limit, chases, whenMissed, grace, extension } = rule;
  const { at } = ruling;
  const end = computeEnd(calendar, from, limit);
  const duty: Duty = {
    no: ruling.state.nextDuty,
    kind,
    owner,
    rung,
    startedAt: at,
    from,
    limit,
    end,
    chases: remindersOf(calendar, chases, { from, limit, end: end.due, after: at }),
    whenMissed,
    grace,
    overdue: false,
    asksAt: whenMissed === "offer-climb" ? askInstant(calendar, end, limit, grace) : null,
    asked: false,
    extension,
    moves: [],
    stoppedSince: null,
    awaits: null,
    about,
    ...own,
  };
  changeDuties(ruling, { nextDuty: duty.no + 1, duties: [...ruling.state.duties, duty] });
  ruling.duties.push({ change: "started", duty });
  const still = ruling.state.stops.filter(
    (stop) =>
      stopsWhatComes(stop, duty) && (stop.ground === "hearing" ? waitsForHearing(duty) : duty.owner === "responsible"),
  );
  for (const { ground, cause } of still) beginStop(ruling, [duty.no], ground, { cause });
  return duty.no;
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
    owner,
    again = false,
  }: {
    readonly rung: string;
    readonly severity: string;
    readonly about?: number | null;
    /** Who owes it, where it is another party than usual: whose letter it is. */
    readonly owner?: PartyRole;
    /** Whether what was filed was given back: the ladder may name another limit for that. */
    readonly again?: boolean;
  },
  { ladder, calendar }: LawFacts,
): void => {
  for (const kind of kinds) {
    const rule = limitOf(ladder, rung, kind);
    if (rule === null) continue;
    const repeat = again ? rule.again : undefined;
    const limit = repeat?.limit ?? limitFor(rule, severity);
    const basis = repeat === undefined ? {} : { basis: repeat.basis };
    beginDuty(
      ruling,
      { kind, owner: owner ?? OWNERS[kind], rung, about, rule: { ...rule, limit }, ...basis },
      calendar,
    );
  }
};

/** Whether a duty of this kind is running past its end. */
export const isLate = <State extends Frame>(ruling: Ruling<State>, kind: DutyKind): boolean =>
  ruling.state.duties.some((duty) => duty.kind === kind && duty.overdue);
