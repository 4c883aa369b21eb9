import fc from "fast-check";
import { MATTER, type MatterAct, type MatterState, unanswered } from "../../../domain/matter";
import { drain, type Drained, type ReceivedAct } from "../../../domain/proceeding";
import { longAfter } from "./lives";
import { worlds } from "./worlds";

type Acts = readonly ReceivedAct<MatterAct>[];
/** How many times as many lives as `npm test` lives: `npm run test:long` asks for more. */
const LIVES = Number(process.env["LIVES"] ?? "1");
jest.setTimeout(10_000 * LIVES);

describe.each(worlds(LIVES))("any life of a matter under %s", (_name, facts, lives, numRuns) => {
  const whole = (acts: Acts): Drained<MatterState> => drain(MATTER, null, acts, longAfter(acts), facts);
  const always = (check: (acts: Acts) => void): void => fc.assert(fc.property(lives, check), { numRuns });

  it("closes only after what its schemes ask for: the newest report accepted, every miss answered", () => {
    always((acts) => {
      let [accepted, reported]: [boolean, boolean] = [true, false];
      let before: MatterState | null = null;
      for (const { decision } of whole(acts).judged) {
        const asked = before?.closing?.includes("report-accepted") === true;
        for (const { kind, data } of decision.events) {
          if (kind === "report-filed") [accepted, reported] = [!asked, true];
          if (kind === "accepted" && data.about === "report") accepted = true;
          if (kind === "closed")
            expect([accepted, reported, unanswered(decision.state ?? { misses: [] })]).toEqual([true, true, []]);
        }
        before = decision.state;
      }
    });
  });

  it("owes a report exactly once, never while one waits for acceptance, and a plan with no report before it", () => {
    always((acts) => {
      for (const { decision } of whole(acts).judged) {
        const { state, events } = decision;
        const owed = (kind: string): number => state?.duties.filter((duty) => duty.kind === kind).length ?? 0;
        expect([owed("rectify") > 1, owed("plan") > 1]).toEqual([false, false]);
        const phase = state?.stage.phase;
        if (phase === "accepting" || phase === "awaiting-result")
          expect([owed("rectify"), owed("plan")]).toEqual([0, 0]);
        expect(state?.steps.filter((step) => step.kind === "accept" && step.about === "report").length ?? 0).toBe(
          phase === "accepting" ? 1 : 0,
        );
        for (const { kind, data } of events)
          if (kind === "given-back") expect(owed(data.about === "plan" ? "plan" : "rectify")).toBe(1);
      }
    });
  });
});
