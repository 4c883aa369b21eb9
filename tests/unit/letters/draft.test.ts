import { RUNG_IDS } from "../../../domain/ladder";
import { draftLetter } from "../../../letters";
import { letterFacts } from "./facts";

describe("a letter cites what is in force and fits, and nothing else", () => {
  it("the supervision order rests on the code since 2026-08-15 and on the older law before", () => {
    expect(draftLetter(letterFacts("supervision-order")).citations).toEqual([
      "《中华人民共和国生态环境法典》第十九条",
      "《浙江省河长制规定》第三条",
    ]);
    expect(draftLetter(letterFacts("supervision-order", { date: "2026-08-14" })).citations[0]).toBe(
      "《中华人民共和国水污染防治法》第五条",
    );
  });

  it("a topic without a provision in force on the date is not cited", () => {
    const early = draftLetter(letterFacts("supervision-order", { date: "2017-09-30" }));
    expect(early.citations).toEqual([]);
    expect(early.paragraphs.join("")).not.toContain("依据《");
  });

  it("a power of the province is cited by a proposal alone, beside whose it is", () => {
    const proposal = letterFacts("approval-restriction-proposal");
    expect(draftLetter(proposal).citations).toEqual([
      "《中华人民共和国生态环境法典》第一百五十八条（由省级以上人民政府生态环境主管部门决定）",
    ]);
    const order = draftLetter({ ...proposal, rung: { ...proposal.rung, proposal: false } });
    expect(order.citations).toEqual([]);
  });

  it("a provision that nobody has compared with its text says so", () => {
    expect(draftLetter(letterFacts("clue", { date: "2026-08-14" })).citations[0]).toContain("（条文待核对）");
  });

  it("a reminder interview cites neither of the two interviews of the law", () => {
    const { citations, paragraphs } = draftLetter(letterFacts("reminder-interview"));
    expect(citations).toEqual([]);
    expect(paragraphs.join("")).toContain("不是法定约谈");
  });
});

describe("a letter is a draft", () => {
  it("has the form of its rung", () => {
    expect(RUNG_IDS.map((id) => draftLetter(letterFacts(id)).title)).toEqual([
      "关于演示溪口断面水质未达目标的预警提示",
      "关于做好演示溪口断面水质未达目标整改工作的函（督办单）",
      "演示溪口断面水质未达目标提醒约谈纪要（拟稿）",
      "关于对演示溪口断面水质未达目标问题挂牌督办的通知",
      "关于就演示溪口断面水质未达目标问题提请区域限批的请示",
      "关于演示溪口断面整改事项问题线索的移送函（拟稿）",
    ]);
  });

  it("marks the numbers of an assumed ladder, and those alone", () => {
    const assumed = draftLetter(letterFacts("supervision-order")).paragraphs.join("");
    expect(assumed).toContain("10个工作日内（待确认）报送整改方案");
    const binding = draftLetter(letterFacts("supervision-order", { ladderStatus: "binding" })).paragraphs.join("");
    expect(binding).toContain("10个工作日内报送整改方案");
    expect(binding).not.toContain("待确认");
  });

  it("says that an authority is unconfirmed where the ladder names none", () => {
    expect(draftLetter(letterFacts("listed-supervision")).paragraphs.join("")).toContain("签发依据待确认");
    const { rung } = letterFacts("clue");
    expect(draftLetter(letterFacts("clue", { rung: { ...rung, issuer: null } })).signer).toBe("签发机关待确认");
  });

  it("a clue names no ground by itself and leaves room for what speaks for the person", () => {
    const text = draftLetter(letterFacts("clue", { cause: "resample-failed" })).paragraphs.join("");
    expect(text).toContain("须由有权人员从规定的情形中选定");
    expect(text).toContain("免责因素");
    expect(text).toContain("复测仍未达目标");
  });

  it("names the units it is given, else their offices", () => {
    const named = letterFacts("supervision-order", { addressee: "演示镇人民政府", issuer: "演示县治水办（河长办）" });
    expect(draftLetter(named)).toMatchObject({ addressee: "演示镇人民政府", signer: "演示县治水办（河长办）" });
    expect(draftLetter(letterFacts("supervision-order")).addressee).toBe("责任单位");
  });
});
