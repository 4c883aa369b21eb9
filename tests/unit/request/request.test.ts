import { PEOPLE } from "../matter/world";
import { ASKED, BESIDE, besideFacts, requestLife } from "./world";

const { officer, riverChief, magistrate } = BESIDE;
const asked = () => requestLife().act(0, ASKED, null);
const taken = () => asked().act(1, { kind: "take-on" }, officer);
const answered = () => taken().act(2, { kind: "feed-back", summary: "已修复" }, officer);
/** Taken on, and its period has passed. */
const lapsed = () => taken().wait(40);

describe("a request to a department 提请办理", () => {
  it("goes to the department; its clock of 受理 runs from service alone", () => {
    const life = asked();
    expect(life.notices).toEqual(["request → department"]);
    expect(life.running).toEqual(["serve"]);
    life.act(5, { kind: "open" }, officer);
    expect(life.running).toEqual(["take-on"]);
    expect(life.act(6, { kind: "open" }, officer).refusal).toBe("already-done");
  });

  it("is taken on, fed back and confirmed by who asked; then its matter is told", () => {
    const life = answered();
    expect(life.phase).toBe("answered");
    expect(life.running).toEqual(["confirm-feedback"]);
    expect(life.told).toEqual([]);
    life.act(3, { kind: "confirm-feedback", step: life.step("confirm-feedback") }, PEOPLE.liaison);
    expect(life.state?.stage).toMatchObject({ phase: "ended", as: "confirmed" });
    expect(life.running).toEqual([]);
    expect(life.told).toEqual([{ kind: "request-ended", request: 1, as: "confirmed" }]);
  });

  it("is returned with a reason, which ends it", () => {
    const life = asked().act(1, { kind: "turn-down", reason: "不属本部门职责" }, officer);
    expect(life.state?.stage).toMatchObject({ phase: "ended", as: "returned" });
    expect(life.told).toEqual([{ kind: "request-ended", request: 1, as: "returned" }]);
    expect(life.notices.at(-1)).toBe("request-turned-down → responsible+supervisor");
  });

  it("is sent back by who asked, and the department has its whole period again", () => {
    const life = answered();
    life.act(10, { kind: "send-back", step: life.step("confirm-feedback"), reason: "仍在渗漏" }, PEOPLE.chief);
    expect(life.phase).toBe("handling");
    expect(life.state?.duties.map(({ kind, from }) => [kind, from])).toEqual([["handle", "2026-11-24T01:00:10.000Z"]]);
    expect(life.open).toContain("handle-request");
    expect(life.told).toEqual([]);
  });

  it("is nobody's to confirm but of who asked: an office does not answer for a township, nor the other way round", () => {
    const life = answered();
    const step = life.step("confirm-feedback");
    expect(life.act(3, { kind: "confirm-feedback", step }, PEOPLE.clerk).refusal).toBe("not-a-party");
    const office = requestLife()
      .act(0, { ...ASKED, asker: "supervisor" }, null)
      .act(1, { kind: "take-on" }, officer);
    office.act(2, { kind: "feed-back", summary: "" }, officer);
    const confirm = { kind: "confirm-feedback", step: office.step("confirm-feedback") } as const;
    expect(office.act(3, confirm, PEOPLE.chief).refusal).toBe("not-a-party");
    expect(office.act(4, confirm, PEOPLE.clerk).refusal).toBe(null);
  });

  it("left unconfirmed lets the township's clocks run on, and the office answer in its place", () => {
    const life = answered().wait(60);
    expect(life.told).toEqual([{ kind: "request-ended", request: 1, as: "unconfirmed" }]);
    const step = life.step("confirm-feedback");
    expect(life.act(61, { kind: "confirm-feedback", step }, PEOPLE.clerk).refusal).toBe(null);
  });

  it("has the period that the asker set", () => {
    const life = requestLife()
      .act(0, { ...ASKED, count: 100 }, null)
      .act(1, { kind: "take-on" }, officer);
    expect(life.state?.duties.map(({ kind, limit }) => [kind, limit])).toEqual([
      ["handle", { count: 100, unit: "second" }],
    ]);
  });

  it("is never an order to a government: a department can only take it on, return it or feed back", () => {
    const life = asked();
    const acts = ["ask-department", "call-interview", "summon", "send-back"] as const;
    for (const kind of acts)
      expect(
        life.act(1, { kind, step: 1, reason: "", problem: "", on: "2026-12-01", place: "" } as never, officer).refusal,
      ).not.toBe(null);
  });

  it("about a matter that was taken back upward 上级收回 is not left to the township, and the refusal names the list", () => {
    const life = requestLife().act(0, { ...ASKED, listed: "sewer-network-repair" }, null);
    expect(life.act(1, { kind: "turn-down", reason: "属地办理" }, officer).refusal).toBe("taken-back-upward");
    const shared = requestLife().act(0, { ...ASKED, listed: "village-sewage-patrol" }, null);
    expect(shared.act(1, { kind: "turn-down", reason: "" }, officer).refusal).toBe(null);
    // Before the lists held, nothing had been taken back.
    const before = requestLife(besideFacts(), (s) =>
      new Date(Date.parse("2025-06-30T00:00:00Z") + s * 1000).toISOString(),
    );
    before.act(0, { ...ASKED, listed: "sewer-network-repair" }, null);
    expect(before.act(1, { kind: "turn-down", reason: "" }, officer).refusal).toBe(null);
  });

  it("is recalled with its matter", () => {
    const life = taken().act(3, { kind: "request-recalled" }, null);
    expect(life.state?.stage).toMatchObject({ phase: "ended", as: "withdrawn" });
    expect(life.act(4, { kind: "feed-back", summary: "" }, officer).refusal).toBe("matter-closed");
  });
});

describe("河长约谈 of a department that let the chief's time limit pass", () => {
  it("is offered to the river chief once, and nothing is called by itself", () => {
    const life = lapsed();
    expect(life.notices).toContain("overdue → department+responsible+supervisor");
    expect(life.notices.filter((notice) => notice.startsWith("interview-question"))).toEqual([
      "interview-question → interviewer",
    ]);
    expect(life.wait(5_000).begun).toEqual([]);
  });

  it("is also offered where a request was served and neither taken on nor returned", () => {
    const life = asked().act(1, { kind: "open" }, officer).wait(30);
    expect(life.open).toContain("interview-question");
  });

  it("is decided by the river chief in person, with a reason", () => {
    const life = lapsed();
    const step = life.step("interview-question");
    const body = {
      kind: "summon",
      step,
      reason: "逾期未办",
      problem: "逾期",
      on: "2026-11-25",
      place: "会议室",
    } as const;
    expect(life.act(41, body, officer).refusal).toBe("not-a-party");
    expect(life.act(42, body, magistrate).refusal).toBe("chief-needed");
    expect(life.act(43, { ...body, on: "2026-11-23" }, riverChief).refusal).toBe("date-past");
    expect(life.act(44, body, riverChief).refusal).toBe(null);
    expect(life.begun).toEqual([
      {
        kind: "interview-call",
        interview: "river-chief",
        ground: "request-overdue",
        no: 1,
        problem: "逾期",
        on: "2026-11-25",
        place: "会议室",
        rung: "supervision-order",
        interviewer: "government",
        called: "housing",
      },
    ]);
    expect(life.running).toEqual(["handle"]);
    expect(life.act(45, body, riverChief).refusal).toBe("step-not-open");
  });

  it("may be forgone with a reason; the department owes what it was asked for all the same", () => {
    const life = lapsed();
    life.act(41, { kind: "forgo-interview", step: life.step("interview-question"), reason: "已在办理" }, riverChief);
    expect(life.open).not.toContain("interview-question");
    expect(life.act(42, { kind: "feed-back", summary: "" }, officer).refusal).toBe(null);
  });

  it("is none where the registry has no river chief", () => {
    const facts = besideFacts();
    const life = requestLife({ ...facts, around: { ...facts.around, chief: null } }).act(0, ASKED, null);
    life.act(1, { kind: "take-on" }, officer).wait(500);
    expect(life.open).not.toContain("interview-question");
  });
});
