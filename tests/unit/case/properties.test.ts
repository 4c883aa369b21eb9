import fc from "fast-check";
import { compareInstants } from "../../../domain/calendar";
import { allowedActs, type Drained, drain, eventSentence, type ReceivedAct } from "../../../domain/case";
import { calendarWithout, shippedCalendar } from "../calendar/shipped";
import { livesUnder, longAfter } from "./lives";
import { factsOf, fastLife, PEOPLE } from "./world";

const fast = factsOf("fast");
const standard = factsOf("default");
const unknown = factsOf("default", calendarWithout(...shippedCalendar.source.notices.map(({ id }) => id)));

const WORLDS = [
  ["the fast ladder", fast, livesUnder(fast, { longestGap: 12, unit: 500 }), 80],
  ["the default ladder", standard, livesUnder(standard, { longestGap: 20, unit: 43_200_000 }), 25],
] as const;

const whole = (acts: readonly ReceivedAct[], facts = fast): Drained => drain(null, acts, longAfter(acts), facts);

describe.each(WORLDS)("any life of a matter under %s", (_name, facts, lives, numRuns) => {
  it("is judged to its end, in the order of time, and every act is judged once", () => {
    fc.assert(
      fc.property(lives, (acts) => {
        const now = longAfter(acts);
        const { state, judged, nextDue } = drain(null, acts, now, facts);
        expect(judged.flatMap((entry) => (entry.cause === "act" ? [entry.seq] : []))).toEqual(
          acts.map(({ seq }) => seq),
        );
        for (const [index, { at }] of judged.entries())
          expect(compareInstants(judged[index - 1]?.at ?? at, at)).toBeLessThanOrEqual(0);
        const dues = judged.filter(({ cause }) => cause === "due");
        expect(dues.filter(({ decision }) => decision.events.length === 0)).toEqual([]);
        expect(nextDue === null || compareInstants(nextDue, now) > 0).toBe(true);
        expect(JSON.parse(JSON.stringify(state))).toEqual(state);
        for (const { decision } of judged)
          for (const { kind, data } of decision.events) {
            const { zh, en } = eventSentence(kind, data);
            expect(`${zh}${en}`).not.toMatch(/undefined|null|—|\bNaN\b/);
          }
      }),
      { numRuns },
    );
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
        const once = drain(null, acts, end, facts);
        const judged: unknown[] = [];
        let { state, nextDue }: Pick<Drained, "state" | "nextDue"> = { state: null, nextDue: null };
        let left = acts;
        for (const now of nows) {
          const due = left.filter(({ receivedAt }) => compareInstants(receivedAt, now) <= 0);
          left = left.slice(due.length);
          // The state comes back from the book as JSON.
          const drained = drain(JSON.parse(JSON.stringify(state)) as typeof state, due, now, facts);
          ({ state, nextDue } = drained);
          judged.push(...drained.judged);
        }
        expect({ state, judged, nextDue }).toEqual(once);
      }),
      { numRuns },
    );
  });

  it("says when time changes something next: nothing before, something then", () => {
    fc.assert(
      fc.property(lives, (acts) => {
        const last = acts.at(-1)?.receivedAt ?? "";
        const { state, nextDue } = drain(null, acts, last, facts);
        const end = nextDue ?? longAfter(acts);
        const before = new Date(Date.parse(end) - 1).toISOString();
        expect(drain(state, [], before, facts).judged).toEqual([]);
        expect(drain(state, [], end, facts).judged.length > 0).toBe(nextDue !== null);
      }),
      { numRuns },
    );
  });

  it("numbers steps and duties once, ends each at most once, and sends every message that it promised", () => {
    fc.assert(
      fc.property(lives, (acts) => {
        const { state, judged } = whole(acts, facts);
        const changes = judged.flatMap((entry) =>
          entry.decision.steps.map((change) => ({ change, act: entry.cause === "act" ? entry.act : null })),
        );
        const added = changes.flatMap(({ change }) => (change.change === "added" ? [change.step] : []));
        expect(added.map(({ no }) => no)).toEqual(added.map((_, index) => index + 1));
        const ended = changes.flatMap(({ change, act }) =>
          change.change === "added" || change.change === "changed"
            ? []
            : [{ no: change.no, change: change.change, act }],
        );
        expect(new Set(ended.map(({ no }) => no)).size).toBe(ended.length);
        const messages = new Set(added.filter(({ kind }) => kind === "notify").map(({ no }) => no));
        expect(
          ended.filter(({ no, change, act }) => messages.has(no) && !(change === "done" && act === "delivered")),
        ).toEqual([]);
        const gone = new Set(ended.map(({ no }) => no));
        const now = new Map(added.map((step) => [step.no, step]));
        for (const { change } of changes) if (change.change === "changed") now.set(change.step.no, change.step);
        expect(state?.steps ?? []).toEqual([...now.values()].filter(({ no }) => !gone.has(no)));

        const duties = judged.flatMap(({ decision }) => decision.duties);
        const started = duties.flatMap((change) => (change.change === "started" ? [change.duty.no] : []));
        expect(started).toEqual(started.map((_, index) => index + 1));
        const over = duties.flatMap((change) => (change.change === "ended" ? [change.no] : []));
        expect(new Set(over).size).toBe(over.length);
        const overdue = duties.flatMap((change) => (change.change === "overdue" ? [change.no] : []));
        expect(new Set(overdue).size).toBe(overdue.length);
        const left = state === null || state.phase === "closed" ? [] : state.duties;
        expect(left.map(({ no }) => no)).toEqual(started.filter((no) => !over.includes(no)));
      }),
      { numRuns },
    );
  });

  it("never reopens once closed, and only sends what was promised", () => {
    fc.assert(
      fc.property(lives, (acts) => {
        const { judged } = whole(acts, facts);
        const closing = judged.findIndex(({ decision }) => decision.state?.phase === "closed");
        const after = closing < 0 ? [] : judged.slice(closing + 1);
        for (const { cause, decision } of after) {
          expect([cause, decision.state?.phase, decision.duties]).toEqual(["act", "closed", []]);
          expect(decision.steps.filter(({ change }) => change !== "done")).toEqual([]);
        }
      }),
      { numRuns },
    );
  });

  it("changes nothing by a refused act but its refusal", () => {
    fc.assert(
      fc.property(lives, (acts) => {
        let state: Drained["state"] = null;
        for (const { decision } of whole(acts, facts).judged) {
          const { outcome, events } = decision;
          const refused = outcome.outcome === "refused";
          expect(events.some(({ kind }) => kind === "act-refused")).toBe(refused);
          const nothing = { state, outcome, duties: [], steps: [], events: events.slice(0, 1) };
          expect(refused ? decision : nothing).toEqual(nothing);
          ({ state } = decision);
        }
      }),
      { numRuns },
    );
  });

  it("never makes an acknowledgement or the station climb, and climbs each duty at most once", () => {
    fc.assert(
      fc.property(lives, (acts) => {
        const judged = whole(acts, facts).judged.flatMap((entry) => (entry.cause === "due" ? [entry] : []));
        const climbs = judged.filter(({ decision }) =>
          decision.events.some(({ kind }) => kind === "climbed" || kind === "clue-drafted"),
        );
        expect(climbs.filter(({ kind }) => kind !== "plan" && kind !== "rectify")).toEqual([]);
        expect(new Set(climbs.map(({ duty }) => duty)).size).toBe(climbs.length);
        for (const { duty, decision } of climbs)
          expect(decision.duties).toContainEqual({ change: "ended", no: duty, as: "missed" });
      }),
      { numRuns },
    );
  });

  it("offers only acts that are then applied", () => {
    fc.assert(
      fc.property(lives, fc.constantFrom(...Object.entries(PEOPLE)), (acts, [, by]) => {
        const now = acts.at(-1)?.receivedAt ?? "";
        const { state } = drain(null, acts, now, facts);
        if (state === null || state.phase === "closed") return;
        for (const role of ["township", "liaison", "county", "station"] as const)
          for (const { kind, step = 0, ...proposal } of allowedActs(state, role, by)) {
            const words = { summary: "", measures: [], note: "", reason: "", answer: "sample-again" };
            const body = { kind, step, ...words, ...proposal, count: proposal.most, ground: "", evidence: "" };
            const act = { seq: 99, receivedAt: now, role, by, body } as unknown as ReceivedAct;
            expect(drain(state, [act], now, facts).judged.at(-1)?.decision.outcome).toEqual({ outcome: "applied" });
          }
      }),
      { numRuns },
    );
  });

  it("never lets a township read of a clue", () => {
    fc.assert(
      fc.property(lives, (acts) => {
        const township = whole(acts, facts).judged.flatMap(({ decision }) =>
          decision.steps.filter(
            (change) =>
              change.change === "added" &&
              change.step.kind === "notify" &&
              change.step.audience.some((office) => office !== "county-office"),
          ),
        );
        expect(JSON.stringify(township)).not.toContain("clue");
      }),
      { numRuns },
    );
  });
});

describe("a calendar without notices", () => {
  it("makes every end provisional, and no life is ever overdue, called about or climbing by time", () => {
    fc.assert(
      fc.property(livesUnder(unknown, { longestGap: 20, unit: 43_200_000 }), (acts) => {
        const dues = whole(acts, unknown).judged.filter(({ cause }) => cause === "due");
        const kinds = dues.flatMap(({ decision }) => decision.events.map(({ kind }) => kind));
        expect(kinds.filter((kind) => kind !== "chased")).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});

describe("a plan received in time", () => {
  it("never climbs, and one received at the end of the grace or later always does", () => {
    fc.assert(
      fc.property(fc.oneof(fc.integer({ min: 14_990, max: 15_010 }), fc.nat({ max: 19_000 })), (millis) => {
        const life = fastLife()
          .served()
          .plan(millis / 1_000)
          .wait(19.5);
        expect(life.eventsOf("climbed").length).toBe(millis < 15_000 ? 0 : 1);
        expect(life.eventsOf("plan-filed")).toEqual([{ late: millis >= 12_000 && millis < 15_000, revised: false }]);
      }),
    );
  });
});
