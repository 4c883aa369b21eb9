import { factsOf, fastLife, Life, PEOPLE, secondsOf, verdict } from "./world";

const day = (n: number): string => new Date(Date.parse("2026-11-24T01:00:00Z") + n * 86_400_000).toISOString();
const extension = (life: Life, kind: "plan" | "rectify" | "acknowledge", count = 6) =>
  ({ what: "extension", duty: life.duty(kind).no, count }) as const;

describe("an extension", () => {
  it("moves the end, the reminders and the question of one duty, with old and new date", () => {
    const life = fastLife().served();
    life.excepted(3, extension(life, "plan"));
    const plan = life.duty("plan");
    expect([plan.end.due, plan.asksAt, ...plan.chases].map(secondsOf)).toEqual([18, 21, 14]);
    expect(plan.moves).toMatchObject([{ cause: "extended", limit: { count: 6, unit: "second" } }]);
    expect(secondsOf(life.duty("rectify").end.due)).toBe(20);
    expect(life.notice("extended")).toMatchObject({ to: ["responsible"], duty: plan.no });
    const overdue = (seconds: number) =>
      life
        .wait(seconds)
        .eventsOf("overdue")
        .map(({ duty }) => duty);
    expect(overdue(17)).toEqual(["acknowledge"]);
    expect(overdue(19)).toEqual(["acknowledge", "plan"]);
  });

  it("is counted from the last day by the calendar", () => {
    const life = new Life(factsOf("default")).served();
    const before = life.duty("plan").end.dueDate;
    life.excepted(3, extension(life, "plan", 5));
    expect([before, life.duty("plan").end.dueDate]).toEqual(["2026-12-08", "2026-12-15"]);
    expect(life.eventsOf("extended")).toMatchObject([{ duty: "plan", from: "2026-12-08", to: "2026-12-15" }]);
  });

  it("is refused beyond the rule's maximum, a second time, past the end, of the office's own, or where the rule says nothing", () => {
    const tried = (
      seconds: number,
      proposal: (life: Life) => Parameters<Life["proposed"]>[1],
      life = fastLife().served(),
    ) => life.proposed(seconds, proposal(life)).refusal;
    expect(tried(1, (life) => extension(life, "plan", 7))).toBe("beyond-the-maximum");
    expect(tried(1, (life) => extension(life, "plan", 0))).toBe("beyond-the-maximum");
    expect(tried(1, (life) => extension(life, "acknowledge", 1))).toBe("no-rule-for-it");
    expect(tried(1, () => ({ what: "extension", duty: 99, count: 1 }))).toBe("duty-not-running");
    expect(tried(13, (life) => extension(life, "plan"))).toBe("already-overdue");
    expect(tried(1, () => ({ what: "extension", duty: 1, count: 1 }), fastLife().opened())).toBe("no-rule-for-it");
    const twice = fastLife().served();
    twice.excepted(1, extension(twice, "plan"));
    expect(twice.proposed(2, extension(twice, "plan")).refusal).toBe("beyond-the-maximum");
    const late = fastLife().served();
    late.proposed(11, extension(late, "plan"));
    expect(late.act(13, { kind: "approve", step: late.step("approve").no }).refusal).toBe("already-overdue");
  });
});

describe("a pause", () => {
  it("stops ends, reminders and questions, and each clock goes on with what it had left", () => {
    const life = fastLife().served().excepted(5, { what: "pause", duties: null }).wait(1_000);
    expect([life.nextDue, life.dues]).toEqual([null, []]);
    life.excepted(1_005.25, { what: "resume" });
    expect(life.eventsOf("due-moved").map(({ duty }) => duty)).toEqual(["acknowledge", "plan", "rectify"]);
    expect(secondsOf(life.duty("plan").end.due)).toBeCloseTo(1_012.25, 6);
    expect(secondsOf(life.duty("plan").asksAt)).toBeCloseTo(1_015.25, 6);
    expect(life.duty("plan").chases.map(secondsOf)).toEqual([1_008.25]);
    expect([life.has("paused"), life.state?.stops]).toEqual([false, []]);
  });

  it("lets the grace of a missed duty go on as well", () => {
    const life = fastLife()
      .served()
      .wait(13)
      .excepted(13, { what: "pause", duties: null })
      .excepted(50, { what: "resume" });
    expect(life.duty("plan")).toMatchObject({ overdue: true, moves: [] });
    expect(secondsOf(life.duty("plan").asksAt)).toBe(52);
  });

  it("counts neither its first nor its last day among working days", () => {
    const life = new Life(factsOf("default"), day).served(); // Tuesday 24 November, ten working days for the plan
    expect(life.duty("plan").end.dueDate).toBe("2026-12-08");
    // Thursday 26 November to Thursday 3 December
    life.excepted(2, { what: "pause", duties: null }).excepted(9, { what: "resume" });
    expect(life.duty("plan").end.dueDate).toBe("2026-12-16"); // nine were left: from Friday 4 December on
  });

  it("of some duties lets the others run", () => {
    const life = fastLife().served();
    life.excepted(1, { what: "pause", duties: [life.duty("plan").no] }).wait(100);
    expect(life.dues.map(([, duty]) => duty)).not.toContain("plan");
    expect(life.dues.map(([, duty]) => duty)).toContain("rectify");
    life.excepted(200, { what: "resume" });
    expect(secondsOf(life.duty("plan").end.due)).toBe(211);
    expect(life.duty("rectify").moves).toEqual([]);
  });

  it("of some duties is over with the last of them", () => {
    const life = fastLife().served();
    life.excepted(1, { what: "pause", duties: [life.duty("plan").no] }).plan(2);
    expect([life.state?.stops, life.has("paused")]).toEqual([[], false]);
    expect(life.decisions.at(-1)?.stops).toEqual([{ change: "ended", no: 1 }]);
    expect(life.proposed(3, { what: "resume" }).refusal).toBe("clock-running");
  });

  it("of the whole unit still takes acts; a clock that starts meanwhile has its whole limit afterwards", () => {
    const life = fastLife().assigned().excepted(1, { what: "pause", duties: null }).act(10, { kind: "open" });
    expect(life.nextDue).toBeNull();
    expect(life.act(500, { kind: "acknowledge" }).eventsOf("acknowledged")).toEqual([{ late: false }]);
    life.excepted(600, { what: "resume" });
    expect(secondsOf(life.duty("plan").end.due)).toBe(612);
    expect(life.state?.stops).toEqual([]);
  });

  it("never stops the office's own clocks", () => {
    const life = fastLife().opened().excepted(1, { what: "pause", duties: null }).wait(8);
    expect(life.duty("sign").overdue).toBe(true);
    const own = fastLife().opened();
    expect(own.proposed(1, { what: "pause", duties: [own.duty("sign").no] }).refusal).toBe("no-rule-for-it");
  });

  it("is not made twice nor of nothing, not resumed unmade, and no limit is extended in it", () => {
    const life = fastLife().served();
    expect(life.proposed(1, { what: "resume" }).refusal).toBe("clock-running");
    expect(life.proposed(1, { what: "pause", duties: [] }).refusal).toBe("duty-not-running");
    expect(life.proposed(1, { what: "pause", duties: [99] }).refusal).toBe("duty-not-running");
    life.excepted(2, { what: "pause", duties: null });
    expect(life.has("paused")).toBe(true);
    expect(life.proposed(3, { what: "pause", duties: null }).refusal).toBe("clock-stopped");
    expect(life.proposed(3, extension(life, "plan", 1)).refusal).toBe("clock-stopped");
  });
});

describe("a withdrawal", () => {
  it("closes as 撤销, with its notices; what is approved later is refused and recorded", () => {
    const life = fastLife().served().proposed(1, { what: "pause", duties: null });
    const pausing = life.step("approve").no;
    life.excepted(2, { what: "withdrawal" });
    expect(life.state?.stage).toMatchObject({ phase: "closed", as: "withdrawn", before: { phase: "served" } });
    expect(life.notice("withdrawn")).toMatchObject({ to: ["responsible", "supervisor"] });
    expect(life.events.at(-1)).toMatchObject({ kind: "withdrawn", data: {} });
    expect(life.ends).toEqual(["acknowledge lifted", "plan lifted", "rectify lifted"]);
    expect(life.act(3, { kind: "approve", step: pausing }).refusal).toBe("step-not-open");
    expect(life.act(3, { kind: "acknowledge" }).refusal).toBe("matter-closed");
  });

  it("ends every stop and recalls the order", () => {
    const paused = fastLife().served().excepted(1, { what: "pause", duties: null }).excepted(2, { what: "withdrawal" });
    expect(paused.decisions.at(-1)?.stops).toEqual([{ change: "ended", no: 1 }]);
    const ordered = fastLife().served().report(1).excepted(2, { what: "withdrawal" });
    expect(ordered.order().state?.stage).toMatchObject({ phase: "ended", as: "withdrawn" });
    expect(ordered.sampled(3, "missed").eventsOf("corrected")).toEqual([]);
    expect(ordered.has("note")).toBe(false);
  });
});

describe("an exclusion", () => {
  it("takes the verdict out and, where none is left, offers withdrawal; a further miss takes the offer back", () => {
    const life = fastLife()
      .served()
      .act(1, verdict("missed", { verdictId: "v2", period: "2026-11" }));
    life.excepted(2, { what: "exclusion", verdict: "v1" });
    expect(life.eventsOf("verdict-excluded")).toEqual([{ verdict: "v1", left: 1 }]);
    expect(life.has("no-miss-left")).toBe(false);
    expect(life.proposed(3, { what: "exclusion", verdict: "v1" }).refusal).toBe("verdict-not-counted");
    life.excepted(4, { what: "exclusion", verdict: "v2" });
    expect(life.has("no-miss-left")).toBe(true);
    life.act(5, verdict("missed", { verdictId: "v3", period: "2026-12" }));
    expect(life.has("no-miss-left")).toBe(false);
  });

  it("holds for the corrected value of the same period", () => {
    const life = fastLife().served().excepted(1, { what: "exclusion", verdict: "v1" });
    life.act(2, verdict("missed", { verdictId: "v1b", supersedes: "v1" }));
    expect(life.state?.misses).toMatchObject([{ verdict: "v1b", out: "excluded" }]);
  });
});

describe("a proposal", () => {
  it("takes effect by a second person with a head's post alone", () => {
    const life = fastLife().served().proposed(1, { what: "pause", duties: null });
    const { no: step } = life.step("approve");
    expect(life.act(2, { kind: "approve", step }, PEOPLE.clerk).refusal).toBe("head-needed");
    const own = fastLife().served();
    own.act(1, { kind: "propose", what: "withdrawal", ground: "", evidence: "" }, PEOPLE.head);
    const mine = own.step("approve").no;
    expect(own.act(2, { kind: "approve", step: mine }, PEOPLE.head).refusal).toBe("second-person-needed");
    expect(own.act(2, { kind: "reject", step: mine, reason: "" }, PEOPLE.head).refusal).toBe("second-person-needed");
    expect(own.act(2, { kind: "approve", step: mine }, PEOPLE.otherHead).state?.stage.phase).toBe("closed");
    expect(life.act(2, { kind: "approve", step: 1 }).refusal).toBe("step-not-open");
  });

  it("waits alone for its answer, is an event when made and when rejected, and may then be made again", () => {
    const life = fastLife().served();
    life.proposed(1, extension(life, "plan", 5));
    const { no: step } = life.step("approve");
    expect(life.proposed(2, extension(life, "plan", 3)).refusal).toBe("already-proposed");
    expect(life.proposed(2, extension(life, "rectify", 3)).refusal).toBeNull();
    life.act(3, { kind: "reject", step, reason: "" });
    const told = { what: "extension", duty: "plan", count: 5, unit: "second" };
    expect(life.eventsOf("exception-proposed")[0]).toMatchObject(told);
    expect(life.eventsOf("exception-rejected")).toMatchObject([told]);
    expect(life.proposed(4, extension(life, "plan", 3)).refusal).toBeNull();
  });
});

describe("a re-opening", () => {
  const reopened = (life: Life, seconds: number): Life => life.excepted(seconds, { what: "reopening" });

  it("needs a closed matter and two persons, and tells unit and office", () => {
    expect(fastLife().served().proposed(1, { what: "reopening" }).refusal).toBe("not-in-this-phase");
    const life = reopened(fastLife().served().excepted(2, { what: "withdrawal" }), 3);
    expect(life.notice("reopened").to).toEqual(["responsible", "supervisor"]);
    expect(life.eventsOf("reopened")).toEqual([{ as: "withdrawn" }]);
  });

  it("gives the unit the whole limits again of what it still owes, from the re-opening", () => {
    const served = reopened(fastLife().served().excepted(2, { what: "withdrawal" }), 100);
    expect([served.state?.stage.phase, served.duties]).toEqual(["served", ["acknowledge", "plan", "rectify"]]);
    expect(secondsOf(served.duty("plan").end.due)).toBe(112);
    const planned = reopened(fastLife().served().plan(1).excepted(2, { what: "withdrawal" }), 100);
    expect([planned.state?.stage.phase, planned.duties]).toEqual(["rectifying", ["rectify"]]);
  });

  it("writes a letter anew that was not served, and an older one starts nothing", () => {
    const life = reopened(fastLife().assigned().excepted(2, { what: "withdrawal" }), 3);
    expect([life.state?.stage.phase, life.officeDuties]).toEqual(["warned", ["sign"]]);
    expect(life.act(4, { kind: "open" }).refusal).toBe("not-in-this-phase");
    expect(life.signed(5).act(6, { kind: "open" }).state?.stage.phase).toBe("served");
  });

  it("orders a re-sample anew of everything that missed", () => {
    const life = reopened(fastLife().served().report(1).sampled(2, "met"), 3);
    expect([life.state?.stage.phase, life.state?.orders]).toEqual(["awaiting-result", 2]);
    expect(life.order(2).state?.items).toEqual(["total-phosphorus"]);
    expect(life.sampled(4, "met").state?.stage.phase).toBe("closed");
  });
});
