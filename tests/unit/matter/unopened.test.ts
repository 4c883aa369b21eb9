import { factsOf, Life } from "./world";

/** The letter of assignment is mailed, and nobody of the township opened it. */
const onItsWay = (): Life => new Life(factsOf("default")).assigned().deliverAll(1);
const paperOf = (life: Life): number => life.state?.services[0]?.step ?? 0;

test("a paper that nobody opened asks the office to telephone, once, and makes the township none the worse", () => {
  const life = onItsWay();
  const [phase, rung, duties] = [life.state?.stage.phase, life.state?.rung, life.duties];
  life.act(2, { kind: "unopened", step: paperOf(life) }).act(3, { kind: "unopened", step: paperOf(life) });
  expect(life.steps.filter(({ kind }) => kind === "call")).toHaveLength(1);
  expect(life.notice("call-wanted")).toMatchObject({ to: ["supervisor"], seenBy: ["supervisor"], duty: null });
  expect([life.state?.stage.phase, life.state?.rung, life.duties]).toEqual([phase, rung, duties]);
});

test("once it is opened the task is lifted, and what comes later of it is refused", () => {
  const life = onItsWay();
  const step = paperOf(life);
  life.act(2, { kind: "unopened", step }).act(3, { kind: "open" });
  expect(life.has("call")).toBe(false);
  life.act(4, { kind: "unopened", step });
  expect(life.has("call")).toBe(false);
  expect(life.eventsOf("act-refused")).toEqual([{ act: "unopened", refusal: "step-not-open" }]);
});

test("the call is recorded by the office, before service as after", () => {
  const life = onItsWay();
  life.act(2, { kind: "unopened", step: paperOf(life) });
  life.act(3, { kind: "record-call", step: life.step("call").no, note: "x" });
  expect(life.has("call")).toBe(false);
  expect(life.eventsOf("call-recorded")).toHaveLength(1);
});
