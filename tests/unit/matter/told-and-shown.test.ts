import { MATTER, MATTER_STEPS } from "../../../domain/matter";
import { fastLife, PEOPLE } from "./world";

describe("13. what is said and shown", () => {
  it("of a paper's clocks is said once, with the step that carries it, and started exactly so", () => {
    const life = fastLife().served().plan(1).report(2).sampled(3, "missed").climbed(4);
    const { starts, no } = life.notice("climbed");
    life.act(5, { kind: "open" });
    expect(starts).toEqual({ what: "climb", rung: "reminder-interview", duties: ["acknowledge", "rectify"] });
    expect(life.duties).toEqual(starts?.duties);
    expect(life.eventsOf("served").at(-1)).toMatchObject({ step: no, starts: starts?.duties.join(",") });
  });

  it("lets no draft wait for ever: closing and withdrawal withdraw it", () => {
    const life = fastLife().opened().excepted(1, { what: "withdrawal" });
    expect(life.letters.at(-1)).toEqual({ step: 2, to: "withdrawn" });
    expect(life.events.find(({ kind }) => kind === "letter-withdrawn")?.seenBy).toEqual(["supervisor"]);
    expect([life.has("sign"), life.state?.duties]).toEqual([false, []]);
    const closed = fastLife().served().plan(1).wait(23);
    closed
      .act(24, { kind: "climb", step: closed.step("climb-question").no, reason: "" })
      .report(25)
      .sampled(26, "met");
    expect(closed.letters.at(-1)).toMatchObject({ to: "withdrawn" });
  });

  it("names the verdict that closed it, and stops every clock of a paused one", () => {
    expect(fastLife().served().report(1).sampled(2, "met").eventsOf("closed")).toEqual([{ verdict: "r1" }]);
    const paused = fastLife().served().excepted(1, { what: "pause", duties: null });
    expect(paused.state?.duties.map(({ stoppedSince }) => stoppedSince)).toEqual(Array(3).fill(paused.time(1)));
  });

  it("keeps letters unsigned, proposals and explanations with the office, and plans unconfirmed with the unit", () => {
    const life = fastLife().served().wait(15);
    life.act(16, { kind: "explain", step: life.step("climb-question").no, reason: "" });
    life.proposed(17, { what: "pause", duties: null });
    life.act(18, { kind: "plan", summary: "", measures: [] }, PEOPLE.liaison);
    const seen = new Map(life.events.map(({ kind, seenBy }) => [kind, seenBy?.join() ?? "all"]));
    for (const kind of [
      "letter-drafted",
      "letter-submitted",
      "climb-asked",
      "explained",
      "exception-proposed",
    ] as const)
      expect([kind, seen.get(kind)]).toEqual([kind, "supervisor"]);
    expect(seen.get("plan-drafted")).toBe("responsible");
    expect(life.step("confirm").seenBy).toEqual(["responsible"]);
    expect(life.step("approve").seenBy).toEqual(["supervisor"]);
    expect(seen.get("letter-signed")).toBe("all");
  });

  it("tells and tasks somebody with every submission, plan and report", () => {
    const submitted = fastLife().opened().act(1, { kind: "submit", step: 2 });
    expect(submitted.notice("check-wanted")).toMatchObject({ to: ["supervisor"], except: "clerk" });
    expect(submitted.step("sign").submittedBy).toBe("clerk");
    submitted.act(2, { kind: "check", step: 2 });
    expect(submitted.notice("signature-wanted")).toMatchObject({ to: ["supervisor"], except: "clerk" });
    const planned = fastLife().served().plan(1);
    expect([planned.notice("plan-filed").to, planned.step("note").about]).toEqual([["supervisor"], "plan"]);
    const reported = planned.report(2);
    expect([reported.notice("report-filed").to, reported.step("note").about]).toEqual([["supervisor"], "report"]);
    const acts: Readonly<Partial<Record<string, { readonly parties: readonly string[] | "system" }>>> = MATTER.acts;
    for (const { kind, owner, doneBy, task } of MATTER_STEPS) {
      expect([kind, task, doneBy.length > 0]).toEqual([kind, task, task]);
      for (const act of doneBy) expect([kind, acts[act]?.parties]).toEqual([kind, expect.arrayContaining([owner])]);
    }
  });
});
