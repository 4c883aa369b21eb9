import { makeOfficialJudge, makeRealtimeJudge } from "../../../domain/water";
import { officialMeans, realtimeReading, RULES } from "./rules";

// What can fail here is the compilation: each line below an expected error must be one.
describe("the two regimes", () => {
  it("take no value of each other", () => {
    const official = makeOfficialJudge(RULES.standard, RULES.official);
    const realtime = makeRealtimeJudge(RULES.standard, RULES.realtime);
    const [reading, means] = [realtimeReading({ nh3n: "1.0004" }), officialMeans({ nh3n: "1.0004" })];
    expect([realtime(reading).class, official(means).class]).toEqual([4, 3]);
    // @ts-expect-error: a single reading is no mean of a period
    void (() => official(reading));
    // @ts-expect-error: a mean of a period is no single reading
    void (() => realtime(means));
  });

  it("take no method of each other", () => {
    // @ts-expect-error: the method of single readings knows no evaluation decimals
    void (() => makeOfficialJudge(RULES.standard, RULES.realtime));
    // @ts-expect-error: the method of means is not for single readings
    void (() => makeRealtimeJudge(RULES.standard, RULES.official));
    expect([RULES.realtime.body.method, RULES.official.body.method]).toEqual(["realtime", "official"]);
  });
});
