import fc from "fast-check";
import { eventSentence, MATTER, type MatterFacts, periodName } from "../../../domain/matter";
import { rungOf } from "../../../domain/ladder";
import { drain, type EventData, type ProceedingEvent } from "../../../domain/proceeding";
import { EVENT_WORDS, type EventKind } from "../../../domain/vocabulary";
import { calendarWith2027 } from "./calendar-2027";
import { disputes } from "../objection/lives";
import { livesUnder, longAfter } from "../proceeding/lives";
import { attribution, disputed, SIDES } from "../hearing/world";
import { besideEvents } from "../request/states";
import { BESIDE, factsOf, fastLife, Life, lifeAsking, LEADING, PEOPLE, verdict } from "./world";

const fast = factsOf("fast");
const rungName = (id: string) => rungOf(fast.ladder, id)?.name ?? { zh: "—", en: "—" };
const zh = (kind: EventKind, data: EventData = {}): string => eventSentence(kind, data, rungName).zh;

/** What the law writes in random lives, and in those that they seldom live. */
const written = (): readonly ProceedingEvent[] => {
  const events: ProceedingEvent[] = [];
  const live = (facts: MatterFacts, numRuns: number): void => {
    for (const acts of fc.sample(livesUnder(facts, { longestGap: 12, unit: 500 }), { numRuns, seed: 7 }))
      for (const { decision } of drain(MATTER, null, acts, longAfter(acts), facts).judged)
        events.push(...decision.events);
  };
  live(fast, 80);
  const rungs = fast.ladder.rungs.filter(({ id }) => ["early-warning", "supervision-order", "clue"].includes(id));
  live({ ...fast, ladder: { ...fast.ladder, rungs } }, 40);
  const news = new Life(factsOf("default"), (days) =>
    new Date(Date.parse("2026-11-30T01:00:00Z") + days * 86_400_000).toISOString(),
  );
  news.served().facts = { ...news.facts, calendar: calendarWith2027 };
  news.act(11, { kind: "calendar", notices: ["国办发明电〔2026〕9号"] });
  const lettered = fastLife().served().act(1, { kind: "draft-letter", letter: "praise", addressee: "responsible" });
  const { no: step } = lettered.step("sign");
  const words = { title: "通报", addressee: "演示镇", paragraphs: ["如下"] } as const;
  lettered.act(2, { kind: "edit-letter", step, base: 0, ...words, how: "document" });
  lettered.act(3, { kind: "submit", step }).act(4, { kind: "check", step }).act(5, { kind: "sign", step });
  lettered.act(6, { kind: "open" }).act(7, { kind: "acknowledge" });
  const silent = fastLife().served().wait(9);
  silent.act(10, { kind: "record-call", step: silent.step("call").no, note: "" });
  const told = fastLife().served().wait(30);
  told.act(31, { kind: "explain", step: told.step("climb-question").no, reason: "" });
  const sampled = fastLife().served().report(1).inOrder(1, { kind: "acknowledge" }, PEOPLE.sampler).wait(100);
  sampled.sampled(101, "undecided").sampled(102, "met").sampled(103, "missed", { verdictId: "r1b" });
  const unnamed = fastLife().served();
  unnamed.facts = { ...unnamed.facts, station: null };
  for (const life of [sampled, unnamed.report(1)])
    for (const { decision } of life.order().judged) events.push(...decision.events);
  for (const { objections, events: own } of disputes()) {
    events.push(...own);
    for (const { judged, samplings } of objections.values())
      for (const { decision } of [...judged, ...[...samplings.values()].flatMap((one) => one.judged)])
        events.push(...decision.events);
  }
  const kept = fastLife()
    .served()
    .act(1, verdict("missed", { verdictId: "v2", period: "2026-11", waterClass: 6 }));
  kept.act(2, { kind: "keep", step: kept.step("raise-question").no, reason: "" });
  const returned = fastLife().served().act(1, { kind: "plan", summary: "", measures: [] }, PEOPLE.liaison);
  returned.act(2, { kind: "return", step: returned.step("confirm").no, reason: "" }, PEOPLE.chief);
  const given = lifeAsking("plan-accepted", "report-accepted").served().plan(1).givenBack(2).plan(3).accepted(4);
  given.report(5).givenBack(6).report(7).accepted(8);
  const unheard = disputed().act(0, verdict("missed", { attribution: attribution() }));
  unheard.hear(1, { kind: "open" }, SIDES.upper).wait(110).hear(111, { kind: "respond", note: "" }, SIDES.upper);
  for (const { judged } of unheard.hearings.values())
    for (const { decision } of judged) events.push(...decision.events);
  const all = [kept, returned, given, lettered, silent, unheard.excepted(112, { what: "exclusion", verdict: "v1" })];
  return [
    ...events,
    ...besideEvents(),
    ...news.events,
    ...told.events,
    ...sampled.events,
    ...all.flatMap((life) => life.events),
  ];
};

describe("a line of the timeline", () => {
  const events = written();

  it("is a sentence in both languages of what the law wrote, with every word that it needs", () => {
    const wrong = events.flatMap(({ kind, data }) => {
      const said = eventSentence(kind, data, rungName);
      const whole =
        /\p{Script=Han}/u.test(said.zh) &&
        !/undefined|null|NaN|—/.test(`${said.zh}${said.en}`) &&
        /[a-z]/.test(said.en) &&
        // Of Chinese an English line holds the numbers of notices alone.
        !/\p{Script=Han}/u.test(said.en.replace(/国办发明电〔\d+〕\d+号/gu, ""));
      return whole ? [] : [[kind, data, said]];
    });
    expect(wrong).toEqual([]);
  });

  it("exists for each kind of event, and the lives show nearly all of them", () => {
    const seen = new Set<string>(events.map(({ kind }) => kind));
    // Those of a complaint are seen in tests/unit/complaint.
    const own = EVENT_WORDS.filter((kind) => !kind.startsWith("complaint-"));
    expect(own.filter((kind) => !seen.has(kind))).toEqual(["unparked"]);
    expect(zh("unparked")).toBe("系统管理员恢复办理");
  });

  it("names the paper that was served: a rung's, or the order of a re-sampling", () => {
    expect(zh("served", { proof: "opened", rung: "supervision-order", starts: "acknowledge,plan,rectify" })).toBe(
      "督办单已送达（对方在系统中查阅）",
    );
    expect(zh("served", { proof: "opened", rung: "supervision-order", starts: "sample" })).toBe(
      "复测通知已送达（对方在系统中查阅）",
    );
  });

  it("tells a message that nobody was there for from one that was refused", () => {
    expect(zh("not-reached", { notice: "early-warning", refused: 0 })).toBe("预警提示没有可发送的收件人");
    expect(zh("not-reached", { notice: "early-warning", refused: 1 })).toBe("预警提示有收件人未能送到");
  });

  it("uses no word that the field avoids", () => {
    for (const { kind, data } of events) expect(zh(kind, data)).not.toMatch(/案件|升级|申诉|立案|超标/);
  });

  it("reads as people say it", () => {
    expect(zh("opened", { period: "2026-10" })).toBe("2026年10月未达目标，建立整改事项");
    expect(zh("missed-again", { period: "2026-Q4" })).toBe("2026年第4季度再次未达目标，并入本事项");
    expect(zh("climb-decided", { cause: "plan-overdue", to: "reminder-interview" })).toBe(
      "整改方案逾期，决定提级至提醒约谈",
    );
    expect(zh("climbed", { from: "supervision-order", to: "reminder-interview" })).toBe("提级至提醒约谈");
    expect(zh("acknowledged", { late: true })).toBe("已签收（逾期）");
    expect(zh("served", { rung: "supervision-order", proof: "opened" })).toBe("督办单已送达（对方在系统中查阅）");
    expect(zh("overdue", { duty: "plan" })).toBe("整改方案已逾期");
    expect(zh("act-refused", { act: "report", refusal: "already-done" })).toBe("未受理“提交整改情况报告”：已经办理");
    expect(zh("question-answered", { answer: "sample-again" })).toBe("督办单位答复：重新采样");
    expect(zh("closed", { verdict: "r1" })).toBe("已销号");
    expect(zh("sent", { notice: "a-later-kind" })).toBe("a-later-kind已发出");
    expect(zh("extended", { duty: "plan", from: "2026-12-08", to: "2026-12-15" })).toBe(
      "批准延期：整改方案的期限由2026-12-08改为2026-12-15",
    );
    expect(
      zh("due-moved", {
        duty: "rectify",
        from: "2026-12-30",
        to: "2027-01-04",
        cause: "calendar",
        notices: "国办发明电〔2026〕9号",
      }),
    ).toBe("节假日安排公布（国办发明电〔2026〕9号）：整改情况报告的期限由2026-12-30改为2027-01-04");
    expect(zh("exception-proposed", { what: "extension", duty: "plan", count: 5, unit: "second" })).toBe(
      "提请整改方案延期5秒，待审批",
    );
  });

  it("names a noted result of a re-sampling", () => {
    const life = fastLife().served().plan(1).report(2).sampled(3, "missed").report(4).sampled(5, "missed", { no: 1 });
    const [noted] = life.eventsOf("verdict-noted");
    expect(zh("verdict-noted", noted)).toBe("记录评价结论：复测未达目标");
    const met = fastLife()
      .act(0, verdict("missed", { scheme: BESIDE }))
      .act(1, verdict("met", { verdictId: "v2" }));
    expect(met.state?.misses.map(({ scheme }) => scheme)).toEqual([BESIDE]);
    expect(met.eventsOf("verdict-noted")).toMatchObject([{ scheme: LEADING, period: "2026-10" }]);
  });
});

describe("a period", () => {
  it("is named by month, quarter, year or as a re-sample; any other stands as it is", () => {
    expect(["2026-10", "2026-Q4", "2026", "resample:1", "later"].map((period) => periodName(period).zh)).toEqual([
      "2026年10月",
      "2026年第4季度",
      "2026年",
      "复测",
      "later",
    ]);
  });
});
