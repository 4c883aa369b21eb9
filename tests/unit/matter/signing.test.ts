import { fastLife, type Life, PEOPLE } from "./world";

const SIGN = { kind: "sign", step: 2 } as const;
const SUBMIT = { kind: "submit", step: 2 } as const;
const CHECK = { kind: "check", step: 2 } as const;

describe("a letter", () => {
  it("is signed by a head of the office after one person submitted it and another checked it", () => {
    const life = fastLife().opened().act(1, SUBMIT);
    expect(life.state?.stage.phase).toBe("warned");
    expect(life.step("sign")).toMatchObject({ no: 2, submittedBy: "clerk", toCheck: true });
    expect(life.notice("check-wanted")).toMatchObject({ to: ["supervisor"], letter: 2, except: "clerk" });
    expect(life.act(2, SIGN).refusal).toBe("not-checked");
    life.act(3, CHECK);
    expect(life.step("sign")).toMatchObject({ checkedBy: "other-head" });
    expect(life.events.at(-1)).toMatchObject({ kind: "letter-checked", seenBy: ["supervisor"] });
    expect(life.notice("signature-wanted")).toMatchObject({ to: ["supervisor"], letter: 2, except: "clerk" });
    life.act(4, SIGN);
    expect(life.state?.stage.phase).toBe("assigned");
    expect(life.letters.map(({ to }) => to)).toEqual(["draft", "submitted", "checked", "signed"]);
    expect(life.officeDuties).toEqual(["serve"]);
  });

  it("is checked by anybody of the office but who submitted it, once, and never where the office has a sole head", () => {
    const submitted = (): Life => fastLife().opened().act(1, SUBMIT, PEOPLE.head);
    expect(fastLife().opened().act(1, CHECK).refusal).toBe("not-submitted");
    expect(submitted().act(2, CHECK, PEOPLE.head).refusal).toBe("second-person-needed");
    expect(submitted().act(2, CHECK, PEOPLE.chief).refusal).toBe("not-a-party");
    const checked = submitted().act(2, CHECK, PEOPLE.clerk);
    expect([checked.refusal, checked.act(3, CHECK).refusal]).toEqual([null, "already-done"]);
    // Who checked it may sign it, who submitted it may not.
    expect(submitted().act(2, CHECK).act(3, SIGN).refusal).toBe("second-person-needed");
    expect(submitted().act(2, CHECK).act(3, SIGN, PEOPLE.otherHead).state?.stage.phase).toBe("assigned");
    const sole = fastLife().opened();
    sole.facts = { ...sole.facts, heads: [PEOPLE.head.person] };
    expect(sole.act(1, SUBMIT).act(2, CHECK, PEOPLE.head).refusal).toBe("no-rule-for-it");
    expect(sole.notice("signature-wanted")).toMatchObject({ except: "clerk" });
    expect(sole.act(3, SIGN).letters.map(({ to }) => to)).toEqual(["draft", "submitted", "signed"]);
  });

  it("that was given or taken back is checked anew", () => {
    const back = fastLife().opened().act(1, SUBMIT).act(2, CHECK).act(3, { kind: "return", step: 2, reason: "" });
    expect(back.act(4, SUBMIT).act(5, SIGN).refusal).toBe("not-checked");
    const taken = fastLife().opened().act(1, SUBMIT).act(2, CHECK).act(3, { kind: "take-back", step: 2 });
    expect(taken.step("sign")).not.toHaveProperty("checkedBy");
  });

  it("is not signed before it is submitted, nor by who submitted it, nor by somebody without a head's post", () => {
    expect(fastLife().opened().act(1, SIGN).refusal).toBe("not-submitted");
    const submitted = (): Life => fastLife().opened().act(1, SUBMIT, PEOPLE.head).act(1, CHECK);
    expect(submitted().act(2, SIGN).refusal).toBe("second-person-needed");
    expect(submitted().act(2, SIGN, PEOPLE.clerk).refusal).toBe("head-needed");
    expect(submitted().act(2, SIGN, PEOPLE.former).refusal).toBe("post-not-held");
    expect(submitted().act(2, SIGN, PEOPLE.chief).refusal).toBe("not-a-party");
    expect(submitted().act(2, SIGN, null).refusal).toBe("post-not-held");
    expect(submitted().act(2, SIGN, PEOPLE.otherHead).state?.stage.phase).toBe("assigned");
  });

  it("is two persons' work, whatever accounts they use", () => {
    const again = { person: PEOPLE.head.person, posts: PEOPLE.otherHead.posts };
    const checked = fastLife().opened().act(1, SUBMIT, PEOPLE.head).act(2, CHECK);
    expect(checked.act(3, SIGN, again).refusal).toBe("second-person-needed");
    expect(fastLife().opened().act(1, SUBMIT, PEOPLE.head).act(2, CHECK, again).refusal).toBe("second-person-needed");
  });

  it("is never submitted by the only one who could sign it, and an exception never proposed by that one", () => {
    const life = fastLife().opened();
    life.facts = { ...life.facts, heads: [PEOPLE.head.person] };
    expect(life.act(1, SUBMIT, PEOPLE.head).refusal).toBe("sole-head");
    const pause = { kind: "propose", what: "pause", duties: null, ground: "", evidence: "" } as const;
    expect(life.act(1, pause, PEOPLE.head).refusal).toBe("sole-head");
    expect(life.act(1, SUBMIT).act(2, SIGN).state?.stage.phase).toBe("assigned");
  });

  it("is submitted once, given back with a reason, and then submitted again", () => {
    const life = fastLife().opened().act(1, SUBMIT);
    expect(life.act(2, SUBMIT).refusal).toBe("already-done");
    life.act(3, { kind: "return", step: 2, reason: "引用条款有误" });
    expect(life.step("sign")).not.toHaveProperty("submittedBy");
    expect(life.notice("letter-returned")).toMatchObject({ to: ["supervisor"], seenBy: ["supervisor"] });
    expect(life.act(4, SIGN).refusal).toBe("not-submitted");
    expect(life.act(4, { kind: "return", step: 2, reason: "" }).refusal).toBe("not-submitted");
    expect(life.signed(5).state?.stage.phase).toBe("assigned");
  });

  it("is taken back by who submitted it alone, and may then be submitted by another", () => {
    const life = fastLife().opened().act(1, SUBMIT);
    expect(life.act(2, { kind: "take-back", step: 2 }, PEOPLE.head).refusal).toBe("own-submission-only");
    life.act(3, { kind: "take-back", step: 2 });
    expect(life.step("sign")).not.toHaveProperty("submittedBy");
    expect(life.letters.at(-1)).toEqual({ step: 2, to: "draft" });
    expect(life.act(4, { kind: "take-back", step: 2 }).refusal).toBe("not-submitted");
    expect(life.act(5, SUBMIT, PEOPLE.otherHead).act(6, CHECK, PEOPLE.head).act(6, SIGN).state?.stage.phase).toBe(
      "assigned",
    );
  });

  it("is given back by a head of the office alone", () => {
    const life = fastLife().opened().act(1, SUBMIT);
    expect(life.act(2, { kind: "return", step: 2, reason: "" }, PEOPLE.chief).refusal).toBe("not-a-party");
    expect(life.events.at(-1)?.seenBy).toEqual(["responsible"]);
    expect(life.act(2, { kind: "return", step: 2, reason: "" }, PEOPLE.clerk).refusal).toBe("head-needed");
    expect(life.events.at(-1)?.seenBy).toEqual(["supervisor"]);
  });

  it("is sealed by hand once, while it is on its way", () => {
    expect(fastLife().opened().act(1, { kind: "seal", step: 2, note: "" }).refusal).toBe("step-not-open");
    const life = fastLife().assigned().act(1, { kind: "seal", step: 2, note: "" });
    expect(life.letters.at(-1)).toEqual({ step: 2, to: "sealed" });
    expect(life.act(2, { kind: "seal", step: 2, note: "" }).refusal).toBe("already-done");
  });

  it("that was opened in the system before its seal was recorded has it recorded afterwards", () => {
    const life = fastLife().served().act(1, { kind: "seal", step: 2, note: "" });
    expect([life.refusal, life.letters.slice(-2)]).toEqual([
      null,
      [
        { step: 2, to: "served" },
        { step: 2, to: "sealed" },
      ],
    ]);
    expect(life.act(2, { kind: "seal", step: 2, note: "" }).refusal).toBe("already-done");
  });

  it("shows at the office when it lies unsigned, and nothing of the unit's comes of it", () => {
    const life = fastLife().opened().wait(1_000);
    expect(life.duty("sign")).toMatchObject({ owner: "supervisor", overdue: true, about: 2 });
    expect(life.notice("overdue")).toMatchObject({ to: ["supervisor"], seenBy: ["supervisor"] });
    expect(life.events.filter(({ kind }) => kind === "overdue").map(({ seenBy }) => seenBy)).toEqual([["supervisor"]]);
    expect(life.duties).toEqual([]);
  });
});
