import { factsOf, fastLife, Life, PEOPLE } from "./world";

/** Plan in time, then nothing: asked at 23 s after service by rectification. */
const asked = (): Life => fastLife().served().plan(1).wait(23);

describe("the question whether to climb", () => {
  it("is put to the office when the grace is over, with a clock of the office's own; nothing climbs by time", () => {
    const life = asked();
    expect(life.step("climb-question")).toMatchObject({
      cause: "rectification-overdue",
      duty: life.duty("rectify").no,
      seenBy: ["supervisor"],
    });
    expect(life.notice("climb-question")).toMatchObject({ to: ["supervisor"], seenBy: ["supervisor"] });
    expect(life.officeDuties).toEqual(["decide"]);
    life.wait(10_000);
    expect(life.duty("decide")).toMatchObject({ overdue: true, owner: "supervisor" });
    expect([life.state?.rung, life.eventsOf("climbed"), life.nextDue]).toEqual(["supervision-order", [], null]);
  });

  it("is answered by a letter: the rung holds and its clocks run from the service of that, not before", () => {
    const life = asked().act(24, { kind: "climb", step: asked().step("climb-question").no, reason: "逾期" });
    expect([life.has("climb-question"), life.officeDuties]).toEqual([false, ["sign"]]);
    expect(life.step("sign")).toMatchObject({ rung: "reminder-interview", cause: "rectification-overdue" });
    expect(life.eventsOf("climb-decided")).toMatchObject([
      { cause: "rectification-overdue", to: "reminder-interview" },
    ]);
    life.signed(25).deliverAll(26).wait(30);
    expect([life.state?.rung, life.duties]).toEqual(["supervision-order", ["rectify"]]);
    expect(life.notice("climbed")).toMatchObject({
      to: ["responsible"],
      starts: { what: "climb", rung: "reminder-interview", duties: ["acknowledge", "rectify"] },
    });
    life.act(31, { kind: "open" });
    expect(life.state).toMatchObject({ rung: "reminder-interview", stage: { phase: "rectifying" } });
    expect(life.eventsOf("climbed")).toEqual([{ from: "supervision-order", to: "reminder-interview" }]);
    expect(life.ends.slice(-1)).toEqual(["rectify missed"]);
    expect(life.duties).toEqual(["acknowledge", "rectify"]);
    expect(life.duty("rectify")).toMatchObject({ rung: "reminder-interview", startedAt: "2026-11-24T01:00:31.000Z" });
  });

  it("asks again for a plan that was never filed", () => {
    const life = fastLife().served().wait(15).climbed(16).act(17, { kind: "open" });
    expect(life.ends).toEqual(["acknowledge missed", "plan missed", "rectify lifted"]);
    expect(life.duties).toEqual(["acknowledge", "plan", "rectify"]);
    expect(life.state?.stage.phase).toBe("served");
  });

  it("is answered by an explanation that the office alone reads; it is not asked again for that duty", () => {
    const life = asked();
    life.act(24, { kind: "explain", step: life.step("climb-question").no, reason: "正在协调" }).wait(10_000);
    expect(life.events.find(({ kind }) => kind === "explained")?.seenBy).toEqual(["supervisor"]);
    expect([life.has("climb-question"), life.officeDuties, life.nextDue]).toEqual([false, [], null]);
    expect(life.duty("rectify")).toMatchObject({ overdue: true, asked: true });
  });

  it("is answered by an approved extension of the duty, whose clock goes on, and is asked anew after it", () => {
    const life = asked();
    life.excepted(24, { what: "extension", duty: life.duty("rectify").no, count: 10 });
    expect([life.has("climb-question"), life.officeDuties]).toEqual([false, []]);
    expect(life.duty("rectify")).toMatchObject({ overdue: false, asked: false });
    expect(life.duty("rectify").end.due).toBe("2026-11-24T09:00:30+08:00");
    life.wait(33);
    expect(life.eventsOf("climb-asked")).toHaveLength(2);
  });

  it("is gone with what it was about: the plan, the report, the closing", () => {
    const plan = fastLife().served().wait(15);
    expect([plan.has("climb-question"), plan.plan(16).has("climb-question"), plan.officeDuties]).toEqual([
      true,
      false,
      [],
    ]);
    const report = asked().report(24);
    expect([report.has("climb-question"), report.officeDuties]).toEqual([false, []]);
    expect(report.sampled(25, "met").state?.stage.phase).toBe("closed");
  });

  it("is one for each missed duty, and one letter answers them all", () => {
    const life = fastLife().served().wait(23);
    expect(life.eventsOf("climb-asked").map(({ cause }) => cause)).toEqual(["plan-overdue", "rectification-overdue"]);
    const first = life.steps.find(({ kind }) => kind === "climb-question")?.no ?? 0;
    life.act(24, { kind: "explain", step: first, reason: "" });
    expect([life.has("climb-question"), life.officeDuties]).toEqual([true, ["decide"]]);
    const both = fastLife().served().wait(23).climbed(24);
    expect([both.has("climb-question"), both.officeDuties]).toEqual([false, ["serve"]]);
  });

  it("is not put while a letter of the rung above is on its way", () => {
    const life = fastLife().served().wait(15).climbed(16).wait(1_000);
    expect(life.eventsOf("climb-asked")).toHaveLength(1);
  });

  it("is not put where the rung offers no climb: the duty stays overdue and time is done with it", () => {
    const life = fastLife();
    const rungs = life.facts.ladder.rungs.map((rung) => ({ ...rung, offersClimbOn: [] }));
    life.facts = { ...life.facts, ladder: { ...life.facts.ladder, rungs } };
    life.served().wait(1_000);
    expect([life.nextDue, life.duties]).toEqual([null, ["acknowledge", "plan", "rectify"]]);
    expect(life.has("climb-question")).toBe(false);
  });
});

describe("a higher letter", () => {
  it("starts nothing for who has reported in the meantime", () => {
    const life = asked().climbed(24).report(25).act(26, { kind: "open" });
    expect([life.state?.rung, life.duties]).toEqual(["reminder-interview", []]);
    expect(life.sampled(32, "met").state?.stage.phase).toBe("closed");
    expect(life.steps.every(({ kind }) => kind === "notify")).toBe(true);
  });

  it("asks for no plan that was filed between its signature and its service", () => {
    const life = fastLife().served().wait(15).climbed(16);
    expect(life.notice("climbed").starts?.duties).toEqual(["acknowledge", "plan", "rectify"]);
    life.plan(17).act(18, { kind: "open" });
    expect(life.duties).toEqual(["acknowledge", "rectify"]);
  });

  it("to a body outside is carried by the office, and no opening by the unit serves it", () => {
    const life = fastLife().served();
    for (const seconds of [50, 100]) life.wait(seconds).climbed(seconds).act(seconds, { kind: "open" });
    // At the rung above listed supervision the province is asked; that offer comes of the rectification.
    life.plan(101).wait(150).climbed(150);
    expect(life.state?.rung).toBe("listed-supervision");
    const paper = life.notice("letter-to-carry");
    expect(paper).toMatchObject({ to: ["supervisor"], rung: "approval-restriction-proposal", seenBy: ["supervisor"] });
    expect(life.act(151, { kind: "open" }).refusal).toBe("already-done");
    life.deliver(152, paper.no, 0, 1).act(152, { kind: "bounced", step: paper.no, left: 0 });
    expect(life.has("serve-otherwise")).toBe(false);
    life.sealed(152).act(153, { kind: "record-service", step: paper.no, note: "已报送" });
    expect([life.state?.rung, life.duties]).toEqual(["approval-restriction-proposal", ["rectify"]]);
    expect(life.eventsOf("served").at(-1)).toMatchObject({ proof: "recorded" });
  });

  it("goes up to a clue that nobody but the handling body hears of, drafted once", () => {
    const life = fastLife().served();
    for (const seconds of [50, 100]) life.wait(seconds).climbed(seconds).act(seconds, { kind: "open" });
    life.plan(101).wait(150).climbed(150);
    life
      .sealed(150)
      .act(151, { kind: "record-service", step: life.notice("letter-to-carry").no, note: "" })
      .wait(200);
    life.act(201, { kind: "climb", step: life.step("climb-question").no, reason: "" });
    const clue = life.step("clue");
    expect(clue.seenBy).toEqual(["handling"]);
    expect([life.has("sign"), life.state?.rung]).toEqual([false, "approval-restriction-proposal"]);
    life.report(202).sampled(203, "missed");
    expect([life.has("climb-question"), life.eventsOf("clue-drafted").length]).toEqual([false, 1]);
    const others = JSON.stringify([
      life.told.filter(({ to }) => !to.includes("handling")),
      life.events.filter(({ seenBy }) => seenBy === null || !seenBy.includes("handling")),
    ]);
    expect(others).not.toContain("clue");
    expect(life.act(204, { kind: "set-clue-aside", step: clue.no, reason: "" }, PEOPLE.head).refusal).toBe(
      "not-a-party",
    );
    life.act(204, { kind: "set-clue-aside", step: clue.no, reason: "" });
    expect(life.events.at(-1)).toMatchObject({ kind: "clue-set-aside", seenBy: ["handling"] });
  });

  it("is not signed by the default ladder either before somebody decides it", () => {
    const day = (n: number): string => new Date(Date.parse("2026-03-02T01:00:00Z") + n * 86_400_000).toISOString();
    const life = new Life(factsOf("default"), day).served().wait(200);
    expect(life.eventsOf("climb-asked").map(({ cause }) => cause)).toEqual(["plan-overdue", "rectification-overdue"]);
    expect([life.state?.rung, life.has("sign")]).toEqual(["supervision-order", false]);
  });
});
