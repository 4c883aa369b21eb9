import { placesName } from "../../../domain/proceeding";
import { LETTER_KIND_WORDS, type LetterKind } from "../../../domain/vocabulary";
import { BLANK, draftOfKind, type KeptLetterFacts } from "../../../letters";
import { articlesOf, loadRules } from "../../../rules";
import { fastLife, type Life, PEOPLE } from "../matter/world";

const articles = articlesOf(loadRules());
const WORDS = { title: "关于演示溪口断面的督办单", addressee: "演示镇人民政府", paragraphs: ["一", "二"] } as const;
const edit = (base: number, differing: object = {}) =>
  ({ kind: "edit-letter", step: 2, base, how: "page", ...WORDS, ...differing }) as const;
const SUBMIT = { kind: "submit", step: 2 } as const;
const CHECK = { kind: "check", step: 2 } as const;
const SIGN = { kind: "sign", step: 2 } as const;

/** A life whose first letter was drafted with these paragraphs. */
const drafted = (...paragraphs: readonly string[]): Life => {
  const life = fastLife();
  const text = { ...WORDS, paragraphs, signer: "演示县治水办（河长办）" };
  life.facts = { ...life.facts, articles, letterText: (step) => (step === 2 ? text : null) };
  return life.opened();
};
const whereOf = (life: Life): string | undefined => {
  const last = life.events.at(-1);
  return last?.kind === "act-refused" ? last.data.where : undefined;
};

describe("the text on the page is the master", () => {
  it("is edited by anybody of the office before it is submitted, each time as a version of its own", () => {
    const life = drafted("如下")
      .act(1, edit(0))
      .act(2, edit(1, { paragraphs: ["改"] }), PEOPLE.head);
    expect(life.step("sign")).toMatchObject({ version: 2, words: { paragraphs: ["改"] } });
    expect(life.letters.slice(-2)).toEqual([
      { step: 2, to: "draft", words: WORDS },
      { step: 2, to: "draft", words: { ...WORDS, paragraphs: ["改"] } },
    ]);
    expect(life.events.at(-1)).toMatchObject({
      kind: "letter-edited",
      data: { version: 2, how: "page" },
      seenBy: ["supervisor"],
    });
    expect(drafted("如下").act(1, edit(0), PEOPLE.chief).refusal).toBe("not-a-party");
  });

  it("is never overwritten by who began before another's edit: the act is refused and keeps what it says", () => {
    const life = drafted("如下")
      .act(1, edit(0))
      .act(2, edit(0, { paragraphs: ["另一"] }));
    expect(life.refusal).toBe("text-changed");
    expect(life.step("sign")).toMatchObject({ version: 1, words: WORDS });
    expect(life.acts.at(-1)?.body).toMatchObject({ paragraphs: ["另一"] });
  });

  it("stands still while it is submitted, and goes on from there once it is given or taken back", () => {
    expect(drafted("如下").act(1, SUBMIT).act(2, edit(0)).refusal).toBe("letter-submitted");
    const back = drafted("如下").act(1, edit(0)).act(2, SUBMIT).act(3, { kind: "take-back", step: 2 });
    expect(back.act(4, edit(1)).step("sign")).toMatchObject({ version: 2 });
  });

  it("has the reason of its return beside it until it is submitted again", () => {
    const back = drafted("如下").act(1, SUBMIT).act(2, { kind: "return", step: 2, reason: "数字有误" });
    expect(back.step("sign")).toMatchObject({ returned: back.acts.length });
    expect(back.act(3, SUBMIT).step("sign")).not.toHaveProperty("returned");
  });
});

describe("a letter that is not whole", () => {
  it("is neither submitted nor signed while a place is to be filled in or it says 拟稿, and the refusal names where", () => {
    const life = drafted("一", `时间：${BLANK}`, "（拟稿）").act(1, SUBMIT);
    expect([life.refusal, whereOf(life)]).toEqual(["text-blank", "p2,p3"]);
    expect(placesName("title,p2")).toEqual({ zh: "标题、正文第2段", en: "title, paragraph 2" });
    expect(life.act(2, edit(0)).act(3, SUBMIT).refusal).toBeNull();
    // What was put forward before a rule asked for it is looked at again by who signs.
    const late = drafted("一").act(1, SUBMIT).act(2, CHECK);
    late.facts = { ...late.facts, letterText: () => ({ ...WORDS, paragraphs: ["〔 〕"], signer: "" }) };
    expect([late.act(3, SIGN).refusal, whereOf(late)]).toEqual(["text-blank", "p1"]);
  });

  it("is not put forward with an article that does not fit its date, its issuer or its addressee", () => {
    for (const wrong of [
      "《浙江省河长制规定》第十五条", // of a department, never of a township
      "《中华人民共和国水污染防治法》第五条", // of another date
      "《中华人民共和国生态环境法典》第一百五十九条", // of the province
    ]) {
      const life = drafted(`依据${wrong}，现督办如下：`).act(1, SUBMIT);
      expect([life.refusal, whereOf(life)]).toEqual(["article-unfit", "p1"]);
    }
    expect(drafted("依据《浙江省河长制规定》第三条，现督办如下：").act(1, SUBMIT).refusal).toBeNull();
  });
});

describe("a letter of a kind", () => {
  const facts = (
    kind: LetterKind,
    differing: Partial<KeptLetterFacts["letter"]> = {},
  ): Parameters<typeof draftOfKind>[0] => ({
    severity: "",
    starts: [],
    date: "2026-11-30",
    matterNumber: "演治水办整改〔2026〕1号",
    section: { name: "演示溪口", river: "演示溪", level: "县控" },
    verdict: null,
    responsibleUnit: "演示镇人民政府",
    units: { responsible: "演示镇人民政府", supervisor: "演示县治水办（河长办）", department: "演示县住建局" },
    cause: null,
    articles,
    demo: false,
    letter: {
      kind,
      issuer: "supervisor",
      addressee: "responsible",
      to: "responsible",
      slots: {},
      shownTo: null,
      ...differing,
    },
  });

  it.each(LETTER_KIND_WORDS)(
    "%s has a title, an addressee, a signature, and a mark where a person has to write",
    (kind) => {
      const { title, addressee, paragraphs, signer } = draftOfKind(facts(kind));
      expect(title).toMatch(/演示溪口断面.*(督办单|通报|表扬|通知|纪要|请示|函|公示)$/u);
      expect([addressee, signer]).toEqual(["演示镇人民政府", "演示县治水办（河长办）"]);
      expect(paragraphs.join("")).toContain(BLANK);
      expect(paragraphs.every((text) => text !== "" && !text.includes("undefined"))).toBe(true);
    },
  );

  it("cites the article of its own interview to whom it fits, and no other", () => {
    const slots = { interview: "河长约谈" };
    expect(draftOfKind(facts("interview-notice", { addressee: "department", slots })).citations).toEqual([
      "《浙江省河长制规定》第十五条",
    ]);
    expect(draftOfKind(facts("interview-notice", { slots })).citations).toEqual([]);
    expect(
      draftOfKind(facts("interview-notice", { addressee: "department", slots: { interview: "法定约谈" } })).citations,
    ).toEqual([]);
    const reminder = draftOfKind(facts("interview-notice", { slots: { interview: "提醒约谈" } }));
    expect(reminder.paragraphs.join("")).toContain("不是法定约谈");
  });

  it("goes from its draft to its receipt, starts no clock of anybody else, and is sealed by hand", () => {
    const life = fastLife().served().act(1, { kind: "draft-letter", letter: "praise", addressee: "responsible" });
    const { no: step } = life.step("sign");
    expect(life.officeDuties).toContain("sign");
    const limits = ({ state }: Life) => state?.duties.filter(({ kind }) => kind === "plan" || kind === "rectify");
    const before = limits(life);
    life.act(2, { kind: "submit", step }).act(3, { kind: "check", step }).act(4, { kind: "sign", step });
    expect(life.notice("letter")).toMatchObject({ to: ["responsible"], starts: { what: "letter", duties: [] } });
    life.act(5, { kind: "seal", step, note: "" }).act(6, { kind: "open" }).act(7, { kind: "acknowledge" });
    const moves = life.letters.filter((change) => change.step === step).map(({ to }) => to);
    expect(moves).toEqual(["draft", "submitted", "checked", "signed", "sealed", "served", "received"]);
    // Its acknowledgement is that of the matter's own paper too; the other limits run on as before.
    expect(limits(life)).toEqual(before);
    expect(life.state?.letters).toEqual([]);
  });

  it("to a body outside is carried there, sealed first, and that is recorded", () => {
    const life = fastLife().served().act(1, { kind: "draft-letter", letter: "publicity", addressee: "public" });
    const { no: step } = life.step("sign");
    life.act(2, { kind: "submit", step }).act(3, { kind: "check", step }).act(4, { kind: "sign", step });
    const paper = life.notice("letter-to-carry").no;
    expect(life.act(5, { kind: "record-service", step: paper, note: "" }).refusal).toBe("not-sealed");
    life.act(6, { kind: "seal", step, note: "" }).act(7, { kind: "record-service", step: paper, note: "" });
    expect([life.refusal, life.letters.at(-1)]).toEqual([null, { step, to: "served" }]);
  });

  it("that stays unsigned shows as the office's own overdue clock", () => {
    const life = fastLife().served().act(1, { kind: "draft-letter", letter: "reply", addressee: "responsible" });
    life.wait(3_000);
    expect(life.state?.duties.filter(({ kind, overdue }) => kind === "sign" && overdue)).toMatchObject([
      { owner: "supervisor" },
    ]);
  });
});
