import fc from "fast-check";
import { MATTER } from "../../../domain/matter";
import { drain, type Frame, type Judged } from "../../../domain/proceeding";
import {
  COMPLAINT_PHASES,
  HEARING_PHASES,
  INTERVIEW_PHASES,
  MATTER_PHASES,
  OBJECTION_PHASES,
  PROCEEDING_KINDS,
  type ProceedingKind,
  REQUEST_PHASES,
  SAMPLING_PHASES,
  wordsOf,
} from "../../../domain/vocabulary";
import { decodeState, KINDS } from "../../../engine/kinds";
import { lives as complaintLives } from "../complaint/world";
import { attribution, disputed, SIDES } from "../hearing/world";
import { factsOf, fastLife, PEOPLE, verdict } from "../matter/world";
import { besideStates } from "../request/states";
import { matterScenes } from "../workflows/matter-scenes";
import { disputes } from "../objection/lives";
import { livesUnder, longAfter } from "../proceeding/lives";
import { keptStates, shapeOf, writeStates } from "./kept-states";

const facts = factsOf("fast");

/** What a decision left; one refused before it opened anything leaves nothing. */
const stateOf = ({ decision }: Judged<Frame>): readonly Frame[] => (decision.state === null ? [] : [decision.state]);

/** States as the law of today writes them. */
function written(): Readonly<Record<ProceedingKind, readonly Frame[]>> {
  const matter: Frame[] = [];
  for (const acts of fc.sample(livesUnder(facts, { longestGap: 12, unit: 500 }), { numRuns: 60, seed: 11 }))
    matter.push(...drain(MATTER, null, acts, longAfter(acts), facts).judged.flatMap(stateOf));
  const sampled = fastLife().served().report(1).inOrder(1, { kind: "acknowledge" }, PEOPLE.sampler).wait(100);
  sampled.sampled(101, "undecided").sampled(102, "met");
  const sampling = sampled.order().judged.flatMap(stateOf);
  for (const { judged } of matterScenes()) matter.push(...judged.flatMap(stateOf));
  const consulted = disputed().act(0, verdict("missed", { attribution: attribution() }));
  consulted.hear(1, { kind: "open" }, SIDES.upperClerk).hear(2, { kind: "respond", note: "" }, SIDES.upper).wait(60);
  consulted.hear(61, { kind: "find", step: consulted.findStep, as: "stays", reason: "" }, SIDES.city);
  const hearing = [...consulted.hearings.values()].flatMap(({ judged }) => judged.flatMap(stateOf));
  const lives = disputes();
  for (const life of lives) {
    matter.push(...life.judged.flatMap(stateOf));
    for (const { samplings } of life.objections.values())
      for (const { judged } of samplings.values()) sampling.push(...judged.flatMap(stateOf));
  }
  const objection = lives.flatMap(({ objections }) =>
    [...objections.values()].flatMap(({ judged }) => judged.flatMap(stateOf)),
  );
  const complaint = complaintLives().flatMap(({ judged }) => judged.flatMap(stateOf));
  return { matter, sampling, hearing, complaint, objection, ...besideStates() };
}

const KINDS_OF = wordsOf(PROCEEDING_KINDS);
const today = written();
for (const kind of KINDS_OF) writeStates(kind, today[kind]);
const kept = keptStates();

describe("states that an earlier release wrote", () => {
  it.each(kept)("$kind@$schema are read, and the law goes on with them", ({ kind, schema, states }) => {
    expect(states.length).toBeGreaterThan(0);
    for (const state of states) {
      const read = decodeState(KINDS[kind], state, schema);
      if (read === null) throw new Error("expected a state");
      const { judged } = drain(KINDS[kind].law, read, [], "2036-01-01T00:00:00.000Z", facts);
      // Its clocks run out, but those that stand still or rest on a calendar that is not known yet.
      const last = judged.at(-1)?.decision.state ?? read;
      const running = last.duties.filter(({ stoppedSince, end }) => stoppedSince === null && end.status === "final");
      expect(running.filter(({ overdue }) => !overdue)).toEqual([]);
    }
  });

  it("are kept of each phase of each kind", () => {
    const phases = (of: string) =>
      new Set(
        kept
          .filter(({ kind }) => kind === of)
          .flatMap(({ states }) => states.map((state) => (state as { stage: { phase: string } }).stage.phase)),
      );
    expect([...phases("matter")].sort()).toEqual([...wordsOf(MATTER_PHASES)].sort());
    expect([...phases("sampling")].sort()).toEqual([...wordsOf(SAMPLING_PHASES)].sort());
    expect([...phases("hearing")].sort()).toEqual([...wordsOf(HEARING_PHASES)].sort());
    expect([...phases("complaint")].sort()).toEqual([...wordsOf(COMPLAINT_PHASES)].sort());
    expect([...phases("objection")].sort()).toEqual([...wordsOf(OBJECTION_PHASES)].sort());
    expect([...phases("request")].sort()).toEqual([...wordsOf(REQUEST_PHASES)].sort());
    expect([...phases("interview")].sort()).toEqual([...wordsOf(INTERVIEW_PHASES)].sort());
  });

  it("of today's schema have every shape that the law writes today: another shape is another schema", () => {
    for (const kind of KINDS_OF) {
      const known = new Set(
        kept
          .filter((each) => each.kind === kind && each.schema === KINDS[kind].schema)
          .flatMap(({ states }) => states.flatMap((state) => shapeOf(state))),
      );
      expect([...new Set(today[kind].flatMap((state) => shapeOf(state)))].filter((place) => !known.has(place))).toEqual(
        [],
      );
    }
  });
});
