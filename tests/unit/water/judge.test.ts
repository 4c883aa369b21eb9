import fc from "fast-check";
import type { ItemCode, WaterBody } from "../../../domain/water";
import { official, realtime, RULES, summary } from "./rules";

const CLEAN = { ph: "7", do: "8", codmn: "1", nh3n: "0.1", tp: "0.01" };

describe("the two regimes", () => {
  // Invented rows: the published rows at hand cannot tell raw, shown and evaluation rounding apart.
  it.each<[string, Record<string, string>, string, string]>([
    ["ammonia 1.0004 is Ⅳ raw, Ⅲ as mean", { nh3n: "1.0004" }, "Ⅳ|nh3n|", "Ⅲ|nh3n|"],
    ["ammonia shown as 1.000 is Ⅲ", { nh3n: "1.000" }, "Ⅲ|nh3n|", "Ⅲ|nh3n|"],
    ["river phosphorus 0.2004 is Ⅳ raw, Ⅲ as mean", { tp: "0.2004" }, "Ⅳ|tp|", "Ⅲ|tp|"],
    ["oxygen 4.996 is Ⅳ raw, Ⅲ as mean", { do: "4.996" }, "Ⅳ|do|", "Ⅲ|do|"],
    ["oxygen 5.00 is Ⅲ", { do: "5.00" }, "Ⅲ|do|", "Ⅲ|do|"],
    ["oxygen 7.45 is Ⅱ in both", { do: "7.45" }, "Ⅱ|do|", "Ⅱ|do|"],
    ["oxygen 4.95 is Ⅳ raw, 5.0 and Ⅲ as mean", { do: "4.95" }, "Ⅳ|do|", "Ⅲ|do|"],
    ["pH 9.49 is 劣Ⅴ raw, 9 and Ⅰ as mean", { ph: "9.49" }, "劣Ⅴ|ph|", "Ⅰ||"],
    ["pH 9.5 is 劣Ⅴ in both", { ph: "9.5" }, "劣Ⅴ|ph|", "劣Ⅴ|ph|"],
    ["pH 5.5 is 劣Ⅴ raw, 6 and Ⅰ as mean", { ph: "5.5" }, "劣Ⅴ|ph|", "Ⅰ||"],
    ["pH 5.49 is 劣Ⅴ in both", { ph: "5.49" }, "劣Ⅴ|ph|", "劣Ⅴ|ph|"],
    ["pH 6 and 9 are inclusive", { ph: "6.00" }, "Ⅰ||", "Ⅰ||"],
  ])("%s", (_sentence, cells, raw, mean) => {
    expect(summary(realtime({ ...CLEAN, ...cells }))).toBe(raw);
    expect(summary(official({ ...CLEAN, ...cells }))).toBe(mean);
  });

  it("real-time judges its five items alone; official whatever of the 21 is there", () => {
    const cells = { ...CLEAN, cod: "50", hg: "0.01", tn: "9", coliform: "90000", temp: "31" };
    expect(summary(realtime(cells))).toBe("Ⅰ||");
    expect(summary(official(cells))).toBe("劣Ⅴ|cod+hg|");
  });

  it("temperature, total nitrogen and coliforms never count", () => {
    expect(summary(official({ temp: "40", tn: "9", coliform: "99999" }, "lake"))).toBe("||no-item");
  });
});

describe("limits", () => {
  it.each<[ItemCode, string, string, string]>([
    ["cod", "15", "Ⅰ||", "equal limits take the better class"],
    ["cod", "15.1", "Ⅲ|cod|", "there is no Ⅱ between equal limits"],
    ["cu", "1.0", "Ⅱ|cu|", "equal limits from Ⅱ to Ⅴ take Ⅱ"],
    ["cu", "1.01", "劣Ⅴ|cu|", "above equal limits up to Ⅴ is 劣Ⅴ"],
    ["as", "0.05", "Ⅰ||", "equal limits from Ⅰ to Ⅲ take Ⅰ"],
    ["hg", "0.0001", "Ⅲ|hg|", "limits are inclusive"],
    ["sulfide", "0.2", "Ⅲ|sulfide|", "sulfide of Ⅲ is 0.2"],
    ["cn", "0.201", "劣Ⅴ|cn|", "cyanide knows no Ⅳ or Ⅴ of its own"],
  ])("%s %s → %s: %s", (item, value, expected) => {
    expect(summary(official({ [item]: value }))).toBe(expected);
  });

  it("oxygen class Ⅰ takes 7.5 alone unless saturation is asked for and the temperature known", () => {
    // 468 / (31.6 + 30) × 0.9 = 6.837…
    const warm = { do: "6.84", temp: "30" };
    expect(summary(realtime(warm))).toBe("Ⅱ|do|");
    expect(summary(realtime(warm, "river", { doSaturation: true }))).toBe("Ⅰ||");
    expect(summary(realtime({ ...warm, do: "6.83" }, "river", { doSaturation: true }))).toBe("Ⅱ|do|");
    expect(summary(realtime({ do: "6.84" }, "river", { doSaturation: true }))).toBe("Ⅱ|do|");
  });

  it("oxygen exactly at 90 % saturation is class Ⅰ", () => {
    // 0.9 × 468 / (31.6 + 38.6) = 6 exactly
    expect(summary(realtime({ do: "6", temp: "38.6" }, "river", { doSaturation: true }))).toBe("Ⅰ||");
  });

  it.each([
    // 0.9 × 468 / (31.6 + 33.2) = 6.5 exactly; / (31.6 + 33.16) = 6.504…
    ["6.5", "33.16", "Ⅰ||", "Ⅱ|do|"],
    // Half to even: 26.85 → 26.8, where class Ⅰ begins at 7.212…; 26.9 is 7.2 exactly.
    ["7.2", "26.85", "Ⅱ|do|", "Ⅱ|do|"],
    ["7.2", "26.86", "Ⅰ||", "Ⅱ|do|"],
    ["7.2", "26.94", "Ⅰ||", "Ⅰ||"],
    // Down to 29.4, where class Ⅰ begins at 6.904…; at 29.445 it begins at 6.899….
    ["6.9", "29.445", "Ⅱ|do|", "Ⅰ||"],
  ])(
    "oxygen %s at %s °C: a mean's temperature is rounded to one decimal, a reading's is not",
    (oxygen, temp, ...of) => {
      const cells = { do: oxygen, temp };
      const options = { doSaturation: true };
      expect([summary(official(cells, "river", options)), summary(realtime(cells, "river", options))]).toEqual(of);
    },
  );
});

describe("a body that is not known", () => {
  it("is judged by both limits and stated where they agree", () => {
    expect(summary(realtime({ ...CLEAN, tp: "0.5" }, null))).toBe("劣Ⅴ|tp|");
    expect(summary(realtime({ ...CLEAN, do: "2.5", tp: "0.05" }, null))).toBe("Ⅴ|do|");
    expect(summary(realtime({ do: "8", nh3n: "1.2" }, null))).toBe("Ⅳ|nh3n|");
  });

  it("limits by the items that limit under both", () => {
    // Lake: phosphorus Ⅳ beside ammonia Ⅳ; river: ammonia alone.
    expect(summary(realtime({ ...CLEAN, nh3n: "1.2", tp: "0.09" }, null))).toBe("Ⅳ|nh3n|");
  });

  it("is asked about where they differ", () => {
    expect(summary(realtime({ ...CLEAN, tp: "0.09" }, null))).toBe("||body:river=Ⅱ;lake=Ⅳ");
  });
});

describe("values below the detection limit", () => {
  it("count half their limit in means and the limit itself in single readings, unless told otherwise", () => {
    expect(summary(official({ ...CLEAN, nh3n: "0.8L" }))).toBe("Ⅱ|nh3n|limit:nh3n");
    expect(summary(realtime({ ...CLEAN, nh3n: "0.8L" }))).toBe("Ⅲ|nh3n|limit:nh3n");
    expect(summary(official({ ...CLEAN, nh3n: "0.8L" }, "river", { belowDetection: "limit" }))).toBe(
      "Ⅲ|nh3n|limit:nh3n",
    );
    expect(summary(realtime({ ...CLEAN, nh3n: "0.8L" }, "river", { belowDetection: "half" }))).toBe(
      "Ⅱ|nh3n|limit:nh3n",
    );
  });

  it("open no question where 0 and the limit give the same class", () => {
    expect(summary(official({ ...CLEAN, nh3n: "0.025L", hg: "0.00004L" }))).toBe("Ⅰ||");
  });

  it("name every item that leaves the class open", () => {
    expect(summary(official({ ...CLEAN, hg: "0.001L", cd: "0.01L", cod: "4L" }))).toBe("Ⅳ|hg|limit:hg+cd");
  });

  it("open no question where another item is worse anyway", () => {
    expect(summary(official({ ...CLEAN, hg: "0.001L", cod: "50" }))).toBe("劣Ⅴ|cod|");
  });
});

describe("missing items", () => {
  it("are named, and the class is made of those that are there", () => {
    const verdict = realtime({ ph: "7", nh3n: "0.6" });
    expect(verdict.partial).toEqual(["do", "codmn", "tp"]);
    expect(summary(verdict)).toBe("Ⅲ|nh3n|");
  });

  it("can be required by another list, named in item order", () => {
    expect(official(CLEAN, "river", { required: ["cd", "ph", "cod"] }).partial).toEqual(["cod", "cd"]);
  });

  it("all of them leave the class open", () => {
    const verdict = realtime({});
    expect(summary(verdict)).toBe("||no-item");
    expect(verdict.partial).toEqual(["ph", "do", "codmn", "nh3n", "tp"]);
  });
});

describe("whatever the values", () => {
  const text = (decimals: number, most: number) =>
    fc.integer({ min: 0, max: most * 10 ** decimals }).map((units) => (units / 10 ** decimals).toFixed(decimals));
  const rising = RULES.official.body.items.filter((item) => item !== "ph" && item !== "do");
  const cells = fc.record({
    ph: text(2, 14),
    do: text(3, 12),
    codmn: text(3, 20),
    nh3n: text(4, 3),
    tp: text(4, 1),
    cod: text(2, 60),
    hg: text(6, 1),
    cu: text(4, 2),
  });
  const bodies = fc.constantFrom<WaterBody>("river", "lake");

  it("a worse value never gives a better class", () => {
    fc.assert(
      fc.property(
        cells,
        bodies,
        fc.constantFrom(...rising),
        text(4, 5),
        text(4, 5),
        (others, body, item, one, other) => {
          const [less, more] = Number(one) <= Number(other) ? [one, other] : [other, one];
          for (const judge of [official, realtime]) {
            const better = judge({ ...others, [item]: less }, body).class ?? 0;
            expect(judge({ ...others, [item]: more }, body).class ?? 0).toBeGreaterThanOrEqual(better);
            const rich = judge({ ...others, do: more }, body).class ?? 0;
            expect(judge({ ...others, do: less }, body).class ?? 0).toBeGreaterThanOrEqual(rich);
          }
        },
      ),
    );
  });

  it("adding an item never improves the class, and the class is that of the limiting items", () => {
    fc.assert(
      fc.property(cells, bodies, (all, body) => {
        const { cod: _cod, ...fewer } = all;
        const verdict = official(all, body);
        expect(verdict.class ?? 0).toBeGreaterThanOrEqual(official(fewer, body).class ?? 0);
        for (const finding of verdict.findings) {
          expect(finding.classes[body] === verdict.class && verdict.class !== 1).toBe(
            verdict.limiting.includes(finding.item),
          );
        }
      }),
    );
  });

  it("a body that is not known gives the class of both, or asks", () => {
    fc.assert(
      fc.property(cells, (all) => {
        const [river, lake, unknown] = [official(all, "river"), official(all, "lake"), official(all, null)];
        expect(unknown.class).toBe(river.class === lake.class ? river.class : null);
        expect(unknown.limiting).toEqual(
          river.class === lake.class ? river.limiting.filter((item) => lake.limiting.includes(item)) : [],
        );
      }),
    );
  });
});
