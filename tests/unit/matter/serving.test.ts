import type { ServiceProof } from "../../../domain/vocabulary";
import { factsOf, fastLife, Life, PEOPLE, type WorldFacts } from "./world";

/** The fast ladder where only these proofs count as service. */
const counting = (...countsAs: readonly ServiceProof[]): WorldFacts => {
  const facts = factsOf("fast");
  const rungs = facts.ladder.rungs.map((rung) => ({ ...rung, service: { countsAs } }));
  return { ...facts, ladder: { ...facts.ladder, rungs } };
};

describe("service of a paper", () => {
  it("is not that a mail server took it: 已发出 starts nothing", () => {
    const life = fastLife().assigned().deliverAll(1).wait(5);
    expect([life.state?.stage.phase, life.duties]).toEqual(["assigned", []]);
    expect(life.eventsOf("sent")).toContainEqual({ step: life.notice("assignment").no, notice: "assignment" });
    expect(life.eventsOf("served")).toEqual([]);
  });

  it("is an opening by a person of the unit, once", () => {
    const life = fastLife().assigned().act(1, { kind: "open" }, PEOPLE.liaison);
    expect(life.state?.stage).toEqual({ phase: "served", servedAt: life.time(1) });
    expect(life.officeDuties).toEqual([]);
    expect(life.letters.at(-1)).toEqual({ step: 2, to: "served" });
    expect(life.act(2, { kind: "open" }).refusal).toBe("already-done");
  });

  it("is an acknowledgement as well, which is the receipt at once", () => {
    const life = fastLife().assigned().act(1, { kind: "acknowledge" });
    expect(life.state?.stage).toMatchObject({ phase: "acknowledged", servedAt: life.time(1) });
    expect(life.letters.slice(-2)).toEqual([
      { step: 2, to: "served" },
      { step: 2, to: "received" },
    ]);
    expect([life.duties, life.ends]).toEqual([["plan", "rectify"], ["acknowledge met"]]);
  });

  it("and the receipt follows an opening", () => {
    const life = fastLife().served().act(3, { kind: "acknowledge" });
    expect(life.letters.at(-1)).toEqual({ step: 2, to: "received" });
  });

  it("is only what the rule counts", () => {
    const life = new Life(counting("recorded")).assigned().sealed(0);
    expect(life.act(1, { kind: "open" }).refusal).toBe("already-done");
    expect(life.act(1, { kind: "acknowledge" }).refusal).toBe("not-in-this-phase");
    life.act(2, { kind: "record-service", step: life.notice("assignment").no, note: "" });
    expect(life.state?.stage.phase).toBe("served");
    const opened = new Life(counting("opened")).assigned().sealed(0);
    const step = opened.notice("assignment").no;
    expect(opened.act(1, { kind: "record-service", step, note: "" }).refusal).toBe("no-rule-for-it");
  });

  it("goes another way when nobody was reached, and the clocks run from its record", () => {
    const life = fastLife().assigned();
    const paper = life.notice("assignment").no;
    life.deliver(1, paper, 0, 2);
    expect(life.state?.stage.phase).toBe("assigned");
    expect(life.step("serve-otherwise")).toMatchObject({ of: paper, seenBy: ["supervisor"] });
    expect(life.notice("not-served").to).toEqual(["supervisor"]);
    expect(life.eventsOf("not-reached")).toEqual([{ step: paper, notice: "assignment", refused: 2 }]);
    const handed = { kind: "record-service", step: life.step("serve-otherwise").no, note: "" } as const;
    expect(life.act(4, handed).refusal).toBe("not-sealed");
    life.sealed(4).act(5, handed);
    expect(life.state?.stage).toEqual({ phase: "served", servedAt: life.time(5) });
    expect(life.duties).toEqual(["acknowledge", "plan", "rectify"]);
    expect([life.has("serve-otherwise"), life.state?.services]).toEqual([false, []]);
  });

  it("goes another way when the posts have no address at all", () => {
    const life = fastLife().assigned();
    expect(life.deliver(1, life.notice("assignment").no, 0, 0).has("serve-otherwise")).toBe(true);
  });

  it("is still awaited when one of several addresses was reached; the office hears of the other", () => {
    const life = fastLife().assigned();
    life.deliver(1, life.notice("assignment").no, 1, 1);
    expect(life.state?.stage.phase).toBe("assigned");
    expect(life.notices).toContain("not-served");
    expect(life.has("serve-otherwise")).toBe(false);
  });

  it("goes another way when its message came back from everybody, asked once", () => {
    const life = fastLife().assigned();
    const step = life.notice("assignment").no;
    life.deliver(1, step, 2, 0).act(2, { kind: "bounced", step, left: 1 });
    expect(life.has("serve-otherwise")).toBe(false);
    life.act(3, { kind: "bounced", step, left: 0 }).act(3, { kind: "bounced", step, left: 0 });
    expect(life.steps.filter(({ kind }) => kind === "serve-otherwise")).toHaveLength(1);
    expect(life.eventsOf("service-wanted")).toHaveLength(1);
    life.act(4, { kind: "open" });
    expect([life.has("serve-otherwise"), life.state?.stage.phase]).toEqual([false, "served"]);
  });

  it("goes another way when it stays unserved for as long as the rule says", () => {
    const life = fastLife().assigned().deliverAll(1).wait(8);
    expect(life.dues).toEqual([[8, "serve", ["overdue", "service-wanted"]]]);
    expect(life.step("serve-otherwise").of).toBe(life.notice("assignment").no);
  });

  it("of an informational notice is never asked for", () => {
    const life = fastLife().opened().deliver(1, 1, 0, 1);
    expect(life.has("serve-otherwise")).toBe(false);
    expect(life.notices).toEqual(["letter-drafted", "not-served"]);
  });

  it("refused by the office's own mailbox does not lead to more mail to it", () => {
    const life = fastLife().opened().deliver(1, 3, 0, 1).deliver(1, 1, 0, 1);
    life.deliver(2, life.notice("not-served").no, 0, 1);
    expect(life.notices).toEqual([]);
    expect(life.eventsOf("not-reached")).toHaveLength(3);
  });

  it("tells the office nothing of a message that the unit alone may see", () => {
    const life = fastLife().served().act(1, { kind: "plan", summary: "", measures: [] }, PEOPLE.liaison);
    life.deliver(2, life.notice("confirmation-wanted").no, 0, 1);
    expect(life.events.at(-1)).toMatchObject({ kind: "not-reached", seenBy: ["responsible"] });
    expect(life.notices).not.toContain("not-served");
  });

  it("of an order starts the station's clock", () => {
    const life = fastLife().served().report(1);
    expect(life.order().state?.duties.map(({ kind }) => kind)).toEqual(["serve"]);
    life.inOrder(6, { kind: "open" }, PEOPLE.sampler);
    expect(life.order().state?.duties).toMatchObject([{ kind: "sample", owner: "station", asksAt: null }]);
    expect(
      life.inOrder(7, { kind: "acknowledge" }, PEOPLE.sampler).order().judged.at(-1)?.decision.outcome,
    ).toMatchObject({
      refusal: "already-done",
    });
  });

  it("of an order goes another way when its own message came back, whatever else does", () => {
    const life = fastLife().served().report(1);
    const order = life.order().state?.services[0]?.step ?? 0;
    life.inOrder(2, { kind: "bounced", step: order + 50, left: 0 }, null);
    expect(life.order().state?.steps.some(({ kind }) => kind === "serve-otherwise")).toBe(false);
    life.inOrder(3, { kind: "bounced", step: order, left: 0 }, null);
    const task = life.order().state?.steps.find(({ kind }) => kind === "serve-otherwise")?.no ?? 0;
    life.inOrder(4, { kind: "record-service", step: task, note: "" }, PEOPLE.clerk);
    expect(life.order().state?.stage).toEqual({ phase: "sampling", servedAt: life.time(4) });
  });

  it("of an order is not needed once its values are there", () => {
    const life = fastLife().served().report(1);
    life.inOrder(2, { kind: "delivered", step: life.order().state?.services[0]?.step ?? 0, sent: 0, refused: 1 }, null);
    life.sampled(3, "missed");
    expect(life.order().state).toMatchObject({ stage: { phase: "ended" }, duties: [], services: [] });
    expect(life.order().state?.steps.some(({ kind }) => kind !== "notify")).toBe(false);
  });

  it("after the closing is recorded and adds nothing", () => {
    const life = fastLife().served().report(1).sampled(2, "met");
    const { steps } = life;
    life.deliver(3, life.notice("closed").no, 0, 1);
    expect(life.steps).toEqual(steps.filter(({ no }) => no !== life.notice("closed").no));
    expect(life.eventsOf("not-reached")).toHaveLength(1);
  });
});
