import { interviewAllowed } from "../../../domain/proceeding";
import { INTERVIEW_KIND_WORDS } from "../../../domain/vocabulary";
import { fastLife, PEOPLE } from "../matter/world";
import { BESIDE, besideFacts, interviewLife } from "../request/world";

const { called, magistrate } = BESIDE;
const CALL = {
  kind: "interview-call",
  interview: "river-chief",
  ground: "request-overdue",
  no: 1,
  problem: "逾期未办理",
  on: "2026-11-24",
  place: "县政府会议室",
  rung: "supervision-order",
  interviewer: "government",
  called: "housing",
} as const;
const MINUTES = {
  kind: "record-minutes",
  on: "2026-11-24",
  participants: [
    { name: "演示甲", post: "县级河长", present: true },
    { name: "演示乙", post: "县住建局主要负责人", present: false },
  ],
  problem: "逾期",
  measures: "十日内修复",
  requirement: "书面报告",
} as const;
const opened = () => interviewLife().act(0, CALL, null);
const held = () => opened().act(10, MINUTES, magistrate);
const reported = () => held().act(11, { kind: "report-measures", summary: "已修复" }, called);

describe("an interview 约谈", () => {
  it("is notified to the unit alone, served as a paper is, and held by a clock", () => {
    const life = opened();
    expect(life.notices).toEqual(["interview → interviewed"]);
    expect(life.judged[0]?.decision.parties).toEqual([
      { role: "interviewer", unit: "government" },
      { role: "interviewed", unit: "housing" },
    ]);
    life.act(1, { kind: "open" }, called);
    expect(life.running).toEqual(["minutes"]);
  });

  it("has minutes with who took part; an absence is recorded and blocks nothing, a day to come is refused", () => {
    const life = opened();
    expect(life.act(9, { ...MINUTES, on: "2026-11-25" }, magistrate).refusal).toBe("not-held-yet");
    life.act(10, MINUTES, magistrate);
    expect(life.phase).toBe("held");
    expect(life.judged.at(-1)?.decision.events).toMatchObject([
      { kind: "interview-held", data: { present: 1, absent: 1 } },
    ]);
    expect(life.running.toSorted()).toEqual(["measures", "publish-interview", "serve"]);
  });

  it("is published twice, problem and measures, then what came of it; with that it is over and its parent is told", () => {
    const life = reported();
    life.act(12, { kind: "conclude", carriedOut: true, summary: "已落实" }, magistrate);
    expect(life.phase).toBe("concluded");
    expect(life.told).toEqual([]);
    const publish = (seconds: number) =>
      life.act(
        seconds,
        { kind: "publish-interview", step: life.step("publish-interview"), text: "公布" },
        PEOPLE.clerk,
      );
    publish(13);
    expect(life.phase).toBe("concluded");
    publish(14);
    expect(life.phase).toBe("ended");
    expect(life.told).toEqual([{ kind: "interview-ended", interview: "river-chief", no: 1 }]);
  });

  it("of a unit that lets its date pass is concluded without a report, and not as carried out", () => {
    const life = held();
    expect(life.act(12, { kind: "conclude", carriedOut: false, summary: "" }, magistrate).refusal).toBe(
      "not-in-this-phase",
    );
    life.wait(45);
    expect(life.notices).toContain("overdue → interviewed+supervisor");
    expect(life.act(46, { kind: "conclude", carriedOut: true, summary: "" }, magistrate).refusal).toBe(
      "not-in-this-phase",
    );
    expect(life.act(47, { kind: "conclude", carriedOut: false, summary: "" }, magistrate).refusal).toBe(null);
  });

  it("of the reminder kind is internal: nothing of it is published", () => {
    const life = interviewLife().act(0, { ...CALL, interview: "reminder", ground: "minutes-rung" }, null);
    life.act(1, MINUTES, magistrate).act(2, { kind: "report-measures", summary: "" }, called);
    life.act(3, { kind: "conclude", carriedOut: true, summary: "" }, magistrate);
    expect(life.phase).toBe("ended");
    expect(life.open).toEqual([]);
  });

  it("never mixes its kinds: each issuer, addressee and ground fits one of them at most", () => {
    const { interview } = besideFacts("default").rules;
    const allowed = (
      issuer: string,
      addressee: string,
      ground: "request-overdue" | "statutory-rung" | "minutes-rung",
    ) =>
      INTERVIEW_KIND_WORDS.filter((kind) => interviewAllowed(interview, kind, { issuer, addressee, ground }) !== null);
    expect(allowed("county_government", "county_department", "request-overdue")).toEqual(["river-chief"]);
    expect(allowed("county_department", "township_government", "minutes-rung")).toEqual([]);
    expect(allowed("county_office", "township_government", "request-overdue")).toEqual([]);
    expect(allowed("province_office", "city_government", "statutory-rung")).toEqual(["statutory"]);
    // Below the province nobody holds a statutory one.
    expect(allowed("city_office", "county_government", "statutory-rung")).toEqual([]);
    expect(allowed("county_office", "township_government", "minutes-rung")).toEqual(["reminder"]);
  });
});

describe("提醒约谈 of the responsible unit", () => {
  /** The reminder rung was served. */
  const reminded = () => fastLife().served().wait(15).climbed(16).act(17, { kind: "open" });

  it("is asked for when its rung's letter is served, and called by a head of the office", () => {
    const life = reminded();
    const step = life.step("call-interview");
    expect(step).toMatchObject({ interview: "reminder", ground: "minutes-rung" });
    const body = {
      kind: "call-interview",
      step: step.no,
      problem: "逾期",
      on: "2026-11-25",
      place: "县治水办",
    } as const;
    expect(life.act(18, body, PEOPLE.clerk).refusal).toBe("head-needed");
    expect(life.act(18, { ...body, on: "2026-11-20" }).refusal).toBe("date-past");
    expect(life.act(19, body).refusal).toBe(null);
    expect(life.decisions.at(-1)?.children).toMatchObject([
      {
        start: "interview",
        no: 1,
        body: { interview: "reminder", interviewer: "office", called: "town" },
        shares: ["supervisor"],
      },
    ]);
  });

  it("is none where issuer or addressee are not its own", () => {
    const life = reminded();
    life.facts = {
      ...life.facts,
      around: { ...life.facts.around, parties: [{ role: "supervisor", unit: "o", kind: "county_department" }] },
    };
    const { no } = life.step("call-interview");
    expect(life.act(18, { kind: "call-interview", step: no, problem: "", on: "2026-11-25", place: "" }).refusal).toBe(
      "no-such-interview",
    );
  });
});
