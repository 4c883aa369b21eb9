import type { MatterAct } from "../../../domain/matter";
import { type ActingPerson, offersOf } from "../../../domain/proceeding";
import { LAWS } from "../../../domain/laws";
import { MATTER } from "../../../domain/matter";
import { OWNER_OF_ACT, PERSON_ACT_WORDS, type Refusal } from "../../../domain/vocabulary";
import { fastLife, type Life, PEOPLE, verdict } from "./world";

/** The refusal of an act, which leaves the state as it was and writes nothing but its own line. */
const refusal = (life: Life, body: MatterAct, ...by: readonly (ActingPerson | null)[]): Refusal | null => {
  const { state } = life;
  const before = JSON.stringify(state);
  life.act(4, body, ...by);
  const { outcome } = life;
  if (outcome?.outcome !== "refused") return null;
  expect(JSON.stringify(life.state)).toBe(before);
  expect(life.decisions.at(-1)).toMatchObject({
    outcome: { outcome: "refused", refusal: outcome.refusal, phase: state?.stage.phase ?? null },
    duties: [],
    stops: [],
    steps: [],
    letters: [],
    children: [],
    parent: [],
    acts: [],
    events: [{ kind: "act-refused", data: { act: body.kind, refusal: outcome.refusal } }],
  });
  return outcome.refusal;
};

const closed = (): Life => fastLife().served().report(1).sampled(2, "met").deliverAll(3);
const PLAN = { kind: "plan", summary: "", measures: [] } as const;
const REPORT = { kind: "report", summary: "" } as const;

describe("a refusal", () => {
  it("meets what comes before the matter is opened", () => {
    expect(refusal(fastLife(), { kind: "acknowledge" })).toBe("not-opened");
    expect(refusal(fastLife(), { kind: "delivered", step: 1, sent: 1, refused: 0 })).toBe("not-opened");
  });

  it("meets what comes after it is closed", () => {
    const later = verdict("missed", { verdictId: "v9", period: "2026-12" });
    for (const body of [later, { kind: "acknowledge" }, PLAN, { kind: "sign", step: 1 }] as const)
      expect(refusal(closed(), body)).toBe("matter-closed");
    expect(refusal(closed(), { kind: "delivered", step: 1, sent: 1, refused: 0 })).toBe("step-not-open");
  });

  it("meets acknowledgement, plan and report before service, and what was done already", () => {
    for (const body of [PLAN, REPORT]) {
      expect(refusal(fastLife().opened(), body)).toBe("not-in-this-phase");
      expect(refusal(fastLife().assigned(), body)).toBe("not-in-this-phase");
      expect(refusal(fastLife().served().report(1), body)).toBe("not-in-this-phase");
    }
    expect(refusal(fastLife().opened(), { kind: "acknowledge" })).toBe("not-in-this-phase");
    expect(refusal(fastLife().served().act(1, { kind: "acknowledge" }), { kind: "acknowledge" })).toBe("already-done");
  });

  it("meets a step that is not open, of another kind or done", () => {
    const life = fastLife().opened();
    const onStep = (step: number): readonly MatterAct[] => [
      { kind: "sign", step },
      { kind: "take-back", step },
      { kind: "return", step, reason: "" },
      { kind: "record-call", step, note: "" },
      { kind: "record-service", step, note: "" },
      { kind: "seal", step, note: "" },
      { kind: "climb", step, reason: "" },
      { kind: "explain", step, reason: "" },
      { kind: "note", step },
      { kind: "set-clue-aside", step, reason: "" },
      { kind: "approve", step },
      { kind: "reject", step, reason: "" },
    ];
    for (const body of onStep(1)) expect(refusal(life, body)).toBe("step-not-open");
    for (const body of onStep(99)) expect(refusal(life, body)).toBe("step-not-open");
    expect(refusal(life, { kind: "delivered", step: 2, sent: 1, refused: 0 })).toBe("step-not-open");
    expect(refusal(fastLife().assigned(), { kind: "sign", step: 2 })).toBe("step-not-open");
  });

  it("meets everybody whose unit has no part that an act belongs to, and pretended messages of the engine", () => {
    const bodies: readonly MatterAct[] = [
      { kind: "submit", step: 2 },
      { kind: "sign", step: 2 },
      { kind: "climb", step: 2, reason: "" },
      { kind: "propose", what: "withdrawal", ground: "", evidence: "" },
      { kind: "confirm", step: 2 },
      { kind: "open" },
      { kind: "acknowledge" },
      PLAN,
      REPORT,
      { kind: "set-clue-aside", step: 2, reason: "" },
      { kind: "answer", step: 2, answer: "counts-as-met", reason: "" },
    ];
    for (const body of bodies)
      for (const by of Object.values<ActingPerson>(PEOPLE)) {
        const { parties } = MATTER.acts[body.kind];
        const entitled = by.posts.some(({ party }) => parties !== "system" && parties.includes(party));
        const met = refusal(fastLife().served(), body, by);
        expect([body.kind, by.person, met === "not-a-party" || met === "post-not-held"]).toEqual([
          body.kind,
          by.person,
          !entitled,
        ]);
      }
    for (const body of [
      verdict("met"),
      { kind: "delivered", step: 1, sent: 1, refused: 0 },
      { kind: "bounced", step: 1, left: 0 },
      { kind: "calendar", notices: [] },
      { kind: "result", order: 1, scheme: "", outcome: "met", verdictId: "" },
    ] as const)
      expect(refusal(fastLife().served(), body, PEOPLE.head)).toBe("not-a-party");
    expect(refusal(fastLife(), verdict("missed"), PEOPLE.head)).toBe("not-a-party");
  });

  it("is seen by those for whom the person acted, never by more than see the act", () => {
    const life = fastLife().opened();
    life.act(1, { kind: "return", step: 2, reason: "" });
    expect(life.events.at(-1)?.seenBy).toEqual(["supervisor"]);
    life.act(1, { kind: "sign", step: 2 }, PEOPLE.chief);
    expect(life.events.at(-1)?.seenBy).toEqual(OWNER_OF_ACT.sign);
  });
});

describe("the acts that a page offers", () => {
  const offered = ({ state, facts }: Life, by: ActingPerson): readonly string[] =>
    offersOf(MATTER, state, by, facts).map(({ kind, step, what, draft }) =>
      [kind, step ?? what ?? (draft === true ? "draft" : "")].join(" ").trim(),
    );
  const exceptions = ["propose pause", "propose withdrawal", "propose exclusion", "draft-letter"];

  it("are those of the phase and of the open steps, by post", () => {
    expect(offered(fastLife(), PEOPLE.head)).toEqual([]);
    expect(offered(fastLife().opened(), PEOPLE.clerk)).toEqual(["submit 2", "edit-letter 2", ...exceptions]);
    expect(offered(fastLife().opened(), PEOPLE.chief)).toEqual(["object"]);
    const assigned = fastLife().assigned();
    expect(offered(assigned, PEOPLE.chief)).toEqual(["open", "acknowledge", "object"]);
    const paper = assigned.notice("assignment").no;
    // A letter is sealed before it is handed over.
    expect(offered(assigned, PEOPLE.clerk)).toEqual(["seal 2", ...exceptions]);
    expect(offered(assigned.sealed(1), PEOPLE.clerk)).toEqual([`record-service ${paper}`, ...exceptions]);
    const silent = fastLife().served().wait(9);
    expect(offered(silent, PEOPLE.liaison)).toEqual([
      "acknowledge",
      "plan draft",
      "report draft",
      "object draft",
      "ask-department",
    ]);
    expect(offered(silent, PEOPLE.chief)).toEqual(["acknowledge", "plan", "report", "object", "ask-department"]);
    const extensions = ["propose extension", "propose extension"]; // of the plan and of the rectification
    expect(offered(silent, PEOPLE.clerk)).toEqual([
      "seal 2",
      "send-guide",
      `record-call ${silent.step("call").no}`,
      ...extensions,
      ...exceptions,
      "ask-department",
    ]);
    for (const by of [PEOPLE.sampler, PEOPLE.former, PEOPLE.neighbour]) expect(offered(silent, by)).toEqual([]);
    expect(offered(closed(), PEOPLE.chief)).toEqual([]);
    expect(offered(closed(), PEOPLE.clerk)).toEqual(["propose reopening"]);
  });

  it("put a submitted letter before a head who did not submit it, and taking it back before who did", () => {
    const submitted = fastLife().opened().act(1, { kind: "submit", step: 2 }, PEOPLE.head);
    expect(offered(submitted, PEOPLE.head)).toEqual(["take-back 2", ...exceptions]);
    expect(offered(submitted, PEOPLE.clerk)).toEqual(["check 2", ...exceptions]);
    expect(offered(submitted, PEOPLE.otherHead)).toEqual(["check 2", "return 2", ...exceptions]);
    submitted.act(2, { kind: "check", step: 2 }, PEOPLE.clerk);
    expect(offered(submitted, PEOPLE.clerk)).toEqual(exceptions);
    expect(offered(submitted, PEOPLE.otherHead)).toEqual(["sign 2", "return 2", ...exceptions]);
  });

  it("ask whether to climb, extend or explain", () => {
    const life = fastLife().served().plan(1).wait(23);
    const { no } = life.step("climb-question");
    expect(offered(life, PEOPLE.clerk)).toEqual(
      expect.arrayContaining([`climb ${no}`, `explain ${no}`, "propose extension"]),
    );
  });

  it("offer nothing of exceptions or signature to the only head, to whom nobody would be second", () => {
    const life = fastLife().opened();
    life.facts = { ...life.facts, heads: [PEOPLE.head.person] };
    expect(offered(life, PEOPLE.head)).toEqual(["edit-letter 2", "draft-letter"]);
  });

  it("are of the vocabulary's persons' acts, each with a definition", () => {
    const defined = new Set(Object.values(LAWS).flatMap(({ acts }) => Object.keys(acts)));
    expect(PERSON_ACT_WORDS.filter((word) => !defined.has(word))).toEqual([]);
  });
});
