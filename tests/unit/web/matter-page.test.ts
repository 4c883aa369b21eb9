import type { MatterEvent, Offer, ProceedingFile, Step } from "../../../web/api-types";
import { cardsOf, wantedCard } from "../../../web/pages/matter/cards";
import { waitingDrafts } from "../../../web/pages/matter/drafts";
import { LINE, lineOf, stepsDone } from "../../../web/pages/matter/phases";
import { placeOf } from "../../../web/pages/tasks/task-names";
import type { Task } from "../../../web/api-types";
import { MATTER_PHASES } from "../../../web/words.generated";

const WHOLE = ["report-accepted", "resample-met"] as const;
const duty = (kind: string, endedAt: string | null = null) => ({ kind, endedAt }) as ProceedingFile["duties"][number];
const forms = (allowed: readonly Offer[]) => cardsOf(allowed).map(({ form }) => form);

test("climbing, extending and explaining are one card; all exceptions are one form behind the acts", () => {
  const allowed: readonly Offer[] = [
    { kind: "propose", what: "extension", duty: 2, most: 5 },
    { kind: "climb", step: 7 },
    { kind: "explain", step: 7 },
    { kind: "propose", what: "pause" },
    { kind: "record-call", step: 4 },
  ];
  expect(forms(allowed)).toEqual(["climb-question", "record-call", "propose"]);
  const [climb, , propose] = cardsOf(allowed);
  expect(climb?.peers).toEqual([allowed[1], allowed[2], allowed[0]]);
  expect(propose?.peers).toEqual([allowed[0], allowed[3]]);
});

test("two questions whether to climb are two cards", () => {
  expect(
    forms([
      { kind: "climb", step: 7 },
      { kind: "climb", step: 9 },
    ]),
  ).toEqual(["climb-question", "climb-question"]);
});

test("the card of the address is open, else the first that presses, and never an exception", () => {
  const cards = cardsOf([{ kind: "plan" }, { kind: "report" }, { kind: "propose", what: "pause" }]);
  const shown = (hash: string, ...duties: ProceedingFile["duties"]) => wantedCard(cards, duties, hash)?.form;
  expect(shown("#propose", duty("plan"))).toBe("propose");
  expect(shown("", duty("plan", "2026-11-01T00:00:00Z"), duty("rectify"))).toBe("report");
  expect(shown("")).toBe("plan");
  expect(wantedCard(cardsOf([{ kind: "propose", what: "pause" }]), [], "")).toBeUndefined();
});

test("a withdrawn matter, one not opened and one to be opened stand on no line of done steps", () => {
  expect(stepsDone({ phase: "closed", endedAs: "withdrawn", closing: WHOLE })).toBeNull();
  expect(stepsDone({ phase: "closed", endedAs: "declined", closing: WHOLE })).toBeNull();
  expect(stepsDone({ phase: "asked", endedAs: null, closing: WHOLE })).toBeNull();
});

test("every other phase has its place on the line, and only 销号 has done all", () => {
  const open = Object.keys(MATTER_PHASES).filter((phase) => phase !== "asked" && phase !== "closed");
  expect(open.map((phase) => stepsDone({ phase, endedAs: null, closing: WHOLE }))).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(stepsDone({ phase: "closed", endedAs: "closed", closing: WHOLE })).toBe(LINE.length);
});

test("what the schemes do not ask for is no step of the line, unless the matter stands there", () => {
  expect(lineOf({ phase: "rectifying", closing: ["resample-met"] })).not.toContain("accepting");
  expect(lineOf({ phase: "accepting", closing: ["resample-met"] })).toContain("accepting");
  expect(lineOf({ phase: "rectifying", closing: ["report-accepted"] })).not.toContain("awaiting-result");
  expect(stepsDone({ phase: "awaiting-result", endedAs: null, closing: ["resample-met"] })).toBe(5);
});

const step = (no: number, kind: string, state = "todo") => ({ no, kind, state }) as Step;
const event = (kind: string, at: number) => ({ kind, data: { step: at } }) as unknown as MatterEvent;

test("a draft and a proposal are said to wait while their step is open, but not to who confirms them", () => {
  const [plan, pause] = [event("plan-drafted", 5), event("exception-proposed", 7)];
  const events = [plan, pause, event("exception-rejected", 8)];
  const steps = [step(5, "confirm"), step(7, "approve"), step(8, "approve", "done"), step(9, "sign")];
  expect(waitingDrafts({ steps, events, allowed: [] })).toEqual([plan, pause]);
  expect(waitingDrafts({ steps, events, allowed: [{ kind: "confirm", step: 5 }] })).toEqual([pause]);
  expect(waitingDrafts({ steps: [step(5, "confirm", "lifted")], events, allowed: [] })).toEqual([]);
});

test("a task leads to its form, and one of a re-sampling to the page of the order", () => {
  const task = (kind: Task["kind"], samplingId: string | null = null) =>
    placeOf({
      kind,
      on: samplingId === null ? { kind: "matter", id: "12" } : { kind: "sampling", id: samplingId },
    } as Task);
  expect(task("climb-question")).toBe("/matters/12#climb-question");
  expect(task("paused")).toBe("/matters/12#propose");
  expect(task("acknowledge", "40")).toBe("/samplings/40#acknowledge");
});
