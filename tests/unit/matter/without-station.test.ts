import { offersOf } from "../../../domain/proceeding";
import { SAMPLING } from "../../../domain/sampling";
import { fastLife, type Life, PEOPLE } from "./world";

/** Reported, with no station that the order could go to. */
const reported = (): Life => {
  const life = fastLife().served();
  life.facts = { ...life.facts, station: null };
  return life.report(1);
};

const parties = (life: Life) => life.order().judged.flatMap(({ decision }) => decision.parties);
const kinds = (life: Life) => life.order().state?.steps.map(({ kind }) => kind);

describe("a re-sampling of a section without a station", () => {
  it("asks nobody to serve a station that is not there: the office sees that one is named", () => {
    const life = reported().wait(10_000);
    expect(life.order().state?.steps).toMatchObject([
      { kind: "name-station", seenBy: ["supervisor"] },
      { kind: "notify", notice: "station-wanted", to: ["supervisor"] },
    ]);
    expect([life.order().state?.duties, life.order().state?.services, parties(life)]).toEqual([[], [], []]);
    expect(life.state?.stage.phase).toBe("awaiting-result");
  });

  it("is given to the station that the registry names by then, which becomes party", () => {
    const life = reported();
    const offered = () => offersOf(SAMPLING, life.order().state, PEOPLE.clerk, life.facts).map(({ kind }) => kind);
    const act = { kind: "name-station", step: 1 } as const;
    expect(offered()).toEqual([]);
    expect(life.inOrder(2, act, PEOPLE.clerk).order().judged.at(-1)?.decision.outcome).toMatchObject({
      refusal: "no-station",
    });
    life.facts = { ...life.facts, station: "demo-station" };
    expect(offered()).toEqual(["name-station"]);
    life.inOrder(3, act, PEOPLE.clerk);
    expect(parties(life)).toEqual([{ role: "station", unit: "demo-station" }]);
    expect(kinds(life)).toEqual(["notify", "sample", "notify"]);
    expect(life.order().state?.duties.map(({ kind }) => kind)).toEqual(["serve"]);
    life.inOrder(4, { kind: "open" }, PEOPLE.sampler);
    expect(life.order().state?.stage.phase).toBe("sampling");
  });

  it("is recalled without a word to a station that never had it", () => {
    const life = reported();
    life.excepted(2, { what: "withdrawal" });
    expect(life.order().state?.stage).toMatchObject({ phase: "ended", as: "withdrawn" });
    expect(kinds(life)).toEqual(["notify"]);
  });
});
