import { factsOf, fastLife, Life, verdict } from "./world";

describe("the road of a matter", () => {
  it("opens on a missed target: the early warning goes out by itself, the letter waits for a signature", () => {
    const life = fastLife().opened();
    expect(life.state).toMatchObject({ stage: { phase: "warned" }, rung: "early-warning", severity: "ordinary" });
    expect(life.steps).toMatchObject([
      { no: 1, kind: "notify", notice: "early-warning", to: ["responsible"], letter: null, starts: null, seenBy: null },
      { no: 2, kind: "sign", rung: "supervision-order", cause: null, seenBy: ["supervisor"] },
      { no: 3, kind: "notify", notice: "letter-drafted", to: ["supervisor"], seenBy: ["supervisor"] },
    ]);
    expect(life.events.map(({ kind }) => kind)).toEqual(["opened", "letter-drafted"]);
    expect(life.letters).toEqual([{ step: 2, to: "draft" }]);
    expect([life.duties, life.officeDuties]).toEqual([[], ["sign"]]);
  });

  it("does not open on a verdict that is not a miss, nor on one of a re-sampling", () => {
    for (const outcome of ["met", "unjudgeable", "undecided", "no_target"] as const) {
      const life = fastLife().act(0, verdict(outcome));
      expect([life.state, life.outcome]).toEqual([null, { outcome: "refused", refusal: "not-opened", phase: null }]);
    }
    expect(fastLife().act(0, verdict("missed", { period: "resample:1" })).state).toBeNull();
  });

  it("runs no clock of the unit before the signed letter is served, however late the office is", () => {
    const life = fastLife().opened().wait(10_000);
    expect(life.dues).toEqual([[8, "sign", ["overdue"]]]);
    expect([life.nextDue, life.duties]).toEqual([null, []]);
    life.signed(10_000);
    expect(life.state).toMatchObject({ stage: { phase: "assigned" }, rung: "early-warning" });
    expect(life.notice("assignment")).toMatchObject({ to: ["responsible"], letter: 2 });
    life.deliverAll(10_000).wait(20_000);
    expect([life.state?.stage.phase, life.duties]).toEqual(["assigned", []]);
    life.act(20_000, { kind: "open" });
    expect(life.state).toMatchObject({
      rung: "supervision-order",
      stage: { phase: "served", servedAt: life.time(20_000) },
    });
    expect(life.duties).toEqual(["acknowledge", "plan", "rectify"]);
    expect(life.eventsOf("served")).toMatchObject([
      { proof: "opened", rung: "supervision-order", starts: "acknowledge,plan,rectify" },
    ]);
  });

  it("goes by acknowledgement, plan, report and re-sample to its closing", () => {
    const life = fastLife().served().act(1, { kind: "acknowledge" });
    expect(life.state?.stage).toMatchObject({ phase: "acknowledged", acknowledgedAt: life.time(1) });
    life.plan(2);
    expect(life.state?.stage).toEqual({ phase: "rectifying", servedAt: life.time(0), plannedAt: life.time(2) });
    life.report(3);
    expect(life.state?.stage).toMatchObject({
      phase: "awaiting-result",
      plannedAt: life.time(2),
      reportedAt: life.time(3),
    });
    expect([life.duties, life.officeDuties]).toEqual([[], []]);
    expect(life.order().state).toMatchObject({ order: 1, items: ["total-phosphorus"], stage: { phase: "ordered" } });
    life.sampled(6, "met");
    expect(life.state?.stage).toMatchObject({ phase: "closed", as: "closed", closedAt: life.time(6) });
    expect(life.eventsOf("closed")).toEqual([{ verdict: "r1" }]);
    expect(life.notice("closed").to).toEqual(["responsible", "supervisor"]);
    expect(life.ends).toEqual(["acknowledge met", "plan met", "rectify met"]);
    expect(life.order().state?.stage).toMatchObject({ phase: "ended", as: "answered" });
    life.deliverAll(7).wait(10_000);
    expect([life.nextDue, life.steps, life.state?.duties]).toEqual([null, [], []]);
    expect(life.eventsOf("climb-asked")).toEqual([]);
  });

  it("takes a plan as an acknowledgement, and an acknowledgement after it is done already", () => {
    const life = fastLife().served().plan(1);
    expect(life.ends).toEqual(["acknowledge met", "plan met"]);
    expect(life.letters.at(-1)).toEqual({ step: 2, to: "received" });
    expect(life.act(2, { kind: "acknowledge" }).refusal).toBe("already-done");
  });

  it("records a revised plan beside the first; the office notes the one that it has before it", () => {
    const life = fastLife().served().plan(1).plan(2);
    expect(life.eventsOf("plan-filed").map(({ late, revised }) => [late, revised])).toEqual([
      [false, false],
      [false, true],
    ]);
    expect(life.state?.stage).toMatchObject({ phase: "rectifying", plannedAt: life.time(1) });
    expect(life.steps.filter(({ kind }) => kind === "note")).toHaveLength(1);
    const [first = 0, second = 0] = life.added("note");
    expect(life.act(3, { kind: "note", step: first }).refusal).toBe("step-not-open");
    expect(life.step("note").no).toBe(second);
    life.act(3, { kind: "note", step: life.step("note").no });
    expect(life.eventsOf("noted")).toMatchObject([{ about: "plan" }]);
  });

  it("tells the office of a plan once until it has noted it, however often a head revises it", () => {
    const life = fastLife().served();
    const told = () => life.told.filter(({ notice }) => notice === "plan-filed").length;
    for (let second = 1; second <= 10; second += 0.5) life.plan(second);
    expect([told(), life.eventsOf("plan-filed").length]).toEqual([1, 19]);
    life
      .act(11, { kind: "note", step: life.step("note").no })
      .plan(12)
      .plan(12.5);
    expect(told()).toBe(2);
  });

  it("refuses a plan with a date that has passed", () => {
    const measure = { problem: "", owner: "", target: "", measures: "", acceptance: "" };
    const planned = (deadline: string): Life =>
      fastLife()
        .served()
        .act(1, { kind: "plan", summary: "", measures: [{ ...measure, deadline }] });
    expect(planned("2026-11-23").refusal).toBe("plan-date-past");
    expect(planned("2026-11-24").refusal).toBeNull();
  });

  it("refuses a report while the plan is owed; it comes with the plan, or after it the same minute", () => {
    const bare = { kind: "report", summary: "" } as const;
    const owing = fastLife().served().act(1, bare);
    expect([owing.refusal, owing.state?.stage.phase]).toEqual(["plan-owed", "served"]);
    const together = fastLife().served().report(1);
    expect(together.state?.stage).toMatchObject({ phase: "awaiting-result", plannedAt: together.time(1) });
    expect(together.ends).toEqual(["acknowledge met", "plan met", "rectify met"]);
    expect(together.eventsOf("report-filed")).toMatchObject([{ planned: true }]);
    expect(together.told.map(({ notice }) => notice)).not.toContain("plan-filed");
    expect(together.wait(10_000).eventsOf("climb-asked")).toEqual([]);
    const after = fastLife().served().plan(1).act(1, bare);
    expect([after.refusal, after.state?.stage.phase]).toEqual([null, "awaiting-result"]);
  });

  it("refuses a report whose plan names a date that has passed", () => {
    const problem = { problem: "", owner: "", target: "", measures: "", acceptance: "", deadline: "2026-11-23" };
    const report = { kind: "report", summary: "", plan: { summary: "", measures: [problem] } } as const;
    expect(fastLife().served().act(1, report).refusal).toBe("plan-date-past");
  });

  it("takes a further miss without a new clock, and only notes a verdict that is none", () => {
    const life = fastLife().served();
    const { duties, nextDue } = life;
    life
      .act(1, verdict("missed", { verdictId: "v2", period: "2026-11" }))
      .act(1, verdict("met", { verdictId: "v3", period: "2026-12" }))
      .act(1, verdict("undecided", { verdictId: "v4", period: "2027-01" }))
      .act(1, verdict("missed", { verdictId: "v5", period: "2027-02" }));
    expect(life.state?.misses.map(({ verdict: id }) => id)).toEqual(["v1", "v2", "v5"]);
    expect(life.eventsOf("missed-again").map(({ misses }) => misses)).toEqual([2, 3]);
    expect(life.eventsOf("verdict-noted").map(({ outcome }) => outcome)).toEqual(["met", "undecided"]);
    expect([life.duties, life.nextDue]).toEqual([duties, nextDue]);
  });

  it("counts working days from service by the default ladder", () => {
    const life = new Life(factsOf("default")).served();
    const unit = (life.state?.duties ?? []).filter(({ owner }) => owner === "responsible");
    expect(unit.map(({ kind, end, chases, asksAt }) => [kind, end.due, chases, asksAt])).toEqual([
      ["acknowledge", "2026-11-26T00:00:00+08:00", [], null],
      [
        "plan",
        "2026-12-09T00:00:00+08:00",
        ["2026-12-03T09:00:00+08:00", "2026-12-07T09:00:00+08:00"],
        "2026-12-10T00:00:00+08:00",
      ],
      ["rectify", "2026-12-25T00:00:00+08:00", ["2026-12-14T09:00:00+08:00", "2026-12-21T09:00:00+08:00"], null],
    ]);
    expect(life.nextDue).toBe("2026-11-26T00:00:00+08:00");
  });
});
