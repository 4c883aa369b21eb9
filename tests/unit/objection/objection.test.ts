import { offersOf } from "../../../domain/proceeding";
import { MATTER } from "../../../domain/matter";
import { OBJECTION } from "../../../domain/objection";
import { BESIDE, factsOf, LEADING, Life, PEOPLE, secondsOf, verdict } from "../matter/world";
import { found, ITEM, jointOrdered, jointResult, jointSampled, MEASURED, OBJECT, servedLife } from "./lives";

const stopped = (life: Life): readonly string[] =>
  (life.state?.duties ?? []).flatMap(({ kind, stoppedSince }) => (stoppedSince === null ? [] : [kind]));
const phase = (life: Life, no?: number): string | undefined => life.objection(no).state?.stage.phase;
const refusal = (life: Life): string | null => {
  const outcome = life.objection().judged.at(-1)?.decision.outcome;
  return outcome?.outcome === "refused" ? outcome.refusal : null;
};
const taken = (life: Life, seconds: number): Life =>
  life.inObjection(seconds, { kind: "accept-objection", step: 1, note: "" }, PEOPLE.clerk);

describe("an objection", () => {
  it("stops exactly the plan and the report, its child being the cause; the receipt is owed on", () => {
    const life = servedLife().act(1, OBJECT);
    expect(stopped(life)).toEqual(["plan", "rectify"]);
    expect(life.duties).toEqual(["acknowledge", "plan", "rectify"]);
    expect(life.state?.stops).toMatchObject([{ ground: "objection", cause: "objection/1" }]);
    expect(phase(life)).toBe("raised");
  });

  it("stops nothing while another miss counts that nobody disputes, and stops once that is disputed too", () => {
    const life = servedLife().act(
      1,
      verdict("missed", { verdictId: "v2", scheme: BESIDE, period: "2026", items: [ITEM] }),
    );
    expect(stopped(life.act(2, OBJECT))).toEqual([]);
    expect(stopped(life.act(3, { ...OBJECT, verdict: "v2" }))).toEqual(["plan", "rectify"]);
  });

  it("raised before the letter is served stops what its service starts", () => {
    const life = new Life(factsOf("fast")).opened().act(0, OBJECT).signed(1).deliverAll(1).act(1, { kind: "open" });
    expect(stopped(life)).toEqual(["plan", "rectify"]);
  });

  it("by a liaison officer counts from the head's confirmation, and nobody outside the unit reads it before", () => {
    const life = servedLife().act(1, OBJECT, PEOPLE.liaison);
    expect([stopped(life), life.objections.size]).toEqual([[], 0]);
    expect(life.step("confirm")).toMatchObject({ about: "objection", seenBy: ["responsible"] });
    life.act(2, { kind: "confirm", step: life.step("confirm").no });
    expect(stopped(life)).toEqual(["plan", "rectify"]);
    expect(life.objection().state).toMatchObject({ act: life.acts.find(({ body }) => body.kind === "object")?.seq });
  });

  it("that waits for the head survives a report of the unit", () => {
    const life = servedLife().act(1, OBJECT, PEOPLE.liaison).report(1);
    expect(life.step("confirm").about).toBe("objection");
  });

  it("is refused where the verdict is none that counts, and where one is open or was answered", () => {
    const life = servedLife().act(1, { ...OBJECT, verdict: "v9" });
    expect(life.refusal).toBe("verdict-not-counted");
    life.act(1, OBJECT).act(2, OBJECT);
    expect(life.refusal).toBe("objection-open");
    found(taken(life, 3), 3, "dismissed").act(4, OBJECT);
    expect(life.refusal).toBe("objection-answered");
  });

  it("withdrawn by the head lets the clocks run on, and may be raised again", () => {
    const life = servedLife().act(1, OBJECT);
    life.inObjection(2, { kind: "withdraw-objection", reason: "" }, PEOPLE.liaison);
    expect(refusal(life)).toBe("head-needed");
    life.inObjection(2, { kind: "withdraw-objection", reason: "" }, PEOPLE.chief);
    expect([stopped(life), phase(life)]).toEqual([[], "ended"]);
    expect(life.act(3, OBJECT).refusal).toBeNull();
  });

  it("ends with its matter", () => {
    const life = servedLife().act(1, OBJECT).excepted(2, { what: "withdrawal" });
    expect(life.state?.stage.phase).toBe("closed");
    expect(life.objection().state?.stage).toMatchObject({ phase: "ended", as: "withdrawn" });
  });
});

describe("its window", () => {
  const days = (count: number): Life => {
    const life = new Life(factsOf("default")).opened().signed(0).deliverAll(0).act(0, { kind: "open" });
    return life.act(count * 86_400, OBJECT);
  };

  it("runs from service: on its last day the objection is in time and stops at once", () => {
    // Served on Tuesday: three working days end with Friday.
    const life = days(3);
    expect(life.objection().state).toMatchObject({ late: false, until: "2026-11-27" });
    expect(stopped(life)).toEqual(["plan", "rectify"]);
    life.inObjection(4 * 86_400, { kind: "refuse-objection", step: 1, why: "late", reason: "逾期" }, PEOPLE.clerk);
    expect(refusal(life)).toBe("not-late");
  });

  it("once over, an objection stops nothing before it is taken on, and may be refused as late", () => {
    const life = days(4);
    expect(life.objection().state?.late).toBe(true);
    expect(stopped(life)).toEqual([]);
    expect(stopped(taken(life, 4 * 86_400 + 5))).toEqual(["plan", "rectify"]);
    const refused = days(4).inObjection(
      5 * 86_400,
      { kind: "refuse-objection", step: 1, why: "late", reason: "逾期" },
      PEOPLE.clerk,
    );
    expect(refused.objection().state?.stage).toMatchObject({ as: "refused" });
  });

  it("of a further miss runs from the news of it", () => {
    const life = new Life(factsOf("default")).opened().signed(0).deliverAll(0).act(0, { kind: "open" });
    const further = verdict("missed", { verdictId: "v2", period: "2026-11", items: [ITEM] });
    life.act(6 * 86_400, further).act(8 * 86_400, { ...OBJECT, verdict: "v2" });
    expect(life.objection().state).toMatchObject({ late: false, until: "2026-12-03" });
  });
});

describe("whoever it is raised to", () => {
  it("decides by a clock of its own, which the township is never worse off for", () => {
    const life = new Life(factsOf("default")).opened().signed(0).deliverAll(0).act(0, { kind: "open" }).act(1, OBJECT);
    expect(life.objection().state?.duties).toMatchObject([
      { kind: "accept", owner: "supervisor", limit: { count: 2, unit: "workday" } },
    ]);
    life.wait(10 * 86_400);
    expect(life.objection().judged.flatMap(({ decision }) => decision.events.map(({ kind }) => kind))).toContain(
      "overdue",
    );
    expect(stopped(life)).toEqual(["plan", "rectify"]);
  });

  it("proposes the finding by one person, and a head who is another approves it", () => {
    const life = taken(servedLife().act(1, OBJECT), 2);
    life.inObjection(3, { kind: "propose-finding", step: 1, finding: "dismissed", reason: "" }, PEOPLE.head);
    const step = life.objection().state?.steps.find(({ kind }) => kind === "finding")?.no ?? 0;
    life.inObjection(4, { kind: "approve", step }, PEOPLE.head);
    expect(refusal(life)).toBe("second-person-needed");
    life.inObjection(4, { kind: "approve", step }, PEOPLE.clerk);
    expect(refusal(life)).toBe("head-needed");
    life.inObjection(4, { kind: "approve", step }, PEOPLE.otherHead);
    expect(phase(life)).toBe("ended");
  });

  it("may give a proposed finding back", () => {
    const life = taken(servedLife().act(1, OBJECT), 2).inObjection(
      3,
      { kind: "propose-finding", step: 1, finding: "dismissed", reason: "" },
      PEOPLE.clerk,
    );
    const step = life.objection().state?.steps.find(({ kind }) => kind === "finding")?.no ?? 0;
    life.inObjection(4, { kind: "return", step, reason: "理由不足" }, PEOPLE.head);
    expect(life.objection().state?.steps.map(({ kind }) => kind)).not.toContain("finding");
    expect(phase(life)).toBe("examining");
  });

  it("finds nothing while a sampling is under way", () => {
    const life = jointOrdered(servedLife(), 1).inObjection(
      2,
      { kind: "propose-finding", step: 1, finding: "dismissed", reason: "" },
      PEOPLE.clerk,
    );
    expect(refusal(life)).toBe("sampling-underway");
  });

  it("is offered what would be applied", () => {
    const life = servedLife().act(1, OBJECT);
    const offers = (): readonly string[] =>
      offersOf(OBJECTION, life.objection().state, PEOPLE.clerk, life.facts).map(({ kind }) => kind);
    expect(offers()).toEqual(["accept-objection", "refuse-objection"]);
    expect([...(taken(life, 2) && offers())]).toEqual(["order-sampling", "propose-finding"]);
  });
});

describe("an upheld objection", () => {
  it("waits for the corrected value, which takes the verdict's place; then the clocks run on or the miss is gone", () => {
    const life = jointResult(jointSampled(jointOrdered(servedLife({ measured: MEASURED }), 1), 2), 6);
    expect(phase(life)).toBe("examining");
    expect(life.objection().state?.results[0]?.compared).toMatchObject([{ first: "0.26", now: "0.18", counts: "new" }]);
    found(life, 7, "to-correct");
    expect([phase(life), stopped(life)]).toEqual(["correcting", ["plan", "rectify"]]);
    expect(life.objection().state?.steps).toContainEqual(
      expect.objectContaining({ kind: "correct-value", verdict: "v1" }),
    );
    life.act(8, verdict("met", { verdictId: "v2", supersedes: "v1" }));
    expect(life.objection().state?.stage).toMatchObject({ phase: "ended", as: "upheld" });
    expect([stopped(life), life.has("no-miss-left")]).toEqual([[], true]);
    expect(life.state?.misses).toMatchObject([{ verdict: "v2", out: "corrected" }]);
    expect(life.excepted(9, { what: "withdrawal" }).state?.stage.phase).toBe("closed");
  });

  it("without a correction takes the verdict out of the matter", () => {
    const life = found(taken(servedLife().act(1, OBJECT), 2), 3, "to-exclude");
    expect(life.state?.misses).toMatchObject([{ verdict: "v1", out: "excluded" }]);
    expect([stopped(life), life.has("no-miss-left")]).toEqual([[], true]);
  });
});

describe("an objection to the result of a re-sampling", () => {
  const missedAgain = (): Life => servedLife().plan(1).report(2).sampled(3, "missed");

  it("stops the report that the result has started, though the first miss stands undisputed", () => {
    const life = missedAgain();
    expect(offersOf(MATTER, life.state, PEOPLE.chief, life.facts).filter(({ kind }) => kind === "object")).toEqual([
      { kind: "object", verdict: "v1" },
      { kind: "object", verdict: "r1" },
    ]);
    life.act(4, { ...OBJECT, verdict: "r1" });
    expect(stopped(life)).toEqual(["rectify"]);
    expect(life.objection().state).toMatchObject({ order: 1, items: [ITEM] });
  });

  it("upheld and corrected to met closes the matter", () => {
    const life = missedAgain().act(4, { ...OBJECT, verdict: "r1" });
    found(taken(life, 5), 6, "to-correct");
    life.sampled(7, "met", { no: 1, verdictId: "r2" });
    expect(life.objection().state?.stage).toMatchObject({ as: "upheld" });
    expect(life.state?.stage).toMatchObject({ phase: "closed", as: "closed" });
  });

  it("upheld without a correction sets the result aside: it is sampled anew", () => {
    const life = missedAgain().act(4, { ...OBJECT, verdict: "r1" });
    found(taken(life, 5), 6, "to-exclude");
    expect(life.state?.stage.phase).toBe("awaiting-result");
    expect([life.orders.size, life.duties]).toEqual([2, []]);
  });
});

describe("a dismissed objection", () => {
  it("lets the clocks run on with what they had left", () => {
    const life = servedLife();
    const before = secondsOf(life.duty("rectify").end.due);
    found(taken(life.act(1, OBJECT), 2), 4, "dismissed");
    expect(stopped(life)).toEqual([]);
    expect(secondsOf(life.duty("rectify").end.due)).toBe(before + 3);
    expect(
      life.wait(before + 2).dues.some(([, kind, events]) => kind === "rectify" && events.includes("overdue")),
    ).toBe(false);
    expect(
      life.wait(before + 4).dues.some(([, kind, events]) => kind === "rectify" && events.includes("overdue")),
    ).toBe(true);
  });

  it("may be carried to the superior once, who names another station for the arbitration", () => {
    const life = found(taken(servedLife({ measured: MEASURED }).act(1, OBJECT), 2), 3, "dismissed");
    expect(offersOf(MATTER, life.state, PEOPLE.chief, life.facts).filter(({ kind }) => kind === "object")).toEqual([
      { kind: "object", verdict: "v1", against: 1 },
    ]);
    life.act(4, { ...OBJECT, against: 1 });
    expect(stopped(life)).toEqual([]);
    expect(life.objection().judged[0]?.decision.parties).toEqual([{ role: "arbiter", unit: "city-office" }]);
    taken(life, 5);
    expect(refusal(life)).toBe("not-a-party");
    life.inObjection(5, { kind: "accept-objection", step: 1, note: "" }, PEOPLE.superior);
    const order = (station: string | null) => ({ kind: "order-sampling", step: 1, station, note: "" }) as const;
    for (const station of [null, "station", "nobody"]) {
      life.inObjection(6, order(station), PEOPLE.superior);
      expect(refusal(life)).toBe("other-station-needed");
    }
    life.inObjection(6, order("city-station"), PEOPLE.superior);
    const ordered = life.objection().judged.at(-1)?.decision.children[0];
    expect(ordered).toMatchObject({
      start: "sampling",
      shares: ["responsible", "supervisor", "arbiter"],
      body: { form: "arbitration", station: "city-station", against: "v1" },
    });
    const arbitration = life.objection().samplings.get(1);
    expect(arbitration?.judged[0]?.decision.parties).toEqual([{ role: "station", unit: "city-station" }]);
  });

  it("ends there where the rule knows no second instance, or there is no superior", () => {
    const { objectionRule } = factsOf("fast");
    const none = { ...objectionRule, rule: { ...objectionRule.rule, second: null } };
    for (const differing of [{ objectionRule: none }, { superior: null }]) {
      const life = found(taken(servedLife(differing).act(1, OBJECT), 2), 3, "dismissed").act(4, {
        ...OBJECT,
        against: 1,
      });
      expect(life.refusal).toBe("no-rule-for-it");
    }
  });
});

test("the leading scheme's name stands in the objection, so that a sampling is judged by it", () => {
  expect(servedLife().act(1, OBJECT).objection().state?.scheme).toBe(LEADING);
});
