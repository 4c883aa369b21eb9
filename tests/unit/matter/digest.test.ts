import { digestInstant } from "../../../domain/message";
import { type NotifyStep, sendingOf } from "../../../domain/proceeding";
import { NOTICE_HASTE } from "../../../domain/vocabulary";
import { loadRules, messagingOn, officeHoursOn } from "../../../rules";
import { shippedCalendar } from "../calendar/shipped";
import { factsOf, Life, verdict } from "./world";

const rules = loadRules();
const officeHours = officeHoursOn(rules, "2026-11-30");
const messaging = messagingOn(rules, "2026-11-30");
const facts = { ...factsOf("default"), officeHours, messaging };
const FRIDAY_NIGHT = "2026-11-27T22:00:00+08:00";
const MONDAY = "2026-11-30T09:00:00+08:00";

test("the digest goes at its hour of the next working day, and what is decided at that very instant is a day too late", () => {
  const at = (instant: string) => digestInstant(shippedCalendar, officeHours, "09:00", instant);
  expect(at("2026-11-27T08:59:59+08:00")).toBe("2026-11-27T09:00:00+08:00");
  expect(at("2026-11-27T09:00:00+08:00")).toBe(MONDAY);
  expect(at(FRIDAY_NIGHT)).toBe(MONDAY);
  // 2026-10-10 is a Saturday on which everybody works.
  expect(at("2026-10-09T18:00:00+08:00")).toBe("2026-10-10T09:00:00+08:00");
});

test("what is not urgent is gathered; what is urgent by its word, by its service or by the last day it speaks of goes at once", () => {
  const question = { notice: "question", starts: null, to: ["supervisor"], duty: null } as const;
  expect(sendingOf(question, FRIDAY_NIGHT, facts)).toEqual({ notBefore: MONDAY, gathered: true });
  expect(sendingOf({ ...question, notice: "chase" }, FRIDAY_NIGHT, facts).gathered).toBe(false);
  const end = (due: string) => [{ no: 4, owner: "supervisor", end: { due } }] as never;
  expect(sendingOf(question, FRIDAY_NIGHT, facts, end("2026-12-01T00:00:00+08:00"))).toEqual({
    notBefore: null,
    gathered: false,
  });
  expect(sendingOf(question, FRIDAY_NIGHT, facts, end("2026-12-09T00:00:00+08:00")).gathered).toBe(true);
  // Over already: the last day is no reason any more.
  expect(sendingOf(question, FRIDAY_NIGHT, facts, end("2026-11-20T00:00:00+08:00")).gathered).toBe(true);
  // Somebody else's last day.
  expect(sendingOf({ ...question, to: ["station"] }, FRIDAY_NIGHT, facts, end(MONDAY)).gathered).toBe(true);
});

test("a message that waits is taken back when what it asks for is settled before it goes", () => {
  const waiting = new Life({ ...factsOf("default"), messagesWait: true }).act(1, verdict("missed"));
  expect(waiting.notices).toContain("letter-drafted");
  const signed = new Life({ ...factsOf("default"), messagesWait: true }).assigned(60);
  expect(signed.notices).not.toContain("letter-drafted");
  const lifted = signed.judged.flatMap(({ decision }) =>
    decision.steps.filter(({ change }) => change === "lifted").map((change) => ("no" in change ? change.no : 0)),
  );
  expect(lifted.length).toBeGreaterThan(0);
  // Where nothing waits, nothing is taken back: the mail may be on its way.
  expect(new Life(factsOf("default")).assigned(60).notices).toContain("letter-drafted");
});

test("nothing urgent is ever taken back", () => {
  const life = new Life({ ...factsOf("default"), messagesWait: true }).served(60).wait(40 * 86_400);
  const added = new Map<number, NotifyStep["notice"]>();
  const takenBack: NotifyStep["notice"][] = [];
  for (const change of life.judged.flatMap(({ decision }) => decision.steps)) {
    if (change.change === "added" && change.step.kind === "notify") added.set(change.step.no, change.step.notice);
    const notice = change.change === "lifted" ? added.get(change.no) : undefined;
    if (notice !== undefined) takenBack.push(notice);
  }
  expect(takenBack.length).toBeGreaterThan(0);
  expect(takenBack.filter((notice) => NOTICE_HASTE[notice] === "at-once")).toEqual([]);
});

test("quiet hours and working days are rule data: other rules hold a message until other hours, and hold nothing that is urgent", () => {
  const question = { notice: "question", starts: null, to: ["supervisor"], duty: null } as const;
  const saturdays = { days: "every", from: "06:00", until: "22:00" } as const;
  const under = (change: Partial<typeof facts>) => sendingOf(question, FRIDAY_NIGHT, { ...facts, ...change }).notBefore;
  const none = { ...messaging, digestAt: null };
  expect(under({})).toBe(MONDAY);
  expect(under({ messaging: { ...messaging, digestAt: "10:30" } })).toBe("2026-11-30T10:30:00+08:00");
  expect(under({ messaging: none })).toBe("2026-11-30T08:30:00+08:00");
  expect(under({ messaging: none, officeHours: saturdays })).toBe("2026-11-28T06:00:00+08:00");
  expect(under({ messaging: none, officeHours: { ...saturdays, until: "24:00" } })).toBeNull();
  for (const urgent of [{ notice: "chase" }, { notice: "letter" }, { notice: "assignment" }] as const)
    expect(sendingOf({ ...question, ...urgent }, FRIDAY_NIGHT, facts)).toEqual({ notBefore: null, gathered: false });
});
