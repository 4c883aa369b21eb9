import * as vocabulary from "../../../domain/vocabulary";
import {
  ACTS,
  CLIMB_CAUSES,
  DUTY_KINDS,
  ENDINGS,
  EVENTS,
  isWord,
  LETTER_STATES,
  MATTER_PHASES,
  type Name,
  nameOf,
  NOTICES,
  OUTCOMES,
  OWNER_OF_ACT,
  PARTY_ROLE_WORDS,
  PERSON_STEPS,
  PROCEEDING_KINDS,
  STOP_GROUNDS,
  wordsOf,
} from "../../../domain/vocabulary";

const isNamed = (value: unknown): value is Name =>
  typeof value === "object" && value !== null && "zh" in value && "en" in value;

/** Every exported vocabulary: an object of words with names. */
const VOCABULARIES = Object.entries<unknown>(vocabulary).flatMap(([name, exported]) =>
  typeof exported === "object" &&
  exported !== null &&
  !Array.isArray(exported) &&
  Object.values(exported).every(isNamed)
    ? [[name, exported as Readonly<Record<string, Name>>] as const]
    : [],
);

/** Words that are keys of a file which people write, by its contract (docs/reference/three-three.md). */
const FILE_KEYS: readonly string[] = ["THREE_THREE_QUESTIONS"];

describe.each(VOCABULARIES)("the words of %s", (name, names) => {
  it("are kept words with a Chinese and an English name, none of which the field avoids", () => {
    for (const [word, { zh, en }] of Object.entries(names)) {
      expect(word).toMatch(FILE_KEYS.includes(name) ? /^[a-z]+([A-Z][a-z]+)*$/ : /^[a-z]+([-_][a-z]+)*$/);
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(zh).not.toMatch(/案件|升级|申诉|立案|超标|undefined/);
      expect(en).toMatch(/^[\x20-\x7e]+$/);
    }
  });

  it("share no name among themselves", () => {
    for (const language of ["zh", "en"] as const) {
      const all = Object.values(names).map((name) => name[language]);
      expect(all.filter((name, index) => all.indexOf(name) !== index)).toEqual([]);
    }
  });
});

describe("the vocabulary", () => {
  it("is found whole by its exports", () => {
    expect(VOCABULARIES.length).toBeGreaterThanOrEqual(25);
    expect(VOCABULARIES.map(([name]) => name)).toEqual(
      expect.arrayContaining(["EVENTS", "NOTICES", "REFUSALS", "STEPS"]),
    );
  });

  it("uses the words of the design", () => {
    const used: readonly (readonly [Name, string])[] = [
      [PROCEEDING_KINDS.matter, "整改事项"],
      [PROCEEDING_KINDS.sampling, "复测"],
      [MATTER_PHASES.warned, "预警"],
      [MATTER_PHASES.assigned, "交办"],
      [MATTER_PHASES.served, "已送达"],
      [MATTER_PHASES.acknowledged, "已签收"],
      [MATTER_PHASES.rectifying, "整改中"],
      [MATTER_PHASES["awaiting-result"], "待复测"],
      [ENDINGS.closed, "销号"],
      [ENDINGS.withdrawn, "撤销"],
      [ACTS["open-matter"], "交办"],
      [ACTS.acknowledge, "签收"],
      [ACTS.submit, "送签"],
      [ACTS.sign, "签发"],
      [ACTS.climb, "提级"],
      [EVENTS.served, "送达"],
      [EVENTS.sent, "已发出"],
      [EVENTS.chased, "催办"],
      [EVENTS.corrected, "数据更正"],
      [EVENTS.paused, "中止计时"],
      [EVENTS.resumed, "恢复计时"],
      [DUTY_KINDS.plan, "整改方案"],
      [DUTY_KINDS.rectify, "整改情况报告"],
      [PERSON_STEPS.clue, "问题线索"],
      [OUTCOMES.missed, "未达目标"],
      [NOTICES["early-warning"], "预警提示"],
      [NOTICES["sampling-order"], "复测通知"],
      [LETTER_STATES.received, "已签收"],
      [STOP_GROUNDS.request, "部门办理中"],
      [STOP_GROUNDS.objection, "异议处理中"],
    ];
    for (const [{ zh }, word] of used) expect(zh).toBe(word);
  });

  it("says one thing by one name: what an act, its event and its duty have in common", () => {
    expect(EVENTS["climb-decided"].zh).toContain(ACTS.climb.zh);
    expect(ACTS.explain.zh).toContain(EVENTS.explained.zh);
    expect(EVENTS["letter-submitted"].zh).toContain(ACTS.submit.zh);
    expect(EVENTS["letter-signed"].zh).toContain(ACTS.sign.zh);
    expect(EVENTS.acknowledged.zh).toBe(ACTS.acknowledge.zh);
    expect(EVENTS["sampling-ordered"].zh).toBe(ACTS.order.zh);
    expect(EVENTS["result-missed"].zh).toBe(CLIMB_CAUSES["result-missed"].zh);
    expect(DUTY_KINDS.acknowledge.zh).toBe(ACTS.acknowledge.zh);
  });

  it("says who sees each act, never nobody", () => {
    expect(Object.keys(OWNER_OF_ACT).toSorted()).toEqual(wordsOf(ACTS).toSorted());
    for (const seenBy of Object.values(OWNER_OF_ACT)) {
      expect(seenBy === null || seenBy.length > 0).toBe(true);
      for (const party of seenBy ?? []) expect(PARTY_ROLE_WORDS).toContain(party);
    }
    for (const act of ["submit", "sign", "climb", "explain", "propose"] as const)
      expect(OWNER_OF_ACT[act]).toEqual(["supervisor"]);
    for (const act of ["plan", "report", "confirm"] as const) expect(OWNER_OF_ACT[act]).toEqual(["responsible"]);
  });

  it("takes a word of a later release for itself, and no property of objects for a word", () => {
    expect(nameOf(EVENTS, "a-later-word")).toEqual({ zh: "a-later-word", en: "a-later-word" });
    expect([isWord(EVENTS, "constructor"), isWord(EVENTS, 3), isWord(EVENTS, "served")]).toEqual([false, false, true]);
  });
});
