import fc from "fast-check";
import { compareInstants } from "../../../domain/calendar";
import { type ActingPerson, drain, offersOf, type ReceivedAct } from "../../../domain/proceeding";
import { SAMPLING, type SamplingAct, SAMPLING_STEPS } from "../../../domain/sampling";
import { OUTCOME_WORDS } from "../../../domain/vocabulary";
import { at, BESIDE, factsOf, LEADING, PEOPLE, verdict } from "../matter/world";

const facts = factsOf("fast");
const ORDER = {
  kind: "order",
  order: 1,
  schemes: [LEADING, BESIDE],
  items: ["total-phosphorus"],
  rung: "supervision-order",
  severity: "ordinary",
} as const;

/** What a person writes with an act, whichever it is. */
const WRITTEN = {
  note: "",
  at: at(1_000),
  takenAt: at(0),
  handedAt: at(0),
  issuedOn: "2026-11-24",
  samples: [],
  otherSide: "not-invited",
  attendance: "",
  values: [],
} as const;

type Acts = readonly ReceivedAct<SamplingAct>[];

const acting = (
  kind: number,
  step: number,
  outcome: (typeof OUTCOME_WORDS)[number],
): readonly [SamplingAct, ActingPerson | null] => {
  switch (kind) {
    case 0:
      return [{ kind: "open" }, PEOPLE.sampler];
    case 1:
      return [{ kind: "acknowledge" }, PEOPLE.sampler];
    case 2:
      return [{ kind: "record-service", step, note: "" }, PEOPLE.clerk];
    case 3:
      return [{ kind: "delivered", step, sent: step % 2, refused: 1 }, null];
    case 4:
      return [{ kind: "bounced", step, left: 0 }, null];
    case 5:
      return [{ kind: "recall" }, null];
    case 6:
      return [{ kind: "calendar", notices: [] }, null];
    default:
      return [
        verdict(outcome, { verdictId: `r${step}`, scheme: step % 2 === 0 ? LEADING : BESIDE, period: "resample:1" }),
        null,
      ];
  }
};

const lives: fc.Arbitrary<Acts> = fc
  .array(fc.tuple(fc.nat({ max: 9 }), fc.nat({ max: 9 }), fc.nat({ max: 8 }), fc.constantFrom(...OUTCOME_WORDS)), {
    maxLength: 14,
  })
  .map((moves) => {
    let seconds = 0;
    const rest = moves.map(([gap, kind, step, outcome], index) => {
      seconds += gap;
      const [body, by] = acting(kind, step, outcome);
      return { seq: index + 2, receivedAt: at(seconds), by, body };
    });
    return [{ seq: 1, receivedAt: at(0), by: null, body: ORDER }, ...rest];
  });

const whole = (acts: Acts) => drain(SAMPLING, null, acts, at(1_000), facts);

describe("any life of a re-sampling", () => {
  it("is judged in the order of time, comes out the same act by act, and every task has a definition", () => {
    fc.assert(
      fc.property(lives, (acts) => {
        const once = whole(acts);
        let state = drain(SAMPLING, null, [], at(0), facts).state;
        for (const act of acts)
          ({ state } = drain(
            SAMPLING,
            JSON.parse(JSON.stringify(state)) as typeof state,
            [act],
            act.receivedAt,
            facts,
          ));
        expect(drain(SAMPLING, state, [], at(1_000), facts).state).toEqual(once.state);
        for (const [index, entry] of once.judged.entries())
          expect(compareInstants(once.judged[index - 1]?.at ?? entry.at, entry.at)).toBeLessThanOrEqual(0);
        const kinds = (once.state?.steps ?? []).flatMap(({ kind }) => (kind === "notify" ? [] : [kind]));
        for (const kind of kinds) expect(SAMPLING_STEPS.map((step) => step.kind)).toContain(kind);
      }),
      { numRuns: 80 },
    );
  });

  it("offers only acts that are then applied", () => {
    fc.assert(
      fc.property(lives, fc.constantFrom(PEOPLE.sampler, PEOPLE.clerk, PEOPLE.chief), (acts, by) => {
        const now = acts.at(-1)?.receivedAt ?? at(0);
        const { state } = drain(SAMPLING, null, acts, now, facts);
        for (const { kind, step = 0 } of offersOf(SAMPLING, state, by, facts)) {
          const act = { seq: 99, receivedAt: now, by, body: { ...WRITTEN, kind, step } as SamplingAct };
          expect([kind, drain(SAMPLING, state, [act], now, facts).judged.at(-1)?.decision.outcome]).toEqual([
            kind,
            { outcome: "applied" },
          ]);
        }
      }),
      { numRuns: 80 },
    );
  });

  it("tells its matter of every verdict with its own order's number, and ends once", () => {
    fc.assert(
      fc.property(lives, (acts) => {
        const { state, judged } = whole(acts);
        const told = judged.flatMap(({ decision }) => decision.parent.map(({ body }) => body));
        expect(told.every((body) => body.kind === "result" && "order" in body && body.order === 1)).toBe(true);
        const verdicts = judged.filter((entry) => entry.cause === "act" && entry.act === "verdict");
        expect(told).toHaveLength(verdicts.length);
        const ends = judged.flatMap(({ decision }) => decision.events.filter(({ kind }) => kind === "ended"));
        expect(ends.length).toBe(state?.stage.phase === "ended" ? 1 : 0);
        const left = state?.stage.phase === "ended" ? [...state.duties, ...state.services] : [];
        expect(left).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });
});
