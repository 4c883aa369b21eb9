import fc from "fast-check";
import type { Duty } from "../../../domain/proceeding";
import { factsOf, fastLife, Life, PEOPLE } from "../matter/world";

const day = (n: number): string => new Date(Date.parse("2026-11-24T01:00:00Z") + n * 86_400_000).toISOString();
const ask = { kind: "ask-department", department: "housing", subject: "", listed: null, count: null } as const;
const stopped = (life: Life): readonly string[] =>
  (life.state?.duties ?? []).flatMap(({ kind, stoppedSince }: Duty) => (stoppedSince === null ? [] : [kind]));

describe("while a request to a department is open", () => {
  it("exactly the duties that it names stand still, and the stop names the request", () => {
    const life = fastLife().served();
    const plan = life.duty("plan").no;
    life.act(1, { ...ask, duties: [plan] });
    expect(stopped(life)).toEqual(["plan"]);
    expect(life.state?.stops).toMatchObject([{ ground: "request", cause: "request/1", duties: [plan], whole: false }]);
    expect(life.decisions.at(-1)?.children).toMatchObject([
      { start: "request", no: 1, body: { kind: "asked", asker: "responsible" }, shares: ["responsible", "supervisor"] },
    ]);
  });

  it("they run on with what they had left when it ends", () => {
    const life = new Life(factsOf("default"), day).served();
    const before = life.duty("plan").end.dueDate;
    life.act(1, { ...ask, duties: [life.duty("plan").no] });
    life.act(8, { kind: "request-ended", request: 1, as: "confirmed" });
    expect(stopped(life)).toEqual([]);
    expect(life.has("await-department")).toBe(false);
    const { dueDate } = life.duty("plan").end;
    // Stopped on the first day of ten: all ten are left, from the day after the clock runs again.
    expect([before, dueDate]).toEqual(["2026-12-08", "2026-12-16"]);
  });

  it("run on where the feedback is left unconfirmed, while the request stays open", () => {
    const life = fastLife().served();
    life.act(1, { ...ask, duties: [life.duty("plan").no] });
    life.act(3, { kind: "request-ended", request: 1, as: "unconfirmed" });
    expect(stopped(life)).toEqual([]);
    expect(life.has("await-department")).toBe(true);
    life.act(4, { kind: "request-ended", request: 1, as: "confirmed" });
    expect(life.has("await-department")).toBe(false);
  });

  it("two departments on one duty count once: it runs when the last of them is done", () => {
    const life = fastLife().served();
    const plan = life.duty("plan").no;
    life.act(1, { ...ask, duties: [plan] }).act(2, { ...ask, department: "farming", duties: [plan] });
    life.act(4, { kind: "request-ended", request: 1, as: "confirmed" });
    expect(stopped(life)).toEqual(["plan"]);
    life.act(6, { kind: "request-ended", request: 2, as: "confirmed" });
    expect(stopped(life)).toEqual([]);
  });

  it("no time of the stop counts, wherever it lies in the limit (property)", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 2_000 }), (from, lasting) => {
        const life = fastLife().served();
        const { no, end } = life.duty("plan");
        life.act(from, { ...ask, duties: [no] });
        life.act(from + lasting, { kind: "request-ended", request: 1, as: "returned" });
        const moved = life.duty("plan");
        expect((Date.parse(moved.end.due) - Date.parse(end.due)) / 1_000).toBe(lasting);
        expect(moved.overdue).toBe(false);
      }),
      { numRuns: 100 },
    );
  });
});

describe("提请办理", () => {
  it("is done by the unit's chief or liaison, or by the office", () => {
    expect(
      fastLife()
        .served()
        .act(1, { ...ask, duties: [] }, PEOPLE.liaison).refusal,
    ).toBe(null);
    const life = fastLife()
      .served()
      .act(1, { ...ask, duties: [] }, PEOPLE.clerk);
    expect(life.decisions.at(-1)?.children).toMatchObject([{ body: { asker: "supervisor" } }]);
    expect(
      fastLife()
        .served()
        .act(1, { ...ask, duties: [] }, PEOPLE.sampler).refusal,
    ).toBe("not-a-party");
  });

  it("is refused with its reason where it does not fit", () => {
    const life = fastLife().served();
    expect(life.act(1, { ...ask, department: "town", duties: [] }).refusal).toBe("no-such-department");
    expect(life.act(1, { ...ask, duties: [99] }).refusal).toBe("duty-not-running");
    expect(life.act(1, { ...ask, count: 1_000, duties: [] }).refusal).toBe("beyond-the-maximum");
    expect(life.act(1, { ...ask, duties: [] }).refusal).toBe(null);
    expect(life.act(2, { ...ask, duties: [] }).refusal).toBe("request-open");
  });

  it("never stops a clock that has passed already, nor one of the office", () => {
    const late = fastLife().served().wait(12);
    expect(late.act(13, { ...ask, duties: [late.duty("plan").no] }).refusal).toBe("already-overdue");
    const climbing = fastLife().served().wait(15);
    const decide = climbing.duty("decide").no;
    expect(climbing.act(16, { ...ask, duties: [decide] }, PEOPLE.clerk).refusal).toBe("no-rule-for-it");
  });

  it("is recalled when the matter is over", () => {
    const life = fastLife()
      .served()
      .act(1, { ...ask, duties: [] })
      .excepted(2, { what: "withdrawal" });
    expect(life.decisions.at(-1)?.children).toMatchObject([
      { start: null, kind: "request", no: 1, body: { kind: "request-recalled" } },
    ]);
  });
});
