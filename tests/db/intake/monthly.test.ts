import { demoMonth } from "../../../intake/sheet/demo-sheet";
import { demonstration } from "../../../registry";
import { useDatabase } from "../../setup/database";
import { asked, useDemonstration } from "./demonstration";

const database = useDatabase();
const { take } = useDemonstration(database);
const owner = () => database.pool("owner");
const { sections } = demonstration();

const FIRST = "演示溪甲乙交接断面";
const sheet = (...lines: string[]): string => ["section,date,item,value,province,order", ...lines].join("\n");
const current = (section: string, period: string) =>
  asked(
    owner(),
    `select id, status, class, target_class, outcome, trace, rule_versions, sampled_from, sampled_to, order_number
     from heqing.verdict where section_id = $1 and period = $2 and superseded_by is null order by status`,
    [section, period],
  );

describe("a monthly sheet", () => {
  test("gives each section and month a preliminary verdict against the target of the day, with trace and rule versions", async () => {
    const { result, verdictIds, kind } = await take(
      demoMonth({ sections, missing: new Set(["demo-1"]), date: "2023-03-05" }),
    );
    expect(kind).toBe("monthly");
    expect(result).toMatchObject({ rows: 24, accepted: 24, refused: 0, unchanged: 0, sections: 8 });
    expect(result.classes).toMatchObject({ none: 24, Ⅰ: 0 });
    expect(verdictIds).toHaveLength(8);
    const [missed] = await current("demo-1", "2023-03");
    expect(missed).toMatchObject({
      status: "preliminary",
      class: 4,
      target_class: 3,
      outcome: "missed",
      sampled_from: "2023-03-05",
      sampled_to: "2023-03-05",
      order_number: null,
    });
    expect(missed.trace).toMatchObject({
      regime: "official",
      class: "Ⅳ",
      limiting: ["nh3n", "tp"],
      partial: ["ph", "do"],
      target: { class: 3, source: "演示假设", status: "assumption" },
      against: { kind: "missed", items: ["nh3n", "tp"] },
    });
    expect(missed.rule_versions.map(({ id }: { id: string }) => id)).toEqual([
      "gb-3838-2002",
      "official",
      "means",
      "township-handover",
    ]);
    expect(missed.rule_versions[3]).toMatchObject({ version: 1, hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(missed.trace.scheme).toMatchObject({ id: "township-handover", leading: true, ladder: "default" });
    expect(missed.trace.missed).toEqual(["nh3n", "tp"]);
    expect(missed.trace.samples).toHaveLength(3);
    expect((await current("demo-2", "2023-03"))[0]).toMatchObject({ outcome: "met" });
  });

  test("judges the exact mean of a month's samples, rounded once, half to even", async () => {
    // (0.195 + 0.205 + 0.2015) / 3 = 0.2005: to three decimals 0.200, which class Ⅲ still admits.
    await take(
      sheet(
        `${FIRST},2023-04-05,tp,0.195,浙江省,`,
        `${FIRST},2023-04-12,tp,0.205,,`,
        `${FIRST},2023-04-20,总磷,0.2015,,`,
      ),
    );
    const [verdict] = await current("demo-1", "2023-04");
    expect(verdict).toMatchObject({ class: 3, outcome: "met", sampled_from: "2023-04-05", sampled_to: "2023-04-20" });
    expect(verdict.trace.items[0]).toMatchObject({ item: "tp", used: "0.200" });
  });

  test("keeps a value below the detection limit with its limit, and never takes a hidden miss as met", async () => {
    await take(sheet(`${FIRST},2023-05-05,tp,0.3L,,`));
    expect(await current("demo-1", "2023-05")).toMatchObject([{ outcome: "undecided" }]);
    const [row] = await asked(owner(), "select values from heqing.reading where sampled_on = '2023-05-05'");
    expect(row.values).toEqual({ tp: { text: "0.3L", origin: "laboratory", unit: "mg/L", detectionLimit: "0.3" } });
  });

  test("without an item that counts can't be judged, without a target has none to meet", async () => {
    await take(sheet(`${FIRST},2023-06-05,tn,3.1,,`, "下童,2023-06-05,tp,0.05,,"), {}, "station").then(({ result }) =>
      expect(result).toMatchObject({ accepted: 1, refused: 1 }),
    );
    expect(await current("demo-1", "2023-06")).toMatchObject([{ outcome: "unjudgeable", class: null }]);
    await owner().query("update heqing.account set jurisdiction = '*' where login = 'city'");
    await take(sheet("下童,2023-06-05,tp,0.05,,"), {}, "city");
    expect(await current("xiatong", "2023-06")).toMatchObject([{ outcome: "no_target", class: 2, target_class: null }]);
  });

  test("is judged by each scheme that holds, the yearly one apart: a month is none of its periods", async () => {
    await owner().query(
      `insert into heqing.section_target (section_id, scheme, target_class, valid, source, status)
       values ('demo-2', 'zhejiang-cross-boundary', 2, '[2020-01-01,)', 'test', 'assumption')`,
    );
    await take(sheet("演示溪乙丙交接断面,2023-09-05,tp,0.15,,"));
    const verdicts = await asked(
      owner(),
      "select scheme, outcome from heqing.verdict where section_id = 'demo-2' and period = '2023-09'",
    );
    expect(verdicts).toEqual([{ scheme: "township-handover", outcome: "met" }]);
  });

  test("with a target under an unknown scheme goes through: the target is told by name, the rest is judged", async () => {
    await owner().query(
      `insert into heqing.section_target (section_id, scheme, target_class, valid, source, status)
       values ('demo-3', 'unheard-of', 2, '[2020-01-01,)', 'test', 'assumption')`,
    );
    const { problems, verdictIds } = await take(demoMonth({ sections, missing: new Set(), date: "2023-10-05" }));
    expect(problems).toEqual([{ kind: "scheme-unknown", section: "demo-3", scheme: "unheard-of" }]);
    expect(verdictIds).toHaveLength(8);
    const [verdict] = await current("demo-3", "2023-10");
    expect(verdict.outcome).toBe("met");
    expect(verdict.trace.problems).toMatchObject([{ kind: "scheme-unknown", text: { zh: expect.any(String) } }]);
  });

  test("never meets two targets of a day: the book refuses the second, and what it knew once counts no more", async () => {
    const target = (recorded: string) =>
      owner().query(
        `insert into heqing.section_target (section_id, scheme, target_class, valid, recorded, source, status)
         values ('demo-4', 'township-handover', 2, '[2023-01-01,2024-01-01)', $1, 'test', 'assumption')`,
        [recorded],
      );
    await expect(target("[2023-01-01,)")).rejects.toMatchObject({ code: "23P01" });
    await target("[2023-01-01,2023-02-01)");
    const { verdictIds } = await take(demoMonth({ sections, missing: new Set(), date: "2023-11-05" }));
    expect(verdictIds).toHaveLength(8);
    expect((await current("demo-4", "2023-11"))[0]).toMatchObject({ outcome: "met", target_class: 3 });
  });

  test("of a month in which the target changes goes through: that section is undecided with the reason, the others are judged", async () => {
    await owner().query(
      "update heqing.section_target set valid = daterange(lower(valid), '2023-12-15') where section_id = 'demo-4' and upper_inf(recorded)",
    );
    await owner().query(
      `insert into heqing.section_target (section_id, scheme, target_class, valid, source, status)
       values ('demo-4', 'township-handover', 2, '[2023-12-15,)', 'test', 'assumption')`,
    );
    const rows = ["05", "25"].map((day) => `演示溪丁戊交接断面,2023-12-${day},tp,0.15,,`);
    await take(sheet(...rows, `${FIRST},2023-12-05,tp,0.15,,`));
    const [verdict] = await current("demo-4", "2023-12");
    expect(verdict).toMatchObject({ outcome: "undecided", target_class: null });
    expect(verdict.trace.doubts).toMatchObject([{ kind: "target-changes", scheme: "township-handover" }]);
    expect((await current("demo-1", "2023-12"))[0]).toMatchObject({ outcome: "met", target_class: 3 });
  });

  test("brought again changes nothing, not even a verdict", async () => {
    const text = demoMonth({ sections, missing: new Set(["demo-1"]), date: "2023-03-05" });
    const before = await current("demo-1", "2023-03");
    const again = await take(text);
    expect(again.result).toMatchObject({ accepted: 0, refused: 0, unchanged: 24 });
    expect(again.verdictIds).toEqual([]);
    expect(await current("demo-1", "2023-03")).toEqual(before);
  });

  test("with a corrected value supersedes the preliminary verdict; both values and both verdicts stay", async () => {
    const [before] = await current("demo-1", "2023-03");
    await take(sheet(`${FIRST},2023-03-05,nh3n,0.5,,`, `${FIRST},2023-03-05,tp,0.1,,`));
    const [after] = await current("demo-1", "2023-03");
    expect(after).toMatchObject({ outcome: "met", class: 3 });
    expect(
      await asked(owner(), "select superseded_by, outcome from heqing.verdict where id = $1", [before.id]),
    ).toEqual([{ superseded_by: after.id, outcome: "missed" }]);
    const values = await asked(
      owner(),
      "select values -> 'tp' ->> 'text' as text from heqing.reading where section_id = 'demo-1' and sampled_on = '2023-03-05' and item = 'tp' order by id",
    );
    expect(values.map(({ text }) => text)).toEqual(["0.268", "0.1"]);
  });

  test("refuses what it can't use, each cell with column, expected and got", async () => {
    const { result, batchId } = await take(
      sheet(
        `${FIRST},2023-07-05,tp,0.1,,`,
        `${FIRST},2023-07-05,tp,0.2,,`,
        "无此断面,2023-07-05,tp,0.1,,",
        `${FIRST},2023-02-30,xx,1e3,,`,
        `${FIRST},2999-01-01,tp,,,`,
        `${FIRST},2023-07-05,nh3n,0.1,,复测〔2026〕999号`,
        `${FIRST},2023-07-05,codmn,3.1,某省,`,
      ),
    );
    expect(result).toMatchObject({ rows: 7, accepted: 0, refused: 7, unchanged: 0 });
    const rows = await asked(
      owner(),
      `select q.line, c ->> 'column' as column_name, c ->> 'fault' as fault, c ->> 'expected' as expected, c ->> 'got' as got
         from heqing.quarantine q, jsonb_array_elements(q.cells) c where q.batch_id = $1 order by 1, 2`,
      [batchId],
    );
    const oneValue = (other: number) =>
      `one value for each section, date and item; the other one stands on line ${other}`;
    expect(rows).toEqual([
      { line: 2, column_name: "value", fault: "one-value", expected: oneValue(3), got: "0.1" },
      { line: 3, column_name: "value", fault: "one-value", expected: oneValue(2), got: "0.2" },
      {
        line: 4,
        column_name: "section",
        fault: "section-unknown",
        expected: "a section of the registry",
        got: "无此断面",
      },
      { line: 5, column_name: "date", fault: "date", expected: "a date YYYY-MM-DD", got: "2023-02-30" },
      { line: 5, column_name: "item", fault: "item", expected: expect.stringContaining("codmn"), got: "xx" },
      {
        line: 6,
        column_name: "date",
        fault: "date-future",
        expected: expect.stringContaining("not after"),
        got: "2999-01-01",
      },
      { line: 6, column_name: "value", fault: "value", expected: expect.stringContaining("0.025L"), got: "" },
      {
        line: 7,
        column_name: "order",
        fault: "order",
        expected: "the number of an open re-sampling order of this section",
        got: "复测〔2026〕999号",
      },
      {
        line: 8,
        column_name: "section",
        fault: "section-near",
        expected: `a section of the registry: this one is not known, near 浙江省 ${FIRST}`,
        got: FIRST,
      },
    ]);
  });

  test("in GB18030 says the same as in UTF-8: the second is unchanged", async () => {
    const gb = Buffer.concat([
      Buffer.from("section,date,item,value\n"),
      Buffer.from([0xd1, 0xdd, 0xca, 0xbe, 0xcf, 0xaa, 0xbc, 0xd7, 0xd2, 0xd2]), // 演示溪甲乙
      Buffer.from([0xbd, 0xbb, 0xbd, 0xd3, 0xb6, 0xcf, 0xc3, 0xe6]), // 交接断面
      Buffer.from(",2023-08-05,tp,0.1\r\n"),
    ]);
    expect((await take(gb)).result).toMatchObject({ accepted: 1, refused: 0 });
    expect((await take(`\uFEFFsection,date,item,value\n${FIRST},2023-08-05,tp,0.1\n`)).result).toMatchObject({
      accepted: 0,
      unchanged: 1,
    });
  });
});
