import fc from "fast-check";
import { SAMPLING, type SamplingAct, type SamplingFacts, type SamplingState } from "../../../domain/sampling";
import { type ActingPerson, drain, type Judged } from "../../../domain/proceeding";
import { at, LEADING, PEOPLE, verdict } from "../matter/world";

/** One thing that happens in a re-sampling, so many seconds after the last one; `step` is counted among the open ones. */
interface Move {
  readonly gap: number;
  readonly kind: SamplingAct["kind"] | "nothing";
  readonly step: number;
  readonly sent: 0 | 1;
  readonly outcome: "met" | "missed" | "undecided";
}

const MOVE: fc.Arbitrary<Move> = fc.record({
  gap: fc.oneof(fc.constant(0), fc.nat({ max: 30 }), fc.nat({ max: 1_000 })),
  kind: fc.constantFrom<Move["kind"][]>(
    "nothing",
    "open",
    "acknowledge",
    "record-service",
    "name-station",
    "record-sampling",
    "lab-report",
    "recall",
    "verdict",
    "delivered",
    "delivered",
    "bounced",
  ),
  step: fc.nat({ max: 4 }),
  sent: fc.constantFrom(0, 1),
  outcome: fc.constantFrom("met", "missed", "undecided"),
});

function actOf(
  state: SamplingState,
  { kind, step: pick, sent, outcome }: Move,
  seq: number,
): readonly [SamplingAct, ActingPerson | null] | null {
  const step = state.steps[pick % Math.max(1, state.steps.length)]?.no ?? 1;
  switch (kind) {
    case "open":
    case "acknowledge":
      return [{ kind }, PEOPLE.sampler];
    case "record-service":
      return [
        { kind, step: state.steps.find((open) => open.kind === "serve-otherwise")?.no ?? step, note: "" },
        PEOPLE.clerk,
      ];
    case "name-station":
      return [{ kind, step }, PEOPLE.clerk];
    case "record-sampling":
      return [
        {
          kind,
          step: state.steps.find((open) => open.kind === "sample")?.no ?? step,
          takenAt: at(0),
          place: "",
          samples: [],
          otherSide: pick % 2 === 0 ? "present" : "absent",
          attendance: "",
          note: "",
        },
        PEOPLE.sampler,
      ];
    case "lab-report":
      return [
        {
          kind,
          step: state.steps.find((open) => open.kind === "analyse")?.no ?? step,
          number: "",
          issuedOn: "2026-11-24",
        },
        PEOPLE.sampler,
      ];
    case "recall":
      return [{ kind }, null];
    case "verdict":
      return [verdict(outcome, { verdictId: `r${seq}`, period: "resample:1" }), null];
    case "delivered":
      return [{ kind, step, sent, refused: 1 - sent }, null];
    case "bounced":
      return [{ kind, step, left: sent }, null];
    default:
      return null;
  }
}

/** Everything that is judged in a re-sampling to which any of these things happen in turn. */
export const samplingLives = (facts: SamplingFacts): fc.Arbitrary<readonly Judged<SamplingState>[]> =>
  fc.array(MOVE, { maxLength: 12 }).map((moves) => {
    const body = {
      kind: "order",
      order: 1,
      schemes: [LEADING],
      items: ["tp"],
      rung: "order",
      severity: "ordinary",
    } as const;
    const first = drain(SAMPLING, null, [{ seq: 1, receivedAt: at(0), by: null, body }], at(0), facts);
    const judged = [...first.judged];
    let { state } = first;
    let seconds = 0;
    for (const [index, move] of moves.entries()) {
      seconds += move.gap;
      const seq = index + 2;
      const [act, by] = (state === null ? null : actOf(state, move, seq)) ?? [];
      const acts = act === undefined ? [] : [{ seq, receivedAt: at(seconds), by: by ?? null, body: act }];
      const next = drain(SAMPLING, state, acts, at(seconds), facts);
      ({ state } = next);
      judged.push(...next.judged);
    }
    return judged;
  });
