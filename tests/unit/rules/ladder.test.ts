import {
  articlesInForce,
  chaseAt,
  climbTo,
  openingRungs,
  rungAbove,
  rungOf,
  RUNG_IDS,
  TIMED_STEPS,
} from "../../../domain/ladder";
import { articlesOf, calendarOf, checkRules, ladderInForce, loadRules } from "../../../rules";
import { set, withRules } from "./folder";

const rules = loadRules();
const calendar = calendarOf(rules);
const standard = ladderInForce(rules, "default", "2026-11-24");
const fast = ladderInForce(rules, "fast", "2026-11-24");

describe("the shipped ladders", () => {
  it("are assumptions: every number waits for the customer", () => {
    expect([standard.status, fast.status]).toEqual(["assumption", "assumption"]);
    for (const { limits } of standard.ladder.rungs)
      for (const { basis } of Object.values(limits)) expect(basis.zh).toMatch(/（待确认）$/);
  });

  it("have the same shape: rungs, documents, steps, causes", () => {
    const shape = ({ ladder }: typeof standard) =>
      ladder.rungs.map(({ limits, name: _name, ...rung }) => ({
        ...rung,
        steps: Object.entries(limits).map(([step, { whenMissed }]) => [step, whenMissed]),
      }));
    expect(shape(fast)).toEqual(shape(standard));
    expect(standard.ladder.rungs.map(({ id }) => id)).toEqual([...RUNG_IDS]);
  });

  it("count in seconds only for demonstration", () => {
    const units = ({ ladder }: typeof standard) =>
      new Set(ladder.rungs.flatMap(({ limits }) => Object.values(limits).map(({ limit }) => limit.unit)));
    expect([...units(fast)]).toEqual(["second"]);
    expect([...units(standard)].sort()).toEqual(["day", "month", "workday"]);
    expect([standard.ladder.demo, fast.ladder.demo]).toEqual([false, true]);
  });

  it("open with the early warning, which nobody signs, and the supervision order, which somebody does", () => {
    expect(openingRungs(standard.ladder).map(({ id, signed, document }) => [id, signed, document])).toEqual([
      ["early-warning", false, "early-warning"],
      ["supervision-order", true, "letter"],
    ]);
  });

  it("give the supervision order all four limits; a missing acknowledgement is a call, never a climb", () => {
    const order = rungOf(standard.ladder, "supervision-order");
    expect(Object.keys(order?.limits ?? {})).toEqual([...TIMED_STEPS]);
    expect(order?.limits.acknowledge?.whenMissed).toBe("record-call");
    expect(order?.limits.plan).toMatchObject({ limit: { count: 10, unit: "workday" }, whenMissed: "climb" });
  });

  it("propose what only others can decide", () => {
    expect(standard.ladder.rungs.filter(({ proposal }) => proposal).map(({ id }) => id)).toEqual([
      "approval-restriction-proposal",
      "clue",
    ]);
  });
});

describe("climbing", () => {
  it("goes one rung up, and not beyond the last", () => {
    expect(climbTo(standard.ladder, "supervision-order", "plan-overdue")?.id).toBe("reminder-interview");
    expect(climbTo(standard.ladder, "approval-restriction-proposal", "rectification-overdue")?.id).toBe("clue");
    expect(climbTo(standard.ladder, "approval-restriction-proposal", "plan-overdue")).toBeNull();
    expect(climbTo(standard.ladder, "clue", "resample-failed")).toBeNull();
    expect(rungAbove(standard.ladder, "clue")).toBeNull();
    expect(rungAbove(standard.ladder, "early-warning")?.id).toBe("supervision-order");
  });

  it("does not begin at the early warning", () => {
    expect(climbTo(standard.ladder, "early-warning", "plan-overdue")).toBeNull();
  });
});

describe("reminders come before the end", () => {
  const at = (
    from: string,
    count: number,
    unit: "workday" | "day" | "second",
    before: number,
    hour: string | null = "09:00",
  ) => chaseAt(calendar, from, { count, unit }, { before, at: hour });

  it("so many working days ahead, at the hour of the rule", () => {
    expect(at("2026-09-24T10:00+08:00", 10, "workday", 3)).toBe("2026-10-12T09:00:00+08:00");
  });

  it("natural days ahead, moved to a working day", () => {
    expect(at("2026-09-18T10:00+08:00", 20, "day", 5)).toBe("2026-10-08T09:00:00+08:00");
  });

  it("seconds ahead in the demonstration", () => {
    expect(at("2026-09-18T10:00:00+08:00", 12, "second", 4, null)).toBe("2026-09-18T10:00:08+08:00");
  });
});

describe("a ladder that could do harm can't be loaded", () => {
  const problems = (path: string, value: unknown, file = "default", status = "assumption"): string[] =>
    withRules({ [`ladder/${file}@1.json`]: (text) => set("status", status)(set(path, value)(text)) }, (folder) =>
      checkRules(folder).map(({ field, message }) => `${field}: ${message}`),
    );

  it.each<[string, string, unknown, RegExp]>([
    [
      "seconds outside a demonstration",
      "body.rungs.1.limits.acknowledge.limit.unit",
      "second",
      /^body\.rungs\.1\.limits\.acknowledge: expected no seconds/,
    ],
    ["an unsigned letter", "body.rungs.1.signed", false, /^body\.rungs\.1\.signed: expected true/],
    [
      "an acknowledgement that climbs",
      "body.rungs.1.limits.acknowledge.whenMissed",
      "climb",
      /^body\.rungs\.1\.limits\.acknowledge\.whenMissed: expected record-call/,
    ],
    [
      "a reminder after the end",
      "body.rungs.1.limits.plan.chases.0.before",
      10,
      /chases\.0\.before: expected less than the limit of 10, got 10/,
    ],
    [
      "a reminder without its hour",
      "body.rungs.1.limits.plan.chases.0.at",
      null,
      /chases\.0\.at: expected a time HH:MM/,
    ],
    [
      "a last rung that climbs",
      "body.rungs.5.climbsOn",
      ["resample-failed"],
      /^body\.rungs\.5\.climbsOn: expected nothing/,
    ],
    ["rungs out of order", "body.rungs.2.id", "clue", /^body\.rungs\.3\.id: expected the order/],
    [
      "a late opening rung",
      "body.rungs.3.entry",
      "opening",
      /^body\.rungs\.3\.entry: expected opening rungs before all others/,
    ],
    ["no opening at all", "body.rungs.0.entry", "climb", /^body\.rungs\.(0|1)\.entry/],
    ["an article nobody has written down", "body.rungs.1.articles", ["no-such-topic"], /^body\.rungs\.1\.articles\.0/],
  ])("%s", (_harm, path, value, expected) => {
    expect(problems(path, value)[0]).toMatch(expected);
  });

  it("binding without issuer and authority", () => {
    const found = problems("body.rungs.2.issuer", null, "default", "binding");
    expect(found).toContain("body.rungs.2.issuer: expected an issuer: the rule is binding");
    expect(found).toContain("body.rungs.3.authority: expected the issuer's authority: the rule is binding");
  });

  it("binding in seconds", () => {
    expect(problems("body.demo", true, "fast", "binding")).toContain(
      "body.demo: expected false: a demonstration ladder can't be binding",
    );
  });
});

describe("the law is cited as of the date", () => {
  const articles = articlesOf(rules);
  const cited = (topic: Parameters<typeof articlesInForce>[1], date: string) =>
    articlesInForce(articles, topic, date)?.provisions.map(({ instrument, article }) => `${instrument}${article}`) ??
    null;

  it("by the Water Pollution Prevention Law until 2026-08-14, by the Code from 2026-08-15", () => {
    expect(cited("river-chief", "2026-08-14")).toEqual(["中华人民共和国水污染防治法第五条"]);
    expect(cited("river-chief", "2026-08-15")).toEqual(["中华人民共和国生态环境法典第十九条"]);
    expect(cited("approval-restriction", "2026-08-15")).toEqual(["中华人民共和国生态环境法典第一百五十八条"]);
  });

  it("not at all where no provision was in force: never the wrong one", () => {
    expect(cited("drinking-water", "2026-08-14")).toBeNull();
    expect(cited("river-chief", "2017-12-31")).toBeNull();
  });

  it("with who alone may use it", () => {
    expect(articlesInForce(articles, "approval-restriction", "2026-11-24")?.reservedTo).toBe(
      "省级以上人民政府生态环境主管部门",
    );
  });

  it("every topic ends the day before its next version", () => {
    const topics = new Set(articles.map(({ topic }) => topic));
    for (const topic of topics) {
      for (const date of ["2026-08-14", "2026-08-15"]) {
        expect(
          articles.filter(
            (entry) => entry.topic === topic && entry.effectiveFrom <= date && (entry.effectiveTo ?? "9999") >= date,
          ).length,
        ).toBeLessThanOrEqual(1);
      }
    }
  });
});
