import { MATTER_STEPS } from "../../../domain/matter";
import { SAMPLING_STEPS } from "../../../domain/sampling";
import { ownerOf } from "../../../engine/step-owner";

test("a step is the task of the party that its definition names", () => {
  expect(ownerOf(SAMPLING_STEPS, "sample")).toBe("station");
  expect(ownerOf(MATTER_STEPS, "confirm")).toBe("responsible");
});

test("a step without a definition is nobody's by default: it is an error that names it", () => {
  expect(() => ownerOf(MATTER_STEPS, "sample")).toThrow(
    expect.objectContaining({ code: "INTERNAL", message: expect.stringContaining("the step sample") }),
  );
});
