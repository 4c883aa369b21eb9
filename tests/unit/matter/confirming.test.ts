import { factsOf, fastLife, Life, NO_PROBLEM, PEOPLE } from "./world";

const PLAN = { kind: "plan", summary: "", measures: [] } as const;
const REPORT = { kind: "report", summary: "" } as const;

describe("a plan of a liaison officer", () => {
  it("meets nothing before the head confirms it, and counts at the instant of the confirmation", () => {
    const life = fastLife().served().act(2, PLAN, PEOPLE.liaison);
    expect(life.state?.stage.phase).toBe("served");
    expect(life.duties).toEqual(["acknowledge", "plan", "rectify"]);
    const draft = life.acts.at(-1)?.seq ?? 0;
    expect(life.step("confirm")).toMatchObject({ about: "plan", by: "liaison", draft, seenBy: ["responsible"] });
    expect(life.notice("confirmation-wanted")).toMatchObject({ to: ["responsible"], seenBy: ["responsible"] });
    life.act(3, { kind: "confirm", step: life.step("confirm").no });
    expect(life.state?.stage).toMatchObject({ phase: "rectifying", plannedAt: life.time(3) });
    expect(life.ends).toEqual(["acknowledge met", "plan met"]);
    expect(life.eventsOf("plan-filed")).toEqual([{ late: false, revised: false, act: draft, confirmed: true }]);
  });

  it("is read outside the unit from its confirmation on, and not before", () => {
    const life = fastLife().served().act(2, PLAN, PEOPLE.liaison);
    const draft = life.acts.at(-1)?.seq ?? 0;
    expect(life.decisions.flatMap(({ acts }) => acts)).toEqual([]);
    life.act(3, { kind: "confirm", step: life.step("confirm").no });
    expect(life.decisions.flatMap(({ acts }) => acts)).toEqual([{ seq: draft, seenBy: null }]);
  });

  it("is late when its confirmation is, though the draft was not", () => {
    const life = fastLife().served().act(11, PLAN, PEOPLE.liaison);
    life.act(13, { kind: "confirm", step: life.step("confirm").no });
    expect(life.eventsOf("plan-filed")).toEqual([expect.objectContaining({ late: true })]);
  });

  it("is confirmed by a head of the unit alone", () => {
    for (const by of [PEOPLE.deputy, PEOPLE.liaison]) {
      const life = fastLife().served().act(2, PLAN, by);
      const step = life.step("confirm").no;
      expect(life.act(3, { kind: "confirm", step }, by).refusal).toBe("head-needed");
      expect(life.act(3, { kind: "confirm", step }, PEOPLE.head).refusal).toBe("not-a-party");
      expect(life.act(3, { kind: "confirm", step: step + 50 }).refusal).toBe("step-not-open");
      expect(life.act(3, { kind: "confirm", step }).refusal).toBeNull();
    }
  });

  it("is given back with a reason that the unit alone reads, and another draft may follow", () => {
    const life = fastLife().served().act(2, PLAN, PEOPLE.liaison);
    const back = { kind: "return", step: life.step("confirm").no, reason: "补充时限" } as const;
    life.act(3, back, PEOPLE.chief);
    expect(life.has("confirm")).toBe(false);
    expect(life.events.at(-1)).toMatchObject({
      kind: "draft-returned",
      data: { about: "plan" },
      seenBy: ["responsible"],
    });
    expect(life.decisions.at(-1)?.acts).toEqual([{ seq: life.acts.at(-1)?.seq, seenBy: ["responsible"] }]);
    expect(life.act(4, PLAN, PEOPLE.liaison).step("confirm")).toMatchObject({ about: "plan" });
  });

  it("takes the place of an earlier draft", () => {
    const life = fastLife().served().act(2, PLAN, PEOPLE.liaison).act(3, PLAN, PEOPLE.deputy);
    expect(life.steps.filter(({ kind }) => kind === "confirm")).toHaveLength(1);
    expect(life.step("confirm")).toMatchObject({ draft: life.acts.at(-1)?.seq, by: "deputy" });
    expect(life.eventsOf("draft-replaced")).toHaveLength(1);
  });

  it("is told to the heads once, however often it is written anew before they look", () => {
    const told = (life: ReturnType<typeof fastLife>) =>
      JSON.stringify(life.decisions.flatMap(({ steps }) => steps.filter(({ change }) => change === "added"))).match(
        /"confirmation-wanted"/g,
      );
    const life = fastLife().served().act(2, PLAN, PEOPLE.liaison);
    for (let second = 3; second < 30; second += 1) life.act(second, PLAN, PEOPLE.liaison);
    expect(told(life)).toHaveLength(1);
    const back = { kind: "return", step: life.step("confirm").no, reason: "补充时限" } as const;
    expect(told(life.act(30, back, PEOPLE.chief).act(31, PLAN, PEOPLE.liaison))).toHaveLength(2);
  });

  it("waits no longer once the head files one, or the report asks for the re-sample", () => {
    expect(fastLife().served().act(2, PLAN, PEOPLE.liaison).plan(3).has("confirm")).toBe(false);
    const reported = fastLife().served().act(2, PLAN, PEOPLE.liaison).act(3, REPORT, PEOPLE.liaison).report(4);
    expect(reported.has("confirm")).toBe(false);
  });
});

describe("a report of a liaison officer", () => {
  it("orders no re-sample before the head confirms it", () => {
    const life = fastLife().served().plan(1).act(2, REPORT, PEOPLE.liaison);
    expect([life.state?.stage.phase, life.orders.size]).toEqual(["rectifying", 0]);
    life.act(3, { kind: "confirm", step: life.step("confirm").no });
    expect(life.state?.stage).toMatchObject({ phase: "awaiting-result", reportedAt: life.time(3) });
    expect(life.eventsOf("report-filed")).toMatchObject([{ confirmed: true, late: false }]);
    expect(life.sampled(4, "met").state?.stage.phase).toBe("closed");
  });
});

describe("a report of a liaison officer while the plan is owed", () => {
  it("brings the plan with it, or waits beside the plan's draft, which is confirmed first", () => {
    expect(fastLife().served().act(2, REPORT, PEOPLE.liaison).refusal).toBe("plan-owed");
    const together = fastLife()
      .served()
      .act(2, { ...REPORT, plan: NO_PROBLEM }, PEOPLE.liaison);
    expect([together.steps.filter(({ kind }) => kind === "confirm").length, together.duties.length]).toEqual([1, 3]);
    together.act(3, { kind: "confirm", step: together.step("confirm").no });
    expect(together.ends).toEqual(["acknowledge met", "plan met", "rectify met"]);
    const beside = fastLife().served().act(2, PLAN, PEOPLE.liaison).act(3, REPORT, PEOPLE.liaison);
    const [plan = 0, report = 0] = beside.added("confirm");
    expect(beside.act(4, { kind: "confirm", step: report }).refusal).toBe("plan-owed");
    beside.act(5, { kind: "confirm", step: plan }).act(5, { kind: "confirm", step: report });
    expect([beside.refusal, beside.state?.stage.phase]).toEqual([null, "awaiting-result"]);
  });

  it("is confirmed no more once a date of its plan has passed", () => {
    const problem = { problem: "", owner: "", target: "", measures: "", acceptance: "", deadline: "2026-11-24" };
    const life = new Life(factsOf("default")).served();
    life.act(1, { kind: "plan", summary: "", measures: [problem] }, PEOPLE.liaison);
    const step = life.step("confirm").no;
    expect(life.act(86_400, { kind: "confirm", step }).refusal).toBe("plan-date-past");
    expect(life.act(86_401, { kind: "return", step, reason: "" }, PEOPLE.chief).refusal).toBeNull();
  });
});

describe("who gave every post of the unit up", () => {
  it("does nothing for it any more, not even 签收", () => {
    for (const body of [PLAN, REPORT, { kind: "acknowledge" }, { kind: "open" }] as const)
      expect(fastLife().served().act(2, body, PEOPLE.former).refusal).toBe("post-not-held");
  });
});
