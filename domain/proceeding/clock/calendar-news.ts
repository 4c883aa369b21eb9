import { type Calendar, compareInstants, computeEnd, type End, type InstantText, type Limit } from "../../calendar";
import { rungOf } from "../../ladder";
import { SERVICE_PROOF_WORDS } from "../../vocabulary";
import { chasesOf } from "./chases-of";
import type { Duty } from "./duty";
import type { Frame } from "../frame";
import type { LawFacts } from "../law-facts";
import { moveDuty } from "./move-duty";
import { askInstant, remindersOf } from "./reminders";
import { addNotice, changeDuties, changeDuty, dropNews, record, type Ruling, sightOf } from "../ruling";
import type { AwaitedService } from "../service";
import { startDuties } from "./start-duties";
import type { StepNo } from "../step";

/** A notice of the calendar 放假安排 was loaded: what rests on its year is counted again. */
export interface CalendarMessage {
  readonly kind: "calendar";
  /** Numbers of the notices, e.g. 国办发明电〔2026〕x号. */
  readonly notices: readonly string[];
}

/** What a running duty becomes by another calendar: another end, or another instant of the question after its grace. */
interface Recounted {
  readonly end: End;
  readonly asksAt: InstantText | null;
}

/** null where the calendar changes nothing of the duty. */
const recounted = (duty: Duty, calendar: Calendar): Recounted | null => {
  if (duty.limit === null) return null;
  const end = computeEnd(calendar, duty.from, duty.limit);
  const ends = end.due !== duty.end.due || end.status !== duty.end.status;
  if (!ends && (duty.whenMissed !== "offer-climb" || duty.asked)) return null;
  const asksAt = duty.whenMissed === "offer-climb" ? askInstant(calendar, end, duty.limit, duty.grace) : null;
  return ends || asksAt !== duty.asksAt ? { end, asksAt } : null;
};

/** Whether another calendar changes a running duty: what is told to its proceeding, and what is moved there. */
export const calendarMoves = (duty: Duty, calendar: Calendar): boolean => recounted(duty, calendar) !== null;

/** The end of the next working day: what had passed before the news was served is due then. */
const nextWorkday = { count: 1, unit: "workday" } as const;

/** Whom the news of a date is served to: the unit and the station have a paper, the office's own clocks none. */
const isServed = ({ owner }: Duty): boolean => owner !== "supervisor";

const asks = (duty: Duty, end: End, limit: Limit, { calendar }: LawFacts): InstantText | null =>
  duty.whenMissed === "offer-climb" ? askInstant(calendar, end, limit, duty.grace) : null;

/** The same end under another calendar: only the question after its grace may move. */
const recountQuestion = <State extends Frame>(
  ruling: Ruling<State>,
  duty: Duty,
  counted: InstantText | null,
  { calendar }: LawFacts,
): void => {
  // Asked about from the service of the news on.
  if (duty.awaits !== null) return;
  const late = counted !== null && duty.stoppedSince === null && compareInstants(counted, ruling.at) <= 0;
  // Put off by earlier news already.
  if (late && duty.asksAt !== null) return;
  const asksAt = late ? computeEnd(calendar, ruling.at, nextWorkday).due : counted;
  changeDuty(ruling, duty.no, { asksAt });
  ruling.duties.push({ change: "moved", duty: { ...duty, asksAt } });
};

/**
 * Counts every running clock of days again by the calendar as it is known now. Reminders, the question to the office and
 * the page follow the new date; old date, new date and cause are kept. A new date that has passed already triggers nothing:
 * the clock goes on once the news is served 送达, to the end of the next working day. What the office owes by itself runs from
 * the news, which nobody serves to it; so does the question to the office where its end alone was provisional.
 */
export const recount = <State extends Frame>(
  ruling: Ruling<State>,
  { notices }: CalendarMessage,
  severity: string,
  facts: LawFacts,
): void => {
  const { ladder, calendar } = facts;
  const ahead = (instant: InstantText): boolean => compareInstants(instant, ruling.at) > 0;
  for (const { no } of ruling.state.duties) {
    // Over by now: the office's clock of news that newer news replaced.
    const duty = ruling.state.duties.find((running) => running.no === no);
    const fresh = duty === undefined ? null : recounted(duty, calendar);
    if (duty === undefined || fresh === null) continue;
    if (fresh.end.due === duty.end.due && fresh.end.status === duty.end.status) {
      recountQuestion(ruling, duty, fresh.asksAt, facts);
      continue;
    }
    // An end that has passed and stays passed is as missed as it was.
    if (duty.overdue && !ahead(fresh.end.due)) continue;
    const past = !duty.overdue && duty.stoppedSince === null && !ahead(fresh.end.due);
    if (duty.awaits !== null) dropNews(ruling, new Set([duty.no]));
    const awaits = past && isServed(duty) ? announce(ruling, duty, severity, facts) : null;
    const fromNow = past && awaits === null;
    const from = fromNow ? ruling.at : duty.from;
    const limit = fromNow || duty.limit === null ? nextWorkday : duty.limit;
    const end = fromNow ? computeEnd(calendar, from, limit) : fresh.end;
    const chases = chasesOf(ladder, duty);
    moveDuty(
      ruling,
      { ...duty, awaits },
      {
        cause: "calendar",
        from,
        limit,
        end,
        chases: awaits === null ? remindersOf(calendar, chases, { from, limit, end: end.due, after: ruling.at }) : [],
        asksAt: awaits === null ? (past ? asks(duty, end, limit, facts) : fresh.asksAt) : null,
      },
    );
    const dates = { duty: duty.kind, no, from: duty.end.dueDate, to: end.dueDate };
    const waits = awaits === null ? {} : { awaits: true };
    record(ruling, "due-moved", { ...dates, cause: "calendar", notices: notices.join("、"), ...waits }, sightOf(duty));
    if (awaits !== null || end.dueDate === duty.end.dueDate) continue;
    const { owner, rung } = duty;
    addNotice(ruling, { notice: "date-moved", to: [owner], rung, duty: no, seenBy: sightOf(duty) });
  }
};

/** The news is a paper: served by the rung's rule, with the office's clock until it is. */
const announce = <State extends Frame>(
  ruling: Ruling<State>,
  { no, owner, rung }: Duty,
  severity: string,
  facts: LawFacts,
): StepNo => {
  const starts = { what: "moved", rung, duties: [], duty: no } as const;
  const step = addNotice(ruling, { notice: "date-moved", to: [owner], rung, duty: no, starts });
  const countsAs = rungOf(facts.ladder, rung)?.service.countsAs ?? SERVICE_PROOF_WORDS;
  changeDuties(ruling, {
    services: [...ruling.state.services, { step, letter: null, starts, countsAs, carried: false }],
  });
  startDuties(ruling, ["serve"], { rung, severity, about: step }, facts);
  return step;
};

/** The news was served 送达: the clock runs to the end of the next working day after it. */
export const serveNews = <State extends Frame>(
  ruling: Ruling<State>,
  { starts }: AwaitedService,
  facts: LawFacts,
): void => {
  const duty = ruling.state.duties.find(({ no }) => no === starts.duty);
  if (duty === undefined) return;
  const { calendar, ladder } = facts;
  const from = ruling.at;
  const limit = nextWorkday;
  const end = computeEnd(calendar, from, limit);
  const chases = chasesOf(ladder, duty);
  moveDuty(
    ruling,
    { ...duty, awaits: null, stoppedSince: duty.stoppedSince === null ? null : from },
    {
      cause: "calendar",
      from,
      limit,
      end,
      chases: remindersOf(calendar, chases, { from, limit, end: end.due, after: from }),
      asksAt: asks(duty, end, limit, facts),
    },
  );
  const dates = { duty: duty.kind, no: duty.no, from: duty.end.dueDate, to: end.dueDate };
  record(ruling, "due-moved", { ...dates, cause: "calendar", served: true }, sightOf(duty));
};
