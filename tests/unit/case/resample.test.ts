import { fastLife, type Life, verdict } from "./world";

const reported = (): Life => fastLife().served().plan(1).report(2).deliverAll(3);

describe("the re-sample", () => {
  it("that misses again climbs and rectification goes on", () => {
    const life = reported().act(4, verdict("missed", true));
    expect(life.state).toMatchObject({ phase: "rectifying", plannedAt: life.time(1), rung: "reminder-interview" });
    expect(life.eventsOf("climbed")).toMatchObject([{ cause: "resample-failed" }]);
    expect(life.ends.slice(-1)).toEqual(["resample met"]);
    expect(life.state?.phase === "rectifying" && life.state.furtherMisses).toBe(0);
    life.deliver(5, life.notice("climb").no).report(6).deliverAll(6).act(7, verdict("met", true));
    expect(life.state?.phase).toBe("closed");
  });

  it("that misses after a report without a plan makes the higher rung ask for the plan", () => {
    const life = fastLife().served().report(1).act(2, verdict("missed", true));
    expect(life.state).toMatchObject({ phase: "rectifying", plannedAt: life.time(0) });
    life.deliver(3, life.notice("climb").no);
    expect(life.duties).toEqual(["plan", "rectify"]);
    life.plan(4);
    expect(life.eventsOf("plan-filed")).toEqual([{ late: false, revised: false }]);
    expect(life.ends).toContain("plan met");
  });

  it.each(["unjudgeable", "undecided", "no_target"] as const)("that comes out %s is asked about", (outcome) => {
    const life = reported().act(4, verdict(outcome, true));
    expect(life.state?.phase).toBe("awaiting-resample");
    expect(life.step("question")).toMatchObject({ about: "resample-undecided" });
    expect(life.eventsOf("resample-undecided")).toEqual([{ verdict: "v1", outcome }]);
    expect(life.wait(1000).eventsOf("overdue")).toEqual([]);
  });

  it("is asked about once, and values that decide lift the question", () => {
    const life = reported().act(4, verdict("undecided", true)).act(5, verdict("undecided", true));
    expect(life.steps.filter(({ kind }) => kind === "question")).toHaveLength(1);
    life.act(6, verdict("met", true));
    expect(life.state).toMatchObject({ phase: "closed", steps: [{ notice: "closed" }] });
    const missed = reported().act(4, verdict("undecided", true)).act(6, verdict("missed", true));
    expect(missed.steps.some(({ kind }) => kind === "question")).toBe(false);
  });

  it("counts as the office answers", () => {
    const asked = (): Life => reported().act(4, verdict("undecided", true));
    const answered = (answer: "counts-as-met" | "counts-as-missed" | "sample-again"): Life => {
      const life = asked();
      return life.act(5, { kind: "answer", step: life.step("question").no, answer, reason: "" });
    };
    expect(answered("counts-as-met").state?.phase).toBe("closed");
    expect(answered("counts-as-missed").state).toMatchObject({ phase: "rectifying", rung: "reminder-interview" });
    const again = answered("sample-again");
    expect(again.state?.phase).toBe("awaiting-resample");
    expect(again.eventsOf("resample-ordered")).toHaveLength(2);
    again.deliver(6, again.notice("resample-order").no);
    expect(again.duties).toEqual(["resample"]);
    again.act(7, verdict("met", true));
    expect(again.state?.phase).toBe("closed");
  });

  it("in any other phase is only noted", () => {
    const life = fastLife().served().act(1, verdict("missed", true)).act(1, verdict("met", true));
    expect(life.state).toMatchObject({ phase: "served", furtherMisses: 0 });
    expect(life.eventsOf("verdict-noted")).toHaveLength(2);
  });

  it("of another matter's number joins as any other verdict", () => {
    const life = reported().act(4, { ...verdict("missed"), matterNumber: "YX-2026-0002" });
    expect(life.state).toMatchObject({ phase: "awaiting-resample", furtherMisses: 1 });
  });
});
