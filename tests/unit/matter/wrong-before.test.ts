import { calendarMoves } from "../../../domain/proceeding";
import { calendarSettled, calendarWith2027 } from "./calendar-2027";
import { BESIDE, factsOf, fastLife, Life, PEOPLE, verdict } from "./world";

/** An instant of a local day and hour, by the days since 2026-11-30 and the hour there. */
const day = (days: number): string => new Date(Date.parse("2026-11-30T01:00:00Z") + days * 86_400_000).toISOString();
const NEWS = { kind: "calendar", notices: ["国办发明电〔2026〕9号"] } as const;
const yearly = (verdictId: string, period = "2026") =>
  verdict("missed", { verdictId, scheme: BESIDE, period, items: ["ammonia-nitrogen"] });

describe("1. a second re-sample", () => {
  it("decides alone: a period belongs to one order, and a result of an older order is only noted", () => {
    const life = fastLife().served().plan(1).report(2).sampled(3, "missed");
    life.act(4, { kind: "explain", step: life.step("climb-question").no, reason: "" }).report(5);
    expect([life.state?.orders, life.order(2).state?.order]).toEqual([2, 2]);
    life.sampled(6, "missed", { no: 1, verdictId: "r1-corrected" });
    expect(life.state?.stage.phase).toBe("awaiting-result");
    expect(life.eventsOf("verdict-noted")).toMatchObject([{ order: 1, outcome: "missed" }]);
    life.sampled(7, "met", { no: 2 });
    expect([life.state?.stage.phase, life.eventsOf("closed")]).toEqual(["closed", [{ verdict: "r2" }]]);
  });
});

describe("2. a re-sample", () => {
  it("is ordered by the items that missed; what lacks one of them is undecided and asked about, never a closing", () => {
    const life = fastLife()
      .act(0, verdict("missed", { items: ["total-phosphorus", "ammonia-nitrogen"] }))
      .signed(0)
      .act(0, { kind: "open" })
      .report(1);
    expect(life.order().state?.items).toEqual(["ammonia-nitrogen", "total-phosphorus"]);
    expect(life.eventsOf("sampling-ordered")).toMatchObject([{ items: "ammonia-nitrogen,total-phosphorus" }]);
    life.sampled(2, "undecided");
    expect([life.state?.stage.phase, life.has("question"), life.notice("question").to]).toEqual([
      "awaiting-result",
      true,
      ["supervisor"],
    ]);
  });
});

describe("3. a corrected value", () => {
  it("of the same period is no further miss", () => {
    const life = fastLife()
      .served()
      .act(1, verdict("missed", { verdictId: "v1b", supersedes: "v1", items: ["mercury"] }));
    expect(life.state?.misses).toMatchObject([{ verdict: "v1b", items: ["mercury"], out: null }]);
    expect(life.eventsOf("missed-again")).toEqual([]);
    expect(life.eventsOf("corrected")).toMatchObject([{ verdict: "v1b", replaces: "v1", outcome: "missed" }]);
    expect(life.notice("corrected").to).toEqual(["responsible", "supervisor"]);
  });

  it("that turns met offers the withdrawal, and turns it back with a miss", () => {
    const life = fastLife()
      .served()
      .act(1, verdict("met", { verdictId: "v1b", supersedes: "v1" }));
    expect([life.state?.misses[0]?.out, life.has("no-miss-left")]).toEqual(["corrected", true]);
    expect(life.state?.stage.phase).toBe("served");
    life.act(2, verdict("missed", { verdictId: "v1c", supersedes: "v1b" }));
    expect([life.state?.misses.length, life.state?.misses[0]?.out, life.has("no-miss-left")]).toEqual([1, null, false]);
    life.act(3, verdict("met", { verdictId: "v1d", supersedes: "v1c" })).excepted(4, { what: "withdrawal" });
    expect(life.state?.stage).toMatchObject({ phase: "closed", as: "withdrawn" });
  });

  it("after the closing opens no second matter: the closed one keeps its misses and a person may re-open it", () => {
    const life = fastLife().served().report(1).sampled(2, "met");
    life.act(3, verdict("missed", { verdictId: "v1b", supersedes: "v1" }));
    expect(life.refusal).toBeNull();
    expect(life.state).toMatchObject({ stage: { phase: "closed" }, misses: [{ verdict: "v1b", answered: true }] });
    expect(life.step("note")).toMatchObject({ about: "corrected" });
    life.excepted(4, { what: "reopening" });
    expect([life.state?.stage.phase, life.has("note")]).toEqual(["awaiting-result", false]);
  });

  it("of the re-sample that closed a matter is the office's to note, and to re-open by", () => {
    const life = fastLife().served().report(1).sampled(2, "met").sampled(3, "missed", { verdictId: "r1b" });
    expect([life.state?.stage.phase, life.step("note").about]).toEqual(["closed", "corrected"]);
    // Whoever was told that it was closed is told that what closed it was corrected.
    expect(life.notice("corrected").to).toEqual(["responsible", "supervisor"]);
    expect(life.excepted(4, { what: "reopening" }).state?.orders).toBe(2);
  });
});

describe("4. a provisional deadline", () => {
  const provisional = (): Life => new Life(factsOf("default"), day).served();

  it("of thirty days from 30 November triggers nothing while it is provisional", () => {
    const life = provisional().plan(1).wait(90);
    expect(life.duty("rectify").end).toMatchObject({ status: "provisional", dueDate: "2026-12-30" });
    expect(life.eventsOf("overdue")).toEqual([]);
    expect(life.eventsOf("chased")).toHaveLength(2);
  });

  it("is moved by the notice; reminders and the question follow, old date, new date and cause are kept", () => {
    const life = provisional().plan(1).wait(10);
    expect(calendarMoves(life.duty("rectify"), calendarWith2027)).toBe(true);
    life.facts = { ...life.facts, calendar: calendarWith2027 };
    life.act(11, NEWS);
    const duty = life.duty("rectify");
    expect(duty.end).toMatchObject({ status: "final", dueDate: "2027-01-04", due: "2027-01-05T00:00:00+08:00" });
    expect(duty.moves).toMatchObject([
      { cause: "calendar", old: { dueDate: "2026-12-30", status: "provisional" }, new: { dueDate: "2027-01-04" } },
    ]);
    expect([duty.asksAt, duty.chases]).toEqual([
      "2027-01-06T00:00:00+08:00",
      ["2026-12-21T09:00:00+08:00", "2026-12-28T09:00:00+08:00"],
    ]);
    expect(life.eventsOf("due-moved")).toEqual([
      {
        duty: "rectify",
        no: duty.no,
        from: "2026-12-30",
        to: "2027-01-04",
        cause: "calendar",
        notices: NEWS.notices[0],
      },
    ]);
    expect(life.notice("date-moved")).toMatchObject({ to: ["responsible"], duty: duty.no });
    expect(calendarMoves(duty, calendarWith2027)).toBe(false);
    life.wait(60);
    expect(life.eventsOf("overdue").map(({ duty: kind }) => kind)).toEqual(["rectify", "decide"]);
    expect(life.step("climb-question").cause).toBe("rectification-overdue");
  });

  it("is settled by a notice that leaves its date, of which nobody is written to", () => {
    const life = provisional().plan(1);
    life.facts = { ...life.facts, calendar: calendarSettled };
    life.act(11, NEWS);
    expect(life.duty("rectify").end).toMatchObject({ status: "final", dueDate: "2026-12-30" });
    expect(life.notices).not.toContain("date-moved");
    expect(life.wait(60).has("climb-question")).toBe(true);
  });

  /** The news came on Friday 8 January 2027, when the date that it gives had passed; nobody has been served it. */
  const passed = (): Life => {
    const life = provisional().plan(1).wait(38);
    life.facts = { ...life.facts, calendar: calendarSettled };
    return life.act(39, NEWS);
  };

  it("that is past already when the notice comes triggers nothing before the news is served", () => {
    const life = passed();
    const message = life.notice("date-moved");
    const duty = life.duty("rectify");
    expect(duty).toMatchObject({ end: { status: "final", dueDate: "2026-12-30" }, awaits: message.no, overdue: false });
    expect([duty.chases, duty.asksAt]).toEqual([[], null]);
    expect(message).toMatchObject({ to: ["responsible"], duty: duty.no, starts: { what: "moved", duties: [] } });
    life.deliver(39, message.no).wait(80);
    expect(life.eventsOf("overdue").map(({ duty: kind }) => kind)).toEqual(["serve"]);
    expect([life.step("serve-otherwise").of, life.has("climb-question")]).toEqual([message.no, false]);
  });

  it("that is past already ends with the next working day after the news is served, whatever the proof", () => {
    const proofs: readonly ((life: Life) => Life)[] = [
      (life) => life.act(39.5, { kind: "open" }),
      (life) => life.act(39.5, { kind: "acknowledge" }),
      (life) => life.act(39.5, { kind: "record-service", step: life.notice("date-moved").no, note: "" }),
    ];
    for (const served of proofs) {
      const life = served(passed());
      // Friday evening: the next working day is Monday.
      const duty = life.duty("rectify");
      expect(duty).toMatchObject({ end: { status: "final", dueDate: "2027-01-11" }, awaits: null, overdue: false });
      expect(duty.moves.map(({ cause, old, new: to }) => [cause, old.dueDate, old.status, to.dueDate])).toEqual([
        ["calendar", "2026-12-30", "provisional", "2026-12-30"],
        ["calendar", "2026-12-30", "final", "2027-01-11"],
      ]);
      expect(life.eventsOf("due-moved")).toMatchObject([{ awaits: true }, { served: true, to: "2027-01-11" }]);
      expect(life.officeDuties).not.toContain("serve");
      expect(life.report(41).eventsOf("report-filed")).toMatchObject([{ late: false }]);
    }
    const slow = passed().act(50, { kind: "open" });
    expect(slow.duty("rectify").end.dueDate).toBe("2027-01-20");
    expect(
      slow
        .wait(60)
        .eventsOf("overdue")
        .map(({ duty }) => duty),
    ).toEqual(["serve", "rectify"]);
  });

  it("that is past already is awaited no more once its duty is met, extended, or closed", () => {
    const met = passed().report(40);
    expect([met.state?.services, met.officeDuties]).toEqual([[], []]);
    const life = passed();
    const { no } = life.duty("rectify");
    life.excepted(40, { what: "extension", duty: no, count: 5 });
    expect([life.state?.services, life.duty("rectify").awaits]).toEqual([[], null]);
    expect(life.duty("rectify").moves.map(({ cause }) => cause)).toEqual(["calendar", "extended"]);
    expect(passed().excepted(40, { what: "withdrawal" }).state?.services).toEqual([]);
  });

  it("that is past already stands still with a stop, and has its working day after the news is served all the same", () => {
    const life = passed().excepted(40, { what: "pause", duties: null });
    life.act(41, { kind: "open" }).excepted(45, { what: "resume" });
    expect(life.duty("rectify")).toMatchObject({ awaits: null, stoppedSince: null });
    expect(life.duty("rectify").end.due > life.time(45)).toBe(true);
    const never = passed().excepted(40, { what: "pause", duties: null }).excepted(45, { what: "resume" });
    expect(never.duty("rectify")).toMatchObject({ stoppedSince: null, awaits: never.notice("date-moved").no });
  });

  it("of a grace alone is moved as well: the question that it held back is put", () => {
    // Served on 24 November: the end, 24 December, is final, the day of grace after it is not.
    const life = new Life(factsOf("default"))
      .served()
      .plan(1)
      .wait(40 * 86_400);
    expect(life.duty("rectify")).toMatchObject({ overdue: true, asksAt: null, asked: false });
    expect(calendarMoves(life.duty("rectify"), calendarSettled)).toBe(true);
    life.facts = { ...life.facts, calendar: calendarSettled };
    life.act(40 * 86_400, NEWS);
    expect(life.eventsOf("due-moved")).toEqual([]);
    expect(life.duty("rectify").asksAt).toBe("2027-01-05T00:00:00+08:00");
    life.wait(45 * 86_400);
    expect(life.eventsOf("climb-asked")).toMatchObject([{ cause: "rectification-overdue" }]);
    expect(calendarMoves(life.duty("rectify"), calendarSettled)).toBe(false);
  });

  it("of the station's order is moved in its own proceeding", () => {
    const life = new Life(factsOf("default"), day).served().report(23).inOrder(23, { kind: "open" }, PEOPLE.sampler);
    const sample = () => life.order().state?.duties.find(({ kind }) => kind === "sample");
    expect(sample()?.end).toMatchObject({ status: "provisional", dueDate: "2026-12-30" });
    life.facts = { ...life.facts, calendar: calendarWith2027 };
    life.inOrder(24, NEWS, null);
    expect(sample()?.end).toMatchObject({ status: "final", dueDate: "2026-12-29" });
  });
});

describe("5. a scheme that is not the section's leading one", () => {
  it("opens nothing: the office is asked, and nobody else hears of it", () => {
    const life = fastLife().act(0, yearly("y1"));
    expect([life.state?.stage.phase, life.step("open-question").seenBy]).toEqual(["asked", ["supervisor"]]);
    expect(life.told.map(({ notice, to, seenBy }) => [notice, to, seenBy])).toEqual([
      ["open-question", ["supervisor"], ["supervisor"]],
    ]);
    life.act(1, yearly("y2", "2027")).act(1, verdict("met", { verdictId: "v0", period: "2026-09" }));
    life.act(1, verdict("met", { verdictId: "y1b", scheme: BESIDE, period: "2026", supersedes: "y1" }));
    expect(life.events.every(({ seenBy }) => seenBy?.join() === "supervisor")).toBe(true);
    expect(life.told.every(({ to }) => to.join() === "supervisor")).toBe(true);
    expect(life.wait(10_000).nextDue).toBeNull();
  });

  it("is opened or declined by a person, and may be asked about again after a decline", () => {
    const opened = fastLife().act(0, yearly("y1"));
    opened.act(1, { kind: "open-matter", step: opened.step("open-question").no, reason: "" });
    expect([opened.state?.stage.phase, opened.notice("early-warning").to]).toEqual(["warned", ["responsible"]]);
    expect(opened.eventsOf("opened")).toMatchObject([{ verdict: "y1", scheme: BESIDE }]);
    const declined = fastLife().act(0, yearly("y1"));
    declined.act(1, { kind: "decline", step: declined.step("open-question").no, reason: "" });
    expect(declined.state?.stage).toMatchObject({ phase: "closed", as: "declined" });
    declined.act(2, verdict("missed", { verdictId: "y1b", scheme: BESIDE, period: "2026", supersedes: "y1" }));
    declined.excepted(3, { what: "reopening" });
    expect([declined.state?.stage.phase, declined.has("open-question")]).toEqual(["asked", true]);
    expect(declined.events.every(({ seenBy }) => seenBy?.join() === "supervisor")).toBe(true);
  });

  it("waits no longer for the office once the leading scheme misses: that opens the matter by itself", () => {
    const life = fastLife()
      .act(0, yearly("y1"))
      .act(1, verdict("missed", { waterClass: 5 }));
    expect(life.state).toMatchObject({ stage: { phase: "warned" }, severity: "serious" });
    expect([life.has("open-question"), life.has("sign")]).toEqual([false, true]);
    expect(life.eventsOf("opened")).toMatchObject([{ verdict: "v1" }]);
  });

  it("joins an open matter, whose closing needs every miss answered under its own scheme", () => {
    const life = fastLife().served().act(1, yearly("y1")).report(2).sampled(3, "met");
    expect(life.state?.misses.map(({ scheme, answered }) => [scheme, answered])).toEqual([
      ["county-section", true],
      [BESIDE, false],
    ]);
    expect(life.state?.stage.phase).toBe("awaiting-result");
    expect(life.sampled(4, "met", { scheme: BESIDE }).state?.stage.phase).toBe("closed");
  });
});

describe("8. an idle office", () => {
  it("lets nobody slide: its unsigned letter starts nothing and holds no rung, and its own delay shows at it", () => {
    const life = fastLife().served().plan(1).wait(23);
    life.act(24, { kind: "climb", step: life.step("climb-question").no, reason: "" }).wait(100_000);
    expect([life.state?.rung, life.duties, life.eventsOf("climbed")]).toEqual(["supervision-order", ["rectify"], []]);
    expect(life.duty("sign")).toMatchObject({ owner: "supervisor", overdue: true });
    const undecided = fastLife().served().plan(1).wait(100_000);
    expect([undecided.state?.rung, undecided.has("sign")]).toEqual(["supervision-order", false]);
    expect(undecided.duty("decide")).toMatchObject({ owner: "supervisor", overdue: true });
    expect(undecided.judged.at(-1)).toMatchObject({ cause: "due", kind: "decide" });
    expect(undecided.told.at(-1)).toMatchObject({ notice: "overdue", to: ["supervisor"], seenBy: ["supervisor"] });
  });
});

describe("9. service", () => {
  it("is an opening, an acknowledgement or a record; what our relay took is 已发出, what came back or stays unserved is a task", () => {
    const sent = fastLife().assigned().deliverAll(1);
    expect([sent.state?.stage.phase, sent.eventsOf("served")]).toEqual(["assigned", []]);
    const step = sent.notice("assignment").no;
    for (const body of [{ kind: "open" }, { kind: "acknowledge" }, { kind: "record-service", step, note: "" }] as const)
      expect(fastLife().assigned().sealed(1).deliverAll(1).act(2, body).eventsOf("served")).toHaveLength(1);
    expect(fastLife().assigned().deliverAll(1).act(2, { kind: "bounced", step, left: 0 }).has("serve-otherwise")).toBe(
      true,
    );
    expect(fastLife().assigned().deliverAll(1).wait(8).has("serve-otherwise")).toBe(true);
  });
});

describe("12. the law's numbers", () => {
  it("never worsen the unit for what the station missed", () => {
    const life = fastLife().served().report(1).inOrder(1, { kind: "open" }, PEOPLE.sampler).wait(100_000);
    expect(life.order().state?.duties).toMatchObject([{ kind: "sample", overdue: true }]);
    expect([life.dues, life.duties, life.has("climb-question"), life.state?.rung]).toEqual([
      [],
      [],
      false,
      "supervision-order",
    ]);
  });

  it("choose limits by severity: the class of the verdict that opened it", () => {
    const due = (waterClass: number): string =>
      new Life(factsOf("default"), (days) =>
        new Date(Date.parse("2026-03-02T01:00:00Z") + days * 86_400_000).toISOString(),
      )
        .act(0, verdict("missed", { waterClass }))
        .signed(0)
        .act(0, { kind: "open" })
        .duty("rectify").end.dueDate;
    expect([4, 5, 6].map(due)).toEqual(["2026-04-01", "2026-05-06", "2026-06-01"]);
  });

  it("hold a post by what the act says of its person, and fail closed where it says nothing", () => {
    for (const by of [null, PEOPLE.former, { person: "head", posts: [] }])
      expect(fastLife().opened().act(1, { kind: "submit", step: 2 }, by).refusal).toBe("post-not-held");
  });
});
