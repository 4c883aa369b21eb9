import { computeDeadline, type Limit } from "../../../domain/calendar";
import { wordsOf, type DutyKind, type ServiceProof } from "../../../domain/vocabulary";
import type { DutyFacts, LetterFacts, NoticeFacts, StartsFacts, VerdictFacts } from "../../../letters";
import { articlesOf, calendarOf, ladderFor, loadRules } from "../../../rules";

const library = loadRules();
const calendar = calendarOf(library);
const DATE = "2026-11-24";
const NOW = "2026-11-24T09:30:00+08:00";

const shipped = (over: "county" | "city" | "province", under: "township" | "county" | "city") =>
  ladderFor(library, "default", { over, under }, DATE);

export const shippedLadder = shipped("county", "township");
export const cityLadder = shipped("city", "county");

const OWNERS = { sample: "station", sign: "supervisor", serve: "supervisor", decide: "supervisor" } as const;

/** A duty that runs from an instant by the shipped calendar. */
export const duty = (kind: DutyKind, limit: Limit, from = NOW, change: Partial<DutyFacts> = {}): DutyFacts => ({
  kind,
  owner: OWNERS[kind as keyof typeof OWNERS] ?? "responsible",
  limit,
  basis: "系统默认值",
  from,
  end: computeDeadline(calendar, from, limit),
  moved: null,
  asksAt: null,
  ...change,
});

export const VERDICT: VerdictFacts = {
  period: "2026-10",
  outcome: "missed",
  waterClass: 4,
  targetClass: 3,
  items: ["氨氮", "总磷"],
  missed: [
    { item: "氨氮", value: "1.38", unit: "mg/L", limit: "1.0", multiple: "0.38" },
    { item: "总磷", value: "0.25", unit: "mg/L", limit: "0.2", multiple: "0.25" },
  ],
  scheme: "国家月度评价",
  standard: { name: "GB 3838-2002", version: 1 },
};
const section = { name: "演示溪口", river: "演示溪", level: "县控" };

/** What the service of a supervision order starts, by a service rule. */
export const starts = (countsAs: readonly ServiceProof[] = ["opened", "acknowledged", "recorded"]): StartsFacts => ({
  what: "assignment",
  countsAs,
  duties: [duty("acknowledge", { count: 1, unit: "workday" }), duty("plan", { count: 10, unit: "workday" })],
});

/** A chase to the township, with changes. */
export const noticeFacts = (change: Partial<NoticeFacts> = {}): NoticeFacts => ({
  kind: "chase",
  party: "responsible",
  recipient: { unit: "演示镇人民政府", post: "镇级河长" },
  sender: "演示县治水办（河长办）",
  responsibleUnit: "演示镇人民政府",
  station: null,
  on: change.sampling == null ? { kind: "matter", id: "7" } : { kind: "sampling", id: change.sampling.id },
  matter: { id: "7", number: "演治水办整改〔2026〕1号" },
  section,
  verdict: VERDICT,
  replaced: null,
  closing: null,
  rung: { id: "supervision-order", name: "督办单", effects: ["assign"] },
  ladderStatus: "assumption",
  duties: [duty("plan", { count: 10, unit: "workday" })],
  starts: null,
  letter: null,
  notServed: null,
  sampling: null,
  hearing: null,
  finding: null,
  request: null,
  interview: null,
  cause: null,
  exception: null,
  about: null,
  reason: null,
  publicUrl: "https://heqing.example",
  demo: false,
  ...change,
});

/** What the letter of a rung of a shipped ladder is drafted from. */
export const letterFacts = (
  rung: string,
  change: Partial<LetterFacts> = {},
  { ladder, status } = shippedLadder,
): LetterFacts => {
  const found = ladder.rungs.find(({ id }) => id === rung);
  if (found === undefined) throw new Error(`the shipped ladder has no rung ${rung}`);
  return {
    rung: found,
    ladderStatus: status,
    severity: "ordinary",
    starts: wordsOf<DutyKind>(found.limits as Readonly<Record<DutyKind, unknown>>),
    date: DATE,
    matterNumber: "演治水办整改〔2026〕1号",
    section,
    verdict: VERDICT,
    responsibleUnit: "演示镇人民政府",
    units: {},
    cause: null,
    articles: articlesOf(library),
    demo: false,
    ...change,
  };
};
