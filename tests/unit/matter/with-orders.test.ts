import fc from "fast-check";
import { MATTER } from "../../../domain/matter";
import { offersOf } from "../../../domain/proceeding";
import { unanswered } from "../../../domain/matter";
import { ANSWERS, OUTCOME_WORDS, wordsOf } from "../../../domain/vocabulary";
import { bodyOf } from "../proceeding/lives";
import { BESIDE, fastLife, LEADING, type Life, PEOPLE, verdict } from "./world";

const ACTORS = [PEOPLE.chief, PEOPLE.clerk, PEOPLE.head, PEOPLE.otherHead, PEOPLE.chief] as const;
const OUTCOMES = [...OUTCOME_WORDS, "met", "missed", "missed", "met"] as const;

const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)];

/** One thing that happens to a matter or to one of its orders. */
const happens = (life: Life, seconds: number, [what, n, m]: readonly [number, number, number]): void => {
  const outcome = pick(OUTCOMES, n) ?? "met";
  const scheme = m % 3 === 0 ? BESIDE : LEADING;
  const newest = life.orders.size;
  if (what < 4 && newest > 0) {
    const no = m === 0 ? Math.max(1, newest - 1) : newest;
    life.sampled(seconds, outcome, { no, scheme, verdictId: `r${seconds}` });
  } else if (what < 5) {
    life.act(seconds, verdict(outcome, { verdictId: `v${seconds}`, scheme, period: `2026-1${m % 3}` }));
  } else if (what < 6 && newest > 0) life.inOrder(seconds, { kind: "open" }, PEOPLE.sampler);
  else if (what < 7) life.wait(seconds);
  else {
    const by = pick(ACTORS, n) ?? PEOPLE.chief;
    const offer = pick(offersOf(MATTER, life.state, by, life.facts), m);
    if (offer !== undefined)
      life.act(seconds, bodyOf(offer, { state: life.state, answer: pick(wordsOf(ANSWERS), n) ?? "sample-again" }), by);
  }
};

const lives = fc
  .tuple(
    fc.constantFrom("opened", "served", "reported", "reported", "reported"),
    fc.array(fc.tuple(fc.nat({ max: 9 }), fc.nat({ max: 12 }), fc.nat({ max: 12 })), { maxLength: 30, size: "max" }),
  )
  .map(([from, moves]) => ({ from, moves }));

describe("a matter and its re-samplings, in any life", () => {
  const always = (check: (life: Life) => void): void =>
    fc.assert(
      fc.property(lives, ({ from, moves }) => {
        const life =
          from === "opened"
            ? fastLife().opened()
            : from === "served"
              ? fastLife().served()
              : fastLife().served().report(0);
        for (const [index, move] of moves.entries()) {
          happens(life, index + 1, move);
          check(life);
        }
      }),
      { numRuns: 120 },
    );

  it("wait for each other: no order is underway that nobody waits for, none is awaited that is over", () => {
    always((life) => {
      const awaited = life.steps.flatMap((step) => (step.kind === "await-result" ? [step] : []));
      const underway = [...life.orders].flatMap(([no, { state }]) => (state?.stage.phase === "ended" ? [] : [no]));
      expect(awaited.filter(({ schemes }) => schemes.length > 0).map(({ order }) => order)).toEqual(underway);
      expect(awaited.length).toBe(life.state?.stage.phase === "awaiting-result" ? 1 : 0);
    });
  });

  it("close only with every miss answered, and are never recalled what is over", () => {
    always((life) => {
      const { state } = life;
      const closed = state !== null && state.stage.phase === "closed" && state.stage.as === "closed";
      // A correction that comes after the closing may bring a miss back; the office re-opens by it.
      const open = closed && life.eventsOf("corrected").length === 0 ? unanswered(state) : [];
      expect(open).toEqual([]);
      const refused = [...life.orders.values()].flatMap(({ judged }) =>
        judged.flatMap((entry) =>
          entry.cause === "act" && entry.act === "recall" && entry.decision.outcome.outcome === "refused"
            ? [entry.seq]
            : [],
        ),
      );
      expect(refused).toEqual([]);
    });
  });
});
