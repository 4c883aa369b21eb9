import { judge, type PeriodFacts } from "../../../domain/assessment";
import type { ItemCode } from "../../../domain/water";
import { type Cell, manual, ready, schemeOf, target, TOWNSHIP, values, ZHEJIANG } from "./rules";

const MONTH = { kind: "month", year: 2026, month: 10 } as const;
const month = (cells: readonly Cell[], inDoubt: readonly ItemCode[]): PeriodFacts => ({
  period: MONTH,
  body: "river",
  target: target(3),
  values: manual(...cells),
  inDoubt,
});
const GOOD: readonly Cell[] = [
  ["codmn", "3"],
  ["nh3n", "0.3"],
  ["tp", "0.1"],
];

describe("a value in doubt 数据存疑", () => {
  test("leaves the period undecided by name, without a class, whatever the other items show", () => {
    const cells: readonly Cell[] = [...GOOD.slice(0, 2), ["tp", "0.9"]];
    const judged = judge(TOWNSHIP, month(cells, ["codmn"]));
    expect(judged).toMatchObject({ outcome: "undecided", class: null, missed: [], limiting: [], missing: [] });
    expect(judged.trace.doubts).toMatchObject([
      {
        kind: "in-doubt",
        items: ["codmn"],
        text: { zh: "数据存疑，待第二人复核：高锰酸盐指数", en: expect.stringContaining("second person") as string },
      },
    ]);
    expect(judge(TOWNSHIP, month(cells, []))).toMatchObject({ outcome: "missed", class: 6 });
  });

  test("is not judged itself, and no other value of its item in its place", () => {
    const { trace } = judge(TOWNSHIP, month(GOOD, ["tp"]));
    expect(trace.items.map(({ item }) => item)).toEqual(["codmn", "nh3n"]);
  });

  test("of an item that the scheme does not look at holds nothing up", () => {
    const cells: readonly Cell[] = [...GOOD, ["cd", "5"]];
    expect(judge(ZHEJIANG, month(cells, ["cd"]))).toMatchObject({ outcome: "met", class: 2, doubts: [] });
    expect(judge(TOWNSHIP, month(cells, ["cd"]))).toMatchObject({ outcome: "undecided", class: null });
    expect(judge(ready(schemeOf("township-handover")), month(GOOD, ["temp"]))).toMatchObject({ outcome: "met" });
  });

  test("leaves a re-sampling undecided too, and is no item that is missing", () => {
    const facts: PeriodFacts = {
      period: { kind: "resample", order: "1" },
      body: "river",
      target: target(3),
      values: values(GOOD),
      required: ["tp"],
      inDoubt: ["tp"],
    };
    expect(judge(TOWNSHIP, facts)).toMatchObject({
      outcome: "undecided",
      class: null,
      missing: [],
      doubts: [{ kind: "in-doubt", items: ["tp"] }],
    });
  });
});
