import type { Answer } from "../../../domain/vocabulary";
import { BESIDE, factsOf, fastLife, LEADING, Life, secondsOf, verdict } from "./world";

const reported = (): Life => fastLife().served().plan(1).report(2);
/** Two schemes missed before the order. */
const both = (): Life =>
  fastLife()
    .served()
    .act(1, verdict("missed", { verdictId: "v2", scheme: BESIDE, period: "2026", items: ["ammonia-nitrogen"] }))
    .plan(1)
    .report(2);

describe("a re-sample", () => {
  it("that misses again lets rectification go on, and the office is asked whether to climb", () => {
    const life = reported().sampled(4, "missed");
    expect(life.state).toMatchObject({
      rung: "supervision-order",
      stage: { phase: "rectifying", plannedAt: life.time(1) },
    });
    expect([life.duties, life.officeDuties]).toEqual([["rectify"], ["decide"]]);
    expect(life.step("climb-question")).toMatchObject({ cause: "result-missed", duty: life.duty("rectify").no });
    expect(life.notice("resample-missed")).toMatchObject({ to: ["responsible"] });
    expect(life.eventsOf("sampling-recalled")).toEqual([]);
    life.climbed(5).act(6, { kind: "open" });
    expect(life.duties).toEqual(["acknowledge", "rectify"]);
    expect(life.report(7).sampled(8, "met").state?.stage.phase).toBe("closed");
  });

  it("that misses again gives the rung's limit again: explained, it runs on to its end, and the office is asked anew", () => {
    const life = reported().sampled(4, "missed");
    expect(secondsOf(life.duty("rectify").startedAt)).toBe(4);
    life.act(5, { kind: "explain", step: life.step("climb-question").no, reason: "" });
    expect([life.duties, life.has("climb-question")]).toEqual([["rectify"], false]);
    life.wait(1_000);
    expect(life.step("climb-question")).toMatchObject({ cause: "rectification-overdue" });
    expect([life.duties, life.officeDuties]).toEqual([["rectify"], ["decide"]]);
  });

  it("that misses while a higher letter is on its way leaves the running limit to it: the letter said it starts nothing", () => {
    const life = fastLife().served().plan(1).wait(23);
    life.act(24, { kind: "climb", step: life.step("climb-question").no, reason: "" }).report(25);
    life.signed(26);
    expect(life.notice("climbed").starts).toMatchObject({ duties: [] });
    life.sampled(28, "missed").act(29, { kind: "open" });
    expect([life.state?.rung, life.duties]).toEqual(["reminder-interview", ["rectify"]]);
  });

  it("that answers what was ordered closes nothing that a correction has brought since", () => {
    const grown = reported();
    const more = ["ammonia-nitrogen", "total-phosphorus"];
    grown.act(3, verdict("missed", { verdictId: "v1b", supersedes: "v1", items: more })).sampled(4, "met");
    expect([grown.state?.stage.phase, grown.order().state?.items]).toEqual(["awaiting-result", more]);
    const back = fastLife()
      .served()
      .act(0, verdict("missed", { verdictId: "v2", period: "2026-11", items: ["ammonia-nitrogen"] }))
      .act(1, verdict("met", { verdictId: "v2b", period: "2026-11", supersedes: "v2" }))
      .report(1)
      .act(
        2,
        verdict("missed", { verdictId: "v2c", period: "2026-11", supersedes: "v2b", items: ["ammonia-nitrogen"] }),
      )
      .sampled(3, "met");
    expect([back.state?.stage.phase, back.order().state?.items]).toEqual(["awaiting-result", ["ammonia-nitrogen"]]);
    expect(back.sampled(4, "met").state?.stage.phase).toBe("closed");
  });

  it("that misses after a report of a rung that asks for no plan makes the higher rung ask for the plan", () => {
    const { ladder, ...facts } = factsOf("fast");
    const rungs = ladder.rungs.map((rung) => {
      const { plan: _, ...limits } = rung.limits;
      return rung.id === "supervision-order" ? { ...rung, limits } : rung;
    });
    const life = new Life({ ...facts, ladder: { ...ladder, rungs } }).served().report(1).sampled(2, "missed");
    expect(life.state?.stage).toMatchObject({ phase: "rectifying", plannedAt: null });
    life.climbed(3).act(3, { kind: "acknowledge" });
    expect(life.duties).toEqual(["plan", "rectify"]);
    expect(life.plan(4).eventsOf("plan-filed")).toMatchObject([{ late: false, revised: false }]);
  });

  it.each(["unjudgeable", "undecided", "no_target"] as const)("that comes out %s is asked about", (outcome) => {
    const life = reported().sampled(4, outcome);
    expect(life.state?.stage.phase).toBe("awaiting-result");
    expect(life.step("question")).toMatchObject({
      about: "result-undecided",
      order: 1,
      scheme: LEADING,
      verdict: "r1",
    });
    expect(life.order().state?.stage.phase).toBe("ordered");
  });

  it("is asked about once, and values that decide lift the question", () => {
    const life = reported().sampled(4, "undecided").sampled(5, "undecided", { verdictId: "r1b" });
    expect(life.steps.filter(({ kind }) => kind === "question")).toMatchObject([{ verdict: "r1b" }]);
    expect(life.sampled(6, "met").state?.stage.phase).toBe("closed");
    expect(reported().sampled(4, "undecided").sampled(6, "missed").has("question")).toBe(false);
  });

  it("counts as the office answers, and an order that nobody waits for any more is recalled", () => {
    const answered = (answer: Answer): Life => {
      const life = reported().sampled(4, "undecided");
      return life.act(5, { kind: "answer", step: life.step("question").no, answer, reason: "" });
    };
    const met = answered("counts-as-met");
    expect([met.state?.stage.phase, met.eventsOf("closed")]).toEqual(["closed", [{ verdict: "r1" }]]);
    expect(met.order().state?.stage).toMatchObject({ phase: "ended", as: "withdrawn" });
    const missed = answered("counts-as-missed");
    expect([missed.state?.stage.phase, missed.has("climb-question")]).toEqual(["rectifying", true]);
    expect(missed.order().state?.stage).toMatchObject({ as: "withdrawn" });
    const again = answered("sample-again");
    expect([again.state?.stage.phase, again.state?.orders]).toEqual(["awaiting-result", 2]);
    expect(again.order(1).state?.stage).toMatchObject({ phase: "ended", as: "withdrawn" });
    expect(again.sampled(7, "met").state?.stage.phase).toBe("closed");
  });

  it("under two schemes closes when each has met its own", () => {
    expect(both().order().state).toMatchObject({
      schemes: [LEADING, BESIDE].sort(),
      items: ["ammonia-nitrogen", "total-phosphorus"],
    });
    for (const [first, second] of [
      [LEADING, BESIDE],
      [BESIDE, LEADING],
    ] as const) {
      const life = both().sampled(3, "met", { scheme: first });
      expect(life.state?.stage.phase).toBe("awaiting-result");
      expect(life.sampled(4, "met", { scheme: second }).state?.stage.phase).toBe("closed");
    }
  });

  it("counted as met under one scheme still waits for the other", () => {
    const life = both().sampled(3, "undecided");
    life.act(4, { kind: "answer", step: life.step("question").no, answer: "counts-as-met", reason: "" });
    expect(life.state?.stage.phase).toBe("awaiting-result");
    expect(life.sampled(5, "met", { scheme: BESIDE }).state?.stage.phase).toBe("closed");
    expect(life.order().state?.stage).toMatchObject({ phase: "ended" });
  });

  it("that misses under one scheme is recalled for the other, and what it had answered is corrected with its values", () => {
    const missed = both().sampled(3, "missed", { scheme: BESIDE });
    expect(missed.order().state?.stage).toMatchObject({ phase: "ended", as: "withdrawn" });
    const corrected = both().sampled(3, "met").sampled(4, "missed", { verdictId: "r1b" });
    expect(corrected.state?.stage.phase).toBe("rectifying");
    expect(corrected.state?.misses.map(({ answered }) => answered)).toEqual([false, false]);
    const open = both()
      .sampled(3, "met")
      .sampled(4, "undecided", { verdictId: "r1b" })
      .sampled(5, "met", { scheme: BESIDE });
    expect([open.state?.stage.phase, open.has("question")]).toEqual(["awaiting-result", true]);
  });

  it("says nothing under a scheme that was not ordered: that is noted where it was sampled", () => {
    const life = reported().sampled(3, "undecided", { scheme: BESIDE }).sampled(4, "missed", { scheme: BESIDE });
    expect([life.state?.stage.phase, life.has("question")]).toEqual(["awaiting-result", false]);
    expect(life.order().judged.at(-1)?.decision.events).toMatchObject([{ kind: "verdict-noted" }]);
  });

  it("corrected to met while rectification goes on closes the matter all the same", () => {
    const life = reported().sampled(4, "missed").sampled(5, "met", { verdictId: "r1b" });
    expect(life.state?.stage).toMatchObject({ phase: "closed", as: "closed" });
    expect(life.eventsOf("closed")).toEqual([{ verdict: "r1b" }]);
  });

  it("answers what had joined before its order alone; what joined since is sampled next", () => {
    const life = reported()
      .act(3, verdict("missed", { verdictId: "v2", period: "2026-11" }))
      .sampled(4, "met");
    expect([life.state?.stage.phase, life.state?.orders]).toEqual(["awaiting-result", 2]);
    expect(life.sampled(5, "met").state?.stage.phase).toBe("closed");
  });

  it("is ordered of what had missed where nothing counts any more and nobody has withdrawn the matter", () => {
    const life = fastLife()
      .served()
      .act(1, verdict("met", { verdictId: "v1b", supersedes: "v1" }))
      .report(2);
    expect(life.order().state).toMatchObject({ schemes: [LEADING], items: ["total-phosphorus"] });
    expect(life.sampled(3, "met").state?.stage.phase).toBe("closed");
  });
});
