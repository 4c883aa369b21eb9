import fc from "fast-check";
import { MATTER } from "../../../domain/matter";
import { drain } from "../../../domain/proceeding";
import { calendarWithout, shippedCalendar } from "../calendar/shipped";
import { factsOf } from "../matter/world";
import { livesUnder, longAfter } from "./lives";

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
