import { againstTarget } from "../../../domain/water";
import { official, realtime } from "./rules";

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

  it("nothing measured is never met", () => {
    expect(againstTarget(official({}), 3)).toMatchObject({
      kind: "cannot-judge",
      reason: "no item that counts was measured",
    });
  });
});
