import { eventSentence, type Refusal } from "../../../domain/case";
import { fastLife, type Life, PEOPLE } from "./world";

const refusal = ({ outcome }: Life): Refusal | null => (outcome?.outcome === "refused" ? outcome.refusal : null);
const SIGN = { kind: "sign", step: 2 } as const;
const SUBMIT = { kind: "submit", step: 2 } as const;

describe("a letter", () => {
  it("is signed by a head of the office after another person submitted it", () => {
    const life = fastLife().opened().act(1, SUBMIT);
    expect(life.state?.phase).toBe("warned");
    expect(life.step("sign")).toMatchObject({ no: 2, submittedBy: "clerk" });
    life.act(2, SIGN);
    expect(life.state?.phase).toBe("assigned");
    expect(life.events.slice(-2).map(({ kind }) => kind)).toEqual(["letter-submitted", "letter-signed"]);
  });

  it("is not signed before it is submitted, nor by who submitted it, nor by somebody without a head's post", () => {
    expect(refusal(fastLife().opened().act(1, SIGN))).toBe("not-submitted");
    const submitted = (): Life => fastLife().opened().act(1, SUBMIT, "county", PEOPLE.head);
    expect(refusal(submitted().act(2, SIGN))).toBe("second-person-needed");
    expect(refusal(submitted().act(2, SIGN, "county", PEOPLE.clerk))).toBe("head-needed");
    expect(refusal(submitted().act(2, SIGN, "county", PEOPLE.former))).toBe("post-not-held");
    expect(refusal(submitted().act(2, SIGN, "county", PEOPLE.chief))).toBe("post-not-held");
    expect(refusal(submitted().act(2, SIGN, "county", null))).toBe("post-not-held");
    expect(submitted().act(2, SIGN, "county", PEOPLE.otherHead).state?.phase).toBe("assigned");
  });

  it("is two persons' work, whatever accounts they use", () => {
    const again = { person: PEOPLE.head.person, posts: PEOPLE.otherHead.posts };
    expect(refusal(fastLife().opened().act(1, SUBMIT, "county", PEOPLE.head).act(2, SIGN, "county", again))).toBe(
      "second-person-needed",
    );
  });

  it("is submitted once, given back with a reason, and then submitted again", () => {
    const life = fastLife().opened().act(1, SUBMIT);
    expect(refusal(life.act(2, SUBMIT))).toBe("already-done");
    life.act(3, { kind: "return", step: 2, reason: "引用条款有误" });
    expect(life.step("sign")).toEqual({ no: 2, kind: "sign", rung: "supervision-order" });
    expect(life.notice("letter-returned")).toMatchObject({ audience: ["county-office"] });
    expect(refusal(life.act(4, SIGN))).toBe("not-submitted");
    expect(refusal(life.act(4, { kind: "return", step: 2, reason: "" }))).toBe("not-submitted");
    expect(life.signed(5).state?.phase).toBe("assigned");
    expect(eventSentence("letter-returned", { rung: "supervision-order" }).zh).toBe("督办单已退回修改");
  });

  it("is given back by the county's head alone", () => {
    const life = fastLife().opened().act(1, SUBMIT);
    expect(refusal(life.act(2, { kind: "return", step: 2, reason: "" }, "township", PEOPLE.chief))).toBe(
      "role-not-entitled",
    );
  });
});
