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
import { PEOPLE } from "../matter/world";
import { besideEvents } from "../request/states";
import { bodyOf, longAfter } from "./lives";
import { fast, livesOf, steep, worlds } from "./worlds";

type Acts = readonly ReceivedAct<MatterAct>[];
type State = MatterState | null;
/** How many times as many lives as `npm test` lives: `npm run test:long` asks for more. */
const LIVES = Number(process.env["LIVES"] ?? "1");
jest.setTimeout(10_000 * LIVES);
const WORLDS = worlds(LIVES);

/** Acts that take a second person, by their definitions. */
const ACTS_BY_TWO = Object.values(MATTER.acts).flatMap(({ kind, firstPerson }): string[] =>
  firstPerson === null ? [] : [kind],
);
/** What only two persons bring about. */
const LETTERS_BY_TWO = ["letter-checked", "letter-signed", "letter-returned"];
const BY_TWO = ["extended", "paused", "resumed", "verdict-excluded", "withdrawn", "reopened", "exception-rejected"];

describe.each(WORLDS)("any life of a matter under %s", (_name, facts, lives, numRuns) => {
  const whole = (acts: Acts): Drained<MatterState> => drain(MATTER, null, acts, longAfter(acts), facts);
  const always = (check: (acts: Acts) => void): void => fc.assert(fc.property(lives, check), { numRuns });

  it("is judged to its end, in the order of time, every act once; its state is JSON", () => {
    always((acts) => {
      const now = longAfter(acts);
      const { state, judged, nextDue } = whole(acts);
      expect(judged.flatMap((entry) => (entry.cause === "act" ? [entry.seq] : []))).toEqual(acts.map(({ seq }) => seq));
      const backwards = judged.filter(({ at }, index) => compareInstants(judged[index - 1]?.at ?? at, at) > 0);
      expect(backwards).toEqual([]);
      expect(nextDue === null || compareInstants(nextDue, now) > 0).toBe(true);
      expect(JSON.parse(JSON.stringify(state))).toEqual(state);
      // An instant always says something, but for a question that somebody answers already.
      const silent = judged.filter(
        (entry) => entry.cause === "due" && entry.trigger !== "ask" && entry.decision.events.length === 0,
      );
      expect(silent).toEqual([]);
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
        const once = drain(MATTER, null, acts, end, facts);
        expect(JSON.stringify({ state, judged, nextDue })).toBe(JSON.stringify(once));
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

  it("sends every message that it decided, and only by a delivery", () => {
    always((acts) => {
      const messages = new Set<number>();
      const otherwise: unknown[] = [];
      for (const entry of whole(acts).judged) {
        const delivery = entry.cause === "act" && entry.act === "delivered";
        for (const change of entry.decision.steps) {
          if (change.change === "added" && change.step.kind === "notify") messages.add(change.step.no);
          const over = change.change === "done" || change.change === "lifted" ? change.no : null;
          const sent = change.change === "done" && delivery;
          if (over !== null && messages.has(over) && !sent) otherwise.push(change);
        }
      }
      expect(otherwise).toEqual([]);
    });
  });

  it("stands still exactly while a stop names the duty, and nothing of it is due then", () => {
    always((acts) => {
      let state: State = null;
      for (const entry of whole(acts).judged) {
        const judgedOf = entry.cause === "due" ? entry.duty : null;
        expect(state?.duties.find(({ no }) => no === judgedOf)?.stoppedSince ?? null).toBeNull();
        ({ state } = entry.decision);
        const { duties = [], stops = [] } = state ?? {};
        const still = duties.flatMap(({ no, stoppedSince }) => (stoppedSince === null ? [] : [no]));
        const named = duties.flatMap(({ no }) => (stops.some((stop) => stop.duties.includes(no)) ? [no] : []));
        expect(still).toEqual(named);
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
          if (running === undefined || running.stoppedSince !== null || running.awaits !== null) continue;
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

  it("ends closed, withdrawn or declined, with nothing left for anybody but the clue, and is told to have ended once", () => {
    always((acts) => {
      let ended = 0;
      for (const { decision } of whole(acts).judged) {
        for (const { kind } of decision.events)
          if (kind === "closed" || kind === "withdrawn" || kind === "declined") ended += 1;
          else if (kind === "reopened") ended -= 1;
        const { state } = decision;
        if (state === null) continue;
        expect([state.stage.phase === "closed", ended]).toEqual([ended === 1, ended === 1 ? 1 : 0]);
        if (state.stage.phase !== "closed") continue;
        expect(["closed", "withdrawn", "declined"]).toContain(state.stage.as);
        expect(state.duties.filter(({ owner }) => owner === "responsible")).toEqual([]);
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
        const { duties, stops, steps, letters, children, parent, acts: shown } = decision;
        const written = [...duties, ...stops, ...steps, ...letters, ...children, ...parent, ...shown];
        expect([isRefused && decision.state !== state, isRefused && written.length + events.length !== 1]).toEqual([
          false,
          false,
        ]);
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
            const act = { seq: 99, receivedAt: now, by, body: bodyOf(offer, { answer, count: 99, state }) };
            const { outcome } = drain(MATTER, state, [act], now, facts).judged.at(-1)?.decision ?? {};
            expect([offer, outcome]).toEqual([offer, { outcome: "applied" }]);
          }
      }),
      { numRuns: numRuns * 2 },
    );
  });

  it("writes words of the vocabulary alone, and tasks that have a definition", () => {
    const tasks: readonly string[] = MATTER_STEPS.map(({ kind }) => kind);
    always((acts) => {
      const unknown: unknown[] = [];
      const known = (names: object, word: unknown): void => {
        if (!isWord(names as Record<string, unknown>, word)) unknown.push(word);
      };
      const sight = (seenBy: SeenBy): void => seenBy?.forEach((party) => known(PARTY_ROLES, party));
      for (const { decision } of whole(acts).judged) {
        const { outcome, state } = decision;
        if (state !== null) known(MATTER_PHASES, state.stage.phase);
        if (outcome.outcome === "refused") known(REFUSALS, outcome.refusal);
        for (const { kind, seenBy } of decision.events) {
          known(EVENTS, kind);
          sight(seenBy);
        }
        for (const { to } of decision.letters) known(LETTER_STATES, to);
        for (const change of decision.duties)
          if (change.change === "started") known(DUTY_KINDS, change.duty.kind);
          else if (change.change === "ended") known(DUTY_ENDS, change.as);
        for (const change of decision.steps) {
          if (change.change !== "added") continue;
          const { step } = change;
          known(STEPS, step.kind);
          sight(step.seenBy);
          if (step.kind === "notify") known(NOTICES, step.notice);
          else if (!tasks.includes(step.kind)) unknown.push(step.kind);
        }
      }
      expect(unknown).toEqual([]);
    });
  });

  it("leaves no clock without its task and no task of a letter, paper or question without its clock's end", () => {
    always((acts) => {
      for (const { decision } of whole(acts).judged) {
        const { duties = [], steps = [], services = [] } = decision.state ?? {};
        const on = (step: number | null): boolean => services.some((service) => service.step === step);
        const has = (kind: string, no: number | null): boolean =>
          steps.some((step) => step.kind === kind && step.no === no);
        const idle = duties.filter(
          ({ kind, about }) =>
            (kind === "sign" && !has("sign", about)) ||
            (kind === "acceptance" && !has("accept", about)) ||
            (kind === "decide" && !has("climb-question", about) && !has("raise-question", about)) ||
            (kind === "serve" && !on(about)),
        );
        const vain = steps.filter((step) => step.kind === "serve-otherwise" && !on(step.of));
        expect([idle, vain]).toEqual([[], []]);
      }
    });
  });

  it("never leaves an open matter where nobody has anything to do and no clock runs", () => {
    always((acts) => {
      const { state } = whole(acts);
      if (state === null || state.stage.phase === "closed") return;
      const waits = state.steps.some(({ kind }) => kind !== "notify") || state.services.length > 0;
      const owed = state.duties.length > 0;
      expect([state.stage.phase, waits || owed]).toEqual([state.stage.phase, true]);
    });
  });

  it("climbs by nothing but a person's decision, two persons' signature and a service", () => {
    always((acts) => {
      const told = new Set<string>();
      const byItself: unknown[] = [];
      for (const entry of whole(acts).judged)
        for (const { kind, data } of entry.decision.events) {
          const byPerson = told.has("climb-decided") || told.has("severity-raised by a person");
          const decided = entry.cause === "act" && byPerson && told.has("letter-signed");
          if (kind === "climbed" && !decided) byItself.push(data);
          told.add(kind);
          if (kind === "severity-raised" && data.byPerson) told.add(`${kind} by a person`);
        }
      expect(byItself).toEqual([]);
    });
  });

  it("lets no person of the office do alone what needs two, whatever posts that person holds", () => {
    fc.assert(
      fc.property(lives, fc.constantFrom(PEOPLE.head, PEOPLE.clerk), (acts, alone) => {
        const lonely = acts.map((act) =>
          act.by?.posts.some(({ party }) => party === "supervisor") === true ? { ...act, by: alone } : act,
        );
        const { judged } = whole(lonely);
        // What the common superior found, and what two persons found in an objection, is no act of the office.
        const outside: readonly string[] = ["finding", "objection-ended"];
        const ofOffice = judged.filter((entry) => entry.cause === "due" || !outside.includes(entry.act));
        const happened = ofOffice.flatMap(({ decision }) => decision.events);
        expect(happened.filter(({ kind }) => [...LETTERS_BY_TWO, ...BY_TWO].includes(kind))).toEqual([]);
        const own = new Set(lonely.flatMap(({ by, seq }) => (by === alone ? [seq] : [])));
        const done = judged.filter(({ decision }) => decision.outcome.outcome === "applied");
        const alike = done.flatMap((entry) => (entry.cause === "act" && own.has(entry.seq) ? [entry.act] : []));
        expect(alike.filter((act) => ACTS_BY_TWO.includes(act))).toEqual([]);
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
  it("reach what they say something about", () => {
    const seen = new Set<string>(besideEvents().map(({ kind }) => kind));
    for (const [facts, lives] of [
      [fast, livesOf.fast],
      [steep, livesOf.steep],
    ] as const)
      for (const acts of fc.sample(lives, { numRuns: 150, seed: 1 }))
        for (const { decision } of drain(MATTER, null, acts, longAfter(acts), facts).judged)
          for (const { kind } of decision.events) seen.add(kind);
    // Of a complaint tests/unit/complaint tells.
    const unseen = Object.keys(EVENTS).filter((kind) => !seen.has(kind) && !kind.startsWith("complaint-"));
    // Those of a re-sampling, a hearing and an objection have lives of their own; the last is the administrator's.
    const ofOthers = [
      "compared countersigned ended finding-asked finding-proposed finding-returned handed-to-lab lab-reported",
      "objection-found objection-refused objection-taken-on own-analysis record-wanted responded result-set-aside sampled",
      "sampling-appointed silent station-wanted unparked",
    ];
    expect(unseen.sort().join(" ")).toBe(ofOthers.join(" "));
  });
});
