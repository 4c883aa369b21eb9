import { computeDeadline, type Limit } from "../../../domain/calendar";
import type { RungId, TimedStep } from "../../../domain/ladder";
import type { DutyFacts, LetterFacts, NoticeFacts } from "../../../letters";
import { articlesOf, calendarOf, ladderInForce, loadRules } from "../../../rules";

const library = loadRules();
const calendar = calendarOf(library);
const DATE = "2026-11-24";

export const shippedLadder = ladderInForce(library, "default", DATE);

/** A duty that runs from an instant by the shipped calendar. */
export const duty = (
  step: TimedStep,
  limit: Limit,
  from = "2026-11-24T09:30:00+08:00",
  change: Partial<DutyFacts> = {},
): DutyFacts => ({
  step,
  limit,
  basis: "项目默认值",
  from,
  deadline: computeDeadline(calendar, from, limit),
  assumed: false,
  climbsAt: null,
  ...change,
});

const verdict = { period: "2026-10", waterClass: 4, targetClass: 3, items: ["氨氮", "总磷"] } as const;
const section = { name: "演示溪口", river: "演示溪", level: "县控" };

/** A chase to the township, with changes. */
export const noticeFacts = (change: Partial<NoticeFacts> = {}): NoticeFacts => ({
  kind: "chase",
  audience: "responsible-unit",
  recipient: { unit: "演示镇人民政府", post: "镇级河长" },
  sender: "演示县治水办（河长办）",
  responsibleUnit: "演示镇人民政府",
  matter: { id: "7", number: "整改〔2026〕1号" },
  section,
  verdict,
  rung: { id: "supervision-order", name: "督办单" },
  ladderStatus: "assumption",
  duties: [duty("plan", { count: 10, unit: "workday" })],
  letter: null,
  refused: null,
  cause: null,
  publicUrl: "https://heqing.example",
  demo: false,
  ...change,
});

/** What the letter of a shipped rung is drafted from. */
export const letterFacts = (rung: RungId, change: Partial<LetterFacts> = {}): LetterFacts => {
  const found = shippedLadder.ladder.rungs.find(({ id }) => id === rung);
  if (found === undefined) throw new Error(`the shipped ladder has no rung ${rung}`);
  return {
    rung: found,
    ladderStatus: shippedLadder.status,
    date: DATE,
    matterNumber: "整改〔2026〕1号",
    section,
    verdict,
    responsibleUnit: "演示镇人民政府",
    addressee: null,
    issuer: null,
    cause: null,
    articles: articlesOf(library),
    demo: false,
    ...change,
  };
};
