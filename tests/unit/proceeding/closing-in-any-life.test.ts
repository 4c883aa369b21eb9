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
      const tooEarly: unknown[] = [];
      for (const { decision } of whole(acts).judged) {
        const asked = before?.closing?.includes("report-accepted") === true;
        for (const { kind, data } of decision.events) {
          if (kind === "report-filed") [accepted, reported] = [!asked, true];
          if (kind === "accepted" && data.about === "report") accepted = true;
          const open = unanswered(decision.state ?? { misses: [] });
          if (kind === "closed" && !(accepted && reported && open.length === 0))
            tooEarly.push([accepted, reported, open]);
        }
        before = decision.state;
      }
      expect(tooEarly).toEqual([]);
    });
  });

  it("owes a report exactly once, never while one waits for acceptance, and a plan with no report before it", () => {
    always((acts) => {
      const wrong: unknown[] = [];
      for (const { decision } of whole(acts).judged) {
        const { state, events } = decision;
        if (state === null) continue;
        const { phase } = state.stage;
        const owed = (kind: string): number => state.duties.filter((duty) => duty.kind === kind).length;
        const waits = state.steps.filter((step) => step.kind === "accept" && step.about === "report").length;
        const most = phase === "accepting" || phase === "awaiting-result" ? 0 : 1;
        if (owed("rectify") > most || owed("plan") > most) wrong.push([phase, state.duties]);
        if (waits !== (phase === "accepting" ? 1 : 0)) wrong.push([phase, state.steps]);
        for (const { kind, data } of events)
          if (kind === "given-back" && owed(data.about === "plan" ? "plan" : "rectify") !== 1) wrong.push(data);
      }
      expect(wrong).toEqual([]);
    });
  });
});
