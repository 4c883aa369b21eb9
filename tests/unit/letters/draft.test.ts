import { draftLetter, numberWords } from "../../../letters";
import { cityLadder, letterFacts, shippedLadder } from "./facts";

const textOf = (...facts: Parameters<typeof letterFacts>): string =>
  draftLetter(letterFacts(...facts)).paragraphs.join("\n");

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

  it("a power of the province is cited by who asks for it alone, beside whose it is", () => {
    const asking = letterFacts("approval-restriction-proposal");
    expect(draftLetter(asking).citations).toEqual([
      "《中华人民共和国生态环境法典》第一百五十八条（由省级以上人民政府生态环境主管部门决定）",
    ]);
    const order = draftLetter({ ...asking, rung: { ...asking.rung, effects: ["restart-clocks"] } });
    expect(order.citations).toEqual([]);
  });

  it("a provision that nobody has compared with its text says so", () => {
    expect(draftLetter(letterFacts("clue", { date: "2026-08-14" })).citations[0]).toContain("（条文待核对）");
  });

  it("a reminder interview cites neither of the two interviews of the law, and one that does is no reminder", () => {
    const { citations, paragraphs } = draftLetter(letterFacts("reminder-interview"));
    expect(citations).toEqual([]);
    expect(paragraphs.join("")).toContain("不是法定约谈");
    const { rung } = letterFacts("reminder-interview");
    expect(textOf("reminder-interview", { rung: { ...rung, articles: ["statutory-interview"] } })).not.toContain(
      "不是法定约谈",
    );
  });
});

describe("a letter is a draft", () => {
  it("has the form of its rung", () => {
    expect(shippedLadder.ladder.rungs.map(({ id }) => draftLetter(letterFacts(id)).title)).toEqual([
      "关于演示溪口断面水质未达目标的预警提示",
      "关于演示溪口断面水质未达目标的督办单",
      "演示溪口断面水质未达目标提醒约谈纪要",
      "关于对演示溪口断面水质未达目标问题挂牌督办的通知",
      "关于就演示溪口断面水质未达目标问题提请区域限批的请示",
      "关于移送演示溪口断面整改事项问题线索的函",
    ]);
  });

  it("takes its form from document and effects, whatever the rung is called", () => {
    const { rung } = letterFacts("supervision-order");
    const renamed = letterFacts("supervision-order", {
      rung: { ...rung, id: "anything", name: { zh: "督办函", en: "order" } },
    });
    expect(draftLetter(renamed).title).toBe("关于演示溪口断面水质未达目标的督办函");
    expect(draftLetter(renamed).paragraphs.join("")).toContain("现督办如下：");
    const plain = { ...renamed, rung: { ...renamed.rung, effects: ["restart-clocks"] as const } };
    expect(draftLetter(plain).paragraphs.join("")).toContain("现函告如下");
  });

  it("gives the words of its number, 督 for the letter of assignment, none for the early warning", () => {
    const words = shippedLadder.ladder.rungs.map(numberWords);
    expect(words.slice(0, 2)).toEqual([null, "督"]);
    expect(new Set(words).size).toBe(words.length);
  });

  it("marks the limits of an assumed ladder as unconfirmed, and those alone", () => {
    expect(textOf("supervision-order")).toContain(
      "期限自送达起算：1个工作日内签收；10个工作日内提交整改方案；30日内完成整改并提交整改情况报告（期限标准待主管部门确认）。",
    );
    const binding = textOf("supervision-order", { ladderStatus: "binding" });
    expect(binding).toContain("10个工作日内提交整改方案；");
    expect(binding).not.toContain("待主管部门确认");
  });

  it("states what its service starts as the matter stands, by the matter's severity", () => {
    const started = textOf("listed-supervision", { starts: ["acknowledge", "rectify"] });
    expect(started).toContain("6个月内完成整改");
    expect(started).not.toContain("内提交整改方案");
    expect(started).toContain("此前的整改方案期限和整改期限同时解除");
    expect(textOf("listed-supervision", { starts: [] })).not.toContain("期限自送达起算");
    expect(textOf("supervision-order", { severity: "grave" })).toContain("90日内完成整改");
  });

  it("sets a body that it only asks no limit", () => {
    expect(textOf("approval-restriction-proposal")).toContain("\n演示镇人民政府的期限自送达起算：30日内完成整改");
    expect(textOf("supervision-order")).toContain("\n期限自送达起算");
  });

  it("prints values against limits", () => {
    expect(textOf("supervision-order")).toContain(
      "未达目标（Ⅲ→Ⅳ）。定类项目：氨氮1.38 mg/L（Ⅲ类限值1.0，超标0.38倍）、总磷0.25 mg/L（Ⅲ类限值0.2，超标0.25倍）。",
    );
  });

  it("says that an authority or an issuer is unconfirmed where the ladder names none", () => {
    expect(textOf("listed-supervision")).toContain("现通知如下（签发依据待确认）：");
    const { rung } = letterFacts("clue");
    expect(draftLetter(letterFacts("clue", { rung: { ...rung, issuer: null } })).signer).toBe("签发机关待确认");
  });

  it("a clue names no ground by itself and leaves room for what speaks for the person", () => {
    const text = textOf("clue", { cause: "result-missed" });
    expect(text).toContain("须由有权人员从规定的情形中选定");
    expect(text).toContain("免责因素");
    expect(text).toContain("因复测未达目标");
  });
});

describe("a letter is written for any pair of levels", () => {
  const units = {
    responsible: "演示镇人民政府",
    supervisor: "演示县治水办（河长办）",
    "supervisor-government": "演示县人民政府",
  };

  it("names the units it is given, else their offices", () => {
    expect(draftLetter(letterFacts("supervision-order", { units }))).toMatchObject({
      addressee: "演示镇人民政府",
      signer: "演示县治水办（河长办）",
    });
    expect(draftLetter(letterFacts("listed-supervision", { units })).signer).toBe("演示县人民政府");
    expect(draftLetter(letterFacts("supervision-order")).addressee).toBe("责任单位");
  });

  it("does not state a government's consent that nobody recorded", () => {
    expect(textOf("supervision-order", { units })).toContain("第三条，现督办如下：");
    for (const rung of ["supervision-order", "reminder-interview", "listed-supervision"] as const)
      expect(textOf(rung, { units })).not.toContain("同意");
  });

  it("a city writes to a county in its own name", () => {
    const city = {
      responsible: "演示县人民政府",
      supervisor: "演示市治水办",
      "supervisor-government": "演示市人民政府",
    };
    const facts = letterFacts("supervision-order", { units: city, responsibleUnit: "演示县人民政府" }, cityLadder);
    const { addressee, signer, paragraphs } = draftLetter(facts);
    expect([addressee, signer]).toEqual(["演示县人民政府", "演示市治水办"]);
    expect(paragraphs.join("")).toContain("现督办如下：");
    expect(paragraphs.join("")).not.toContain("同意");
    expect(paragraphs.join("")).not.toContain("县级部门");
  });
});
