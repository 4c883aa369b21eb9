import { fastLife, type Life, verdict } from "./world";

/** Plan in time, then nothing: climbs at 23 s after service by rectification. */
const climbed = (): Life => fastLife().served().plan(1).wait(23);

describe("climbing", () => {
  it("drafts the higher letter and tells township and office; service of that notice starts the new clocks", () => {
    const life = climbed();
    expect(life.eventsOf("climbed")).toEqual([
      { cause: "rectification-overdue", from: "supervision-order", to: "reminder-interview" },
    ]);
    expect(life.state).toMatchObject({ phase: "rectifying", rung: "reminder-interview", duties: [] });
    expect(life.step("sign")).toMatchObject({ rung: "reminder-interview" });
    expect(life.notice("climb")).toMatchObject({
      audience: ["responsible-unit", "county-office"],
      rung: "reminder-interview",
      letter: null,
    });
    expect(life.wait(500).nextDue).toBeNull();
    life.deliver(500, life.notice("climb").no);
    // The plan was filed, so only rectification runs again.
    expect(life.duties).toEqual(["rectify"]);
    expect(life.state).toMatchObject({ duties: [{ rung: "reminder-interview", startedAt: life.time(500) }] });
  });

  it("asks again for a plan that was never filed", () => {
    const life = fastLife().served().wait(15);
    expect(life.ends).toEqual(["plan missed", "rectify lifted"]);
    expect(life.state?.phase).toBe("served");
    life.deliver(20, life.notice("climb").no);
    expect(life.duties).toEqual(["acknowledge", "plan", "rectify"]);
  });

  it("starts nothing for who has reported in the meantime", () => {
    const life = climbed().report(30);
    life.deliver(31, life.notice("climb").no);
    expect(life.duties).toEqual([]);
    life.act(32, verdict("met", true));
    expect(life.state?.phase).toBe("closed");
    expect(life.judged.at(-1)?.decision.steps).toContainEqual({ change: "lifted", no: expect.any(Number) });
    expect(life.steps.every(({ kind }) => kind === "notify")).toBe(true);
  });

  it("serves a higher letter as information: it starts no clock", () => {
    const life = climbed();
    const sign = life.step("sign").no;
    life.deliverAll(24);
    const { duties, nextDue } = life;
    life.signed(25);
    expect(life.notice("letter-served")).toMatchObject({ audience: ["responsible-unit"], letter: sign });
    life.deliver(26, life.notice("letter-served").no);
    expect(life.eventsOf("served").at(-1)).toMatchObject({ notice: "letter-served", starts: null });
    expect([life.duties, life.nextDue]).toEqual([duties, nextDue]);
  });

  it("gives a letter to a body outside the system to the office that carries it there", () => {
    const life = fastLife().served();
    for (const seconds of [50, 100, 150]) life.wait(seconds).deliverAll(seconds);
    const letter = life.step("sign");
    expect(letter).toMatchObject({ rung: "approval-restriction-proposal" });
    life.signed(151);
    expect(life.notice("letter-served").audience).toEqual(["county-office"]);
    life.deliver(152, life.notice("letter-served").no, 0, 1);
    expect(life.steps.some(({ kind }) => kind === "serve-otherwise")).toBe(false);
  });

  it("asks for another way where nobody received a higher letter; its record starts nothing", () => {
    const life = climbed();
    life.signed(24).deliver(25, life.notice("letter-served").no, 0, 1);
    life.act(26, { kind: "record-service", step: life.step("serve-otherwise").no, note: "" });
    expect(life.duties).toEqual([]);
    expect(life.eventsOf("service-recorded")).toMatchObject([{ starts: null }]);
  });

  it("goes rung by rung to a clue that the township never hears of", () => {
    const life = fastLife().served();
    const rungs: string[] = [];
    let seconds = 0;
    for (let round = 0; round < 8; round += 1) {
      seconds += 50;
      life.wait(seconds);
      rungs.push(life.state?.rung ?? "");
      life.deliverAll(seconds);
    }
    expect(rungs.slice(0, 5)).toEqual([
      "reminder-interview",
      "listed-supervision",
      "approval-restriction-proposal",
      "clue",
      "clue",
    ]);
    expect([life.duties, life.state?.phase]).toEqual([["acknowledge"], "served"]);
    expect(life.nextDue).toBeNull();
    expect(life.eventsOf("clue-drafted")).toEqual([{ step: life.step("clue").no, cause: "rectification-overdue" }]);
    // Older letters that nobody signed stay open.
    expect(life.steps.filter(({ kind }) => kind === "sign")).toHaveLength(3);
    life.act(seconds, verdict("missed")).report(seconds).deliverAll(seconds).act(seconds, verdict("missed", true));
    const sent = life.judged.flatMap(({ decision }) =>
      decision.steps.flatMap((change) => (change.change === "added" ? [change.step] : [])),
    );
    const township = sent.filter((step) => step.kind === "notify" && step.audience.some((a) => a !== "county-office"));
    expect(township.length).toBeGreaterThan(10);
    expect(JSON.stringify(township)).not.toContain("clue");
    expect(life.eventsOf("clue-drafted")).toHaveLength(1);
    life.act(seconds, { kind: "set-clue-aside", step: life.step("clue").no, reason: "" });
    expect(life.eventsOf("clue-set-aside")).toHaveLength(1);
  });

  it("ends where the rung does not climb on the cause: the duty stays overdue and time is done with it", () => {
    const life = fastLife().served();
    const [first, second] = life.facts.ladder.rungs;
    if (first === undefined || second === undefined) throw new Error("no rungs");
    Object.assign(life, { facts: { ...life.facts, ladder: { ...life.facts.ladder, rungs: [first, second] } } });
    life.wait(1000);
    expect(life.dues.slice(-3)).toEqual([
      [15, "plan", ["overdue"]],
      [20, "rectify", ["overdue"]],
      [23, "rectify", ["overdue"]],
    ]);
    expect(life.eventsOf("overdue").at(-1)).toMatchObject({ duty: "rectify", stage: "grace-over" });
    expect([life.nextDue, life.duties]).toEqual([null, ["acknowledge", "plan", "rectify"]]);
    expect(life.state?.rung).toBe("supervision-order");
  });

  it("a second time overtakes a notice that was not served yet", () => {
    const life = climbed().report(24);
    const older = life.notice("climb").no;
    life.act(25, verdict("missed", true)).deliver(26, older);
    expect([life.state?.rung, life.duties]).toEqual(["listed-supervision", []]);
    life.deliver(27, life.notice("climb").no);
    expect(life.state).toMatchObject({ duties: [{ kind: "rectify", rung: "listed-supervision" }] });
  });
});
