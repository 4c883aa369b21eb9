import { MATTER_STEPS } from "../../../domain/matter";
import { OBJECTION_STEPS } from "../../../domain/objection";
import { REQUEST_STEPS } from "../../../domain/request";
import { SAMPLING_STEPS } from "../../../domain/sampling";
import { ownerOf } from "../../../engine/step-owner";

test("a step is the task of the party that its definition names", () => {
  expect(ownerOf(SAMPLING_STEPS, { kind: "sample" })).toBe("station");
  expect(ownerOf(MATTER_STEPS, { kind: "confirm" })).toBe("responsible");
  expect(ownerOf(REQUEST_STEPS, { kind: "confirm-feedback" })).toBe("responsible");
  expect(ownerOf(REQUEST_STEPS, { kind: "confirm-feedback", owner: "supervisor" })).toBe("supervisor");
  expect(ownerOf(OBJECTION_STEPS, { kind: "examine", owner: "arbiter" })).toBe("arbiter");
});

test("a step without a definition is nobody's by default: it is an error that names it", () => {
  expect(() => ownerOf(MATTER_STEPS, { kind: "sample" })).toThrow(
    expect.objectContaining({ code: "INTERNAL", message: expect.stringContaining("the step sample") }),
  );
});
