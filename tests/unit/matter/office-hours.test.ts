import { formatInstant, parseInstant } from "../../../domain/calendar";
import { type NotifyStep, sendingOf } from "../../../domain/proceeding";
import { NOTICE_HASTE, NOTICE_WORDS } from "../../../domain/vocabulary";
import { loadRules, messagingOn, officeHoursOn } from "../../../rules";
import { factsOf, Life } from "./world";

const rules = loadRules();
const officeHours = officeHoursOn(rules, "2026-11-30");
/** No digest: what is not urgent goes by itself, within office hours. */
const each = { ...messagingOn(rules, "2026-11-30"), digestAt: null };
const messaging = messagingOn(rules, "2026-11-30");
const local = (instant: string): string => formatInstant(parseInstant(instant));
const DAY = 86_400;
const AT_ONCE = { notBefore: null, gathered: false };

/** Every message of a life of the family, with the instant of its decision and the one before which it does not go out. */
const sent = (life: Life): readonly { step: NotifyStep; at: string; notBefore: string | null }[] =>
  life.judged.flatMap(({ at, decision }) =>
    decision.steps.flatMap((change) =>
      change.change === "added" && change.step.kind === "notify"
        ? [
            {
              step: change.step,
              at,
              notBefore: sendingOf(change.step, at, { ...life.facts, officeHours, messaging: each }).notBefore,
            },
          ]
        : [],
    ),
  );

/** A township of the default ladder that does nothing for weeks after it was served. */
const idle = (servedAt: number): Life => new Life(factsOf("default")).served(servedAt).wait(servedAt + 60 * DAY);

test("a plan that ends on a Friday is overdue at its instant, and is mailed on Monday at half past eight", () => {
  const lives = [0, 1, 2, 3, 6, 7].map((days) => idle(days * DAY));
  const overdue = lives
    .flatMap((life) => sent(life).map((message) => ({ ...message, life })))
    .filter(({ step, at }) => step.notice === "overdue" && new Date(local(at).slice(0, 10)).getUTCDay() === 6);
  expect(overdue.length).toBeGreaterThan(0);
  for (const { at, step, life, notBefore: held } of overdue) {
    const saturday = local(at).slice(0, 10);
    expect(local(at)).toBe(`${saturday}T00:00:00+08:00`);
    const monday = new Date(Date.parse(saturday) + 2 * DAY * 1000).toISOString().slice(0, 10);
    expect(held).toBe(`${monday}T08:30:00+08:00`);
    expect(
      life.judged.some(
        ({ at: when, decision }) =>
          when === at && decision.duties.some((change) => change.change === "overdue" && change.no === step.duty),
      ),
    ).toBe(true);
  }
});

test("a letter that is served in the night goes at once", () => {
  const life = new Life(factsOf("default")).served(14 * 3600); // 23:00
  const letter = sent(life).find(({ step }) => step.notice === "assignment");
  expect([local(letter?.at ?? "").slice(11, 16), letter?.notBefore]).toEqual(["23:00", null]);
  const office = sent(life).find(({ step }) => step.notice === "letter-drafted");
  expect(office?.notBefore).toBe("2026-11-25T08:30:00+08:00");
});

test("a paper whose service starts a clock goes at once, whatever it says", () => {
  const facts = { ...factsOf("default"), officeHours, messaging };
  const starts = { what: "moved", rung: "assignment", duties: [] } as const;
  expect(sendingOf({ notice: "date-moved", starts }, "2026-11-28T00:00:00+08:00", facts)).toEqual(AT_ONCE);
  expect(sendingOf({ notice: "date-moved", starts: null }, "2026-11-28T00:00:00+08:00", facts)).not.toEqual(AT_ONCE);
});

test("a demonstration ladder counts in seconds and holds nothing back", () => {
  const facts = { ...factsOf("fast"), officeHours, messaging };
  for (const notice of NOTICE_WORDS)
    expect(sendingOf({ notice, starts: null }, "2026-11-28T00:00:00+08:00", facts)).toEqual(AT_ONCE);
});

test("of every message it is said whether it waits, and papers, samplings, reminders and corrections never do", () => {
  expect(Object.keys(NOTICE_HASTE).sort()).toEqual([...NOTICE_WORDS].sort());
  for (const notice of ["assignment", "climbed", "sampling-order", "chase", "corrected"] as const)
    expect(NOTICE_HASTE[notice]).toBe("at-once");
});
