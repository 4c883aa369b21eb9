import type { MatterPhase } from "../../../domain/vocabulary";
import { attribution } from "../hearing/world";
import { OBJECT } from "../objection/lives";
import { BESIDE, fastLife, type Life, lifeAsking, PEOPLE, verdict } from "../matter/world";

const acknowledged = (): Life => fastLife().served().act(1, { kind: "acknowledge" });

/** Everything that a scheme may ask for before a matter closes. */
const WHOLE = ["plan-accepted", "report-accepted", "resample-met"] as const;

/** A matter at the beginning of each phase of its cycle, two seconds after its opening at the latest. */
const BEGINNINGS: Readonly<Record<MatterPhase, () => Life>> = {
  asked: () => fastLife().act(0, verdict("missed", { scheme: BESIDE })),
  warned: () => fastLife().opened(),
  assigned: () => fastLife().assigned(),
  served: () => fastLife().served(),
  acknowledged,
  rectifying: () => fastLife().served().plan(1),
  accepting: () =>
    lifeAsking(...WHOLE)
      .served()
      .report(1),
  "awaiting-result": () => fastLife().served().report(1),
  closed: () => fastLife().served().report(1).sampled(2, "met"),
};

const consultedOn = (life: Life): Life =>
  life.act(2, verdict("missed", { verdictId: "v3", period: "2026-11", waterClass: 6, attribution: attribution() }));

/** What may happen in any phase; the law refuses what does not fit. */
const ANYWHERE: readonly ((life: Life) => Life)[] = [
  (life) => life.wait(1_000),
  (life) => life.excepted(3, { what: "pause", duties: null }),
  (life) => life.act(3, verdict("met", { verdictId: "v2", supersedes: "v1" })),
  (life) => life.act(3, { kind: "plan", summary: "", measures: [] }, PEOPLE.liaison),
  (life) => life.act(3, { kind: "send-guide", guide: "", on: "2026-11-25", note: "" }),
  (life) => consultedOn(life),
  (life) =>
    life
      .act(
        3,
        { kind: "ask-department", department: "housing", subject: "", listed: null, count: null, duties: [] },
        PEOPLE.clerk,
      )
      .proposed(4, { what: "withdrawal" })
      .approved(4),
];

const climb = (life: Life, seconds: number): Life =>
  life.act(seconds, { kind: "climb", step: life.step("climb-question").no, reason: "" });

/** Goes up to the rung of the clue without a plan, then the unit goes on as if nothing had been: it hears nothing of it. */
function clue(life = fastLife()): Life {
  life.served();
  for (const seconds of [50, 100]) life.wait(seconds).climbed(seconds).act(seconds, { kind: "open" });
  life.wait(150).climbed(150).sealed(150);
  life.act(151, { kind: "record-service", step: life.notice("letter-to-carry").no, note: "" }).wait(200);
  return climb(life, 201).act(202, { kind: "acknowledge" }).plan(203).report(204);
}

/** The reminder rung was served, and the unit is called to it or goes on before it is. */
const reminded = (life = fastLife()): Life => life.served().wait(15).climbed(16).act(17, { kind: "open" });
const called = (life: Life, seconds: number): Life =>
  life.act(seconds, {
    kind: "call-interview",
    step: life.step("call-interview").no,
    problem: "",
    on: "2099-12-31",
    place: "",
  });

/** What a matter seldom meets: lives that come by chance hardly get there. */
const SELDOM: readonly (() => Life)[] = [
  () => clue(),
  () => consultedOn(fastLife().opened()).excepted(2, { what: "withdrawal" }),
  () => called(reminded(), 18),
  () => called(reminded().act(18, { kind: "acknowledge" }), 19),
  () => called(reminded().plan(18), 19),
  () => called(reminded().report(18), 19),
  // Another letter waits for its signature while the letter of assignment is on its way.
  () => fastLife().assigned().act(1, { kind: "draft-letter", letter: "praise", addressee: "responsible" }),
  // A letter of the rung above is not signed, or not served, while the unit goes on.
  () => climb(acknowledged().wait(15), 16).plan(17).report(18),
  () => fastLife().served().wait(15).climbed(16).wait(1_000),
  () => acknowledged().wait(15).climbed(16).wait(1_000).plan(1_001).report(1_002),
  () => acknowledged().plan(2).wait(23).climbed(24).report(25).wait(1_000),
  // It is on its way, and nobody opens it.
  () => {
    const life = fastLife().assigned().deliverAll(1);
    return life.act(2, { kind: "unopened", step: life.state?.services[0]?.step ?? 0 });
  },
  // It was served, and nobody acknowledges it.
  () => acknowledged().wait(15).climbed(16).act(17, { kind: "open" }).wait(60),
  () => fastLife().served().plan(1).wait(23).climbed(24).act(25, { kind: "open" }).wait(60),
  // Results: undecided; missed, and reported again; missed under one scheme, which recalls the order of both.
  () => fastLife().served().report(1).sampled(2, "undecided"),
  () => fastLife().served().report(1).sampled(2, "missed").report(3),
  () =>
    fastLife()
      .served()
      .act(1, verdict("missed", { verdictId: "v2", scheme: BESIDE }))
      .report(2)
      .sampled(3, "missed"),
  // Accepted, or given back, while papers of before are still on their way.
  () =>
    lifeAsking(...WHOLE)
      .served()
      .plan(1)
      .report(2),
  () =>
    lifeAsking(...WHOLE)
      .served()
      .plan(1)
      .givenBack(2)
      .wait(1_000),
  () =>
    lifeAsking(...WHOLE)
      .served()
      .report(1)
      .givenBack(2)
      .report(3)
      .accepted(4)
      .sampled(5, "undecided"),
  () => clue(lifeAsking(...WHOLE)),
  () => lifeAsking("report-accepted", "resample-met").served().plan(1).report(2),
  () =>
    lifeAsking(...WHOLE)
      .served()
      .report(1)
      .accepted(2)
      .sampled(3, "missed")
      .report(4),
  () => lifeAsking("report-accepted").served().report(1).accepted(2),
  () =>
    climb(
      lifeAsking(...WHOLE)
        .served()
        .plan(1)
        .wait(23),
      24,
    ).report(25),
  () =>
    lifeAsking(...WHOLE)
      .served()
      .plan(1)
      .wait(23)
      .climbed(24)
      .report(25)
      .wait(1_000),
  () => called(reminded(lifeAsking(...WHOLE)).report(18), 19),
  () =>
    lifeAsking(...WHOLE)
      .served()
      .report(1)
      .excepted(2, { what: "withdrawal" })
      .excepted(3, { what: "reopening" }),
  // The end: an order is recalled with the matter; a closed one is to be re-opened.
  () => fastLife().served().report(1).excepted(2, { what: "withdrawal" }),
  () => fastLife().served().report(1).sampled(2, "met").proposed(3, { what: "reopening" }),
];

/** Lives of a matter that together meet everything which its cycle names. */
export const matterScenes = (): readonly Life[] => [
  // The unit objects, by a person who needs the head's confirmation and then by the head.
  ...Object.values(BEGINNINGS).map((begun) => begun().act(3, OBJECT, PEOPLE.liaison).act(4, OBJECT)),
  fastLife().served().act(1, OBJECT).excepted(2, { what: "withdrawal" }),
  ...Object.entries(BEGINNINGS).flatMap(([phase, begun]) => [
    begun(),
    // Without an office's step to approve there is no exception: while it is asked, and once it is over.
    ...ANYWHERE.filter((_, no) => no !== 1 || (phase !== "asked" && phase !== "closed")).map((happens) =>
      happens(begun()),
    ),
  ]),
  ...SELDOM.map((lived) => lived()),
];
