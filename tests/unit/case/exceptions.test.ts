import { eventSentence, type MatterState, type Proposal, type Refusal } from "../../../domain/case";
import { at, factsOf, fastLife, Life, PEOPLE, verdict } from "./world";

const refusal = ({ outcome }: Life): Refusal | null => (outcome?.outcome === "refused" ? outcome.refusal : null);
const proposed = (life: Life, seconds: number, proposal: Proposal): Life =>
  life.act(seconds, { ...proposal, kind: "propose", ground: "连续强降雨", evidence: "气象证明〔2026〕3号" });
const dutyOf = (life: Life, kind: string) => {
  const duties = life.state === null || life.state.phase === "closed" ? [] : life.state.duties;
  const duty = duties.find((running) => running.kind === kind);
  if (duty === undefined) throw new Error(`expected a running ${kind}, got ${JSON.stringify(duties)}`);
  return duty;
};
const seconds = (instant: string | null): number => (Date.parse(instant ?? "") - Date.parse(at(0))) / 1_000;

describe("an extension", () => {
  const PLAN = { what: "extension", duty: 2, count: 6 } as const;

  it("moves the end, the reminders and the climb of one duty, with old and new date", () => {
    const life = fastLife().served().excepted(3, PLAN);
    const plan = dutyOf(life, "plan");
    expect([plan.deadline.due, plan.climbsAt, ...plan.chases].map(seconds)).toEqual([18, 21, 14]);
    expect(plan.moves).toEqual([expect.objectContaining({ cause: "extended", limit: { count: 6, unit: "second" } })]);
    expect(seconds(dutyOf(life, "rectify").deadline.due)).toBe(20);
    expect(life.notice("extended")).toMatchObject({ audience: ["responsible-unit"], duty: "plan" });
    expect(
      life
        .wait(17)
        .eventsOf("overdue")
        .map(({ duty }) => duty),
    ).toEqual(["acknowledge"]);
    expect(
      life
        .wait(19)
        .eventsOf("overdue")
        .map(({ duty }) => duty),
    ).toEqual(["acknowledge", "plan"]);
  });

  it("is counted from the last day by the calendar", () => {
    const life = new Life(factsOf("default")).served();
    const before = dutyOf(life, "plan").deadline.dueDate;
    life.excepted(3, { ...PLAN, count: 5 });
    expect([before, dutyOf(life, "plan").deadline.dueDate]).toEqual(["2026-12-08", "2026-12-15"]);
    expect(eventSentence("extended", life.eventsOf("extended")[0] ?? {}).zh).toBe(
      "批准延期：整改方案的期限由2026-12-08改为2026-12-15",
    );
  });

  it("is refused beyond the rule's maximum, a second time, past the end, or where the rule says nothing", () => {
    expect(refusal(proposed(fastLife().served(), 1, { ...PLAN, count: 7 }))).toBe("beyond-the-maximum");
    expect(refusal(proposed(fastLife().served(), 1, { ...PLAN, count: 0 }))).toBe("beyond-the-maximum");
    expect(refusal(proposed(fastLife().served().excepted(1, PLAN), 2, PLAN))).toBe("beyond-the-maximum");
    expect(refusal(proposed(fastLife().served(), 1, { ...PLAN, duty: 1 }))).toBe("no-rule-for-it");
    expect(refusal(proposed(fastLife().served(), 1, { ...PLAN, duty: 9 }))).toBe("duty-not-running");
    expect(refusal(proposed(fastLife().served().wait(13), 13, PLAN))).toBe("already-overdue");
    const late = proposed(fastLife().served(), 11, PLAN);
    expect(refusal(late.act(13, { kind: "approve", step: late.step("approve").no }))).toBe("already-overdue");
  });
});

describe("a pause", () => {
  it("stops ends, reminders and climbs, and each clock goes on with what it had left", () => {
    const life = fastLife().served().excepted(5, { what: "pause" }).wait(1_000);
    expect([life.nextDue, life.dues]).toEqual([null, []]);
    life.excepted(1_005.25, { what: "resume" });
    expect(life.eventsOf("due-moved").map(({ duty }) => duty)).toEqual(["acknowledge", "plan", "rectify"]);
    expect(seconds(dutyOf(life, "plan").deadline.due)).toBeCloseTo(1_012.25, 6);
    expect(seconds(dutyOf(life, "plan").climbsAt)).toBeCloseTo(1_015.25, 6);
    expect(dutyOf(life, "plan").chases.map(seconds)).toEqual([1_008.25]);
    expect(life.wait(1_009).dues.map(([second, duty]) => [second, duty])).toEqual([
      [1_008.25, "plan"],
      [1_008.25, "acknowledge"],
    ]);
  });

  it("lets the grace of a missed duty go on as well", () => {
    const life = fastLife().served().wait(13).excepted(13, { what: "pause" }).excepted(50, { what: "resume" });
    expect(dutyOf(life, "plan")).toMatchObject({ overdue: true, moves: [] });
    expect(seconds(dutyOf(life, "plan").climbsAt)).toBe(52);
  });

  it("counts neither its first nor its last day among working days", () => {
    const day = (n: number): string => at(n * 86_400);
    const life = new Life(factsOf("default"), day).served(); // Tuesday 24 November, ten working days for the plan
    expect(dutyOf(life, "plan").deadline.dueDate).toBe("2026-12-08");
    life.excepted(2, { what: "pause" }).excepted(9, { what: "resume" }); // Thursday 26 November to Thursday 3 December
    expect(dutyOf(life, "plan").deadline.dueDate).toBe("2026-12-16"); // nine were left: from Friday 4 December on
  });

  it("still takes acts; a clock that starts meanwhile has its whole limit afterwards", () => {
    const life = fastLife().assigned().excepted(1, { what: "pause" });
    life.deliver(10, life.notice("assignment").no);
    expect(life.nextDue).toBeNull();
    expect(life.act(500, { kind: "acknowledge" }).eventsOf("acknowledged")).toEqual([{ late: false }]);
    life.excepted(600, { what: "resume" });
    expect(seconds(dutyOf(life, "plan").deadline.due)).toBe(612);
  });

  it("is not made twice, not resumed unmade, and no limit is extended in it", () => {
    const life = fastLife().served();
    expect(refusal(proposed(life, 1, { what: "resume" }))).toBe("clock-running");
    life.excepted(2, { what: "pause" });
    expect(life.step("paused")).toBeDefined();
    expect(refusal(proposed(life, 3, { what: "pause" }))).toBe("clock-stopped");
    expect(refusal(proposed(life, 3, { what: "extension", duty: 2, count: 1 }))).toBe("clock-stopped");
  });
});

describe("a withdrawal", () => {
  it("closes as 撤销, with the notices of a closing; what is approved later is refused and recorded", () => {
    const life = proposed(fastLife().served(), 1, { what: "pause" });
    const pausing = life.step("approve").no;
    life.excepted(2, { what: "withdrawal" });
    expect(life.state).toMatchObject({ phase: "closed", withdrawn: true });
    expect(life.notice("withdrawn")).toMatchObject({ audience: ["responsible-unit", "county-office"] });
    expect(life.events.at(-1)).toEqual({ kind: "withdrawn", data: {} });
    expect(life.ends).toEqual(["acknowledge lifted", "plan lifted", "rectify lifted"]);
    expect(refusal(life.act(3, { kind: "approve", step: pausing }))).toBe("matter-closed");
    expect(life.events.at(-1)).toEqual({ kind: "act-refused", data: { act: "approve", refusal: "matter-closed" } });
  });
});

describe("an exclusion", () => {
  it("takes the verdict out and, where none is left, offers withdrawal; a further miss takes the offer back", () => {
    const life = fastLife()
      .served()
      .act(1, { ...verdict("missed"), verdictId: "v2", period: "2026-11" });
    life.excepted(2, { what: "exclusion", verdict: "v1" });
    expect(life.eventsOf("verdict-excluded")).toEqual([{ verdict: "v1", left: 1 }]);
    expect(life.steps.some(({ kind }) => kind === "no-miss-left")).toBe(false);
    expect(refusal(proposed(life, 3, { what: "exclusion", verdict: "v1" }))).toBe("verdict-not-counted");
    life.excepted(4, { what: "exclusion", verdict: "v2" });
    expect(life.step("no-miss-left")).toBeDefined();
    life.act(5, { ...verdict("missed"), verdictId: "v3", period: "2026-12" });
    expect(life.steps.some(({ kind }) => kind === "no-miss-left")).toBe(false);
  });
});

describe("a proposal", () => {
  it("takes effect by a second person with a head's post alone", () => {
    const life = proposed(fastLife().served(), 1, { what: "pause" });
    const step = life.step("approve").no;
    expect(refusal(life.act(2, { kind: "approve", step }, "county", PEOPLE.clerk))).toBe("head-needed");
    const own = fastLife().served();
    own.act(1, { kind: "propose", what: "pause", ground: "", evidence: "" }, "county", PEOPLE.head);
    const mine = own.step("approve").no;
    for (const kind of ["approve", "reject"] as const)
      expect(refusal(own.act(2, { kind, step: mine, reason: "" }, "county", PEOPLE.head))).toBe("second-person-needed");
    expect(refusal(life.act(2, { kind: "approve", step: 1 }))).toBe("step-not-open");
  });

  it("waits alone for its answer, is an event when made and when rejected, and may then be made again", () => {
    const life = proposed(fastLife().served(), 1, { what: "extension", duty: 2, count: 5 });
    expect(refusal(proposed(life, 2, { what: "extension", duty: 2, count: 3 }))).toBe("already-proposed");
    expect(refusal(proposed(life, 2, { what: "extension", duty: 3, count: 3 }))).toBeNull();
    life.act(3, { kind: "reject", step: life.steps.find(({ kind }) => kind === "approve")?.no ?? 0, reason: "" });
    const [made] = life.eventsOf("exception-proposed");
    expect(eventSentence("exception-proposed", made ?? {}).zh).toBe("提请整改方案延期5秒，待审批");
    expect(eventSentence("exception-rejected", life.eventsOf("exception-rejected")[0] ?? {}).zh).toBe(
      "整改方案延期5秒未获批准",
    );
    expect(refusal(proposed(life, 4, { what: "extension", duty: 2, count: 3 }))).toBeNull();
  });
});

describe("a state that an earlier revision of the law wrote", () => {
  /** As JSON in the book, without what revision 2026-11-24.2 added. */
  const earlier = (state: MatterState | null): MatterState =>
    JSON.parse(
      JSON.stringify(state, (key, value: unknown) =>
        ["misses", "pausedAt", "moves", "extension", "withdrawn"].includes(key) ? undefined : value,
      ),
    ) as MatterState;

  it("goes on: signed after a submission, then every clock as before", () => {
    const life = fastLife().opened();
    life.state = earlier(life.state);
    expect(life.signed(1).state?.phase).toBe("assigned");
    life.deliver(2, life.notice("assignment").no);
    life.state = earlier(life.state);
    expect(life.plan(3).state).toMatchObject({ phase: "rectifying", misses: [], pausedAt: null });
    expect(life.wait(25).eventsOf("climbed")).toHaveLength(1);
  });

  it("may be paused and resumed, but no limit of it is extended: its rule said nothing of that", () => {
    const life = fastLife().served();
    life.state = earlier(life.state);
    expect(refusal(proposed(life, 1, { what: "extension", duty: 2, count: 1 }))).toBe("no-rule-for-it");
    life.excepted(2, { what: "pause" }).excepted(102, { what: "resume" });
    expect(seconds(dutyOf(life, "plan").deadline.due)).toBe(112);
  });

  it("takes messages after its closing", () => {
    const life = fastLife().served().report(1).act(2, verdict("met", true));
    life.state = earlier(life.state);
    life.deliverAll(3);
    expect(life.state).toMatchObject({ phase: "closed", withdrawn: false, steps: [] });
  });
});
