import fc from "fast-check";
import { compareInstants } from "../../../domain/calendar";
import { MATTER } from "../../../domain/matter";
import { drain } from "../../../domain/proceeding";
import { calendarWith2027 } from "../matter/calendar-2027";
import { factsOf } from "../matter/world";
import { livesUnder, longAfter } from "./lives";

jest.setTimeout(10_000);
const standard = factsOf("default");
const lives = livesUnder(standard, { longestGap: 20, unit: 43_200_000 });

describe("news of the calendar in any life", () => {
  it("leave no end of a running clock behind, keep what was, and move nothing twice", () => {
    const known = { ...standard, calendar: calendarWith2027 };
    fc.assert(
      fc.property(lives, (acts) => {
        const now = acts.at(-1)?.receivedAt ?? "";
        const { state } = drain(MATTER, null, acts, now, standard);
        const news = { seq: 99, receivedAt: now, by: null, body: { kind: "calendar", notices: ["n"] } } as const;
        const told = drain(MATTER, state, [news], now, known);
        for (const { no, end, overdue, stoppedSince, awaits, moves, asksAt, chases } of told.state?.duties ?? []) {
          const before = state?.duties.find((duty) => duty.no === no);
          if (before === undefined) continue;
          const { cause, old } = moves.at(-1) ?? {};
          expect(end.due === before.end.due || (cause === "calendar" && old?.due === before.end.due)).toBe(true);
          const announced = told.state?.services.some(({ step }) => step === awaits) ?? false;
          expect([no, announced]).toEqual([no, awaits !== null]);
          if (awaits !== null) continue;
          if (stoppedSince !== null) continue;
          const toCome = [...chases, ...(asksAt === null ? [] : [asksAt]), ...(overdue ? [] : [end.due])];
          expect(toCome.filter((instant) => compareInstants(instant, now) <= 0)).toEqual([]);
        }
        const again = drain(MATTER, told.state, [news], now, known).judged.at(-1)?.decision;
        expect([again?.duties ?? [], again?.state ?? null]).toEqual([[], told.state]);
        // What the calendar knows is judged to its end: nothing waits for ever for a notice.
        const later = drain(MATTER, told.state, [], longAfter(acts), known).state;
        const dead = (later?.duties ?? []).filter(
          ({ end, overdue, stoppedSince, awaits }) =>
            end.dueDate < "2027-12-25" && !overdue && stoppedSince === null && awaits === null,
        );
        expect(dead).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
