import { HEARING } from "../../../domain/hearing";
import { INTERVIEW } from "../../../domain/interview";
import { MATTER } from "../../../domain/matter";
import {
  beginStop,
  causedBy,
  decideAct,
  type Duty,
  earliestDue,
  endDuties,
  endStop,
  extend,
  isSecondPerson,
  nextTrigger,
  offersOf,
  postRefusal,
  recount,
  type Ruling,
  rulingOn,
  startDuties,
} from "../../../domain/proceeding";
import type { MatterState } from "../../../domain/matter";
import { COMPLAINT } from "../../../domain/complaint";
import { OBJECTION } from "../../../domain/objection";
import { LAWS } from "../../../domain/laws";
import { REQUEST } from "../../../domain/request";
import { SAMPLING } from "../../../domain/sampling";
import { LADDER_DUTY_WORDS, PERSON_STEPS, STOP_GROUNDS, wordsOf } from "../../../domain/vocabulary";
import { calendarWith2027 } from "../matter/calendar-2027";
import { at, factsOf, fastLife, PEOPLE, secondsOf } from "../matter/world";

const fast = factsOf("fast");
const RUNG = { rung: "supervision-order", severity: "ordinary" };

/** A served matter's state with its three duties, ruled on at a second. */
const ruled = (seconds: number, state: MatterState | null = fastLife().served().state): Ruling<MatterState> => {
  if (state === null) throw new Error("no state");
  return rulingOn(state, at(seconds));
};
const dutyIn = (ruling: Ruling<MatterState>, kind: Duty["kind"]): Duty => {
  const found = ruling.state.duties.find((duty) => duty.kind === kind);
  if (found === undefined) throw new Error(`no ${kind}`);
  return found;
};

describe("stops", () => {
  it("of one duty that overlap count the time once, from the first's beginning to the last's end", () => {
    const first = ruled(2);
    const { no } = dutyIn(first, "plan");
    beginStop(first, [no], "request", { cause: causedBy("sampling", 1) });
    const second = ruled(4, first.state);
    beginStop(second, [no], "objection", { cause: causedBy("sampling", 2) });
    const third = ruled(7, second.state);
    endStop(third, 1, fast);
    expect(dutyIn(third, "plan")).toMatchObject({ stoppedSince: at(2), moves: [] });
    const last = ruled(10, third.state);
    endStop(last, 2, fast);
    expect([secondsOf(dutyIn(last, "plan").end.due), dutyIn(last, "plan").stoppedSince]).toEqual([20, null]);
    expect(last.state.stops).toEqual([]);
    expect(last.events).toMatchObject([{ kind: "due-moved", data: { duty: "plan", cause: "resumed" } }]);
  });

  it("let every duty run that they do not name", () => {
    const ruling = ruled(2);
    beginStop(ruling, [dutyIn(ruling, "plan").no], "request");
    expect(ruling.state.duties.filter(({ stoppedSince }) => stoppedSince !== null).map(({ kind }) => kind)).toEqual([
      "plan",
    ]);
    expect(nextTrigger(dutyIn(ruling, "plan"))).toBeNull();
    expect(earliestDue(ruling.state)?.duty.kind).toBe("acknowledge");
  });

  it("are over with the last duty that they name, and with nothing before", () => {
    const ruling = ruled(2);
    beginStop(ruling, [dutyIn(ruling, "plan").no, dutyIn(ruling, "rectify").no], "hearing");
    endDuties(ruling, "met", ({ kind }) => kind === "plan");
    expect(ruling.state.stops).toHaveLength(1);
    endDuties(ruling, "met", ({ kind }) => kind === "rectify");
    expect([ruling.state.stops, ruling.stops.map(({ change }) => change)]).toEqual([[], ["began", "ended"]]);
  });

  it("of the whole unit take in what it comes to owe, for as long as each of them holds", () => {
    const ruling = ruled(2);
    beginStop(ruling, [], "paused", { whole: true });
    startDuties(ruling, ["rectify", "decide"], RUNG, fast);
    const [rectify, decide] = ruling.state.duties.slice(-2);
    expect([rectify?.stoppedSince, decide?.stoppedSince]).toEqual([at(2), null]);
    expect(ruling.state.stops.map(({ duties }) => duties)).toEqual([[], [rectify?.no]]);
  });

  it("are seen by whoever sees one of the clocks that stand still", () => {
    const ruling = ruled(2);
    startDuties(ruling, ["decide"], RUNG, fast);
    const [plan, decide] = [dutyIn(ruling, "plan").no, dutyIn(ruling, "decide").no];
    beginStop(ruling, [decide], "hearing");
    beginStop(ruling, [plan, decide], "hearing");
    beginStop(ruling, [decide], "paused", { whole: true });
    expect(ruling.state.stops.map(({ seenBy }) => seenBy)).toEqual([["supervisor"], null, null]);
  });

  it("end that is not there changes nothing", () => {
    const ruling = ruled(2);
    const { state } = ruling;
    endStop(ruling, 9, fast);
    expect([ruling.state, ruling.stops]).toEqual([state, []]);
  });

  it("have a ground of the vocabulary", () => {
    expect(wordsOf(STOP_GROUNDS)).toEqual(["paused", "request", "objection", "hearing"]);
  });
});

describe("an extension", () => {
  it("counts on from the end, and from now where that has long passed", () => {
    const ruling = ruled(3);
    extend(ruling, dutyIn(ruling, "plan"), 6, fast);
    expect(secondsOf(dutyIn(ruling, "plan").end.due)).toBe(18);
    const late = ruled(500);
    extend(late, { ...dutyIn(late, "plan"), overdue: true, asked: true }, 6, fast);
    expect(secondsOf(dutyIn(late, "plan").end.due)).toBe(506);
    expect(dutyIn(late, "plan")).toMatchObject({ overdue: false, asked: false });
  });

  it("does nothing where the rule says nothing", () => {
    const ruling = ruled(3);
    extend(ruling, dutyIn(ruling, "acknowledge"), 6, fast);
    expect([ruling.duties, ruling.events]).toEqual([[], []]);
  });
});

describe("news of the calendar", () => {
  it("leave clocks that elapse alone, and an end that has passed as missed as it was", () => {
    const ruling = ruled(3);
    recount(ruling, { kind: "calendar", notices: [] }, "ordinary", { ...fast, calendar: calendarWith2027 });
    expect([ruling.duties, ruling.events, ruling.steps]).toEqual([[], [], []]);
  });

  it("about the office's own clock are the office's own", () => {
    const standard = factsOf("default");
    const ruling = rulingOn(ruled(0).state, "2026-12-24T09:00:00+08:00");
    startDuties(ruling, ["sign"], RUNG, standard);
    const before = ruling.state.duties.at(-1);
    expect(before?.end).toMatchObject({ status: "provisional", dueDate: "2026-12-29" });
    recount(ruling, { kind: "calendar", notices: ["n"] }, "ordinary", { ...standard, calendar: calendarWith2027 });
    expect(ruling.state.duties.at(-1)).toMatchObject({ end: { status: "final", dueDate: "2026-12-28" }, awaits: null });
    expect(ruling.events.map(({ seenBy }) => seenBy)).toEqual([["supervisor"]]);
    expect(ruling.steps).toMatchObject([
      { step: { notice: "date-moved", to: ["supervisor"], seenBy: ["supervisor"] } },
    ]);
  });
});

describe("triggers", () => {
  it("of one instant come as reminders, then ends, then questions, then by the older duty", () => {
    const { duties } = ruled(0).state;
    const [first, second, third] = duties;
    if (first === undefined || second === undefined || third === undefined) throw new Error("three duties");
    const end = { ...first.end, due: at(10) } as Duty["end"];
    const ask: Duty = { ...first, end, chases: [], overdue: true, asksAt: at(10) };
    const ends: Duty = { ...second, end, chases: [], overdue: false };
    const chase: Duty = { ...third, chases: [at(10)] };
    const order = (list: readonly Duty[]): string | undefined =>
      earliestDue({ ...ruled(0).state, duties: list })?.trigger.kind;
    expect([order([ask, ends, chase]), order([ask, ends]), order([ask])]).toEqual(["chase", "end", "ask"]);
    const twin = { ...ends, no: 99 };
    expect(earliestDue({ ...ruled(0).state, duties: [ends, twin] })?.duty.no).toBe(ends.no);
  });

  it("are none of a stopped clock, nor of a provisional end but its reminders", () => {
    const duty = dutyIn(ruled(0), "plan");
    expect(nextTrigger({ ...duty, stoppedSince: at(1) })).toBeNull();
    const provisional = { ...duty, end: { ...duty.end, status: "provisional" } as Duty["end"] };
    expect(nextTrigger(provisional)?.kind).toBe("chase");
    expect(nextTrigger({ ...provisional, chases: [] })).toBeNull();
    expect(earliestDue(null)).toBeNull();
  });
});

/** An act that everybody of the office may do at any time. */
const OF_ALL = {
  parties: ["supervisor"],
  phases: ["warned"],
  decide: () => null,
  offers: () => [{ kind: "open" as const }],
} as const;

describe("who acts", () => {
  const carried = { parties: ["supervisor", "responsible"], post: "any" } as const;

  it("holds a post of a party at the instant of receipt, a head's where the act needs one", () => {
    expect(postRefusal(carried, PEOPLE.clerk)).toBeNull();
    expect(postRefusal(carried, PEOPLE.liaison)).toBeNull();
    expect(postRefusal(carried, PEOPLE.sampler)).toBe("not-a-party");
    expect(postRefusal(carried, PEOPLE.former)).toBe("post-not-held");
    expect(postRefusal(carried, null)).toBe("post-not-held");
    expect(postRefusal({ ...carried, post: "head" }, PEOPLE.clerk)).toBe("head-needed");
    expect(postRefusal({ ...carried, post: "head" }, PEOPLE.chief)).toBeNull();
    expect(postRefusal({ parties: "system", post: "any" }, null)).toBeNull();
    expect(postRefusal({ parties: "system", post: "any" }, PEOPLE.head)).toBe("not-a-party");
  });

  it("is a second person only by another person, and nobody known is nobody's second pair of eyes", () => {
    expect(isSecondPerson(PEOPLE.head, "clerk")).toBe(true);
    expect(isSecondPerson(PEOPLE.head, "head")).toBe(false);
    expect(isSecondPerson(null, "clerk")).toBe(false);
  });

  it("is refused by the kernel as the first of two, before the act's own law is asked, and is offered nothing of it", () => {
    const { state } = fastLife().opened();
    if (state === null) throw new Error("no state");
    const law = (firstPerson: string | null): typeof MATTER => ({
      ...MATTER,
      acts: { ...MATTER.acts, open: { ...MATTER.acts.open, ...OF_ALL, firstPerson: () => firstPerson } },
    });
    const answer = (kind: typeof MATTER, by: typeof PEOPLE.head) => [
      decideAct(kind, state, { seq: 2, receivedAt: at(1), by, body: { kind: "open" } }, fast).outcome.outcome,
      offersOf(kind, state, by, fast).filter((offer) => offer.kind === "open").length,
    ];
    expect(answer(law("head"), PEOPLE.head)).toEqual(["refused", 0]);
    expect(answer(law("clerk"), PEOPLE.head)).toEqual(["applied", 1]);
    expect(answer(law(null), PEOPLE.head)).toEqual(["applied", 1]);
  });
});

describe("the registries", () => {
  it("ask a second person for the five acts of letters and exceptions, whose first they find on the step", () => {
    const byTwo = [MATTER, SAMPLING].flatMap(({ acts }) =>
      Object.values(acts).flatMap(({ kind, firstPerson }): string[] => (firstPerson === null ? [] : [kind])),
    );
    expect(byTwo.toSorted()).toEqual(["approve", "check", "reject", "return", "sign"]);
  });

  it("define every step of the vocabulary once in a kind, and each is done by acts of that kind", () => {
    const defined = Object.values(LAWS)
      .flatMap(({ steps }) => steps)
      .map(({ kind }) => kind);
    expect([...new Set<string>(defined)].sort()).toEqual(wordsOf(PERSON_STEPS).toSorted());
    for (const { steps, acts } of Object.values(LAWS))
      for (const { doneBy } of steps) for (const act of doneBy) expect(Object.keys(acts)).toContain(act);
  });

  it("give every duty a limit in the shipped ladder, and each act the word it stands under", () => {
    for (const { ladder } of [fast, factsOf("default")]) {
      const ruling = ruled(0);
      const before = ruling.state.duties.length;
      startDuties(ruling, LADDER_DUTY_WORDS, RUNG, { ...fast, ladder });
      // Complaints have ladders of their own.
      const ofMatters = LADDER_DUTY_WORDS.filter((kind) => !kind.endsWith("-complaint"));
      expect(ruling.state.duties.slice(before).map(({ kind }) => kind)).toEqual(ofMatters);
    }
    for (const { acts } of [MATTER, SAMPLING, HEARING, COMPLAINT, REQUEST, INTERVIEW, OBJECTION])
      for (const [word, { kind }] of Object.entries(acts)) expect(kind).toBe(word);
  });
});
