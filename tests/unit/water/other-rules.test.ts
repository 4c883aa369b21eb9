import { makeRealtimeJudge } from "../../../domain/water";
import { realtimeReading, RULES, summary } from "./rules";

describe("rule data of another content than what ships", () => {
  it("a single reading's total nitrogen counts in a lake, and nowhere else", () => {
    const method = { ...RULES.realtime, body: { ...RULES.realtime.body, items: ["tn"] as const } };
    const judge = makeRealtimeJudge(RULES.standard, method);
    expect(summary(judge(realtimeReading({ tn: "1.2" }, "lake")))).toBe("Ⅳ|tn|");
    for (const body of ["river", null] as const)
      expect(summary(judge(realtimeReading({ tn: "1.2" }, body)))).toBe("||no-item");
  });

  it("limits of rivers may be the stricter ones: an item limits where it does so by both", () => {
    const { items } = RULES.standard.body;
    const { tp } = items;
    if (tp.rule !== "at-most-by-body") throw new Error("expected limits of phosphorus by body");
    const swapped = { ...items, tp: { ...tp, river: tp.lake, lake: tp.river } };
    const judge = makeRealtimeJudge({ ...RULES.standard, body: { items: swapped } }, RULES.realtime);
    expect(summary(judge(realtimeReading({ tp: "0.09", nh3n: "1.2" }, null)))).toBe("Ⅳ|nh3n|");
  });
});
