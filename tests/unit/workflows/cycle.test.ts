import fc from "fast-check";
import { drain, type Frame, type Judged } from "../../../domain/proceeding";
import { MATTER } from "../../../domain/matter";
import { MACHINE_STEPS } from "../../../domain/vocabulary";
import { HEARING } from "../../../workflows/hearing";
import { OBJECTION } from "../../../workflows/objection";
import { RECTIFICATION } from "../../../workflows/rectification";
import { INTERVIEW } from "../../../workflows/interview";
import { REQUEST } from "../../../workflows/request";
import { SAMPLING } from "../../../workflows/sampling";
import { type Cycle, type Stage, stageOf } from "../../../workflows/stage";
import { calendarWith2027 } from "../matter/calendar-2027";
import { attribution, disputed, SIDES } from "../hearing/world";
import { factsOf, Life, PEOPLE, verdict } from "../matter/world";
import { disputes, idle, RECORD } from "../objection/lives";
import { livesUnder, longAfter } from "../proceeding/lives";
import { matterScenes } from "./matter-scenes";
import { samplingLives } from "./sampling-lives";

const fast = factsOf("fast");

/**
 * What is found in lives, by phase: `ordered: sample`, `ordered: child sampling`, `ordered: time`. A child lives beside the phase
 * that the decision leads to which starts it, or tells it something, such as that it is recalled.
 */
function foundIn(judged: readonly Judged<Frame>[], found: Set<string>): void {
  let before: string | null = null;
  for (const { cause, decision } of judged) {
    if (cause === "due") found.add(`${before}: time`);
    before = decision.state?.stage.phase ?? null;
    for (const { kind } of decision.state?.steps ?? []) if (!(kind in MACHINE_STEPS)) found.add(`${before}: ${kind}`);
    for (const child of decision.children) found.add(`${before}: child ${child.start ?? child.kind}`);
  }
}

/** The same, as a cycle says it. */
const said = (cycle: Cycle<string>): readonly string[] =>
  Object.keys(cycle).flatMap((phase) => {
    const { tasks = [], children = [], time } = stageOf(cycle, phase) ?? {};
    const things = [
      ...tasks,
      ...children.map((child) => `child ${child}`),
      ...(time === "does nothing" ? [] : ["time"]),
    ];
    return things.map((thing) => `${phase}: ${thing}`);
  });

test("the cycle of a matter says what the law leaves open, begins and does by time in each phase, and nothing else", () => {
  const found = new Set<string>();
  for (const { judged } of matterScenes()) foundIn(judged, found);
  const lives = livesUnder(fast, { longestGap: 20, unit: 500 });
  fc.assert(
    fc.property(lives, (acts) => foundIn(drain(MATTER, null, acts, longAfter(acts), fast).judged, found)),
    { numRuns: 60 },
  );
  expect([...found].sort()).toEqual([...said(RECTIFICATION)].sort());
});

test("the cycle of a re-sampling says what the law leaves open and does by time in each phase, and nothing else", () => {
  const found = new Set<string>();
  fc.assert(
    fc.property(samplingLives(fast), (judged) => foundIn(judged, found)),
    { numRuns: 300 },
  );
  fc.assert(
    fc.property(samplingLives({ ...fast, station: null }), (judged) => foundIn(judged, found)),
    { numRuns: 30 },
  );
  for (const { objections } of disputes())
    for (const { samplings } of objections.values())
      for (const { judged } of samplings.values()) foundIn(judged, found);
  // News of a date that had passed, which nobody of the station opened.
  const day = (n: number): string => new Date(Date.parse("2026-11-30T01:00:00Z") + n * 86_400_000).toISOString();
  const news = new Life(factsOf("default"), day).served().report(23).inOrder(23, { kind: "open" }, PEOPLE.sampler);
  news.facts = { ...news.facts, calendar: calendarWith2027 };
  news.inOrder(40, { kind: "calendar", notices: ["n"] }, null).wait(60);
  foundIn(news.order().judged, found);
  // The same once the sample is taken, and once the laboratory has reported.
  for (const reported of [false, true]) {
    const late = new Life(factsOf("default"), day).served().report(23).inOrder(23, { kind: "open" }, PEOPLE.sampler);
    late.inOrder(24, RECORD(late, 24, { otherSide: "not-invited" }), PEOPLE.sampler);
    const { no: step = 0 } = late.order().state?.steps.find(({ kind }) => kind === "analyse") ?? {};
    const report = { kind: "lab-report", step, number: "H1", issuedOn: "2026-12-20" } as const;
    if (reported) late.inOrder(24, report, PEOPLE.sampler);
    late.facts = { ...late.facts, calendar: calendarWith2027 };
    late.inOrder(40, { kind: "calendar", notices: ["n"] }, null).wait(60);
    foundIn(late.order().judged, found);
  }
  expect([...found].sort()).toEqual([...said(SAMPLING)].sort());
});

test("the cycle of an objection says what the law leaves open, begins and does by time in each phase, and nothing else", () => {
  const found = new Set<string>();
  for (const { objections } of [...disputes(), ...idle()])
    for (const { judged } of objections.values()) foundIn(judged, found);
  expect([...found].sort()).toEqual([...said(OBJECTION)].sort());
});

test("each phase says in words where it stands, what it waits for and what time does", () => {
  for (const stage of [RECTIFICATION, SAMPLING, REQUEST, INTERVIEW, OBJECTION].flatMap((cycle) =>
    Object.values<Stage>(cycle),
  )) {
    for (const words of [stage.is, stage.waitsFor, stage.time]) expect(words).toMatch(/^\S.*\S$/);
  }
});

test("the cycle of a hearing says what the law leaves open and does by time in each phase, and nothing else", () => {
  const found = new Set<string>();
  const called = () => disputed().act(0, verdict("missed", { attribution: attribution() }));
  const unknown = { kind: "undecidable", cause: "no-inflow", inflows: [] } as const;
  const lives = [
    called().wait(1_000),
    called().hear(1, { kind: "open" }, SIDES.upper).wait(1_000),
    called().hear(1, { kind: "respond", note: "" }, SIDES.upper).wait(1_000),
    disputed().act(0, verdict("missed", { attribution: attribution(unknown) })),
    called().act(1, verdict("met", { verdictId: "v2", supersedes: "v1" })),
  ];
  for (const { hearings } of lives) for (const { judged } of hearings.values()) foundIn(judged, found);
  // News of a date that had passed, which nobody upstream opened.
  const expected = said(HEARING).filter(
    (thing) => !["hearing: serve-otherwise", "deciding: serve-otherwise"].includes(thing),
  );
  expect([...found].sort()).toEqual([...expected].sort());
});
