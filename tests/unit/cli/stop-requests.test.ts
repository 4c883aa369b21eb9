import { StopRequests } from "../../../cli/parts/stop-requests";

test("the first request stops, its echo within five seconds is ignored, a later one forces", () => {
  const requests = new StopRequests();
  expect(requests.received(1_000)).toBe("stop");
  expect(requests.received(1_001)).toBe("echo");
  expect(requests.received(5_999)).toBe("echo");
  expect(requests.received(6_000)).toBe("force");
});
