import fc from "fast-check";
import { compareInstants } from "../../../domain/calendar";
import { MATTER, MATTER_STEPS, type MatterAct, type MatterState } from "../../../domain/matter";
import { type ActingPerson, drain, type Drained, offersOf, type ReceivedAct } from "../../../domain/proceeding";
import {
  DUTY_ENDS,
  DUTY_KINDS,
  EVENTS,
  isWord,
  LETTER_STATES,
  MATTER_PHASES,
  NOTICES,
  PARTY_ROLES,
  REFUSALS,
  type SeenBy,
  STEPS,
} from "../../../domain/vocabulary";
import { calendarWithout, shippedCalendar } from "../calendar/shipped";
import { factsOf, PEOPLE } from "../matter/world";
import { bodyOf, livesUnder, longAfter } from "./lives";

type Acts = readonly ReceivedAct<MatterAct>[];
type State = MatterState | null;

const fast = factsOf("fast");
const standard = factsOf("default");
const WORLDS = [
  ["the fast ladder", fast, livesUnder(fast, { longestGap: 12, unit: 500 }), 60],
  ["the default ladder", standard, livesUnder(standard, { longestGap: 20, unit: 43_200_000 }), 20],
] as const;

/** What only two persons bring about. */
const BY_TWO = ["letter-signed", "extended", "paused", "resumed", "verdict-excluded", "withdrawn", "reopened"];

describe.each(WORLDS)("any life of a matter under %s", (_name, facts, lives, numRuns) => {
  const whole = (acts: Acts): Drained<MatterState> => drain(MATTER, null, acts, longAfter(acts), facts);
  const always = (check: (acts: Acts) => void): void => fc.assert(fc.property(lives, check), { numRuns });

  it("is judged to its end, in the order of time, every act once; its state is JSON", () => {
    always((acts) => {
      const now = longAfter(acts);
      const { state, judged, nextDue } = whole(acts);
      expect(judged.flatMap((entry) => (entry.cause === "act" ? [entry.seq] : []))).toEqual(acts.map(({ seq }) => seq));
      for (const [index, { at }] of judged.entries())
        expect(compareInstants(judged[index - 1]?.at ?? at, at)).toBeLessThanOrEqual(0);
      expect(nextDue === null || compareInstants(nextDue, now) > 0).toBe(true);
      expect(JSON.parse(JSON.stringify(state))).toEqual(state);
      // An instant always says something, but for a question that somebody answers already.
      for (const entry of judged)
        if (entry.cause === "due" && entry.trigger !== "ask") expect(entry.decision.events.length).toBeGreaterThan(0);
    });
  });

  it("comes out the same in one go and in any number of them", () => {
    fc.assert(
      fc.property(lives, fc.array(fc.nat({ max: 1_000 }), { maxLength: 8 }), (acts, cuts) => {
        const end = longAfter(acts, 1);
        const [from, to] = [Date.parse(acts[0]?.receivedAt ?? end), Date.parse(acts.at(-1)?.receivedAt ?? end)];
        // Cuts lie among the acts, exactly at some of them, and after the last.
        const nows = [
          ...cuts.map((cut) => new Date(from + Math.round(((to - from) * cut) / 800)).toISOString()),
          ...acts.filter(({ seq }) => cuts.includes(seq)).map(({ receivedAt }) => receivedAt),
          end,
        ].sort();
        const judged: unknown[] = [];
        let state: State = null;
        let nextDue: string | null = null;
        let left = acts;
        for (const now of nows) {
          const due = left.filter(({ receivedAt }) => compareInstants(receivedAt, now) <= 0);
          left = left.slice(due.length);
          // The state comes back from the book as JSON.
          const back = JSON.parse(JSON.stringify(state)) as State;
          const drained: Drained<MatterState> = drain(MATTER, back, due, now, facts);
          ({ state, nextDue } = drained);
          judged.push(...drained.judged);
        }
        expect({ state, judged, nextDue }).toEqual(drain(MATTER, null, acts, end, facts));
      }),
      { numRuns },
    );
  });

  it("says when time changes something next: nothing before, something then", () => {
    always((acts) => {
      const { state, nextDue } = drain(MATTER, null, acts, acts.at(-1)?.receivedAt ?? "", facts);
      const end = nextDue ?? longAfter(acts);
      const before = new Date(Date.parse(end) - 1).toISOString();
      expect(drain(MATTER, state, [], before, facts).judged).toEqual([]);
      expect(drain(MATTER, state, [], end, facts).judged.length > 0).toBe(nextDue !== null);
    });
  });

  it("numbers steps, duties and stops once, ends each at most once, and tells the book all of it", () => {
    always((acts) => {
      const { state, judged } = whole(acts);
      const steps = judged.flatMap(({ decision }) => decision.steps);
      const added = steps.flatMap((change) => (change.change === "added" ? [change.step] : []));
      expect(added.map(({ no }) => no)).toEqual(added.map((_, index) => index + 1));
      const gone = steps.flatMap((change) =>
        change.change === "done" || change.change === "lifted" ? [change.no] : [],
      );
      expect(new Set(gone).size).toBe(gone.length);
      const now = new Map(added.map((step) => [step.no, step]));
      for (const change of steps) if (change.change === "changed") now.set(change.step.no, change.step);
      expect(state?.steps ?? []).toEqual([...now.values()].filter(({ no }) => !gone.includes(no)));

      const duties = judged.flatMap(({ decision }) => decision.duties);
      const started = duties.flatMap((change) => (change.change === "started" ? [change.duty.no] : []));
      expect(started).toEqual(started.map((_, index) => index + 1));
      const over = duties.flatMap((change) => (change.change === "ended" ? [change.no] : []));
      expect(new Set(over).size).toBe(over.length);
      expect((state?.duties ?? []).map(({ no }) => no)).toEqual(started.filter((no) => !over.includes(no)));

      const stops = judged.flatMap(({ decision }) => decision.stops);
      const began = stops.flatMap((change) => (change.change === "began" ? [change.stop.no] : []));
      expect(began).toEqual(began.map((_, index) => index + 1));
      const ended = stops.flatMap((change) => (change.change === "ended" ? [change.no] : []));
      expect(new Set(ended).size).toBe(ended.length);
      expect((state?.stops ?? []).map(({ no }) => no)).toEqual(began.filter((no) => !ended.includes(no)));
    });
  });

  it("sends every message that it promised, and only by a delivery", () => {
    always((acts) => {
      const messages = new Set<number>();
      for (const entry of whole(acts).judged) {
        const delivery = entry.cause === "act" && entry.act === "delivered";
        for (const change of entry.decision.steps) {
          if (change.change === "added" && change.step.kind === "notify") messages.add(change.step.no);
          if ((change.change === "done" || change.change === "lifted") && messages.has(change.no))
            expect([change.change, delivery]).toEqual(["done", true]);
        }
      }
    });
  });

  it("stands still exactly while a stop names the duty, and nothing of it is due then", () => {
    always((acts) => {
      let state: State = null;
      for (const entry of whole(acts).judged) {
        if (entry.cause === "due")
          expect(state?.duties.find(({ no }) => no === entry.duty)?.stoppedSince ?? null).toBeNull();
        ({ state } = entry.decision);
        for (const { no, stoppedSince } of state?.duties ?? [])
          expect([no, stoppedSince !== null]).toEqual([no, state?.stops.some(({ duties }) => duties.includes(no))]);
      }
    });
  });

  it("starts and moves no end, reminder or question into the past", () => {
    always((acts) => {
      for (const { at, decision } of whole(acts).judged)
        for (const change of decision.duties) {
          if (change.change !== "started" && change.change !== "moved") continue;
          const { duty } = change;
          const running = decision.state?.duties.find(({ no }) => no === duty.no);
          if (running === undefined || running.stoppedSince !== null) continue;
          const toCome = [...duty.chases, ...(duty.asksAt === null ? [] : [duty.asksAt])];
          for (const instant of duty.overdue ? toCome : [...toCome, duty.end.due])
            expect([change.change, duty.kind, compareInstants(instant, at) > 0]).toEqual([
              change.change,
              duty.kind,
              true,
            ]);
        }
    });
  });

  it("changes nothing by a refused act but its refusal", () => {
    always((acts) => {
      let state: State = null;
      for (const { decision } of whole(acts).judged) {
        const { outcome, events } = decision;
        const isRefused = outcome.outcome === "refused";
        expect(events.some(({ kind }) => kind === "act-refused")).toBe(isRefused);
        const nothing = { duties: [], stops: [], steps: [], letters: [], children: [], parent: [], acts: [] };
        if (isRefused) expect(decision).toEqual({ ...nothing, state, outcome, events: events.slice(0, 1) });
        ({ state } = decision);
      }
    });
  });

  it("offers only acts that are then applied", () => {
    fc.assert(
      fc.property(lives, fc.constantFrom(...Object.values<ActingPerson>(PEOPLE)), (acts, by) => {
        const now = acts.at(-1)?.receivedAt ?? "";
        const { state } = drain(MATTER, null, acts, now, facts);
        for (const offer of offersOf(MATTER, state, by, facts))
          for (const answer of ["counts-as-met", "counts-as-missed", "sample-again"] as const) {
            if (offer.kind !== "answer" && answer !== "sample-again") continue;
            const act = { seq: 99, receivedAt: now, by, body: bodyOf(offer, { answer, count: 99 }) };
            const { outcome } = drain(MATTER, state, [act], now, facts).judged.at(-1)?.decision ?? {};
            expect([offer, outcome]).toEqual([offer, { outcome: "applied" }]);
          }
      }),
      { numRuns: numRuns * 2 },
    );
  });

  it("writes words of the vocabulary alone, and tasks that have a definition", () => {
    const isSight = (seenBy: SeenBy): boolean => seenBy?.every((party) => isWord(PARTY_ROLES, party)) !== false;
    always((acts) => {
      for (const { decision } of whole(acts).judged) {
        const { outcome, state } = decision;
        if (state !== null) expect(isWord(MATTER_PHASES, state.stage.phase)).toBe(true);
        if (outcome.outcome === "refused") expect(isWord(REFUSALS, outcome.refusal)).toBe(true);
        for (const { kind, seenBy } of decision.events)
          expect([isWord(EVENTS, kind), isSight(seenBy)]).toEqual([true, true]);
        for (const { to } of decision.letters) expect(isWord(LETTER_STATES, to)).toBe(true);
        for (const change of decision.duties)
          if (change.change === "started") expect(isWord(DUTY_KINDS, change.duty.kind)).toBe(true);
          else if (change.change === "ended") expect(isWord(DUTY_ENDS, change.as)).toBe(true);
        for (const step of state?.steps ?? []) {
          expect([isWord(STEPS, step.kind), isSight(step.seenBy)]).toEqual([true, true]);
          if (step.kind === "notify") expect([isWord(NOTICES, step.notice), step.to.length > 0]).toEqual([true, true]);
          else expect(MATTER_STEPS.map(({ kind }) => kind)).toContain(step.kind);
        }
      }
    });
  });

  it("leaves no clock without its task and no task of a letter, paper or question without its clock's end", () => {
    always((acts) => {
      for (const { decision } of whole(acts).judged) {
        const { duties = [], steps = [], services = [] } = decision.state ?? {};
        for (const { kind, about } of duties) {
          if (kind === "sign") expect(steps.some((step) => step.kind === "sign" && step.no === about)).toBe(true);
          if (kind === "decide")
            expect(steps.some((step) => step.kind === "climb-question" && step.no === about)).toBe(true);
          if (kind === "serve") expect(services.some(({ step }) => step === about)).toBe(true);
        }
        for (const step of steps)
          if (step.kind === "serve-otherwise") expect(services.some((service) => service.step === step.of)).toBe(true);
      }
    });
  });

  it("never leaves an open matter where nobody has anything to do and no clock runs", () => {
    always((acts) => {
      const { state } = whole(acts);
      if (state === null || state.stage.phase === "closed") return;
      const waits = state.steps.some(({ kind }) => kind !== "notify") || state.services.length > 0;
      const owed = state.stage.phase === "rectifying" || state.duties.length > 0;
      expect([state.stage.phase, waits || owed]).toEqual([state.stage.phase, true]);
    });
  });

  it("climbs by nothing but a person's decision, two persons' signature and a service", () => {
    always((acts) => {
      const told = new Set<string>();
      for (const entry of whole(acts).judged)
        for (const { kind } of entry.decision.events) {
          if (kind === "climbed") {
            expect(entry.cause).toBe("act");
            expect([told.has("climb-decided"), told.has("letter-signed")]).toEqual([true, true]);
          }
          told.add(kind);
        }
    });
  });

  it("lets no person of the office do alone what needs two, whatever posts that person holds", () => {
    fc.assert(
      fc.property(lives, fc.constantFrom(PEOPLE.head, PEOPLE.clerk), (acts, alone) => {
        const lonely = acts.map((act) =>
          act.by?.posts.some(({ party }) => party === "supervisor") === true ? { ...act, by: alone } : act,
        );
        const happened = whole(lonely).judged.flatMap(({ decision }) => decision.events.map(({ kind }) => kind));
        expect(happened.filter((kind) => BY_TWO.includes(kind))).toEqual([]);
      }),
      { numRuns },
    );
  });

  it("shows a clue to the handling body alone, and unsigned letters to nobody but the office", () => {
    always((acts) => {
      for (const { decision } of whole(acts).judged) {
        const toUnit = [
          ...decision.events.filter(({ seenBy }) => seenBy === null || seenBy.includes("responsible")),
          ...decision.steps.flatMap((change) =>
            (change.change === "added" || change.change === "changed") &&
            (change.step.seenBy === null || change.step.seenBy.includes("responsible"))
              ? [change.step]
              : [],
          ),
        ];
        expect(JSON.stringify(toUnit)).not.toMatch(/clue|"sign"|letter-drafted|letter-submitted|submittedBy|"decide"/);
      }
    });
  });
});

describe("the lives", () => {
  it("reach what they promise something about", () => {
    const lives = livesUnder(fast, { longestGap: 12, unit: 500 });
    const seen = new Set(
      fc
        .sample(lives, { numRuns: 250, seed: 1 })
        .flatMap((acts) => drain(MATTER, null, acts, longAfter(acts), fast).judged)
        .flatMap(({ decision }) => decision.events.map(({ kind }) => kind)),
    );
    const unseen = Object.keys(EVENTS).filter((kind) => !seen.has(kind as never));
    // The first is a re-sampling's, the second the administrator's; a calendar's news have tests of their own.
    expect(unseen.sort()).toEqual(["ended", "unparked"]);
  });
});

describe("a calendar without notices", () => {
  const unknown = factsOf("default", calendarWithout(...shippedCalendar.source.notices.map(({ id }) => id)));

  it("makes every end provisional, and no life is ever overdue, called about or asked about by time", () => {
    fc.assert(
      fc.property(livesUnder(unknown, { longestGap: 20, unit: 43_200_000 }), (acts) => {
        const dues = drain(MATTER, null, acts, longAfter(acts), unknown).judged.filter(({ cause }) => cause === "due");
        const kinds = dues.flatMap(({ decision }) => decision.events.map(({ kind }) => kind));
        expect(kinds.filter((kind) => kind !== "chased")).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });
});
