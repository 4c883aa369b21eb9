import { factsOf, fastLife, Life, verdict } from "./world";

describe("how serious a matter is", () => {
  it("is chosen by misses in a row and in twelve months, whichever ground holds first", () => {
    const severity = (inARow: number, inTwelveMonths: number, waterClass = 4): string | undefined =>
      fastLife().act(0, verdict("missed", { waterClass, run: { inARow, inTwelveMonths } })).state?.severity;
    expect([severity(1, 1), severity(2, 3), severity(3, 3), severity(1, 4)]).toEqual([
      "ordinary",
      "ordinary",
      "serious",
      "serious",
    ]);
    expect([severity(6, 6), severity(1, 8), severity(1, 1, 6)]).toEqual(["grave", "grave", "grave"]);
    const due = (inARow: number): string =>
      new Life(factsOf("default"), (days) =>
        new Date(Date.parse("2026-03-02T01:00:00Z") + days * 86_400_000).toISOString(),
      )
        .act(0, verdict("missed", { run: { inARow, inTwelveMonths: inARow } }))
        .signed(0)
        .act(0, { kind: "open" })
        .duty("rectify").end.dueDate;
    expect([1, 3, 6].map(due)).toEqual(["2026-04-01", "2026-05-06", "2026-06-01"]);
  });

  it("chooses the first rung, where the ladder says so; its letter opens the clocks", () => {
    const facts = factsOf("fast");
    const severities = facts.ladder.severities.map((each) =>
      each.id === "grave" ? { ...each, startsAt: "listed-supervision" } : each,
    );
    const life = new Life({ ...facts, ladder: { ...facts.ladder, severities } });
    life.act(0, verdict("missed", { waterClass: 6 }));
    expect(life.step("sign")).toMatchObject({ rung: "listed-supervision", cause: null });
    life.signed(1).act(2, { kind: "open" });
    expect([life.state?.stage.phase, life.state?.rung, life.duties]).toEqual([
      "served",
      "listed-supervision",
      ["acknowledge", "plan", "rectify"],
    ]);
    expect(life.eventsOf("climbed")).toEqual([]);
  });
});
