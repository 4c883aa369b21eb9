import { fastLife, type Life, PEOPLE } from "./world";

const GUIDE = { kind: "send-guide", guide: "市农科院土肥专家", on: "2026-11-25", note: "水产养殖尾水" } as const;
const recorded = (life: Life, seconds: number): Life =>
  life.act(seconds, { kind: "record-guidance", step: life.step("guidance").no, note: "" });

describe("guidance 指导服务", () => {
  it("is sent by the office, told to the unit, and starts and moves no clock", () => {
    const life = fastLife().served();
    const { duties } = life.state ?? {};
    life.act(1, GUIDE);
    expect(life.eventsOf("guide-sent")).toEqual([{ step: life.step("guidance").no, on: "2026-11-25" }]);
    expect(life.events.at(-1)?.seenBy).toBeNull();
    expect(life.notice("guide-sent")).toMatchObject({ to: ["responsible"], seenBy: null });
    expect(life.state?.duties).toEqual(duties);
    expect(life.step("guidance")).toMatchObject({ about: "advice", seenBy: null });
  });

  it("is recorded twice: what was advised, then what came of it", () => {
    const life = recorded(fastLife().served().act(1, GUIDE), 2);
    expect(life.step("guidance")).toMatchObject({ about: "outcome" });
    recorded(life, 3);
    expect([life.has("guidance"), life.eventsOf("guidance-recorded").map(({ about }) => about)]).toEqual([
      false,
      ["advice", "outcome"],
    ]);
  });

  it("holds nothing up: the matter closes, and what was not recorded is asked for no more", () => {
    const life = fastLife().served().act(1, GUIDE).report(2).sampled(3, "met");
    expect([life.state?.stage.phase, life.has("guidance")]).toEqual(["closed", false]);
  });

  it("is refused to everybody else, before service, and on a step that is not open", () => {
    expect(fastLife().served().act(1, GUIDE, PEOPLE.chief).refusal).toBe("not-a-party");
    expect(fastLife().opened().act(1, GUIDE).refusal).toBe("not-in-this-phase");
    expect(fastLife().served().act(1, { kind: "record-guidance", step: 99, note: "" }).refusal).toBe("step-not-open");
  });
});
