import { NOTICE_WORDS, NOTICES, PARTY_ROLE_WORDS } from "../../../domain/vocabulary";
import { LINK_PLACE, type NoticeFacts, renderNotice, SPOKEN_DUTIES, withLink } from "../../../letters";
import { duty, noticeFacts, starts } from "./facts";

const textOf = (change: Partial<NoticeFacts> = {}): string => renderNotice(noticeFacts(change)).text;

describe("a notice says what happened, what is asked, by when and why that date", () => {
  const { subject, text } = renderNotice(noticeFacts());

  it("carries number, section, river, class against target", () => {
    expect(subject).toBe("【河清】演治水办整改〔2026〕1号 催办通知｜演示溪口断面");
    expect(text).toContain("断面：演示溪口断面（演示溪，县控）");
    expect(text).toContain("情况：2026年10月评价结论（已审核发布）：未达目标（Ⅲ→Ⅳ）");
  });

  it("carries values with limits, scheme and standard by their names", () => {
    expect(text).toContain(
      "\n定类项目：氨氮1.38 mg/L（Ⅲ类限值1.0，超标0.38倍）、总磷0.25 mg/L（Ⅲ类限值0.2，超标0.25倍）\n",
    );
    expect(text).toContain("评价方案：国家月度评价\n评价标准：GB 3838-2002（第1版）\n");
  });

  it("names an item that misses the target beside those that make the class, and items without values by name", () => {
    const { verdict } = noticeFacts();
    const oxygen = { item: "溶解氧", value: "4.6", unit: "mg/L", limit: "5", multiple: null };
    const told = textOf({ verdict: verdict && { ...verdict, items: ["氨氮"], missed: [oxygen] } });
    expect(told).toContain("定类项目：氨氮\n其他未达目标项目：溶解氧4.6 mg/L（Ⅲ类限值5）");
  });

  it("states the due instant in words, the limit as unconfirmed, and the count of its days", () => {
    expect(text).toContain("提交整改方案：2026年12月8日24时前，期限10个工作日（期限标准待主管部门确认）");
    expect(text).toContain("为什么是这一天：自2026年11月24日的次日起算10个工作日");
    expect(textOf({ ladderStatus: "binding" })).not.toContain("待主管部门确认");
  });

  it("links to the matter and names its sender", () => {
    expect(text).toContain("https://heqing.example/matters/7");
    expect(text).toContain("演示县治水办（河长办）");
  });

  it("gives the reason of a return or a rejection where there is one", () => {
    expect(textOf({ kind: "letter-returned", party: "supervisor", reason: "事实须核对" })).toContain(
      "理由：事实须核对",
    );
    const rejected = textOf({ kind: "rejected", party: "supervisor", exception: "extension", reason: "佐证不足" });
    expect(rejected).toContain("延期的申请未获批准。\n理由：佐证不足");
  });

  it("tells of an extension what the end was before, instead of a limit counted from service", () => {
    const extended = duty("plan", { count: 5, unit: "workday" }, "2026-12-01T00:00:00+08:00", {
      moved: { cause: "extended", old: "2026-12-01", notices: null },
    });
    const told = textOf({ kind: "extended", duties: [extended] });
    expect(told).toContain("提交整改方案：2026年12月8日24时前（期限标准待主管部门确认）\n");
    expect(told).toContain("原期限至2026年12月1日，因延期变更；自2026年12月1日的次日起算5个工作日");
  });

  it("tells of a moved date the old one, the new one and the cause", () => {
    const moved = duty("rectify", { count: 30, unit: "day" }, undefined, {
      moved: { cause: "calendar", old: "2026-12-20", notices: "国办发明电〔2026〕7号" },
    });
    const told = textOf({ kind: "date-moved", duties: [moved] });
    expect(told).toContain(
      "因节假日安排公布（国办发明电〔2026〕7号），完成整改并提交整改情况报告的期限由2026年12月20日变更为2026年12月24日24时。",
    );
  });

  it("a clock that was carried over says so, with or without the days of its count", () => {
    const { end } = duty("plan", { count: 90, unit: "second" });
    const { due, dueDate, status, missingYears } = end;
    const bare = { due, dueDate, status, missingYears } as typeof end;
    const over = duty("plan", { count: 1, unit: "day" }, undefined, {
      limit: null,
      end: bare,
      moved: { cause: "resumed", old: "2026-11-20", notices: null },
    });
    expect(textOf({ kind: "resumed", duties: [over] })).toContain(
      "原期限至2026年11月20日，因恢复计时变更；剩余时间顺延，至2026年11月24日9时31分30秒止。",
    );
  });

  it("marks a date of a year without notice as provisional", () => {
    const late = duty("plan", { count: 10, unit: "workday" }, "2026-12-28T10:00:00+08:00");
    expect(textOf({ duties: [late] })).toContain("（暂定期限；期限标准待主管部门确认）");
  });

  it("says seconds and moments as a clock does", () => {
    const words = textOf({ duties: [duty("acknowledge", { count: 45, unit: "second" })] });
    expect(words).toContain("签收：2026年11月24日9时30分45秒前，期限45秒");
    expect(words).toContain("自2026年11月24日9时30分起连续计45秒");
  });

  it("prints a signed letter word for word", () => {
    const letter = {
      number: "演治水办督〔2026〕3号",
      title: "关于演示溪口断面水质未达目标的督办单",
      addressee: "演示镇人民政府",
      paragraphs: ["第一段。"],
      signer: "演示县治水办（河长办）",
      signedOn: "2026-11-24",
    };
    expect(textOf({ kind: "assignment", letter })).toContain(
      "督办单\n演治水办督〔2026〕3号\n演示镇人民政府：\n第一段。\n演示县治水办（河长办）\n2026年11月24日",
    );
  });
});

describe("a notice never calls itself served", () => {
  const paper = (countsAs?: Parameters<typeof starts>[0], change: Partial<NoticeFacts> = {}): string =>
    textOf({ kind: "assignment", duties: [], starts: starts(countsAs), ...change });

  it("says by what it will be, as the rung's rule has it", () => {
    expect(paper()).toContain("请登录查阅或签收，查阅或签收即为送达，期限自送达起算。");
    expect(paper(["opened"])).toContain("请登录查阅，查阅即为送达，期限自送达起算。");
    expect(paper(["acknowledged"])).toContain("请登录签收，签收即为送达，期限自送达起算。");
    expect(paper(["recorded"])).toContain("以经办人登记的送达时间为准，期限自送达起算。");
    expect(paper(["recorded"])).not.toContain("即为送达");
    expect(paper([])).toContain("尚待主管部门确认");
  });

  it("prints what it starts with dates that are marked as assumed", () => {
    expect(paper()).toContain("以下日期按今日送达计算，仅供参考，以实际送达时间为准。");
    expect(paper()).toContain(
      "提交整改方案：2026年12月8日24时前，期限10个工作日（假定今日送达；期限标准待主管部门确认）",
    );
  });

  it("a paper that starts no clock speaks of none", () => {
    const none = paper(undefined, { kind: "climbed", starts: { ...starts(), what: "climb", duties: [] } });
    expect(none).toContain("查阅或签收即为送达。");
    expect(none).not.toContain("期限自送达起算");
    expect(none).not.toContain("以下日期");
  });

  it.each(NOTICE_WORDS)("no kind says that it has been served: %s", (kind) => {
    for (const party of PARTY_ROLE_WORDS)
      expect(textOf({ kind, party, starts: starts() })).not.toMatch(/已送达|送达你单位/);
  });

  it("what did not arrive says why and asks for another way where it is a paper", () => {
    const failed = { notice: "assignment", recipient: "演示镇人民政府（镇级河长）", paper: true } as const;
    const told = (why: "refused" | "bounced" | "nobody" | "unserved", paper = true) =>
      textOf({ kind: "not-served", party: "supervisor", duties: [], notServed: { ...failed, why, paper } });
    expect(told("refused")).toContain("发往演示镇人民政府（镇级河长）的《交办通知》被对方邮件服务器拒收。");
    expect(told("nobody")).toContain("没有可发送的收件人：收件单位没有登记有邮箱的在任人员。");
    expect(told("nobody", false)).toContain("请由管理员补全登记");
    expect(told("bounced")).toContain("发出后被退信。");
    expect(told("unserved")).toContain("未在期限内送达。");
    expect(told("refused")).toContain("登记送达情况");
    expect(told("refused", false)).not.toContain("登记送达情况");
  });

  it("a letter to a body outside is carried there, and served by what is recorded", () => {
    const told = paper(["opened", "recorded"], { kind: "letter-to-carry", party: "supervisor" });
    expect(told).toContain("以登记的送达时间为准");
    expect(told).not.toContain("查阅即为送达");
  });
});

describe("a link that acknowledges stands where the paper can be acknowledged, and nowhere else", () => {
  const asks = (change: Partial<NoticeFacts>): boolean => textOf(change).includes(LINK_PLACE);

  it("in what asks the responsible unit to", () => {
    const acknowledge = duty("acknowledge", { count: 3, unit: "day" });
    expect(asks({ kind: "assignment", starts: starts() })).toBe(true);
    expect(asks({ kind: "climbed", starts: starts() })).toBe(true);
    expect(asks({ kind: "chase", duties: [acknowledge] })).toBe(true);
    expect(asks({ kind: "chase" })).toBe(false);
    expect(asks({ kind: "assignment", starts: starts(["opened"]) })).toBe(false);
    expect(asks({ kind: "assignment", starts: starts(), party: "supervisor" })).toBe(false);
    expect(NOTICE_WORDS.filter((kind) => asks({ kind, starts: starts() }))).toEqual(["assignment", "climbed"]);
  });

  it("is sent with the link in that place, in a line of its own, or without the line", () => {
    const kept = textOf({ kind: "assignment", starts: starts() });
    const sent = withLink(kept, "https://heqing.example/link/$&abc");
    expect(sent).toMatch(/\n免密码签收（[^\n]*）：https:\/\/heqing\.example\/link\/\$&abc\n/);
    expect(sent).not.toContain(LINK_PLACE);
    const without = withLink(kept, null);
    expect(without).not.toContain("免密码");
    expect(without).toContain("/matters/7\n");
  });
});

describe("which limits a notice speaks of", () => {
  it("a paper speaks of what its service starts, not of what runs; stopped clocks and ended matters of nothing", () => {
    for (const kind of ["assignment", "climbed", "sampling-order", "paused", "closed", "withdrawn"] as const)
      expect(SPOKEN_DUTIES[kind]).toBe("none");
    for (const kind of ["chase", "overdue", "extended", "date-moved"] as const)
      expect(SPOKEN_DUTIES[kind]).toBe("named");
  });
});

describe("nothing climbs by itself", () => {
  it("a limit says that the office is asked", () => {
    const running = duty("plan", { count: 10, unit: "workday" }, undefined, { asksAt: "2026-12-10T00:00:00+08:00" });
    expect(textOf({ duties: [running] })).toContain(
      "至2026年12月9日24时仍未提交整改方案的，由督办单位决定提级、延期或者说明；不自动提级。",
    );
  });

  it("a climb is told as the letter of a higher rung that the office decided on", () => {
    const rung = { id: "x", name: "挂牌督办", effects: ["restart-clocks"] } as const;
    const { subject, text } = renderNotice(noticeFacts({ kind: "climbed", rung, cause: "plan-overdue", duties: [] }));
    expect(subject).toContain("提级通知（挂牌督办）");
    expect(text).toContain("因整改方案逾期，经督办单位决定，本事项提级办理，现将挂牌督办文书发给你单位。");
    expect(text).toContain("该文书送达后，本事项按挂牌督办办理。");
  });

  it("the office is asked to climb, extend or explain, and an idle office shows at the office", () => {
    const asked = textOf({ kind: "climb-question", party: "supervisor", cause: "result-missed" });
    expect(asked).toContain("本事项复测未达目标。请在期限内决定提级、延期，或者说明不提级的理由。");
    expect(asked).toContain("不会自动提级");
  });

  it("an unacknowledged paper asks for a telephone call and threatens nothing", () => {
    expect(textOf({ kind: "call-wanted", party: "supervisor", duties: [] })).toContain("不因此提级");
  });
});

describe("a notice tells how the matter goes on", () => {
  it("a re-sampling order names its number and the items that must be sampled", () => {
    const sampling = { id: "9", number: "演治水办复测〔2026〕2号", items: ["氨氮", "总磷"], form: "plain" as const };
    const ordered = textOf({ kind: "sampling-order", party: "station", sampling, duties: [] });
    expect(ordered).toContain("复测编号：演治水办复测〔2026〕2号\n必测项目：氨氮、总磷");
    expect(ordered).toContain("/samplings/9\n");
    expect(textOf({ kind: "sampling-recalled", party: "station", sampling, duties: [] })).toContain("已撤回");
  });

  it("a closing prints the verdict that closed it, or the answer that did", () => {
    const item = { item: "氨氮", value: "0.82", unit: "mg/L", limit: "1.0", multiple: null };
    const { verdict } = noticeFacts();
    const closing = verdict && {
      ...verdict,
      period: "resample:1",
      outcome: "met" as const,
      waterClass: 3 as const,
      items: [],
      missed: [],
      met: [item],
    };
    expect(textOf({ kind: "closed", closing, duties: [] })).toContain(
      "销号依据：复测评价结论（已审核发布）：达到目标（目标Ⅲ，评价Ⅲ）\n监测值：氨氮0.82 mg/L（Ⅲ类限值1.0）",
    );
    expect(textOf({ kind: "closed", duties: [] })).toContain("督办单位对复测结果的答复（按达标处理）");
  });

  it("a correction prints what was before", () => {
    const { verdict } = noticeFacts();
    const replaced = verdict && { ...verdict, waterClass: 5 as const };
    expect(textOf({ kind: "corrected", replaced, duties: [] })).toContain(
      "更正前：2026年10月评价结论（已审核发布）：未达目标（Ⅲ→Ⅴ）",
    );
  });

  it("whoever owes a duty is named to everybody but themselves", () => {
    const sample = duty("sample", { count: 5, unit: "workday" });
    expect(textOf({ kind: "overdue", party: "supervisor", duties: [sample] })).toContain("监测站完成复测的期限");
    expect(textOf({ kind: "overdue", party: "station", duties: [sample] })).toMatch(/\n完成复测的期限[^\n]*请立即办理/);
    const sign = duty("sign", { count: 3, unit: "workday" });
    expect(textOf({ kind: "overdue", party: "supervisor", duties: [sign] })).toContain("\n签发文书的期限");
  });
});

describe("a notice says no more than it may", () => {
  const clue = { id: "clue", name: "问题线索", effects: ["draft-clue"] } as const;
  const letter = {
    number: null,
    title: "移送问题线索的函",
    addressee: "办理机关",
    paragraphs: ["问题线索"],
    signer: "演示县人民政府",
    signedOn: null,
  };

  it("an early warning is an unnumbered working notice that decides nothing", () => {
    const { subject, text } = renderNotice(noticeFacts({ kind: "early-warning", duties: [] }));
    expect(subject).toBe("【河清】演治水办整改〔2026〕1号 预警提示｜演示溪口断面未达目标（Ⅲ→Ⅳ）");
    expect(text).toContain("本提示是不编号的工作提示（预警提示），不作任何处理决定，也不起算任何期限。");
  });

  it.each(NOTICE_WORDS)("nobody but who handles it reads of a clue: %s", (kind) => {
    for (const party of PARTY_ROLE_WORDS.filter((role) => role !== "supervisor" && role !== "handling")) {
      const { subject, text } = renderNotice(noticeFacts({ kind, party, rung: clue, letter, cause: "result-missed" }));
      expect(subject + text).not.toContain("线索");
    }
  });

  it("who handles it reads that a clue is a draft and that a person decides", () => {
    const text = textOf({
      kind: "letter-drafted",
      party: "supervisor",
      rung: clue,
      cause: "result-missed",
      duties: [],
    });
    expect(text).toContain("系统不作任何认定");
    expect(text).toContain("听取陈述申辩");
  });

  it.each(NOTICE_WORDS)("every kind has words for every reader and its name from the vocabulary: %s", (kind) => {
    for (const party of PARTY_ROLE_WORDS) {
      for (const duties of [[], [duty("sample", { count: 5, unit: "workday" })]]) {
        const { subject, text } = renderNotice(noticeFacts({ kind, party, duties, verdict: null }));
        expect(subject).toContain(NOTICES[kind].zh);
        expect(subject.length).toBeLessThan(60);
        expect(subject + text).not.toMatch(/undefined|null|\n{3}|项目默认值/);
      }
    }
  });
});
