import { decimalOf } from "../../../domain/number";
import { againstTarget, chooseMean, makeOfficialJudge, periodMean, sampleMean } from "../../../domain/water";
import { loadRules, methodInForce } from "../../../rules";
import { official, realtime, RULES } from "./rules";

const MEANS = methodInForce(loadRules(), "means", "means").rule.body;
const sample = (text: string, below: boolean) => sampleMean({ value: decimalOf(text), below });

describe("against the target of its year", () => {
  it("a section as good as its target or better met it", () => {
    expect(againstTarget(official({ nh3n: "1.004" }), 3)).toEqual({ kind: "met" });
    expect(againstTarget(official({ nh3n: "0.1" }), 3)).toEqual({ kind: "met" });
  });

  it("a section worse than its target missed it, by every item that is worse", () => {
    expect(againstTarget(official({ nh3n: "1.006", cod: "15", tp: "0.21" }), 3)).toEqual({
      kind: "missed",
      items: ["nh3n", "tp"],
    });
  });

  it("a detection limit above the target cannot be judged, whichever way it is counted", () => {
    for (const belowDetection of ["half", "limit"] as const) {
      expect(againstTarget(official({ hg: "0.0003L", nh3n: "0.1" }, "river", { belowDetection }), 3)).toMatchObject({
        kind: "cannot-judge",
        items: ["hg"],
        reason: "the detection limit of hg does not show whether the target was met",
      });
    }
  });

  it("a detection limit within the target is met", () => {
    expect(againstTarget(official({ hg: "0.00004L" }), 3)).toEqual({ kind: "met" });
  });

  it("oxygen below a detection limit cannot be judged, however high that limit", () => {
    expect(againstTarget(official({ do: "8L" }), 3)).toMatchObject({ kind: "cannot-judge", items: ["do"] });
    expect(againstTarget(official({ do: "4L" }), 3)).toEqual({ kind: "missed", items: ["do"] });
  });

  it("another item that misses settles it anyway", () => {
    expect(againstTarget(official({ hg: "0.0003L", cod: "31" }), 3)).toEqual({ kind: "missed", items: ["cod"] });
  });

  it("a body that is not known leaves it open only where the limits decide", () => {
    expect(againstTarget(realtime({ tp: "0.15" }, null), 3)).toMatchObject({ kind: "cannot-judge", items: ["tp"] });
    expect(againstTarget(realtime({ tp: "0.25" }, null), 3)).toEqual({ kind: "missed", items: ["tp"] });
    expect(againstTarget(realtime({ tp: "0.03" }, null), 3)).toEqual({ kind: "met" });
  });

  it("a mean of a body that is not known met it where it did so by both limits, by whichever reason", () => {
    // 0.04L and 0.07: 0.035 to 0.055, counted as 0.045. Rivers: Ⅱ anyway; lakes: Ⅲ as counted, and no limit hides a miss.
    const tp = periodMean(MEANS, "month-of-samples", "tp", [sample("0.04", true), sample("0.07", false)]);
    const chosen = chooseMean(MEANS, "tp", null, tp);
    if (chosen.kind === "none") throw new Error(chosen.reason);
    const judge = makeOfficialJudge(RULES.standard, RULES.official);
    const verdict = judge({ regime: "official", body: null, values: { tp: chosen.mean } });
    expect(verdict.findings[0]?.range).toMatchObject({ worst: { river: 2, lake: 4 }, limit: { river: 2, lake: 3 } });
    expect(againstTarget(verdict, 3)).toEqual({ kind: "met" });
  });

  it("nothing measured is never met", () => {
    expect(againstTarget(official({}), 3)).toMatchObject({
      kind: "cannot-judge",
      reason: "no item that counts was measured",
    });
  });
});
