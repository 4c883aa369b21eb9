import type { Rung, RungLimit } from "../../../domain/ladder";
import { calendarWithout } from "../calendar/shipped";
import { factsOf, fastLife, Life, PEOPLE, secondsOf, type WorldFacts } from "./world";

/** The ladder with every limit of its rungs changed. */
const withLimits = (facts: WorldFacts, change: (limit: RungLimit) => RungLimit): WorldFacts => {
  const rungs = facts.ladder.rungs.map((rung): Rung => ({
    ...rung,
    limits: Object.fromEntries(Object.entries(rung.limits).map(([kind, limit]) => [kind, change(limit)])),
  }));
  return { ...facts, ladder: { ...facts.ladder, rungs } };
};

// The fast ladder: acknowledge 8 s; plan 12 s, reminder at 8 s, grace 3 s; rectify 20 s, reminder at 14 s, grace 3 s.
describe("a due instant", () => {
  it("reminds, tells and asks in the order of time, each once", () => {
    const life = fastLife().served().wait(100);
    expect(life.dues).toEqual([
      [8, "plan", ["chased"]],
      [8, "acknowledge", ["overdue", "call-wanted"]],
      [12, "plan", ["overdue"]],
      [14, "rectify", ["chased"]],
      [15, "plan", ["climb-asked"]],
      [20, "rectify", ["overdue"]],
      [23, "decide", ["overdue"]],
      [23, "rectify", ["climb-asked"]],
      [31, "decide", ["overdue"]],
    ]);
    expect([life.wait(200).dues.length, life.nextDue]).toEqual([9, null]);
  });

  it("names the earliest that is still to come", () => {
    const life = fastLife().served();
    const seen = [0, 8, 9, 12, 14, 15, 20, 23, 31].map((seconds) => {
      const { nextDue } = life.wait(seconds);
      return nextDue === null ? null : secondsOf(nextDue);
    });
    expect(seen).toEqual([8, 12, 12, 14, 15, 20, 23, 31, null]);
  });

  it("is judged before an act received at that very instant, and after one received a millisecond earlier", () => {
    expect(fastLife().served().plan(11.999).eventsOf("plan-filed")).toMatchObject([{ late: false }]);
    const onTime = fastLife().served().plan(12);
    expect(onTime.eventsOf("plan-filed")).toMatchObject([{ late: true }]);
    expect(onTime.ends).toContain("plan met");
    expect(fastLife().served().plan(14.999).wait(15).eventsOf("climb-asked")).toEqual([]);
    const tooLate = fastLife().served().plan(15);
    expect(tooLate.eventsOf("climb-asked")).toHaveLength(1);
    expect(tooLate.ends).toContain("plan met");
  });

  it("of a missing acknowledgement asks for a call and nothing else", () => {
    expect(fastLife().served().plan(1).report(2).dues).toEqual([]);
    const silent = fastLife().served().wait(11);
    expect(silent.notice("overdue")).toMatchObject({ to: ["responsible"], duty: silent.duty("acknowledge").no });
    expect(silent.notice("call-wanted").to).toEqual(["supervisor"]);
    const call = silent.step("call").no;
    silent.act(11, { kind: "record-call", step: call, note: "" });
    expect([silent.eventsOf("call-recorded").length, silent.has("call")]).toEqual([1, false]);
    silent.act(11, { kind: "acknowledge" });
    expect(silent.eventsOf("acknowledged")).toEqual([{ late: true }]);
    expect(silent.state?.stage.phase).toBe("acknowledged");
    const acknowledged = fastLife().served().wait(11).act(11, { kind: "acknowledge" });
    expect(acknowledged.has("call")).toBe(false);
  });

  it("of an overdue re-sample tells station and office, and nothing climbs", () => {
    const life = fastLife().served().report(1).inOrder(1, { kind: "open" }, PEOPLE.sampler).wait(1_000);
    const order = life.order();
    const dues = order.judged.filter(({ cause }) => cause === "due");
    expect(dues.map(({ at, decision }) => [secondsOf(at), decision.events.map(({ kind }) => kind)])).toEqual([
      [11, ["chased"]],
      [16, ["overdue"]],
    ]);
    const told = order.judged.flatMap(({ decision }) =>
      decision.steps.flatMap((change) =>
        change.change === "added" && change.step.kind === "notify" ? [[change.step.notice, change.step.to]] : [],
      ),
    );
    expect(told.slice(-2)).toEqual([
      ["chase", ["station"]],
      ["overdue", ["station", "supervisor"]],
    ]);
    expect([order.nextDue, life.nextDue, life.dues]).toEqual([null, null, []]);
  });

  it("of an overdue plan tells unit and office", () => {
    const life = fastLife().served().act(1, { kind: "acknowledge" }).wait(12);
    expect(life.notice("overdue")).toMatchObject({ to: ["responsible", "supervisor"], duty: life.duty("plan").no });
    expect(life.decisions.at(-1)?.duties).toEqual([{ change: "overdue", no: life.duty("plan").no }]);
  });

  it("sends each of several reminders", () => {
    const life = new Life(factsOf("default")).served().act(1, { kind: "acknowledge" });
    life.wait(15 * 86_400);
    expect(
      life.judged.flatMap((entry) => (entry.cause === "due" ? [[entry.kind, entry.trigger, entry.at]] : [])),
    ).toEqual([
      ["plan", "chase", "2026-12-03T09:00:00+08:00"],
      ["plan", "chase", "2026-12-07T09:00:00+08:00"],
      ["plan", "end", "2026-12-09T00:00:00+08:00"],
    ]);
  });

  it("passes over a reminder as long as its limit", () => {
    const facts = withLimits(factsOf("fast"), (limit) => ({ ...limit, chases: [{ before: 12, at: null }] }));
    const life = new Life(facts).served();
    expect(["acknowledge", "plan", "rectify"].map((kind) => life.duty(kind as "plan").chases.map(secondsOf))).toEqual([
      [],
      [],
      [8],
    ]);
  });

  it("asks at the end where the rung gives no grace, but never at a provisional one", () => {
    const hasty = withLimits(factsOf("fast"), (limit) => ({
      ...limit,
      grace: null,
      chases: [],
      limit: { count: 12, unit: "second" },
    }));
    expect(new Life(hasty).served().wait(19).dues).toEqual([
      [12, "acknowledge", ["overdue", "call-wanted"]],
      [12, "plan", ["overdue"]],
      [12, "rectify", ["overdue"]],
      [12, "plan", ["climb-asked"]],
      [12, "rectify", ["climb-asked"]],
    ]);
    const days = withLimits(factsOf("default", calendarWithout("2026")), (limit) => ({ ...limit, grace: null }));
    expect(new Life(days).served().state?.duties.map(({ asksAt }) => asksAt)).toEqual([null, null, null]);
  });

  it("never comes of a provisional end; a reminder of it may", () => {
    const life = new Life(factsOf("default", calendarWithout("2026"))).served();
    expect(life.state?.duties.map(({ end }) => end.status)).toEqual(Array(3).fill("provisional"));
    life.wait(400 * 86_400);
    expect(new Set(life.dues.flatMap(([, , events]) => events))).toEqual(new Set(["chased"]));
    expect([life.nextDue, life.duties]).toEqual([null, ["acknowledge", "plan", "rectify"]]);
  });

  it("tells of a final end but does not ask where the grace's own end is provisional", () => {
    const life = new Life(factsOf("default"))
      .served()
      .plan(1)
      .wait(400 * 86_400);
    expect(life.eventsOf("overdue")).toMatchObject([{ duty: "rectify" }]);
    expect([life.eventsOf("climb-asked"), life.nextDue]).toEqual([[], null]);
  });
});
