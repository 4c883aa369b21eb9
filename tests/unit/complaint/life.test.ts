import fc from "fast-check";
import { COMPLAINT_FINDING_WORDS, type DutyKind } from "../../../domain/vocabulary";
import { KINDS } from "../../../engine/kinds";
import { PEOPLE } from "../matter/world";
import { Complaint, factsBy, lives, REGISTERED } from "./world";

const registered = (): Complaint => new Complaint().send(0, REGISTERED);
const seenBy = (life: Complaint): unknown => (life.state === null ? null : KINDS.complaint.seenBy(life.state));
const limits = (life: Complaint): Partial<Record<DutyKind, string>> =>
  Object.fromEntries(life.state?.duties.map(({ kind, end }) => [kind, end.dueDate]) ?? []);

test("a complaint is the office's alone until it is found true, then the unit handles it and the office answers", () => {
  const life = registered();
  expect(life.offers(PEOPLE.clerk)).toEqual(["verify-complaint"]);
  expect(seenBy(life)).toEqual(["supervisor"]);
  life.verified(10, "confirmed");
  expect(seenBy(life)).toEqual(["supervisor", "responsible"]);
  expect(life.offers(PEOPLE.chief)).toEqual(["report-handling"]);
  const step = life.step("handle-complaint");
  life.send(20, { kind: "report-handling", step, summary: "已封堵" }, PEOPLE.chief);
  expect(life.offers(PEOPLE.clerk)).toEqual(["answer-informant"]);
  life.send(30, { kind: "answer-informant", step: life.step("reply-complaint"), note: "电话答复" });
  expect(life.state).toMatchObject({ stage: { phase: "ended", as: "replied" }, duties: [] });
  expect(life.told).toEqual([
    "complaint-registered supervisor",
    "complaint-verified supervisor+responsible",
    "complaint-handled all",
    "complaint-replied supervisor",
    "ended supervisor",
  ]);
});

test.each(["unfounded", "elsewhere"] as const)(
  "one that is %s is answered, and nobody but the office hears of it",
  (finding) => {
    const life = registered().verified(10, finding);
    expect(life.state?.stage.phase).toBe("replying");
    expect(seenBy(life)).toEqual(["supervisor"]);
    expect(life.told.filter((line) => !line.endsWith(" supervisor"))).toEqual([]);
    expect(life.judged.flatMap(({ decision }) => decision.parent)).toEqual([]);
  },
);

test("one that is so is told to the open matter of its section, by number and finding alone", () => {
  const life = registered().verified(10, "partly");
  expect(life.judged.flatMap(({ decision }) => decision.parent)).toEqual([
    { body: { kind: "complaint-found", number: "演治水办信访举报〔2026〕1号", finding: "partly" } },
  ]);
});

test("its limits are those of the rules it is handled by", () => {
  const by = (ladder: Parameters<typeof factsBy>[0]): Partial<Record<DutyKind, string>> =>
    limits(new Complaint(factsBy(ladder)).send(0, REGISTERED));
  expect(by("complaint")).toEqual({ "verify-complaint": "2026-11-26", "reply-complaint": "2026-12-03" });
  expect(by("petition")).toMatchObject({ "verify-complaint": "2026-12-09" });
  expect(by("petition-strict")).toMatchObject({ "verify-complaint": "2026-12-01", "reply-complaint": "2026-12-24" });
});

test("an office that is late is reminded and told, and nobody climbs", () => {
  const life = registered().wait(20 * 86_400);
  expect(life.told).toContain("overdue supervisor");
  expect(life.state?.duties.every(({ overdue }) => overdue)).toBe(true);
  life.verified(21 * 86_400, "confirmed");
  const verified = life.judged
    .flatMap(({ decision }) => decision.events)
    .find(({ kind }) => kind === "complaint-verified");
  expect(verified?.data).toMatchObject({ late: true });
});

test("who may not, what is not open and what is over is refused", () => {
  const life = registered();
  const step = life.step("verify-complaint");
  life.send(5, { kind: "verify-complaint", step, finding: "confirmed", summary: "x" }, PEOPLE.chief);
  expect(life.outcome).toBe("not-a-party");
  life.send(6, { kind: "verify-complaint", step: 99, finding: "confirmed", summary: "x" });
  expect(life.outcome).toBe("step-not-open");
  life.send(7, { kind: "answer-informant", step, note: "x" });
  expect(life.outcome).toBe("not-in-this-phase");
  life.send(8, REGISTERED);
  expect(life.outcome).toBe("not-in-this-phase");
  life.verified(9, "unfounded").send(10, { kind: "answer-informant", step: life.step("reply-complaint"), note: "x" });
  life.verified(11, "confirmed");
  expect(life.outcome).toBe("matter-closed");
});

test("whatever the lives, what names who complained is in no state and no line", () => {
  fc.assert(
    fc.property(fc.constantFrom(...COMPLAINT_FINDING_WORDS), fc.boolean(), fc.nat(100), (finding, named, days) => {
      const life = new Complaint().send(0, { ...REGISTERED, named, summary: "内容" });
      life.wait(days * 86_400).verified(days * 86_400 + 1, finding);
      const kept = JSON.stringify([life.state, life.judged.flatMap(({ decision }) => decision.events)]);
      expect(kept).not.toContain("内容");
      expect(life.state?.duties.every(({ kind }) => kind.endsWith("-complaint"))).toBe(true);
    }),
  );
  expect(lives().map(({ state }) => state?.stage.phase)).toEqual([
    "handling",
    "ended",
    "handling",
    "replying",
    "replying",
  ]);
});

test("a petition is answered later by approval of another, before its limit ends, once and as far as the rule says", () => {
  const life = new Complaint(factsBy("petition")).send(0, REGISTERED);
  const duty = life.state?.duties.find(({ kind }) => kind === "reply-complaint")?.no ?? 0;
  const ask = (seconds: number, count: number): string =>
    life.send(seconds, { kind: "propose", what: "extension", duty, count, ground: "复杂", evidence: "记录" }).outcome;
  expect(ask(1, 31)).toBe("beyond-the-maximum");
  expect(ask(2, 30)).toBe("applied");
  expect(ask(3, 30)).toBe("already-proposed");
  expect(life.offers(PEOPLE.clerk)).not.toContain("approve");
  const before = limits(life)["reply-complaint"] ?? "";
  life.send(4, { kind: "approve", step: life.step("approve") }, PEOPLE.head);
  expect(life.outcome).toBe("applied");
  expect((limits(life)["reply-complaint"] ?? "") > before).toBe(true);
  expect(ask(5, 1)).toBe("beyond-the-maximum");
  const own = new Complaint().send(0, REGISTERED);
  own.send(1, { kind: "propose", what: "extension", duty, count: 1, ground: "x", evidence: "x" });
  expect(own.outcome).toBe("no-rule-for-it");
});
