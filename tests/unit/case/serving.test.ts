import { fastLife, verdict } from "./world";

describe("service of a notice", () => {
  it("goes another way when nobody was reached, and the clocks run from its record", () => {
    const life = fastLife().assigned();
    life.deliver(1, life.notice("assignment").no, 0, 2);
    expect(life.state?.phase).toBe("assigned");
    expect(life.step("serve-otherwise")).toMatchObject({ of: 4 });
    expect(life.notice("address-refused").audience).toEqual(["county-office"]);
    expect(life.eventsOf("address-refused")).toEqual([{ step: 4, notice: "assignment", refused: 2 }]);
    life.wait(100).act(100, { kind: "record-service", step: life.step("serve-otherwise").no, note: "" });
    expect(life.state).toMatchObject({ phase: "served", servedAt: life.time(100), awaited: [] });
    expect(life.duties).toEqual(["acknowledge", "plan", "rectify"]);
    expect(life.eventsOf("service-recorded")).toEqual([{ step: 5, of: 4, starts: "assignment" }]);
  });

  it("goes another way when the posts have no address at all", () => {
    const life = fastLife().assigned();
    life.deliver(1, life.notice("assignment").no, 0, 0);
    expect(life.step("serve-otherwise")).toMatchObject({ of: 4 });
  });

  it("stands when one of several addresses was reached; the office hears of the other", () => {
    const life = fastLife().assigned();
    life.deliver(1, life.notice("assignment").no, 1, 1);
    expect(life.state?.phase).toBe("served");
    expect(life.notices).toContain("address-refused");
    expect(life.steps.some(({ kind }) => kind === "serve-otherwise")).toBe(false);
  });

  it("of an informational notice is never asked for", () => {
    const life = fastLife().opened().deliver(1, 1, 0, 1);
    expect(life.steps.some(({ kind }) => kind === "serve-otherwise")).toBe(false);
    expect(life.notices).toEqual(["signature-wanted", "address-refused"]);
  });

  it("refused by the office's own mailbox does not lead to more mail to it", () => {
    const life = fastLife().opened().deliver(1, 3, 0, 1).deliver(1, 1, 0, 1);
    const told = life.notice("address-refused");
    life.deliver(2, told.no, 0, 1);
    expect(life.notices).toEqual([]);
    expect(life.eventsOf("address-refused")).toHaveLength(3);
  });

  it("of the re-sampling order starts the station's clock", () => {
    const life = fastLife().served().report(1);
    expect(life.wait(5).duties).toEqual([]);
    life.deliver(6, life.notice("resample-order").no);
    expect(life.state).toMatchObject({ duties: [{ kind: "resample", owner: "monitoring-station", climbsAt: null }] });
  });

  it("after the closing is recorded and adds nothing", () => {
    const life = fastLife().served().report(1).deliverAll(1).act(2, verdict("met", true));
    life.deliver(3, life.notice("closed").no, 0, 1);
    expect(life.state).toMatchObject({ phase: "closed", steps: [] });
    expect(life.eventsOf("address-refused")).toHaveLength(1);
  });

  it("of an order that the values have overtaken starts nothing", () => {
    const life = fastLife().served().report(1);
    const order = life.notice("resample-order").no;
    life.act(2, verdict("missed", true)).deliver(3, order);
    expect(life.duties).toEqual([]);
    expect(life.eventsOf("notice-sent").at(-1)).toEqual({ step: order, notice: "resample-order" });
  });

  it("another way is no longer asked for once the values have overtaken the order", () => {
    const life = fastLife().served().report(1);
    life.deliver(2, life.notice("resample-order").no, 0, 1).act(3, verdict("missed", true));
    expect(life.steps.some(({ kind }) => kind === "serve-otherwise")).toBe(false);
  });
});
