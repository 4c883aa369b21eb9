import { formatInstant, parseInstant } from "../../../domain/calendar";
import { calendarWithout } from "../calendar/shipped";
import { factsOf, fastLife, Life } from "./world";

const local = (utc: string): string => formatInstant(parseInstant(utc));

// The fast ladder: acknowledge 8 s; plan 12 s, reminder at 8 s, grace 3 s; rectify 20 s, reminder at 14 s, grace 3 s.
describe("a due instant", () => {
  it("reminds, tells and climbs in the order of time, each once", () => {
    const life = fastLife().served().wait(100);
    expect(life.dues).toEqual([
      [8, "plan", ["chased"]],
      [8, "acknowledge", ["overdue", "call-wanted"]],
      [12, "plan", ["overdue"]],
      [14, "rectify", ["chased"]],
      [15, "plan", ["climbed", "letter-drafted"]],
    ]);
    expect(life.notices).toEqual(["chase", "overdue", "call-wanted", "overdue", "chase", "signature-wanted", "climb"]);
    expect([life.wait(200).dues.length, life.nextDue]).toEqual([5, null]);
  });

  it("names the earliest that is still to come", () => {
    const life = fastLife().served();
    const seen = [0, 8, 9, 12, 14, 15].map((seconds) => {
      const { nextDue } = life.wait(seconds);
      return nextDue === null ? null : (Date.parse(nextDue) - Date.parse(life.time(0))) / 1000;
    });
    expect(seen).toEqual([8, 12, 12, 14, 15, null]);
  });

  it("is judged before an act received at that very instant, and after one received a millisecond earlier", () => {
    const early = fastLife().served().plan(11.999);
    expect(early.eventsOf("plan-filed")).toEqual([{ late: false, revised: false }]);
    const onTime = fastLife().served().plan(12);
    expect(onTime.eventsOf("plan-filed")).toEqual([{ late: true, revised: false }]);
    expect(onTime.ends).toContain("plan met");
    const inGrace = fastLife().served().plan(14.999).wait(15);
    expect(inGrace.eventsOf("climbed")).toEqual([]);
    const tooLate = fastLife().served().plan(15);
    expect(tooLate.eventsOf("climbed")).toHaveLength(1);
    expect(tooLate.ends).toContain("plan missed");
  });

  it("of a missing acknowledgement asks for a call and never climbs", () => {
    const life = fastLife().served().plan(1).report(2);
    expect(life.dues).toEqual([]);
    const silent = fastLife().served().wait(11);
    expect(silent.notice("overdue")).toMatchObject({ audience: ["responsible-unit"], duty: "acknowledge" });
    expect(silent.notice("call-wanted").audience).toEqual(["county-office"]);
    silent.act(11, { kind: "acknowledge" });
    expect(silent.eventsOf("acknowledged")).toEqual([{ late: true }]);
    silent.act(11, { kind: "record-call", step: silent.step("call").no, note: "" });
    expect(silent.eventsOf("call-recorded")).toHaveLength(1);
    expect(silent.steps.some(({ kind }) => kind === "call")).toBe(false);
    expect(silent.state?.phase).toBe("acknowledged");
  });

  it("of an overdue re-sample tells station and office, and nothing climbs", () => {
    const life = fastLife().served().report(1).deliverAll(1).wait(1000);
    expect(life.dues).toEqual([
      [11, "resample", ["chased"]],
      [16, "resample", ["overdue"]],
    ]);
    expect(life.notice("chase").audience).toEqual(["monitoring-station"]);
    expect(life.notice("overdue").audience).toEqual(["monitoring-station", "county-office"]);
    expect([life.nextDue, life.duties]).toEqual([null, ["resample"]]);
  });

  it("of an overdue plan tells unit and office", () => {
    const life = fastLife().served().act(1, { kind: "acknowledge" }).wait(12);
    expect(life.notice("overdue")).toMatchObject({ audience: ["responsible-unit", "county-office"], duty: "plan" });
    expect(life.judged.at(-1)?.decision.duties).toEqual([{ change: "overdue", no: 2 }]);
  });

  it("sends each of several reminders", () => {
    const life = new Life(factsOf("default")).served().act(1, { kind: "acknowledge" });
    life.wait(15 * 86_400);
    expect(life.judged.flatMap((entry) => (entry.cause === "due" ? [[entry.kind, entry.at]] : []))).toEqual([
      ["plan", "2026-12-03T09:00:00+08:00"],
      ["plan", "2026-12-07T09:00:00+08:00"],
      ["plan", "2026-12-09T00:00:00+08:00"],
    ]);
  });

  it("passes over a reminder as long as its limit", () => {
    const facts = factsOf("fast");
    const rungs = facts.ladder.rungs.map((rung) => ({
      ...rung,
      limits: Object.fromEntries(
        Object.entries(rung.limits).map(([kind, limit]) => [kind, { ...limit, chases: [{ before: 12, at: null }] }]),
      ),
    }));
    const life = new Life({ ...facts, ladder: { ...facts.ladder, rungs } }).served();
    expect(life.state).toMatchObject({
      duties: [{ chases: [] }, { chases: [] }, { chases: [life.time(8)].map(local) }],
    });
  });

  it("climbs at the end where the rung gives no grace, but never at a provisional one", () => {
    const facts = factsOf("fast");
    const ladder = {
      ...facts.ladder,
      rungs: facts.ladder.rungs.map((rung) => ({
        ...rung,
        limits: Object.fromEntries(
          Object.entries(rung.limits).map(([kind, limit]) => [
            kind,
            { ...limit, grace: null, limit: { count: 12, unit: "second" as const }, chases: [] },
          ]),
        ),
      })),
    };
    const life = new Life({ ...facts, ladder }).served().wait(100);
    // Plan and rectification end together: both are told and missed, the matter climbs once.
    expect(life.dues).toEqual([
      [12, "acknowledge", ["overdue", "call-wanted"]],
      [12, "plan", ["overdue"]],
      [12, "rectify", ["overdue"]],
      [12, "plan", ["climbed", "letter-drafted"]],
    ]);
    expect(life.ends).toEqual(["plan missed", "rectify missed"]);

    const days = factsOf("default", calendarWithout("2026"));
    const hasty = days.ladder.rungs.map((rung) => ({
      ...rung,
      limits: Object.fromEntries(Object.entries(rung.limits).map(([kind, limit]) => [kind, { ...limit, grace: null }])),
    }));
    const open = new Life({ ...days, ladder: { ...days.ladder, rungs: hasty } }).served();
    expect(open.state).toMatchObject({ duties: Array(3).fill({ climbsAt: null }) });
  });

  it("never comes of a provisional end; a reminder of it may", () => {
    const facts = factsOf("default", calendarWithout("2026"));
    const life = new Life(facts).served();
    if (life.state?.phase !== "served") throw new Error("not served");
    expect(life.state.duties.map(({ deadline, climbsAt }) => [deadline.status, climbsAt])).toEqual(
      Array(3).fill(["provisional", null]),
    );
    life.wait(400 * 86_400);
    expect(new Set(life.dues.flatMap(([, , events]) => events))).toEqual(new Set(["chased"]));
    expect(life.nextDue).toBeNull();
    expect(life.duties).toEqual(["acknowledge", "plan", "rectify"]);
  });

  it("tells of a final end but does not climb where the grace's own end is provisional", () => {
    const life = new Life(factsOf("default"))
      .served()
      .plan(1)
      .wait(400 * 86_400);
    expect(life.eventsOf("overdue")).toEqual([{ duty: "rectify", no: 3, rung: "supervision-order", stage: "end" }]);
    expect(life.eventsOf("climbed")).toEqual([]);
    expect(life.nextDue).toBeNull();
  });
});
