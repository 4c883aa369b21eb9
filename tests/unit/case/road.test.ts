import { factsOf, fastLife, Life, verdict } from "./world";

describe("the road of a matter", () => {
  it("opens on a missed target: the early warning goes out by itself, the letter waits for a signature", () => {
    const life = fastLife().opened();
    expect(life.state).toMatchObject({ phase: "warned", rung: "early-warning", furtherMisses: 0 });
    expect(life.steps).toEqual([
      {
        no: 1,
        kind: "notify",
        notice: "early-warning",
        audience: ["responsible-unit"],
        rung: "early-warning",
        duty: null,
        letter: null,
      },
      { no: 2, kind: "sign", rung: "supervision-order" },
      {
        no: 3,
        kind: "notify",
        notice: "signature-wanted",
        audience: ["county-office"],
        rung: "supervision-order",
        duty: null,
        letter: null,
      },
    ]);
    expect(life.events.map(({ kind }) => kind)).toEqual(["opened", "letter-drafted"]);
    expect(life.nextDue).toBeNull();
  });

  it("does not open on a verdict that is not a miss, nor on a re-sampling of itself", () => {
    for (const outcome of ["met", "unjudgeable", "undecided", "no_target"] as const) {
      const life = fastLife().act(0, verdict(outcome));
      expect([life.state, life.outcome]).toEqual([
        null,
        { outcome: "refused", refusal: "matter-not-opened", phase: null },
      ]);
    }
    expect(fastLife().act(0, verdict("missed", true)).state).toBeNull();
  });

  it("runs no clock before the signed letter is served", () => {
    const life = fastLife().opened().wait(10_000);
    expect(life.nextDue).toBeNull();
    life.signed(10_000);
    expect(life.state).toMatchObject({ phase: "assigned", rung: "supervision-order" });
    expect(life.notice("assignment")).toMatchObject({ audience: ["responsible-unit"], letter: 2 });
    life.wait(20_000);
    expect([life.nextDue, life.duties]).toEqual([null, []]);
    life.deliver(20_000, life.notice("assignment").no);
    expect(life.state).toMatchObject({ phase: "served", servedAt: life.time(20_000) });
    expect(life.duties).toEqual(["acknowledge", "plan", "rectify"]);
    expect(life.eventsOf("served")).toEqual([{ step: 4, notice: "assignment", starts: "assignment" }]);
  });

  it("goes by acknowledgement, plan, report and re-sample to its closing", () => {
    const life = fastLife().served().act(1, { kind: "acknowledge" });
    expect(life.state).toMatchObject({ phase: "acknowledged", acknowledgedAt: life.time(1) });
    life.plan(2);
    expect(life.state).toMatchObject({ phase: "rectifying", plannedAt: life.time(2), servedAt: life.time(0) });
    life.report(3);
    expect(life.state).toMatchObject({ phase: "awaiting-resample", plannedAt: life.time(2), reportedAt: life.time(3) });
    expect(life.notice("resample-order").audience).toEqual(["monitoring-station"]);
    expect(life.duties).toEqual([]);
    life.deliverAll(4);
    expect(life.duties).toEqual(["resample"]);
    life.act(6, verdict("met", true));
    expect(life.state).toEqual({
      phase: "closed",
      withdrawn: false,
      rung: "supervision-order",
      nextStep: 8,
      nextDuty: 5,
      steps: [life.notice("closed")],
      closedAt: life.time(6),
    });
    expect(life.notice("closed").audience).toEqual(["responsible-unit", "county-office"]);
    expect(life.ends).toEqual(["acknowledge met", "plan met", "rectify met", "resample met"]);
    expect(life.nextDue).toBeNull();
    life.deliverAll(7).wait(10_000);
    expect(life.state).toMatchObject({ phase: "closed", steps: [] });
    expect(life.eventsOf("climbed")).toEqual([]);
  });

  it("takes a plan as an acknowledgement, and an acknowledgement after it as a record", () => {
    const life = fastLife().served().plan(1);
    expect(life.ends).toEqual(["acknowledge met", "plan met"]);
    life.act(2, { kind: "acknowledge" });
    expect(life.state?.phase).toBe("rectifying");
    expect(life.eventsOf("acknowledged")).toEqual([{ late: false }]);
  });

  it("records a revised plan beside the first", () => {
    const life = fastLife().served().plan(1).plan(2);
    expect(life.eventsOf("plan-filed")).toEqual([
      { late: false, revised: false },
      { late: false, revised: true },
    ]);
    expect(life.state).toMatchObject({ phase: "rectifying", plannedAt: life.time(1) });
  });

  it("accepts a report without a plan: the plan is no longer owed", () => {
    const life = fastLife().served().report(1);
    expect(life.state).toMatchObject({ phase: "awaiting-resample", plannedAt: null });
    expect(life.ends).toEqual(["acknowledge met", "rectify met", "plan lifted"]);
    expect(life.wait(10_000).eventsOf("climbed")).toEqual([]);
  });

  it("takes a further miss without a new clock, and only notes a verdict that is none", () => {
    const life = fastLife().served();
    const { duties, nextDue } = life;
    life.act(1, verdict("missed")).act(1, verdict("met")).act(1, verdict("undecided")).act(1, verdict("missed"));
    expect(life.state).toMatchObject({ phase: "served", furtherMisses: 2 });
    expect(life.eventsOf("missed-again").map(({ furtherMisses }) => furtherMisses)).toEqual([1, 2]);
    expect(life.eventsOf("verdict-noted").map(({ outcome }) => outcome)).toEqual(["met", "undecided"]);
    expect(life.notices).toEqual(["missed-again", "missed-again"]);
    expect([life.duties, life.nextDue]).toEqual([duties, nextDue]);
  });

  it("counts working days from service by the default ladder", () => {
    const life = new Life(factsOf("default")).served();
    if (life.state?.phase !== "served") throw new Error("not served");
    expect(
      life.state.duties.map(({ kind, deadline, chases, climbsAt }) => [kind, deadline.due, chases, climbsAt]),
    ).toEqual([
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
