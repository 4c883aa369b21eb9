import { ACT_ROLES, type ActBody, type ActorRole, allowedActs, decide, type Refusal } from "../../../domain/case";
import { fastLife, type Life, PEOPLE, usual, verdict } from "./world";

const refusal = (life: Life, body: ActBody, role?: ActorRole): Refusal | null => {
  const { state } = life;
  const before = JSON.stringify(state);
  const { outcome } = life.act(4, body, role);
  if (outcome?.outcome !== "refused") return null;
  expect(JSON.stringify(life.state)).toBe(before);
  expect(life.judged.at(-1)?.decision).toEqual({
    state,
    outcome: { outcome: "refused", refusal: outcome.refusal, phase: state?.phase ?? null },
    duties: [],
    steps: [],
    events: [{ kind: "act-refused", data: { act: body.kind, refusal: outcome.refusal } }],
  });
  return outcome.refusal;
};

const closed = (): Life => fastLife().served().report(1).act(2, verdict("met", true)).deliverAll(3);

describe("a refusal", () => {
  it("meets what comes before the matter is opened", () => {
    expect(refusal(fastLife(), { kind: "acknowledge" })).toBe("matter-not-opened");
    expect(refusal(fastLife(), { kind: "delivered", step: 1, sent: 1, refused: 0 })).toBe("matter-not-opened");
  });

  it("meets what comes after it is closed", () => {
    for (const body of [
      verdict("missed"),
      { kind: "acknowledge" },
      { kind: "plan", summary: "", measures: [] },
      { kind: "sign", step: 1 },
    ] as const)
      expect(refusal(closed(), body)).toBe("matter-closed");
    expect(refusal(closed(), { kind: "delivered", step: 1, sent: 1, refused: 0 })).toBe("step-not-open");
  });

  it("meets acknowledgement, plan and report before service, and what was done already", () => {
    for (const life of [fastLife().opened(), fastLife().assigned()]) {
      expect(refusal(life, { kind: "acknowledge" })).toBe("not-in-this-phase");
      expect(refusal(life, { kind: "plan", summary: "", measures: [] })).toBe("not-in-this-phase");
      expect(refusal(life, { kind: "report", summary: "" })).toBe("not-in-this-phase");
    }
    expect(refusal(fastLife().served().act(1, { kind: "acknowledge" }), { kind: "acknowledge" })).toBe("already-done");
    const reported = fastLife().served().report(1);
    expect(refusal(reported, { kind: "report", summary: "" })).toBe("already-done");
    expect(refusal(reported, { kind: "plan", summary: "", measures: [] })).toBe("not-in-this-phase");
  });

  it("meets a step that is not open, of another kind or done", () => {
    const life = fastLife().opened();
    expect(refusal(life, { kind: "sign", step: 1 })).toBe("step-not-open");
    expect(refusal(life, { kind: "delivered", step: 2, sent: 1, refused: 0 })).toBe("step-not-open");
    expect(refusal(life, { kind: "sign", step: 99 })).toBe("step-not-open");
    for (const kind of ["record-call", "record-service"] as const)
      expect(refusal(life, { kind, step: 2, note: "" })).toBe("step-not-open");
    expect(refusal(life, { kind: "set-clue-aside", step: 2, reason: "" })).toBe("step-not-open");
    expect(refusal(life, { kind: "answer", step: 2, answer: "counts-as-met", reason: "" })).toBe("step-not-open");
    life.deliver(1, 1);
    expect(refusal(life, { kind: "delivered", step: 1, sent: 1, refused: 0 })).toBe("step-not-open");
    life.signed(1);
    expect(refusal(life, { kind: "sign", step: 2 })).toBe("step-not-open");
  });

  it("meets every role that an act does not belong to", () => {
    const bodies: readonly ActBody[] = [
      verdict("missed"),
      { kind: "delivered", step: 1, sent: 1, refused: 0 },
      { kind: "submit", step: 2 },
      { kind: "sign", step: 2 },
      { kind: "return", step: 2, reason: "" },
      { kind: "confirm", step: 2 },
      { kind: "propose", what: "pause", ground: "", evidence: "" },
      { kind: "approve", step: 2 },
      { kind: "reject", step: 2, reason: "" },
      { kind: "acknowledge" },
      { kind: "plan", summary: "", measures: [] },
      { kind: "report", summary: "" },
      { kind: "record-call", step: 1, note: "" },
      { kind: "record-service", step: 1, note: "" },
      { kind: "set-clue-aside", step: 1, reason: "" },
      { kind: "answer", step: 1, answer: "counts-as-met", reason: "" },
    ];
    const roles: readonly ActorRole[] = ["township", "liaison", "department", "county", "station", "city", "system"];
    for (const body of bodies)
      for (const role of roles) {
        const { outcome } = decide(
          fastLife().served().state,
          { cause: "act", act: { seq: 1, receivedAt: "2026-11-24T09:00:01+08:00", role, by: usual(role), body } },
          fastLife().facts,
        );
        const entitled = (ACT_ROLES[body.kind] as readonly ActorRole[]).includes(role);
        expect([body.kind, role, outcome.outcome === "refused" && outcome.refusal === "role-not-entitled"]).toEqual([
          body.kind,
          role,
          !entitled,
        ]);
      }
  });

  it("leaves a verdict that a person pretends to have unheard", () => {
    expect(refusal(fastLife(), verdict("missed"), "county")).toBe("role-not-entitled");
  });
});

describe("the acts that a page offers", () => {
  const offered = ({ state }: Life, role: ActorRole, by = usual(role)): readonly string[] =>
    state === null || state.phase === "closed"
      ? []
      : allowedActs(state, role, by).map(({ kind, step, what }) => [kind, step ?? what ?? ""].join(" ").trim());
  const exceptions = ["propose pause", "propose withdrawal", "propose exclusion"];

  it("are those of the phase and of the open steps, by role and post", () => {
    expect(allowedActs(null, "county", PEOPLE.head)).toEqual([]);
    expect(offered(fastLife().opened(), "county")).toEqual(["submit 2", ...exceptions]);
    expect(offered(fastLife().opened(), "township")).toEqual([]);
    const silent = fastLife().served().wait(9);
    for (const role of ["liaison", "township"] as const)
      expect(offered(silent, role)).toEqual(["acknowledge", "plan", "report"]);
    const extensions = ["propose extension", "propose extension"]; // of the plan and of the rectification
    const call = `record-call ${silent.step("call").no}`;
    expect(offered(silent, "county")).toEqual([call, ...extensions, ...exceptions]);
    expect(offered(silent, "station")).toEqual([]);
    expect(offered(silent, "township", PEOPLE.former)).toEqual([]);
    expect(offered(silent, "township", PEOPLE.clerk)).toEqual([]);
    expect(offered(closed(), "township")).toEqual([]);
  });

  it("put a submitted letter before a head who did not submit it", () => {
    const submitted = fastLife().opened().act(1, { kind: "submit", step: 2 }, "county", PEOPLE.head);
    expect(offered(submitted, "county", PEOPLE.head)).toEqual(exceptions);
    expect(offered(submitted, "county", PEOPLE.clerk)).toEqual(exceptions);
    expect(offered(submitted, "county", PEOPLE.otherHead)).toEqual(["sign 2", "return 2", ...exceptions]);
  });
});
