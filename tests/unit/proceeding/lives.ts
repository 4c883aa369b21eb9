import fc from "fast-check";
import { isUnsealed, MATTER, type MatterAct, type MatterFacts, type MatterState } from "../../../domain/matter";
import {
  type ActingPerson,
  drain,
  offersOf,
  type Offer,
  openSteps,
  type ReceivedAct,
  type Step,
  type StepOf,
  unsealedLetters,
} from "../../../domain/proceeding";
import { ANSWERS, EXCEPTION_WORDS, OUTCOME_WORDS, wordsOf } from "../../../domain/vocabulary";
import { attribution } from "../hearing/world";
import { BESIDE, LEADING, NO_PROBLEM, PEOPLE, USUAL, verdict } from "../matter/world";

/** One thing that happens after a while; what exactly hangs on how the matter stands then. */
interface Move {
  readonly gap: number;
  readonly kind: "offered" | "message" | "any" | "onward";
  readonly pick: number;
  readonly who: keyof typeof PEOPLE;
  readonly act: MatterAct["kind"];
  readonly outcome: (typeof OUTCOME_WORDS)[number];
  readonly answer: keyof typeof ANSWERS;
  readonly sent: number;
  readonly what: (typeof EXCEPTION_WORDS)[number];
  readonly count: number;
}

/** Persons of the offers, more often those who have something to do. */
const ACTIVE = ["chief", "clerk", "head", "otherHead", "liaison", "clerk", "head", "handler"] as const;
const EVERYBODY = Object.keys(PEOPLE) as readonly (keyof typeof PEOPLE)[];
/**
 * What a complaint tells its matter is told with the complaint (tests/unit/complaint); it moves nothing. A paper unopened has tests of
 * its own (matter/unopened.test.ts): here it would make every life another one than those kept.
 */
const ACTS = (Object.keys(USUAL) as readonly MatterAct["kind"][]).filter(
  (act) => act !== "complaint-found" && act !== "unopened",
);

const move = (longestGap: number): fc.Arbitrary<Move> =>
  fc.record({
    gap: fc.oneof(fc.constant(0), fc.nat({ max: longestGap }), fc.nat({ max: longestGap * 4 })),
    kind: fc.constantFrom(
      "onward",
      "onward",
      "onward",
      "onward",
      "offered",
      "offered",
      "offered",
      "message",
      "message",
      "any",
    ),
    pick: fc.nat({ max: 9 }),
    who: fc.oneof(fc.constantFrom(...ACTIVE), fc.constantFrom(...EVERYBODY)),
    act: fc.constantFrom(...ACTS),
    outcome: fc.constantFrom("met", "missed", "missed", "missed", "undecided", ...OUTCOME_WORDS),
    answer: fc.constantFrom(...wordsOf(ANSWERS)),
    sent: fc.constantFrom(0, 1, 1, 2),
    what: fc.constantFrom(...EXCEPTION_WORDS),
    count: fc.integer({ min: 0, max: 7 }),
  });

/** A request to a department that is not asked yet, for some of the duties that run. */
const asking = (state: MatterState | null, pick: number): MatterAct => {
  const asked = (state === null ? [] : openSteps(state, "await-department")).map(({ department }) => department);
  const department = ["housing", "farming"].find((unit) => !asked.includes(unit)) ?? `unit-${asked.length}`;
  const own = (state?.duties ?? []).filter(({ owner, overdue }) => owner === "responsible" && !overdue);
  const duties = own.slice(0, pick % 3).map(({ no }) => no);
  return { kind: "ask-department", department, subject: "", listed: null, count: null, duties };
};

/** A letter of a kind and its words. */
const LETTER = {
  letter: "circular",
  addressee: "responsible",
  title: "关于断面的通报",
  paragraphs: ["如下"],
  how: "page",
};

/** An act as offered, with words for what a person writes. */
export const bodyOf = (
  offer: Offer,
  {
    count = 1,
    answer = "sample-again",
    state = null,
  }: Partial<Pick<Move, "count" | "answer">> & { readonly state?: MatterState | null } = {},
): MatterAct => {
  const { kind, step = 0, draft: _, withPlan, most, ...proposal } = offer;
  const words = {
    summary: "",
    measures: [],
    note: "",
    on: "2026-11-25",
    reason: "",
    answer,
    ground: "",
    evidence: "",
    ...LETTER,
  };
  const objects = kind === "object" ? { about: "data", against: offer.against ?? null } : {};
  const duties = offer.what === "pause" ? { duties: null } : {};
  if (kind === "ask-department") return asking(state, count);
  if (kind === "call-interview") return { kind, step, problem: "", on: "2099-12-31", place: "" };
  const bounded = most === undefined ? {} : { count: Math.max(1, Math.min(count, most)) };
  const plan = withPlan === true ? { plan: NO_PROBLEM } : {};
  return { ...words, ...proposal, ...objects, ...duties, ...bounded, ...plan, kind, step } as unknown as MatterAct;
};

const pickOf = <T>(list: readonly T[], pick: number): T | undefined => list[pick % Math.max(1, list.length)];

const PERIODS = ["2026-10", "2026-11", "2026-12", "2027-01"] as const;

const verdictOf = ({ outcome, pick, act, count, sent }: Move, seq: number): MatterAct => {
  const scheme = act.length % 3 === 0 ? BESIDE : LEADING;
  const period = PERIODS[pick % PERIODS.length] ?? "2026-10";
  // Now and then upstream is consulted on it first.
  const disputed = sent === 2 ? { attribution: attribution() } : {};
  return verdict(outcome, { verdictId: `v${seq}`, scheme, period, waterClass: 3 + (count % 4), ...disputed });
};

/** What the engine tells: deliveries, bounces, verdicts, results. */
const messageOf = (state: MatterState | null, next: Move, seq: number): MatterAct => {
  const { pick, sent, outcome } = next;
  const message = pickOf(state?.steps.filter(({ kind }) => kind === "notify") ?? [], pick);
  if (next.count < 3 && message !== undefined)
    return { kind: "delivered", step: message.no, sent, refused: sent === 1 ? 0 : 1 };
  const paper = pickOf(state?.services ?? [], pick);
  if (next.count === 3 && paper !== undefined) return { kind: "bounced", step: paper.step, left: sent };
  const open = pickOf(state?.objections?.filter(({ ended }) => ended === null) ?? [], pick);
  if (next.count === 4 && open !== undefined) {
    const as = (["dismissed", "refused", "upheld", "withdrawn"] as const)[sent + (pick % 2)] ?? "dismissed";
    const { no: objection, verdict: disputed } = open;
    return { kind: "objection-ended", objection, as, verdict: disputed, exclude: as === "upheld" };
  }
  const orders = state?.orders ?? 0;
  const request = state?.requests ?? 0;
  if (next.count === 5 && request > 0)
    return { kind: "request-ended", request, as: sent === 0 ? "unconfirmed" : "confirmed" };
  if (next.count > 4 && orders > 0) {
    const order = pick === 0 ? Math.max(1, orders - 1) : orders;
    return { kind: "result", order, scheme: sent === 0 ? BESIDE : LEADING, outcome, verdictId: `r${seq}` };
  }
  return verdictOf(next, seq);
};

const findingOf = ({ hearing, verdict: verdictId }: StepOf<"await-finding">, { pick }: Move): MatterAct => {
  const as = (["stays", "split", "moved"] as const)[pick % 3] ?? "stays";
  const opens = as === "moved";
  return { kind: "finding", hearing, verdictId, as, opens, section: opens ? "in" : null, reason: "" };
};
const unsealed = (state: MatterState, letter: number): boolean =>
  isUnsealed(state, letter) || unsealedLetters(state).some(({ step }) => step === letter);

/** What moves a matter on: the first of the steps and papers that wait, else what its phase waits for. */
const onward = (state: MatterState, next: Move, seq: number): readonly [MatterAct, ActingPerson | null] | null => {
  const { pick, outcome, answer } = next;
  const step = (kind: Step["kind"]) => state.steps.find((open) => open.kind === kind);
  const asked = step("open-question");
  if (asked !== undefined) return [{ kind: "open-matter", step: asked.no, reason: "" }, PEOPLE.clerk];
  const exception = step("approve");
  if (exception?.kind === "approve")
    return [{ kind: "approve", step: exception.no }, exception.by === "head" ? PEOPLE.otherHead : PEOPLE.head];
  if (step("paused") !== undefined && pick > 4)
    return [{ kind: "propose", what: "resume", ground: "", evidence: "" }, PEOPLE.clerk];
  const question = step("question");
  if (question !== undefined) return [{ kind: "answer", step: question.no, answer, reason: "" }, PEOPLE.clerk];
  const climb = step("climb-question");
  if (climb !== undefined) return [{ kind: "climb", step: climb.no, reason: "" }, PEOPLE.clerk];
  const clue = step("clue");
  if (clue !== undefined) return [{ kind: "set-clue-aside", step: clue.no, reason: "" }, PEOPLE.handler];
  const raising = step("raise-question");
  if (raising !== undefined && pick > 4)
    return [{ kind: pick % 2 === 0 ? "raise" : "keep", step: raising.no, reason: "" }, PEOPLE.clerk];
  const consulted = step("await-finding");
  if (consulted?.kind === "await-finding") return [findingOf(consulted, next), null];
  const letter = step("sign");
  if (letter?.kind === "sign" && letter.toCheck === true && letter.checkedBy === undefined)
    return [{ kind: "check", step: letter.no }, letter.submittedBy === "head" ? PEOPLE.clerk : PEOPLE.head];
  if (letter?.kind === "sign")
    return letter.submittedBy === undefined
      ? [{ kind: "submit", step: letter.no }, PEOPLE.clerk]
      : [{ kind: "sign", step: letter.no }, letter.submittedBy === "head" ? PEOPLE.otherHead : PEOPLE.head];
  const [paper] = state.services;
  if (paper?.carried === true && paper.letter !== null && unsealed(state, paper.letter))
    return [{ kind: "seal", step: paper.letter, note: "" }, PEOPLE.clerk];
  if (paper?.carried === true) return [{ kind: "record-service", step: paper.step, note: "" }, PEOPLE.clerk];
  if (paper !== undefined) return [{ kind: pick % 2 === 0 ? "open" : "acknowledge" }, PEOPLE.chief];
  switch (state.stage.phase) {
    case "awaiting-result":
      return [{ kind: "result", order: state.orders, scheme: LEADING, outcome, verdictId: `r${seq}` }, null];
    case "accepting": {
      const reported = step("accept");
      if (reported === undefined) return null;
      return pick < 7
        ? [{ kind: "accept", step: reported.no, note: "" }, PEOPLE.clerk]
        : [{ kind: "give-back", step: reported.no, reason: "" }, PEOPLE.head];
    }
    case "served":
    case "acknowledged":
    case "rectifying": {
      const planned = step("accept");
      if (planned !== undefined && pick > 6)
        return [{ kind: pick > 8 ? "accept" : "give-back", step: planned.no, note: "", reason: "" }, PEOPLE.clerk];
      const owed = state.duties.some(({ kind }) => kind === "plan");
      const filed =
        pick < 3
          ? ({ kind: "report", summary: "", ...(owed ? { plan: NO_PROBLEM } : {}) } as const)
          : ({ kind: "plan", summary: "", measures: [] } as const);
      return [filed, pick % 2 === 0 ? PEOPLE.chief : PEOPLE.liaison];
    }
    default:
      return null;
  }
};

/** Any act at all, fitting or not, on a step that may be of another kind. */
const anyAct = (
  state: MatterState | null,
  { act, pick, answer, what, count, outcome, sent }: Move,
  seq: number,
): MatterAct => {
  const step = pickOf(state?.steps ?? [], pick)?.no ?? 7;
  const duty = pickOf(state?.duties ?? [], pick)?.no ?? 99;
  if (act === "ask-department") return asking(state, pick);
  if (act === "verdict") return verdict(outcome, { verdictId: `v${seq}`, period: PERIODS[pick % 4] ?? "2026-10" });
  const found = {
    hearing: step,
    as: act === "request-ended" ? "returned" : "stays",
    opens: false,
    section: null,
    period: "2026-10",
    from: "",
    items: [],
    waterClass: 4,
  };
  const rest = {
    ...found,
    order: 1,
    scheme: LEADING,
    outcome,
    verdictId: `r${seq}`,
    sent,
    refused: 0,
    left: sent,
    notices: [],
    request: 1,
    interview: "reminder",
    no: 1,
  };
  const proposal = { what, duty, count, verdict: `v${pick}`, duties: pick % 2 === 0 ? null : [duty], answer };
  const words = {
    summary: "",
    measures: [],
    note: "",
    on: "2026-11-25",
    reason: "",
    ground: "",
    evidence: "",
    base: pick % 3,
    ...LETTER,
  };
  return { ...words, ...proposal, ...rest, kind: act, step } as unknown as MatterAct;
};

const next = (
  state: MatterState | null,
  now: Move,
  seq: number,
  facts: MatterFacts,
): readonly [MatterAct, ActingPerson | null] => {
  if (state === null) return [verdictOf({ ...now, outcome: now.pick === 0 ? "met" : "missed" }, seq), null];
  if (now.kind === "onward") return onward(state, now, seq) ?? [messageOf(state, now, seq), null];
  const by = PEOPLE[now.who];
  const offer = now.kind === "offered" ? pickOf(offersOf(MATTER, state, by, facts), now.pick) : undefined;
  if (offer !== undefined) return [bodyOf(offer, { ...now, state }), by];
  if (now.kind !== "any") return [messageOf(state, now, seq), null];
  const body = anyAct(state, now, seq);
  return [body, now.pick < 7 ? USUAL[body.kind] : by];
};

/** The moves as acts, each fitted to the state it meets. `unit` is the length of a gap's unit in milliseconds. */
const actsOf = (facts: MatterFacts, moves: readonly Move[], unit: number): readonly ReceivedAct<MatterAct>[] => {
  const acts: ReceivedAct<MatterAct>[] = [];
  let state: MatterState | null = null;
  let millis = Date.parse("2026-03-02T01:00:00Z");
  for (const now of moves) {
    millis += now.gap * unit;
    const receivedAt = new Date(millis).toISOString();
    state = drain(MATTER, state, [], receivedAt, facts).state;
    const seq = acts.length + 1;
    const [body, by] = next(state, now, seq, facts);
    const act = { seq, receivedAt, by, body };
    acts.push(act);
    state = drain(MATTER, state, [act], receivedAt, facts).state;
  }
  return acts;
};

/** What a matter may meet in its life, from its opening on. */
export const livesUnder = (
  facts: MatterFacts,
  { longestGap, unit }: { readonly longestGap: number; readonly unit: number },
): fc.Arbitrary<readonly ReceivedAct<MatterAct>[]> =>
  fc.array(move(longestGap), { minLength: 1, maxLength: 45, size: "max" }).map((moves) => actsOf(facts, moves, unit));

/** An instant so long after the last act that nothing of a final calendar is still to come. */
export const longAfter = (acts: readonly ReceivedAct<MatterAct>[], years = 2): string =>
  new Date(Date.parse(acts.at(-1)?.receivedAt ?? "2026-03-02T01:00:00Z") + years * 365 * 86_400_000).toISOString();
