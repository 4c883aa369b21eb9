import {
  articlesInForce,
  chaseAt,
  climbOffer,
  limitFor,
  limitOf,
  rungAbove,
  rungOf,
  rungWith,
  severityOf,
} from "../../../domain/ladder";
import { articlesOf, calendarOf, ladderInForce, loadRules } from "../../../rules";

const rules = loadRules();
const calendar = calendarOf(rules);
const standard = ladderInForce(rules, "default", "2026-11-24");
const fast = ladderInForce(rules, "fast", "2026-11-24");
/** By these a complaint 信访举报 is handled: limits alone, nothing climbs. */
const OF_COMPLAINTS = ["complaint", "petition-strict", "petition"];
const all = rules.ofKind("ladder").map(({ id }) => ladderInForce(rules, id, "2026-11-24"));
const shipped = all.filter(({ id }) => !OF_COMPLAINTS.includes(id));
const DUTIES = ["acknowledge", "plan", "rectify", "sample", "sign", "serve", "decide"] as const;

const limitsIn = ({ ladder }: typeof standard) => [
  ...ladder.rungs.flatMap(({ limits }) => Object.values(limits)),
  ...Object.values(ladder.office),
  ...(ladder.sample === null ? [] : [ladder.sample]),
];

describe("the shipped ladders", () => {
  it("are assumptions: every number waits for the customer", () => {
    expect(shipped.map(({ status }) => status)).toEqual(shipped.map(() => "assumption"));
    for (const pinned of shipped.filter(({ ladder }) => !ladder.demo))
      for (const { basis, extension } of limitsIn(pinned))
        for (const { zh } of extension === null ? [basis] : [basis, extension.basis]) expect(zh).toMatch(/（待确认）$/);
  });

  it("of complaints say which limits are law: of three rules one is, and its basis names the article", () => {
    const ofComplaints = all.filter(({ id }) => OF_COMPLAINTS.includes(id));
    expect(ofComplaints.map(({ id, status }) => `${id} ${status}`)).toEqual([
      "complaint assumption",
      "petition-strict assumption",
      "petition binding",
    ]);
    for (const pinned of ofComplaints)
      for (const { basis } of limitsIn(pinned))
        expect(basis.zh).toMatch(pinned.status === "binding" ? /第.+条/ : /待确认/);
  });

  it("have the same shape at every pair of levels, but for who asks the province", () => {
    const shape = ({ ladder }: typeof standard) => ({
      severities: ladder.severities,
      office: Object.keys(ladder.office),
      rungs: ladder.rungs.map(({ limits, name: _name, authority: _authority, issuer, document, ...rung }) => ({
        ...rung,
        ...(rung.effects.includes("ask-superior") ? {} : { issuer, document }),
        steps: Object.entries(limits).map(([step, { whenMissed }]) => [step, whenMissed]),
      })),
    });
    expect(shipped.map(({ id }) => id)).toEqual(["default-city", "default-province", "default", "fast-city", "fast"]);
    for (const pinned of shipped) expect(shape(pinned)).toEqual(shape(standard));
  });

  it("climb from a warning to a clue, each rung with what it does", () => {
    expect(standard.ladder.rungs.map(({ id, effects }) => [id, ...effects])).toEqual([
      ["early-warning", "inform"],
      ["supervision-order", "assign"],
      ["reminder-interview", "restart-clocks"],
      ["listed-supervision", "restart-clocks"],
      ["approval-restriction-proposal", "ask-superior", "restart-clocks"],
      ["clue", "draft-clue"],
    ]);
    expect(rungWith(standard.ladder, "assign")?.id).toBe("supervision-order");
  });

  it("count in seconds only for demonstration", () => {
    const units = (pinned: typeof standard) => [...new Set(limitsIn(pinned).map(({ limit }) => limit.unit))].sort();
    expect(units(fast)).toEqual(["second"]);
    expect(units(standard)).toEqual(["day", "month", "workday"]);
    expect(shipped.filter(({ ladder }) => ladder.demo).map(({ id }) => id)).toEqual(["fast-city", "fast"]);
  });

  it("give the supervision order its limits, and the office and the station their own beside the rungs", () => {
    const limits = DUTIES.map((kind) => {
      const found = limitOf(standard.ladder, "supervision-order", kind);
      return [kind, found?.limit.count, found?.limit.unit, found?.whenMissed];
    });
    expect(limits).toEqual([
      ["acknowledge", 1, "workday", "record-call"],
      ["plan", 10, "workday", "offer-climb"],
      ["rectify", 30, "day", "offer-climb"],
      ["sample", 5, "workday", "tell-office"],
      ["sign", 3, "workday", "tell-office"],
      ["serve", 3, "workday", "serve-otherwise"],
      ["decide", 5, "workday", "tell-office"],
    ]);
  });

  it("say of higher rungs only what differs, and the whole limit follows", () => {
    expect(limitOf(standard.ladder, "reminder-interview", "plan")).toMatchObject({
      limit: { count: 20, unit: "workday" },
      chases: [{ before: 5 }, { before: 1 }],
      grace: { count: 1, unit: "workday" },
      whenMissed: "offer-climb",
    });
    expect(limitOf(standard.ladder, "listed-supervision", "rectify")).toMatchObject({
      limit: { count: 6, unit: "month" },
      choices: [],
      extension: { maximum: { count: 3, unit: "month" }, times: 1 },
    });
    expect(limitOf(standard.ladder, "approval-restriction-proposal", "plan")).toBeNull();
  });

  it("take as service what was opened, acknowledged or recorded, never what a mail server took", () => {
    for (const { ladder } of shipped)
      for (const { service } of ladder.rungs) expect(service.countsAs).toEqual(["opened", "acknowledged", "recorded"]);
  });

  it("give more time for what is worse: class Ⅴ is serious, worse than Ⅴ is grave", () => {
    const rectify = limitOf(standard.ladder, "supervision-order", "rectify");
    const days = (waterClass: number | null) => {
      const severity = severityOf(standard.ladder, waterClass);
      return rectify === null || severity === null ? null : [severity.id, limitFor(rectify, severity.id).count];
    };
    expect([null, 4, 5, 6].map(days)).toEqual([
      ["ordinary", 30],
      ["ordinary", 30],
      ["serious", 60],
      ["grave", 90],
    ]);
  });

  it("only ask for what others decide: restricting approvals is a provincial power", () => {
    for (const { ladder } of shipped) {
      const rung = rungWith(ladder, "ask-superior");
      expect([rung?.id, rung?.addressee, rung?.articles]).toEqual([
        "approval-restriction-proposal",
        "province-environment-department",
        ["approval-restriction"],
      ]);
    }
  });
});

describe("climbing", () => {
  it("is offered one rung up, and not beyond the last", () => {
    expect(climbOffer(standard.ladder, "supervision-order", "plan-overdue")?.id).toBe("reminder-interview");
    expect(climbOffer(standard.ladder, "approval-restriction-proposal", "rectification-overdue")?.id).toBe("clue");
    expect(climbOffer(standard.ladder, "approval-restriction-proposal", "plan-overdue")).toBeNull();
    expect(climbOffer(standard.ladder, "clue", "result-missed")).toBeNull();
    expect(rungAbove(standard.ladder, "clue")).toBeNull();
    expect(rungAbove(standard.ladder, "early-warning")?.id).toBe("supervision-order");
  });

  it("is not offered at the early warning, nor by a rung that the ladder lacks", () => {
    expect(climbOffer(standard.ladder, "early-warning", "plan-overdue")).toBeNull();
    expect(climbOffer(standard.ladder, "unheard-of", "plan-overdue")).toBeNull();
    expect(rungOf(standard.ladder, "unheard-of")).toBeNull();
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
