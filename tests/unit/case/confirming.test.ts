import { eventSentence, type Refusal } from "../../../domain/case";
import { fastLife, type Life, PEOPLE, verdict } from "./world";

const refusal = ({ outcome }: Life): Refusal | null => (outcome?.outcome === "refused" ? outcome.refusal : null);
const PLAN = { kind: "plan", summary: "", measures: [] } as const;
const REPORT = { kind: "report", summary: "" } as const;

describe("a plan of a liaison officer", () => {
  it("meets nothing before the head confirms it, and counts at the instant of the confirmation", () => {
    const life = fastLife().served().act(2, PLAN, "liaison");
    expect(life.state?.phase).toBe("served");
    expect(life.duties).toEqual(["acknowledge", "plan", "rectify"]);
    expect(life.step("confirm")).toMatchObject({ about: "plan", by: "liaison", draft: life.acts.length });
    expect(life.notice("confirmation-wanted")).toMatchObject({ audience: ["responsible-unit"] });
    const draft = life.acts.length;
    life.act(3, { kind: "confirm", step: life.step("confirm").no });
    expect(life.state).toMatchObject({ phase: "rectifying", plannedAt: life.time(3) });
    expect(life.ends).toEqual(["acknowledge met", "plan met"]);
    expect(life.eventsOf("plan-filed")).toEqual([{ late: false, revised: false, draft }]);
  });

  it("is late when its confirmation is, though the draft was not", () => {
    const life = fastLife().served().act(11, PLAN, "liaison");
    life.act(13, { kind: "confirm", step: life.step("confirm").no });
    expect(life.eventsOf("plan-filed")).toEqual([expect.objectContaining({ late: true })]);
  });

  it("is confirmed by a head of the unit alone, under whatever role a deputy or liaison officer signs in", () => {
    for (const by of [PEOPLE.deputy, PEOPLE.liaison]) {
      const life = fastLife().served().act(2, PLAN, "township", by);
      const step = life.step("confirm").no;
      expect(refusal(life.act(3, { kind: "confirm", step }, "township", by))).toBe("head-needed");
      expect(refusal(life.act(3, { kind: "confirm", step }, "liaison", PEOPLE.chief))).toBe("role-not-entitled");
      expect(refusal(life.act(3, { kind: "confirm", step: step + 50 }))).toBe("step-not-open");
      expect(refusal(life.act(3, { kind: "confirm", step }))).toBeNull();
    }
  });

  it("is given back with a reason, and another draft may follow", () => {
    const life = fastLife().served().act(2, PLAN, "liaison");
    life.act(3, { kind: "return", step: life.step("confirm").no, reason: "补充时限" }, "township");
    expect(life.steps.some(({ kind }) => kind === "confirm")).toBe(false);
    expect(life.eventsOf("draft-returned")).toEqual([expect.objectContaining({ about: "plan" })]);
    expect(life.act(4, PLAN, "liaison").step("confirm")).toMatchObject({ about: "plan" });
  });

  it("takes the place of an earlier draft", () => {
    const life = fastLife().served().act(2, PLAN, "liaison").act(3, PLAN, "liaison");
    expect(life.steps.filter(({ kind }) => kind === "confirm")).toHaveLength(1);
    expect(life.step("confirm")).toMatchObject({ draft: life.acts.length });
    expect(life.eventsOf("draft-replaced")).toHaveLength(1);
  });

  it("waits no longer once the head files one, or the report asks for the re-sample", () => {
    const own = fastLife().served().act(2, PLAN, "liaison").plan(3);
    expect(own.steps.some(({ kind }) => kind === "confirm")).toBe(false);
    const reported = fastLife().served().act(2, PLAN, "liaison").act(3, REPORT, "liaison").report(4);
    expect(reported.steps.some(({ kind }) => kind === "confirm")).toBe(false);
  });
});

describe("a report of a liaison officer", () => {
  it("orders no re-sample before the head confirms it", () => {
    const life = fastLife().served().plan(1).act(2, REPORT, "liaison");
    expect(life.state?.phase).toBe("rectifying");
    life.act(3, { kind: "confirm", step: life.step("confirm").no });
    expect(life.state).toMatchObject({ phase: "awaiting-resample", reportedAt: life.time(3) });
    expect(life.notices).toContain("resample-order");
    life.act(4, verdict("met", true));
    expect(life.state?.phase).toBe("closed");
    expect(eventSentence("report-filed", { late: false, draft: 3 })).toEqual({
      zh: "负责人确认：已提交整改情况报告",
      en: "confirmed by the head: rectification report filed",
    });
  });
});

describe("who gave every post of the unit up", () => {
  it("does nothing for it any more, not even 签收", () => {
    for (const body of [PLAN, REPORT, { kind: "acknowledge" }] as const)
      expect(refusal(fastLife().served().act(2, body, "township", PEOPLE.former))).toBe("post-not-held");
  });
});
