import { PROCEEDING_KINDS, wordsOf } from "../../../domain/vocabulary";
import {
  NEUTRAL_WORKFLOW,
  neutralWorkflowId,
  QUEUES,
  queueBeside,
  workflowIdOf,
  WORKFLOWS,
} from "../../../workflows/names";

test("each kind of proceeding has a workflow of its own, and none the type that is kept for what nobody may recognise", () => {
  const types = wordsOf(PROCEEDING_KINDS).map((kind) => WORKFLOWS[kind]);
  expect(new Set(types).size).toBe(types.length);
  expect(types).not.toContain(NEUTRAL_WORKFLOW);
});

test("the id of a workflow follows from the book's id; that of a neutral one tells the random key alone", () => {
  expect(workflowIdOf("matter", "17")).toBe("matter-17");
  const key = "5a6e4b39-0c2d-4b39-9d3c-0d0f0a0b0c0d";
  expect(neutralWorkflowId(key)).toBe(`proceeding-${key}`);
});

test("queues that belong together share their prefix", () => {
  expect(queueBeside(QUEUES.book, "mail")).toBe("mail");
  expect(queueBeside("one-test.book", "batch")).toBe("one-test.batch");
});
