import fc from "fast-check";
import {
  type ActBody,
  type ActingPerson,
  type ActorRole,
  ACT_ROLES,
  type CaseFacts,
  drain,
  type Exception,
  EXCEPTIONS,
  type MatterState,
  type Proposal,
  type ReceivedAct,
} from "../../../domain/case";
import { NUMBER, PEOPLE, usual, verdict } from "./world";

/** One thing that somebody does after a while; the step is picked from those open when it is done. */
interface Move {
  readonly gap: number;
  readonly kind: ActBody["kind"] | "deliver-oldest" | "onward" | "exception";
  /** Which of the open steps of the act's kind; -1 a number that may not exist. */
  readonly pick: number;
  readonly ownRole: boolean;
  readonly role: ActorRole;
  readonly outcome: "met" | "missed" | "undecided";
  readonly own: boolean;
  readonly sent: number;
  readonly refused: number;
  readonly answer: "counts-as-met" | "counts-as-missed" | "sample-again";
  /** Who of the office does it: its usual person, another, one who gave the post up, or a head of it. */
  readonly who: "usual" | "head" | "other-head" | "deputy" | "former";
  readonly what: Exception;
  readonly count: number;
}

const ROLES = ["township", "liaison", "department", "county", "station", "discipline", "system"] as const;

const move = (longestGap: number): fc.Arbitrary<Move> =>
  fc.record({
    gap: fc.oneof(fc.constant(0), fc.nat({ max: longestGap }), fc.nat({ max: longestGap * 4 })),
    kind: fc.oneof(
      { weight: 6, arbitrary: fc.constant("onward" as const) },
      { weight: 3, arbitrary: fc.constant("deliver-oldest" as const) },
      { weight: 2, arbitrary: fc.constantFrom("submit", "sign", "verdict", "report") },
      { weight: 2, arbitrary: fc.constantFrom("propose", "approve", "confirm") },
      { weight: 3, arbitrary: fc.constant("exception" as const) },
      { weight: 4, arbitrary: fc.constantFrom(...(Object.keys(ACT_ROLES) as ActBody["kind"][])) },
    ),
    pick: fc.integer({ min: -1, max: 3 }),
    ownRole: fc.integer({ min: 0, max: 9 }).map((n) => n > 0),
    role: fc.constantFrom(...ROLES),
    outcome: fc.constantFrom("met", "missed", "missed", "missed", "undecided"),
    own: fc.boolean(),
    sent: fc.constantFrom(0, 1, 1, 2, 1, 1),
    refused: fc.constantFrom(0, 0, 1),
    answer: fc.constantFrom("counts-as-met", "counts-as-missed", "sample-again"),
    who: fc.constantFrom("usual", "usual", "usual", "head", "head", "other-head", "deputy", "former"),
    what: fc.constantFrom(...EXCEPTIONS, "pause", "resume", "extension", "extension", "extension", "extension"),
    count: fc.integer({ min: 0, max: 7 }),
  });

const STEP_KIND = {
  submit: "sign",
  sign: "sign",
  return: "sign",
  confirm: "confirm",
  approve: "approve",
  reject: "approve",
  "record-call": "call",
  "record-service": "serve-otherwise",
  "set-clue-aside": "clue",
  answer: "question",
  delivered: "notify",
} as const;

const stepFor = (state: MatterState | null, kind: keyof typeof STEP_KIND, pick: number): number => {
  const fitting = state?.steps.filter((step) => step.kind === STEP_KIND[kind]) ?? [];
  return fitting[pick]?.no ?? fitting[0]?.no ?? 7;
};

const proposalFor = (state: MatterState | null, { what, pick, count }: Move): Proposal => {
  const open = state === null || state.phase === "closed" ? undefined : state;
  if (what === "extension")
    return { what, duty: pick < 0 ? 99 : ((open?.duties[pick] ?? open?.duties[0])?.no ?? 1), count };
  if (what === "exclusion") return { what, verdict: pick < 0 ? "another" : (open?.misses[pick] ?? VERDICT) };
  return { what };
};

/** Verdicts of a life tell themselves apart by nothing but their number. */
const VERDICT = "v1";

const bodyFor = (state: MatterState | null, move: Move): ActBody => {
  const pseudo = move.kind === "onward" || move.kind === "deliver-oldest" || move.kind === "exception";
  const kind = pseudo ? "delivered" : move.kind;
  const pick = move.kind === "deliver-oldest" ? 0 : move.pick;
  const step = kind in STEP_KIND ? (pick < 0 ? 3 : stepFor(state, kind as keyof typeof STEP_KIND, pick)) : 0;
  switch (kind) {
    case "verdict":
      return { ...verdict(move.outcome, move.own), matterNumber: move.own ? NUMBER : null };
    case "delivered":
      return { kind, step, sent: move.kind === "deliver-oldest" ? 1 : move.sent, refused: move.refused };
    case "submit":
    case "sign":
    case "confirm":
    case "approve":
      return { kind, step };
    case "return":
    case "reject":
      return { kind, step, reason: "" };
    case "propose":
      return { ...proposalFor(state, move), kind, ground: "", evidence: "" };
    case "acknowledge":
      return { kind };
    case "plan":
      return { kind, summary: "", measures: [] };
    case "report":
      return { kind, summary: "" };
    case "record-call":
    case "record-service":
      return { kind, step, note: "" };
    case "set-clue-aside":
      return { kind, step, reason: "" };
    case "answer":
      return { kind, step, answer: move.answer, reason: "" };
  }
};

/** What moves a matter on: awaited service first, then what its phase waits for. */
const onward = (state: MatterState | null, { pick }: Move): ActBody["kind"] => {
  if (state === null || state.phase === "closed") return "delivered";
  if (state.steps.some(({ kind }) => kind === "question")) return "answer";
  if (state.steps.some(({ kind }) => kind === "serve-otherwise")) return "record-service";
  if (state.awaited.length > 0) return "delivered";
  const letter = state.steps.find((step) => step.kind === "sign");
  if (state.phase === "warned") return letter?.kind === "sign" && letter.submittedBy === undefined ? "submit" : "sign";
  if (state.phase === "awaiting-resample") return "verdict";
  return pick < 1 ? "acknowledge" : pick < 2 ? "plan" : "report";
};

/** Answers what is proposed, else proposes: to let the clocks run where they stand still. */
const exception = (state: MatterState | null, move: Move): ActBody => {
  const step = state?.steps.find(({ kind }) => kind === "approve")?.no;
  if (step !== undefined) return { kind: "approve", step };
  const paused = state?.steps.some(({ kind }) => kind === "paused") === true;
  const what = paused ? "resume" : move.what === "resume" ? "pause" : move.what;
  return { ...proposalFor(state, { ...move, what }), kind: "propose", ground: "", evidence: "" };
};

const bodyOf = (state: MatterState | null, move: Move): ActBody => {
  if (move.kind === "exception") return exception(state, move);
  const moved = bodyFor(state, { ...move, kind: move.kind === "onward" ? onward(state, move) : move.kind });
  const awaited = state === null || state.phase === "closed" ? undefined : state.awaited[0];
  if (move.kind !== "onward") return moved;
  if (moved.kind === "verdict") return { ...moved, matterNumber: NUMBER };
  return moved.kind === "delivered" && awaited !== undefined ? { ...moved, step: awaited.step } : moved;
};

const HEADS_ACTS: readonly ActBody["kind"][] = ["sign", "approve", "reject", "return", "confirm"];

const personOf = (kind: ActBody["kind"], role: ActorRole, who: Move["who"]): ActingPerson | null => {
  const known = usual(role);
  if (known === null || (role !== "county" && role !== "township")) return known;
  if (who === "former") return PEOPLE.former;
  if (role === "township") return who === "deputy" ? PEOPLE.deputy : PEOPLE.chief;
  if (who === "usual" || who === "deputy") return HEADS_ACTS.includes(kind) ? PEOPLE.head : PEOPLE.clerk;
  return who === "head" ? PEOPLE.head : PEOPLE.otherHead;
};

/** The moves as acts, each fitted to the state it meets. `unit` is the length of a gap's unit in milliseconds. */
const actsOf = (facts: CaseFacts, moves: readonly Move[], unit: number): readonly ReceivedAct[] => {
  const acts: ReceivedAct[] = [];
  let state: MatterState | null = null;
  let millis = Date.parse("2026-03-02T01:00:00Z");
  for (const next of moves) {
    millis += next.gap * unit;
    const receivedAt = new Date(millis).toISOString();
    state = drain(state, [], receivedAt, facts).state;
    const body = bodyOf(state, next);
    const role = next.ownRole ? ACT_ROLES[body.kind][0] : next.role;
    const act = { seq: acts.length + 1, receivedAt, role, by: personOf(body.kind, role, next.who), body };
    acts.push(act);
    state = drain(state, [act], receivedAt, facts).state;
  }
  return acts;
};

/** What a matter may meet in its life, from its opening on. */
export const livesUnder = (
  facts: CaseFacts,
  { longestGap, unit }: { readonly longestGap: number; readonly unit: number },
): fc.Arbitrary<readonly ReceivedAct[]> =>
  fc.array(move(longestGap), { minLength: 1, maxLength: 40, size: "max" }).map((moves) => {
    const [first, ...rest] = moves;
    if (first === undefined) return [];
    const opening: Move = { ...first, kind: "verdict", outcome: "missed", own: false, ownRole: true };
    return actsOf(facts, first.pick < 0 ? moves : [opening, ...rest], unit);
  });

/** An instant so long after the last act that nothing of a final calendar is still to come. */
export const longAfter = (acts: readonly ReceivedAct[], years = 2): string =>
  new Date(Date.parse(acts.at(-1)?.receivedAt ?? "2026-03-02T01:00:00Z") + years * 365 * 86_400_000).toISOString();
