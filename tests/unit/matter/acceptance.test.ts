import { offersOf } from "../../../domain/proceeding";
import { MATTER } from "../../../domain/matter";
import { BESIDE, closingBy, factsOf, fastLife, Life, lifeAsking, PEOPLE, secondsOf, verdict } from "./world";

const WHOLE = ["plan-accepted", "report-accepted", "resample-met"] as const;
const accepting = (): Life => lifeAsking("report-accepted", "resample-met").served().plan(1).report(2);
const offered = (life: Life, by: keyof typeof PEOPLE): readonly string[] =>
  offersOf(MATTER, life.state, PEOPLE[by], life.facts).map(({ kind }) => kind);

describe("a report where the scheme asks for its acceptance", () => {
  it("waits for the office by the office's own clock; nothing is sampled and nothing of the unit's runs", () => {
    const life = accepting();
    expect(life.state?.stage).toMatchObject({ phase: "accepting", plannedAt: life.time(1), reportedAt: life.time(2) });
    expect([life.orders.size, life.duties, life.officeDuties]).toEqual([0, [], ["acceptance"]]);
    expect(life.step("accept")).toMatchObject({ about: "report", seenBy: null });
    expect(life.duty("acceptance")).toMatchObject({ owner: "supervisor", about: life.step("accept").no });
    expect(life.steps.filter((step) => step.kind === "note" && step.about === "report")).toEqual([]);
    expect([offered(life, "clerk"), offered(life, "chief")]).toEqual([
      expect.arrayContaining(["accept", "give-back"]),
      expect.not.arrayContaining(["accept", "give-back", "report"]),
    ]);
  });

  it("that stays unaccepted shows at the office alone", () => {
    const life = accepting().wait(1_000);
    expect(life.duty("acceptance")).toMatchObject({ overdue: true });
    expect(life.told.filter(({ notice }) => notice === "overdue").map(({ to }) => to)).toEqual([["supervisor"]]);
    expect([life.state?.stage.phase, life.has("climb-question"), life.duties]).toEqual(["accepting", false, []]);
    expect(life.accepted(1_001).eventsOf("accepted")).toMatchObject([{ about: "report", late: true }]);
  });

  it("once accepted is sampled, and the matter closes by the result", () => {
    const life = accepting().accepted(3);
    expect(life.state?.stage).toMatchObject({ phase: "awaiting-result", reportedAt: life.time(2) });
    expect([life.orders.size, life.officeDuties, life.has("accept")]).toEqual([1, [], false]);
    expect(life.sampled(4, "met").state?.stage).toMatchObject({ phase: "closed", as: "closed" });
  });

  it("given back is owed again: exactly rectification runs, by the ladder's limit for it, and the unit is told", () => {
    const life = accepting().givenBack(4);
    expect(life.state?.stage).toMatchObject({ phase: "rectifying", plannedAt: life.time(1) });
    expect([life.duties, life.officeDuties, life.orders.size]).toEqual([["rectify"], [], 0]);
    const { startedAt, end, basis, limit } = life.duty("rectify");
    expect([secondsOf(startedAt), secondsOf(end.due), limit]).toEqual([4, 19, { count: 15, unit: "second" }]);
    expect(basis).toBeDefined();
    expect(life.notice("given-back")).toMatchObject({ to: ["responsible"], seenBy: null });
    expect(life.eventsOf("given-back")).toMatchObject([{ about: "report", late: false }]);
    life.report(5);
    expect(life.eventsOf("report-filed")).toHaveLength(2);
    expect(life.accepted(6).sampled(7, "met").state?.stage.phase).toBe("closed");
  });

  it("given back and overdue puts the question to climb, extend or explain, as any report does", () => {
    const life = accepting().givenBack(4).wait(23);
    expect(life.step("climb-question")).toMatchObject({
      cause: "rectification-overdue",
      duty: life.duty("rectify").no,
    });
  });

  it("is accepted or given back once, by the office alone, and not where none waits", () => {
    const life = accepting();
    const step = life.step("accept").no;
    for (const by of [PEOPLE.chief, PEOPLE.sampler, PEOPLE.handler])
      expect(life.act(3, { kind: "accept", step, note: "" }, by).refusal).toBe("not-a-party");
    expect(life.act(3, { kind: "give-back", step: step + 50, reason: "" }).refusal).toBe("step-not-open");
    life.accepted(4);
    expect(life.act(5, { kind: "accept", step, note: "" }).refusal).toBe("not-in-this-phase");
    expect(accepting().givenBack(3).act(4, { kind: "accept", step, note: "" }).refusal).toBe("step-not-open");
  });

  it("counts again by the whole limit of its severity where the ladder names none for what is given back", () => {
    const { ladder, ...facts } = closingBy(factsOf("fast"), "report-accepted", "resample-met");
    const rungs = ladder.rungs.map((rung) => {
      const { rectify } = rung.limits;
      return rectify === undefined
        ? rung
        : { ...rung, limits: { ...rung.limits, rectify: { ...rectify, again: undefined } } };
    });
    const life = new Life({ ...facts, ladder: { ...ladder, rungs } }).served().report(1).givenBack(4);
    expect(secondsOf(life.duty("rectify").end.due)).toBe(24);
  });

  it("that is withdrawn while it waits leaves nothing; re-opened it waits again by a new clock", () => {
    const life = accepting().excepted(3, { what: "withdrawal" });
    expect([life.state?.stage.phase, life.has("accept"), life.officeDuties]).toEqual(["closed", false, []]);
    life.excepted(5, { what: "reopening" });
    expect([life.state?.stage.phase, life.officeDuties]).toEqual(["accepting", ["acceptance"]]);
    expect(life.accepted(6).state?.stage.phase).toBe("awaiting-result");
  });

  it("closes by its acceptance where corrected values have answered every miss meanwhile", () => {
    const life = accepting().accepted(3).sampled(4, "missed").report(5).sampled(6, "met", { verdictId: "r1b" });
    expect(life.state?.stage.phase).toBe("accepting");
    expect(life.accepted(7).state?.stage).toMatchObject({ phase: "closed", as: "closed" });
    expect(life.orders.size).toBe(1);
  });

  it("given back after corrected values answered every miss closes by no value, but by the acceptance of the next report", () => {
    const life = accepting().accepted(3).sampled(4, "missed").report(5).givenBack(6).plan(7);
    expect(life.sampled(8, "met", { verdictId: "r1b" }).state?.stage.phase).toBe("rectifying");
    expect(life.report(9).accepted(10).state?.stage).toMatchObject({ phase: "closed", as: "closed" });
  });

  it("starts nothing by a higher letter that is served while it waits", () => {
    const life = lifeAsking("report-accepted", "resample-met").served().plan(1).wait(23).climbed(24).report(25);
    life.act(26, { kind: "open" });
    expect([life.state?.rung, life.duties]).toEqual(["reminder-interview", []]);
    expect(life.givenBack(27).duties).toEqual(["rectify"]);
  });
});

describe("a plan where the scheme asks for its acceptance", () => {
  it("is accepted, or given back: then it is owed again, and no report counts without it", () => {
    const life = lifeAsking(...WHOLE)
      .served()
      .plan(1);
    expect(life.step("accept")).toMatchObject({ about: "plan" });
    expect([life.has("note"), life.officeDuties]).toEqual([false, ["acceptance"]]);
    life.givenBack(3);
    expect(life.state?.stage).toMatchObject({ phase: "rectifying", plannedAt: null });
    expect([life.duties, secondsOf(life.duty("plan").end.due)]).toEqual([["rectify", "plan"], 11]);
    expect(life.act(4, { kind: "report", summary: "" }).refusal).toBe("plan-owed");
    life.plan(5).accepted(6);
    expect(life.eventsOf("accepted")).toMatchObject([{ about: "plan" }]);
    expect([life.duties, life.state?.stage.phase]).toEqual([["rectify"], "rectifying"]);
  });

  it("revised before the office looked is accepted as revised; with the report it is accepted with it", () => {
    const life = lifeAsking(...WHOLE)
      .served()
      .plan(1)
      .plan(2);
    expect(life.steps.filter(({ kind }) => kind === "accept")).toHaveLength(1);
    expect(life.told.filter(({ notice }) => notice === "plan-filed")).toHaveLength(1);
    life.report(3);
    expect(life.steps.filter(({ kind }) => kind === "accept")).toMatchObject([{ about: "report" }]);
    expect([life.officeDuties, life.state?.stage.phase]).toEqual([["acceptance"], "accepting"]);
  });
});

describe("what a matter closes by", () => {
  it("is what its scheme asks for: acceptance alone closes where no re-sample is asked for", () => {
    const life = lifeAsking("report-accepted").served().report(1).accepted(2);
    expect([life.state?.stage, life.orders.size]).toEqual([
      expect.objectContaining({ phase: "closed", as: "closed" }),
      0,
    ]);
  });

  it("is a re-sample alone where no scheme says anything, as before", () => {
    const life = fastLife().served().report(1);
    expect([life.state?.closing, life.state?.stage.phase]).toEqual([undefined, "awaiting-result"]);
  });

  it("is everything that any scheme of its misses asks for, by the day on which the miss came", () => {
    const facts = factsOf("fast");
    const asked = (scheme: string, on: string) =>
      scheme === BESIDE && on >= "2026-11-25" ? (["report-accepted"] as const) : (["resample-met"] as const);
    const joined = (seconds: number): Life =>
      new Life({ ...facts, closing: asked })
        .served()
        .act(seconds, verdict("missed", { verdictId: "v2", scheme: BESIDE, period: "2026" }));
    expect(joined(1).state?.closing).toEqual(["resample-met"]);
    expect(joined(86_400).state?.closing).toEqual(["report-accepted", "resample-met"]);
  });

  it("asked anew after the report holds for the next one", () => {
    let closing: readonly ("report-accepted" | "resample-met")[] = ["resample-met"];
    const life = new Life({ ...factsOf("fast"), closing: () => closing }).served().report(1);
    closing = ["report-accepted", "resample-met"];
    life
      .act(2, verdict("missed", { verdictId: "v2", period: "2026-11" }))
      .sampled(3, "missed")
      .report(4);
    expect(life.state?.stage.phase).toBe("accepting");
  });
});
