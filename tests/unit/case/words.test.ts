import {
  ACT_ROLES,
  type ActKind,
  actName,
  audienceName,
  CASE_EVENT_KINDS,
  dutyName,
  eventSentence,
  hiddenFromTownship,
  LAW_REVISION,
  NOTICE_KINDS,
  noticeName,
  phaseName,
  REFUSALS,
  refusalText,
  rungName,
  shownRung,
} from "../../../domain/case";
import { RUNG_IDS, TIMED_STEPS } from "../../../domain/ladder";
import { factsOf } from "./world";

const { ladder } = factsOf("default");

describe("the words of a matter", () => {
  it("are those of the design", () => {
    expect(
      (["warned", "assigned", "served", "acknowledged", "rectifying", "awaiting-resample", "closed"] as const).map(
        (phase) => phaseName(phase).zh,
      ),
    ).toEqual(["预警", "交办", "送达", "已签收", "整改中", "待复测", "销号"]);
    expect(RUNG_IDS.map((rung) => rungName(rung).zh)).toEqual(ladder.rungs.map(({ name }) => name.zh));
    expect(RUNG_IDS.map((rung) => rungName(rung).en)).toEqual(ladder.rungs.map(({ name }) => name.en));
  });

  it("exist for everything that is named, in both languages, and none is one the field avoids", () => {
    const all = [
      ...TIMED_STEPS.map(dutyName),
      ...NOTICE_KINDS.map(noticeName),
      ...REFUSALS.map(refusalText),
      ...(Object.keys(ACT_ROLES) as ActKind[]).map(actName),
      ...(["responsible-unit", "county-office", "monitoring-station"] as const).map(audienceName),
      ...CASE_EVENT_KINDS.map((kind) => eventSentence(kind, {})),
    ];
    for (const { zh, en } of all) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(zh).not.toMatch(/案件|升级|申诉|立案|超标/);
      expect(en).toMatch(/^[\x20-\x7e—]+$/);
    }
  });

  it("tell each event in one line", () => {
    const zh = (...args: Parameters<typeof eventSentence>): string => eventSentence(...args).zh;
    expect(zh("opened", { period: "2026-10" })).toBe("2026年10月未达目标，建立整改事项");
    expect(zh("missed-again", { period: "resample:整改〔2026〕1号" })).toBe("复测再次未达目标，并入本事项");
    expect(zh("climbed", { cause: "plan-overdue", from: "supervision-order", to: "reminder-interview" })).toBe(
      "整改方案逾期，提级至提醒约谈",
    );
    expect(zh("acknowledged", { late: true })).toBe("已签收（逾期）");
    expect(zh("acknowledged", { late: false })).toBe("已签收");
    expect(zh("plan-filed", { late: false, revised: true })).toBe("已提交修订后的整改方案");
    expect(zh("overdue", { duty: "plan", stage: "end" })).toBe("整改方案已逾期");
    expect(zh("overdue", { duty: "plan", stage: "grace-over" })).toBe("整改方案宽限期已过，仍未完成");
    expect(zh("act-refused", { act: "report", refusal: "already-done" })).toBe("未受理“提交整改情况报告”：已经办理");
    expect(zh("verdict-noted", { period: "2026-11", outcome: "met" })).toBe("记录评价结论：2026年11月达到目标");
    expect(zh("question-answered", { answer: "sample-again" })).toBe("县治水办（河长办）答复：重新采样");
    expect(zh("served", { notice: "a-later-kind" })).toBe("a-later-kind已送达");
  });

  it("of a clue stay with the county", () => {
    expect(hiddenFromTownship({ kind: "clue-drafted", data: {} })).toBe(true);
    expect(hiddenFromTownship({ kind: "clue-set-aside", data: {} })).toBe(true);
    expect(hiddenFromTownship({ kind: "act-refused", data: { act: "set-clue-aside" } })).toBe(true);
    expect(hiddenFromTownship({ kind: "notice-sent", data: { notice: "signature-wanted" } })).toBe(true);
    expect(hiddenFromTownship({ kind: "act-refused", data: { act: "plan" } })).toBe(false);
    expect(hiddenFromTownship({ kind: "climbed", data: {} })).toBe(false);
    const shown = CASE_EVENT_KINDS.filter((kind) => !hiddenFromTownship({ kind, data: {} }));
    for (const kind of shown) expect(eventSentence(kind, {}).zh).not.toContain("线索");
  });

  it("show the rung below a clue", () => {
    expect(RUNG_IDS.map((rung) => shownRung(ladder, rung))).toEqual([
      ...RUNG_IDS.slice(0, -1),
      "approval-restriction-proposal",
    ]);
    expect(shownRung({ ...ladder, rungs: [] }, "clue")).toBe("early-warning");
  });

  it("carry the revision of the law they were judged by", () => {
    expect(LAW_REVISION).toMatch(/^\d{4}-\d{2}-\d{2}\.\d+$/);
  });
});
