import { NOTICE_KINDS } from "../../../domain/case";
import { RUNG_IDS } from "../../../domain/ladder";
import { renderNotice } from "../../../letters";
import { LINK_PLACE, withLink } from "../../../letters/link-line";
import { duty, noticeFacts, shippedLadder } from "./facts";

const letter = {
  number: "演治水办函〔2026〕1号",
  title: "移送问题线索的函",
  addressee: "办理机关",
  paragraphs: ["问题线索"],
  signer: "演示县人民政府",
  signedOn: "2026-11-24",
};

describe("a notice says what happened, what is asked, by when and why that date", () => {
  const { subject, text } = renderNotice(noticeFacts());

  it("carries number, section, river, class against target and items", () => {
    expect(subject).toBe("【河清】整改〔2026〕1号 催办｜演示溪口断面");
    expect(text).toContain("断面：演示溪口断面（演示溪，县控）");
    expect(text).toContain("2026年10月评价结论（已审核发布）：未达目标（Ⅲ→Ⅳ），影响类别的项目为氨氮、总磷。");
  });

  it("states the due instant in words, the limit as unconfirmed, and the count of its days", () => {
    expect(text).toContain("报送整改方案：2026年12月8日24时前，期限10个工作日（待确认）");
    expect(text).toContain("为什么是这一天：自2026年11月24日的次日起算10个工作日");
    expect(renderNotice(noticeFacts({ ladderStatus: "binding" })).text).not.toContain("待确认");
  });

  it("links to the matter and names its sender", () => {
    expect(text).toContain("https://heqing.example/matters/7");
    expect(text).toContain("演示县治水办（河长办）");
  });

  it("has a place for a link where it asks the responsible unit to acknowledge, and nowhere else", () => {
    const asks = (change: Parameters<typeof noticeFacts>[0]) =>
      renderNotice(noticeFacts(change)).text.includes(LINK_PLACE);
    const acknowledge = duty("acknowledge", { count: 3, unit: "day" });
    expect(asks({ kind: "assignment" })).toBe(true);
    expect(asks({ kind: "chase", duties: [acknowledge] })).toBe(true);
    expect(asks({ kind: "chase" })).toBe(false);
    expect(asks({ kind: "assignment", audience: "county-office" })).toBe(false);
    expect(NOTICE_KINDS.filter((kind) => asks({ kind }))).toEqual(["assignment"]);
  });

  it("is sent with the link in that place, in a line of its own, or without the line", () => {
    const kept = renderNotice(noticeFacts({ kind: "assignment" })).text;
    const sent = withLink(kept, "https://heqing.example/link/$&abc");
    expect(sent).toMatch(/\n免密码签收（[^\n]*）：https:\/\/heqing\.example\/link\/\$&abc\n/);
    expect(sent).not.toContain(LINK_PLACE);
    const without = withLink(kept, null);
    expect(without).not.toContain("免密码");
    expect(without).toContain("/matters/7\n");
  });

  it("tells of a moved end what it was before, instead of a limit counted from service", () => {
    const why = "原期限至2026年12月1日，经批准延期5个工作日；自2026年12月1日的次日起算5个工作日，至2026年12月8日24时止";
    const moved = { ...duty("plan", { count: 5, unit: "workday" as const }, "2026-12-01T00:00:00+08:00"), moved: why };
    const { subject, text: told } = renderNotice(noticeFacts({ kind: "extended", duties: [moved] }));
    expect(subject).toContain("延期通知");
    expect(told).toContain("报送整改方案：2026年12月8日24时前（待确认）\n");
    expect(told).toContain(`为什么是这一天：${why}。`);
  });

  it("marks a date of a year without notice as provisional", () => {
    const late = duty("plan", { count: 10, unit: "workday" }, "2026-12-28T10:00:00+08:00");
    expect(renderNotice(noticeFacts({ duties: [late] })).text).toContain("前（暂定期限），期限10个工作日");
  });

  it("says seconds and moments as a clock does", () => {
    const quick = duty("acknowledge", { count: 45, unit: "second" });
    const { text: words } = renderNotice(noticeFacts({ duties: [quick] }));
    expect(words).toContain("签收：2026年11月24日9时30分45秒前，期限45秒");
    expect(words).toContain("自2026年11月24日9时30分起连续计45秒");
  });

  it("says when it climbs, and that a date counted from sending is not yet one", () => {
    const running = duty("plan", { count: 10, unit: "workday" }, "2026-11-24T09:30:00+08:00", {
      assumed: true,
      climbsAt: "2026-12-10T00:00:00+08:00",
    });
    const { text: words } = renderNotice(noticeFacts({ kind: "assignment", duties: [running] }));
    expect(words).toContain("至2026年12月9日24时仍未报送整改方案的，本事项提级办理。");
    expect(words).toContain("以实际送达时间为准");
  });

  it("prints a signed letter word for word", () => {
    const served = renderNotice(
      noticeFacts({ kind: "assignment", letter: { ...letter, paragraphs: ["第一段。"] } }),
    ).text;
    expect(served).toContain(
      "移送问题线索的函\n演治水办函〔2026〕1号\n办理机关：\n第一段。\n演示县人民政府\n2026年11月24日",
    );
  });
});

describe("a notice says no more than it may", () => {
  it("an early warning is an unnumbered working notice that decides nothing", () => {
    const { subject, text } = renderNotice(noticeFacts({ kind: "early-warning", duties: [] }));
    expect(subject).toBe("【河清】整改〔2026〕1号 预警提示｜演示溪口断面未达目标（Ⅲ→Ⅳ）");
    expect(text).toContain("本提示是不编号的工作提示（预警提示），不作任何处理决定，也不起算任何期限。");
  });

  it.each(NOTICE_KINDS)("a township never reads of a clue: %s", (kind) => {
    for (const id of RUNG_IDS) {
      const name = shippedLadder.ladder.rungs.find((rung) => rung.id === id)?.name.zh ?? "";
      const facts = noticeFacts({ kind, rung: { id, name }, cause: "resample-failed" });
      const { subject, text } = renderNotice(id === "clue" ? { ...facts, letter } : facts);
      expect(subject + text).not.toContain("线索");
    }
  });

  it("the county office reads that a clue is a draft and that a person decides", () => {
    const { text } = renderNotice(
      noticeFacts({ kind: "climb", audience: "county-office", rung: { id: "clue", name: "问题线索" }, duties: [] }),
    );
    expect(text).toContain("系统不作任何认定");
    expect(text).toContain("听取陈述申辩");
  });

  it.each(NOTICE_KINDS)("every kind has words for every reader: %s", (kind) => {
    for (const audience of ["responsible-unit", "county-office", "monitoring-station"] as const) {
      for (const duties of [[], [duty("resample", { count: 5, unit: "workday" })]]) {
        const { subject, text } = renderNotice(noticeFacts({ kind, audience, duties, verdict: null }));
        expect(subject.length).toBeLessThan(60);
        expect(subject + text).not.toMatch(/undefined|null|\n{3}/);
      }
    }
  });

  it("an unacknowledged paper asks for a telephone call and threatens nothing", () => {
    const { text } = renderNotice(noticeFacts({ kind: "call-wanted", audience: "county-office", duties: [] }));
    expect(text).toContain("不因此提级");
  });
});
