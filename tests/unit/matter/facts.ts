import type { Calendar } from "../../../domain/calendar";
import type { MatterFacts, VerdictMessage } from "../../../domain/matter";
import type { ObjectionFacts } from "../../../domain/objection";
import type { SamplingFacts } from "../../../domain/sampling";
import type { ClosingStep } from "../../../domain/vocabulary";
import { kindRulesOn, ladderFor, loadRules, objectionRuleOn, samplingRuleOn } from "../../../rules";
import { shippedCalendar } from "../calendar/shipped";
import { AROUND } from "../request/around";

const rules = loadRules();

/** Facts of a shipped ladder for a county over a township, with the shipped calendar unless another is given. */
export const factsOf = (family: "fast" | "default", calendar: Calendar = shippedCalendar): WorldFacts => ({
  number: "演治水办整改〔2026〕1号",
  ladder: ladderFor(rules, family, { over: "county", under: "township" }, "2026-11-24").ladder,
  calendar,
  heads: ["head", "other-head"],
  station: "station",
  around: AROUND,
  rules: kindRulesOn(rules, "2026-11-24", family === "fast"),
  samplingRule: samplingRuleOn(rules, "2026-11-24"),
  objectionRule: objectionRuleOn(rules, "2026-11-24"),
  superior: "city-office",
  stations: ["station", "city-station"],
  measured: [],
});

/** The facts where every scheme asks for these steps before a matter closes. */
export const closingBy = (facts: WorldFacts, ...closing: readonly ClosingStep[]): WorldFacts => ({
  ...facts,
  closing: () => closing,
});

/** What the law of any kind of proceeding in the world leans on. */
export type WorldFacts = MatterFacts & SamplingFacts & ObjectionFacts;

const BASE = Date.parse("2026-11-24T01:00:00Z");

/** The instant so many seconds after Tuesday 2026-11-24 09:00 in Shanghai; milliseconds by decimals. */
export const at = (seconds: number): string => new Date(BASE + Math.round(seconds * 1000)).toISOString();

/** Seconds of the world at an instant of it. */
export const secondsOf = (instant: string | null | undefined): number => (Date.parse(instant ?? "") - BASE) / 1_000;

/** A plan without problems: what it says is looked at where it comes in. */
export const NO_PROBLEM = { summary: "", measures: [] } as const;

/** The section's leading scheme and another that holds beside it. */
export const LEADING = "county-section";
export const BESIDE = "yearly";

/** A verdict of October 2026 under the leading scheme, unless said otherwise. */
export const verdict = (
  outcome: VerdictMessage["outcome"],
  differing: Partial<Omit<VerdictMessage, "kind" | "outcome">> = {},
): VerdictMessage => ({
  kind: "verdict",
  verdictId: "v1",
  scheme: LEADING,
  leading: (differing.scheme ?? LEADING) === LEADING,
  period: "2026-10",
  outcome,
  items: outcome === "missed" ? ["total-phosphorus"] : [],
  waterClass: outcome === "missed" ? 4 : 3,
  targetClass: 3,
  supersedes: null,
  ...differing,
});
