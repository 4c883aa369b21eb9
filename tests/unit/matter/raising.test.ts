import { factsOf, fastLife, Life, verdict } from "./world";

const further = (waterClass: number) => verdict("missed", { verdictId: "v2", period: "2026-11", waterClass });

describe("a further miss that is graver", () => {
  it("raises the severity by itself while no letter is signed and nothing is granted", () => {
    const life = fastLife().opened().act(1, further(6));
    expect(life.state?.severity).toBe("grave");
    expect(life.eventsOf("severity-raised")).toMatchObject([{ from: "ordinary", to: "grave", byPerson: false }]);
    expect(life.has("raise-question")).toBe(false);
  });

  it("drafts the letter anew where the graver one begins at a higher rung", () => {
    const facts = factsOf("fast");
    const severities = facts.ladder.severities.map((each) =>
      each.id === "grave" ? { ...each, startsAt: "listed-supervision" } : each,
    );
    const life = new Life({ ...facts, ladder: { ...facts.ladder, severities } }).opened().act(1, further(6));
    expect(life.letters.map(({ to }) => to)).toEqual(["draft", "withdrawn", "draft"]);
    expect(life.step("sign")).toMatchObject({ rung: "listed-supervision" });
  });

  it("puts the question to the office while a limit runs, once, by the office's clock, and changes nothing by itself", () => {
    const life = fastLife().served();
    const before = life.duty("rectify").end;
    life.act(1, further(5)).act(1, verdict("missed", { verdictId: "v3", period: "2026-12", waterClass: 5 }));
    expect([life.state?.severity, life.duty("rectify").end]).toEqual(["ordinary", before]);
    expect(life.added("raise-question")).toHaveLength(1);
    expect(life.officeDuties).toContain("decide");
    expect(life.told.map(({ notice }) => notice)).toContain("raise-question");
  });

  it("is asked about in place of the milder question where a still graver one comes", () => {
    const life = fastLife().served().act(1, further(5));
    life.act(2, verdict("missed", { verdictId: "v3", period: "2026-12", waterClass: 6 }));
    expect(life.steps.filter(({ kind }) => kind === "raise-question")).toMatchObject([{ to: "grave" }]);
  });

  it("raises by a person's decision: what runs keeps its date, what is limited next has the limits of the graver one", () => {
    const life = fastLife().served().act(1, further(6));
    const before = life.duty("rectify").end;
    life.act(2, { kind: "raise", step: life.step("raise-question").no, reason: "劣Ⅴ" });
    expect([life.state?.severity, life.duty("rectify").end, life.officeDuties]).toEqual(["grave", before, []]);
    expect(life.eventsOf("severity-raised")).toMatchObject([{ byPerson: true }]);
  });

  it("drafts the first letter of the graver one where that is a higher rung than the one that holds", () => {
    const facts = factsOf("fast");
    const severities = facts.ladder.severities.map((each) =>
      each.id === "grave" ? { ...each, startsAt: "listed-supervision" } : each,
    );
    const life = new Life({ ...facts, ladder: { ...facts.ladder, severities } }).served().act(1, further(6));
    expect(life.has("sign")).toBe(false);
    life.act(2, { kind: "raise", step: life.step("raise-question").no, reason: "" });
    expect(life.step("sign")).toMatchObject({ rung: "listed-supervision" });
  });

  it("stays as it is by a decision of the office too, which is on record at the office", () => {
    const life = fastLife().served().act(1, further(6));
    life.act(2, { kind: "keep", step: life.step("raise-question").no, reason: "已批准延期" });
    expect([life.state?.severity, life.has("raise-question"), life.officeDuties]).toEqual(["ordinary", false, []]);
    expect(life.eventsOf("severity-kept")).toMatchObject([{ from: "ordinary", to: "grave" }]);
  });

  it("asks while an extension that was granted runs", () => {
    const life = fastLife().served();
    life.excepted(1, { what: "extension", duty: life.duty("rectify").no, count: 1 });
    const granted = life.duty("rectify").end;
    life.act(2, further(6));
    expect([life.has("raise-question"), life.duty("rectify").end]).toEqual([true, granted]);
  });

  it("asks nobody where it is no graver", () => {
    expect(fastLife().served().act(1, further(4)).has("raise-question")).toBe(false);
  });
});
