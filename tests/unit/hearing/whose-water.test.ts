import { verdict } from "../matter/world";
import { attribution, disputed, type Disputed, SIDES } from "./world";

const upstream = (differing = {}): Disputed =>
  disputed().act(0, verdict("missed", { attribution: attribution(differing) }));
/** Opened, called, taken and answered. */
const answered = (): Disputed =>
  upstream().hear(1, { kind: "open" }, SIDES.upperClerk).hear(2, { kind: "respond", note: "来水达标" }, SIDES.upper);

describe("a miss of which the rule says that it is the section's own", () => {
  it("goes on as if nobody had asked", () => {
    const own = disputed().act(0, verdict("missed", { attribution: attribution({ kind: "own", cause: "worse" }) }));
    expect([own.hearings.size, own.state?.stops, own.has("await-finding")]).toEqual([0, [], false]);
    expect(own.signed(1).state?.stage.phase).toBe("assigned");
  });
});

describe("a miss that came from upstream, by the rule", () => {
  it("is consulted before anything is decided: the upstream office and the common superior become parties, nothing else is done", () => {
    const life = upstream();
    const [decision] = [...life.hearings.values()].map(({ judged }) => judged[0]?.decision);
    expect(decision?.parties).toEqual([
      { role: "upstream", unit: "upper" },
      { role: "arbiter", unit: "city" },
    ]);
    expect(life.hearing.stage.phase).toBe("called");
    expect(life.eventsOf("hearing-opened")).toMatchObject([{ verdict: "v1" }]);
    // The early warning decides nothing and goes out by itself.
    expect(life.notices).toContain("early-warning");
  });

  it("offers no letter and climbs nowhere until the finding, and says why", () => {
    const life = upstream();
    life.act(1, { kind: "submit", step: life.step("sign").no });
    expect(life.refusal).toBe("hearing-open");
    life.act(1, { kind: "sign", step: life.step("sign").no });
    expect(life.refusal).toBe("hearing-open");
  });

  it("lets the clocks of the unit and of the office's letter stand still, cause: the hearing", () => {
    const life = upstream();
    const { hearing } = life.step("await-finding");
    expect(life.state?.stops).toMatchObject([{ ground: "hearing", whole: true, cause: `hearing/${hearing}` }]);
    expect(life.state?.duties.map(({ kind, stoppedSince }) => [kind, stoppedSince !== null])).toEqual([["sign", true]]);
    // However long it takes, nothing of the office's or the unit's falls due.
    life.wait(90);
    expect(life.dues).toEqual([]);
  });

  it("joined to a matter that runs stops exactly what the unit owes, and it goes on with what was left", () => {
    const life = disputed().served();
    const before = life.duty("rectify").end.due;
    life.act(1, verdict("missed", { verdictId: "v2", period: "2026-11", attribution: attribution() }));
    expect(
      life.state?.duties.filter(({ owner }) => owner === "responsible").every((d) => d.stoppedSince !== null),
    ).toBe(true);
    life.hear(2, { kind: "respond", note: "" }, SIDES.upper);
    life.hear(4, { kind: "find", step: life.findStep, as: "stays", reason: "自身原因" }, SIDES.city);
    expect(life.state?.stops).toEqual([]);
    expect(Date.parse(life.duty("rectify").end.due) - Date.parse(before)).toBe(3_000);
  });
});

describe("the hearing", () => {
  it("runs the upstream side's clock from service, records its silence, and is then put to the superior", () => {
    const life = upstream().wait(3);
    expect(life.hearing.duties.map(({ kind }) => kind)).not.toContain("respond");
    life.hear(4, { kind: "open" }, SIDES.upperClerk);
    expect(life.hearing.duties).toMatchObject([{ kind: "respond", owner: "upstream" }]);
    life.wait(103);
    expect(life.hearing.stage.phase).toBe("hearing");
    life.wait(105);
    expect(life.hearing.stage.phase).toBe("deciding");
    expect(life.consultedEvents).toContain("silent");
    expect(life.hearing.duties).toMatchObject([{ kind: "find", owner: "arbiter" }]);
  });

  it("is put to the superior once the upstream side has answered by a head; a clerk answers for nobody", () => {
    const life = upstream().hear(1, { kind: "respond", note: "" }, SIDES.upperClerk);
    expect([life.consultedRefusal, life.hearing.stage.phase]).toEqual(["head-needed", "called"]);
    life.hear(2, { kind: "respond", note: "" }, SIDES.upper);
    expect([life.consultedRefusal, life.hearing.stage.phase]).toEqual([null, "deciding"]);
    life.hear(3, { kind: "respond", note: "" }, SIDES.upper);
    expect(life.consultedRefusal).toBe("already-done");
  });

  it("is found by a head of the common superior alone, and never before the upstream side was consulted", () => {
    const early = upstream().hear(1, { kind: "find", step: 1, as: "stays", reason: "" }, SIDES.city);
    expect(early.consultedRefusal).toBe("not-consulted");
    const life = answered();
    const stays = { kind: "find", step: life.findStep, as: "stays", reason: "" } as const;
    expect(life.hear(3, stays, SIDES.upper).consultedRefusal).toBe("not-a-party");
    expect(life.hear(3, stays, SIDES.cityClerk).consultedRefusal).toBe("head-needed");
    expect(life.hear(3, stays, SIDES.city).consultedRefusal).toBeNull();
    expect(life.hearing.stage).toMatchObject({ phase: "ended", as: "found" });
  });

  it("is read by an answer that comes late, until the superior has found", () => {
    const life = upstream().hear(1, { kind: "open" }, SIDES.upperClerk).wait(102);
    life.hear(103, { kind: "respond", note: "补充" }, SIDES.upper);
    expect([life.consultedRefusal, life.hearing.stage.phase]).toEqual([null, "deciding"]);
    expect(life.consultedEvents.filter((kind) => kind === "finding-asked")).toHaveLength(1);
  });

  it("asks the superior at once where nobody is known upstream, who can neither split nor move it", () => {
    const life = upstream({ kind: "undecidable", cause: "no-inflow", inflows: [] });
    expect(life.hearing.stage.phase).toBe("deciding");
    const step = life.findStep;
    life.hear(1, { kind: "find", step, as: "moved", reason: "" }, SIDES.city);
    expect(life.consultedRefusal).toBe("nobody-upstream");
    life.hear(2, { kind: "find", step, as: "stays", reason: "" }, SIDES.city);
    expect(life.eventsOf("found")).toMatchObject([{ as: "stays", opens: false }]);
  });
});

describe("the finding", () => {
  const found = (as: "stays" | "moved"): Disputed => {
    const life = answered();
    return life.hear(3, { kind: "find", step: life.findStep, as, reason: "理由" }, SIDES.city);
  };

  it("that it stays gives the letter back to the office, and the clocks run", () => {
    const life = found("stays");
    expect([life.has("await-finding"), life.state?.stops]).toEqual([false, []]);
    expect(life.signed(4).state?.stage.phase).toBe("assigned");
  });

  it("that it is split keeps the matter, says whether the upstream part is taken on, and is on record on both sides", () => {
    const life = answered();
    const split = { as: "split", own: "四成", upstream: "六成", opens: true, reason: "理由" } as const;
    life.hear(3, { kind: "find", step: life.findStep, ...split }, SIDES.city);
    expect(life.eventsOf("found")).toMatchObject([{ as: "split", verdict: "v1", opens: true }]);
    expect(life.consultedEvents).toContain("found");
    expect(life.acts.at(-1)?.body).toMatchObject({ kind: "finding", opens: true, section: "in", reason: "理由" });
    expect(life.state?.misses).toMatchObject([{ out: null }]);
  });

  it("that it moved takes the miss out and, nothing being left, withdraws the matter; letters go with it", () => {
    const life = found("moved");
    expect(life.state?.stage).toMatchObject({ phase: "closed", as: "withdrawn" });
    expect(life.state?.misses).toMatchObject([{ out: "moved" }]);
    expect(life.letters.map(({ to }) => to)).toEqual(["draft", "withdrawn"]);
    expect(life.acts.at(-1)?.body).toMatchObject({ kind: "finding", as: "moved", section: "in", opens: true });
  });

  it("that it moved leaves a matter that has misses of its own", () => {
    const life = disputed().served();
    life.act(1, verdict("missed", { verdictId: "v2", period: "2026-11", attribution: attribution() }));
    life.hear(2, { kind: "respond", note: "" }, SIDES.upper);
    life.hear(3, { kind: "find", step: life.findStep, as: "moved", reason: "" }, SIDES.city);
    expect(life.state?.stage.phase).toBe("served");
    expect(life.state?.misses.map(({ out }) => out)).toEqual([null, "moved"]);
    expect(life.state?.stops).toEqual([]);
  });

  it("names the section where several could take it, and none that could not", () => {
    const [inflow] = attribution().inflows;
    if (inflow === undefined) throw new Error("no inflow");
    const inflows = [inflow, { ...inflow, section: "in2" }, { ...inflow, section: "in3", movable: false }];
    const life = upstream({ inflows }).hear(1, { kind: "respond", note: "" }, SIDES.upper);
    const moved = { kind: "find", step: life.findStep, as: "moved", reason: "" } as const;
    expect(life.hear(2, moved, SIDES.city).consultedRefusal).toBe("nobody-upstream");
    expect(life.hear(2, { ...moved, section: "in3" }, SIDES.city).consultedRefusal).toBe("nobody-upstream");
    expect(life.hear(2, { ...moved, section: "in2" }, SIDES.city).consultedRefusal).toBeNull();
  });
});

describe("a hearing whose ground is gone", () => {
  it("is recalled when the miss is corrected to met, and the clocks run", () => {
    const life = upstream();
    life.act(1, verdict("met", { verdictId: "v2", supersedes: "v1" }));
    expect(life.hearing.stage).toMatchObject({ phase: "ended", as: "withdrawn" });
    expect([life.has("await-finding"), life.state?.stops]).toEqual([false, []]);
    expect(life.eventsOf("hearing-recalled")).toHaveLength(1);
  });

  it("is held anew on the value that counts now", () => {
    const life = upstream().act(
      1,
      verdict("missed", { verdictId: "v2", supersedes: "v1", attribution: attribution() }),
    );
    expect([...life.hearings.values()].map(({ state }) => state?.stage.phase)).toEqual(["ended", "called"]);
    expect(life.hearing.verdict).toBe("v2");
  });

  it("is recalled when the verdict is excluded or the matter is withdrawn", () => {
    const excluded = upstream().excepted(1, { what: "exclusion", verdict: "v1" });
    const withdrawn = upstream().excepted(1, { what: "withdrawal" });
    expect([excluded, withdrawn].map(({ hearing }) => hearing.stage)).toMatchObject([
      { as: "withdrawn" },
      { as: "withdrawn" },
    ]);
  });

  it("finds nothing any more: a finding that crossed the recall is on record and changes nothing", () => {
    const life = upstream().excepted(1, { what: "exclusion", verdict: "v1" });
    const before = life.state?.misses;
    life.act(
      2,
      { kind: "finding", hearing: 1, verdictId: "v1", as: "moved", opens: true, section: "in", reason: "" },
      null,
    );
    expect([life.state?.misses, life.state?.stage.phase]).toEqual([before, "warned"]);
  });
});

describe("a matter that a finding brings upstream", () => {
  it("opens with its warning and its letter, and says where it comes from", () => {
    const moved = {
      kind: "moved",
      as: "moved",
      from: "演治水办整改〔2026〕1号",
      verdictId: "v1",
      scheme: "county-section",
      period: "2026-10",
      items: ["nh3n"],
      waterClass: 4,
      reason: "理由",
    } as const;
    const life = disputed().act(0, moved, null);
    expect(life.state?.stage.phase).toBe("warned");
    expect(life.eventsOf("moved-here")).toMatchObject([{ as: "moved", period: "2026-10" }]);
    const joined = disputed()
      .served()
      .act(1, { ...moved, verdictId: "v9" }, null);
    expect(joined.state?.misses.map(({ verdict: id }) => id)).toEqual(["v1", "v9"]);
  });
});
