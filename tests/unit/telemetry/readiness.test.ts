import { probe, summarise } from "../../../telemetry/readiness";

test("degraded is ready, starting and down are not", () => {
  const part = (state: "ready" | "degraded" | "starting" | "down") => ({ part: "x", state, message: "" });
  expect(summarise([part("ready"), part("degraded")]).ready).toBe(true);
  expect(summarise([part("ready"), part("starting")]).ready).toBe(false);
  expect(summarise([part("ready"), part("down")]).ready).toBe(false);
});

test("a part that does not answer in time is unready with the reason, and a part that fails says why", async () => {
  const silent = await probe("database", () => new Promise(() => undefined), { withinMilliseconds: 5 });
  expect(silent).toEqual({ part: "database", state: "down", message: "no answer within 0.005 s" });
  const failing = await probe("temporal", () => Promise.reject(new Error("refused")), { otherwise: "degraded" });
  expect(failing).toEqual({ part: "temporal", state: "degraded", message: "refused" });
});
