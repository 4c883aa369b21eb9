import fc from "fast-check";
import { compareInstants } from "../../../domain/calendar";
import { type CaseEventKind, type Decision, drain, type Judged, type ReceivedAct } from "../../../domain/case";
import { livesUnder, longAfter } from "./lives";
import { factsOf, PEOPLE } from "./world";

const WORLDS = [
  ["the fast ladder", factsOf("fast"), livesUnder(factsOf("fast"), { longestGap: 12, unit: 500 }), 60],
  ["the default ladder", factsOf("default"), livesUnder(factsOf("default"), { longestGap: 20, unit: 43_200_000 }), 50],
] as const;

/** What only two persons bring about. */
const BY_TWO = ["letter-signed", "extended", "paused", "resumed", "verdict-excluded", "withdrawn"];

const kinds = ({ events }: Decision, ...which: readonly CaseEventKind[]): readonly string[] =>
  events.filter(({ kind }) => which.includes(kind)).map(({ kind }) => kind);

const kindsOf = (judged: readonly Judged[]): readonly string[] =>
  judged.flatMap(({ decision }) => decision.events.map(({ kind }) => kind));

/** Each applied act with the person and the step it names. */
const appliedActs = (acts: readonly ReceivedAct[], judged: readonly Judged[]) =>
  judged.flatMap((entry) => {
    if (entry.cause === "due" || entry.decision.outcome.outcome === "refused") return [];
    const act = acts.find(({ seq }) => seq === entry.seq);
    const added = entry.decision.steps.flatMap((change) => (change.change === "added" ? [change.step.no] : []));
    return act === undefined ? [] : [{ body: act.body, person: act.by?.person, added }];
  });

describe.each(WORLDS)("any life under %s", (_name, facts, lives, numRuns) => {
  it("has two persons behind every signature and every approved exception", () => {
    fc.assert(
      fc.property(lives, (acts) => {
        const applied = appliedActs(acts, drain(null, acts, longAfter(acts), facts).judged);
        for (const [index, { body, person }] of applied.entries()) {
          if (body.kind !== "sign" && body.kind !== "approve") continue;
          const first = applied
            .slice(0, index)
            .findLast((before) =>
              body.kind === "sign"
                ? before.body.kind === "submit" && before.body.step === body.step
                : before.body.kind === "propose" && before.added.includes(body.step),
            );
          expect(first?.person).toEqual(expect.any(String));
          expect(first?.person).not.toBe(person);
        }
      }),
      { numRuns },
    );
  });

  it("lets no person of the office do any of it alone, whatever posts that person holds", () => {
    fc.assert(
      fc.property(lives, fc.constantFrom(PEOPLE.head, PEOPLE.clerk), (acts, alone) => {
        const lonely = acts.map((act) => (act.role === "county" ? { ...act, by: alone } : act));
        const happened = kindsOf(drain(null, lonely, longAfter(lonely), facts).judged);
        expect(happened.filter((kind) => BY_TWO.includes(kind))).toEqual([]);
      }),
      { numRuns },
    );
  });

  it("passes no end, sends no reminder and climbs by no time while the clocks stand still", () => {
    fc.assert(
      fc.property(lives, (acts) => {
        const { judged } = drain(null, acts, longAfter(acts), facts);
        const stopped = judged.map((_, index) =>
          judged.slice(0, index).findLast(({ decision }) => kinds(decision, "paused", "resumed").length > 0),
        );
        const inPause = judged.filter((_, index) => {
          const last = stopped[index];
          return last !== undefined && kinds(last.decision, "paused").length > 0;
        });
        expect(inPause.filter(({ cause }) => cause === "due")).toEqual([]);
      }),
      { numRuns },
    );
  });

  it("never makes an end earlier by an exception, and gives time after every resumption", () => {
    fc.assert(
      fc.property(lives, (acts) => {
        const moved = drain(null, acts, longAfter(acts), facts).judged.flatMap(({ at, decision }) =>
          decision.duties.flatMap((change) => (change.change === "moved" ? [{ at, duty: change.duty }] : [])),
        );
        for (const { at, duty } of moved) {
          const toCome = duty.climbsAt === null ? duty.chases : [...duty.chases, duty.climbsAt];
          for (const instant of toCome) expect(compareInstants(instant, at)).toBeGreaterThan(0);
        }
        const ends = moved.flatMap(({ at, duty }) => {
          const move = duty.moves.at(-1);
          return move?.at === at ? [{ at, move, deadline: duty.deadline }] : [];
        });
        for (const { at, move, deadline } of ends) {
          expect(compareInstants(move.new.due, move.old.due)).toBeGreaterThanOrEqual(0);
          expect(compareInstants(move.new.due, at)).toBeGreaterThan(0);
          expect(deadline).toMatchObject(move.new);
        }
      }),
      { numRuns },
    );
  });

  it("reaches every exception and every confirmation", () => {
    const seen = new Set(
      fc
        .sample(lives, { numRuns: 200, seed: 1 })
        .flatMap((acts) => kindsOf(drain(null, acts, longAfter(acts), facts).judged)),
    );
    expect(
      [...BY_TWO, "exception-rejected", "letter-returned", "no-miss-left"].filter((kind) => !seen.has(kind)),
    ).toEqual([]);
  });
});
