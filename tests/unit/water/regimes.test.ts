import { makeOfficialJudge, makeRealtimeJudge } from "../../../domain/water";
import { officialMeans, realtimeReading, RULES } from "./rules";

/** Whether a function takes such a value as its argument at the place, as the compiler sees it. */
type Takes<
  F extends (...values: never[]) => unknown,
  Value,
  Place extends number = 0,
> = Value extends Parameters<F>[Place] ? true : false;

// What can fail here is the compilation: each of these types must be just the value written beside it.
describe("the two regimes", () => {
  it("take no value of each other", () => {
    const official = makeOfficialJudge(RULES.standard, RULES.official);
    const realtime = makeRealtimeJudge(RULES.standard, RULES.realtime);
    const [reading, means] = [realtimeReading({ nh3n: "1.0004" }), officialMeans({ nh3n: "1.0004" })];
    expect([realtime(reading).class, official(means).class]).toEqual([4, 3]);
    const own: [Takes<typeof realtime, typeof reading>, Takes<typeof official, typeof means>] = [true, true];
    const other: [Takes<typeof official, typeof reading>, Takes<typeof realtime, typeof means>] = [false, false];
    expect([own, other]).toEqual([
      [true, true],
      [false, false],
    ]);
  });

  it("take no method of each other", () => {
    type Methods = typeof RULES;
    const own: [
      Takes<typeof makeRealtimeJudge, Methods["realtime"], 1>,
      Takes<typeof makeOfficialJudge, Methods["official"], 1>,
    ] = [true, true];
    const other: [
      Takes<typeof makeOfficialJudge, Methods["realtime"], 1>,
      Takes<typeof makeRealtimeJudge, Methods["official"], 1>,
    ] = [false, false];
    expect([...own, ...other]).toEqual([true, true, false, false]);
    expect([RULES.realtime.body.method, RULES.official.body.method]).toEqual(["realtime", "official"]);
  });
});
