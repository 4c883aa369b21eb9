import { randomUUID } from "node:crypto";
import { statementsOf } from "../../../db/intake";
import { withActor } from "../../../db/session/with-actor";
import { releaseVerdicts } from "../../../engine/release";
import { retractValue } from "../../../intake/retract-value";
import { loadRules } from "../../../rules";
import { useDatabase } from "../../setup/database";
import { become } from "../../setup/people";
import { asked, useDemonstration } from "./demonstration";

const database = useDatabase();
const { take, actor } = useDemonstration(database);
const owner = () => database.pool("owner");
const LIBRARY = loadRules();

const FIRST = "演示溪甲乙交接断面";
const sheet = (date: string, value: string, reason = ""): string =>
  `section,date,item,value,reason\n${FIRST},${date},tp,${value},${reason}\n`;
const inForce = async (period: string, status = "preliminary") =>
  (
    await asked(
      owner(),
      `select id, outcome, class, sampled_from, trace -> 'samples' as samples from heqing.verdict
        where section_id = 'demo-1' and period = $1 and status = $2 and superseded_by is null`,
      [period, status],
    )
  )[0];
const readingOf = async (date: string, value: string): Promise<string> =>
  (
    await asked(
      owner(),
      "select id from heqing.reading where section_id = 'demo-1' and sampled_on = $1 and values -> 'tp' ->> 'text' = $2",
      [date, value],
    )
  )[0]?.id;
const stated = async (date: string, value: string) => {
  const readingId = await readingOf(date, value);
  return withActor(database.pool("api"), await actor("station"), (session) => statementsOf(session, readingId));
};
const retract = async (readingId: string, reason: string, login = "station") =>
  retractValue({ pool: database.pool("api"), actor: await actor(login), library: LIBRARY, readingId, reason });
const release = async (verdictIds: readonly string[], login: string) =>
  (
    await releaseVerdicts({
      pool: database.pool("api"),
      actor: await actor(login),
      verdictIds,
      library: LIBRARY,
      requestId: randomUUID(),
    })
  ).released;

test("a value corrected and corrected back is stated three times, each time judged anew, with who and why", async () => {
  await take(sheet("2022-01-05", "0.05"), { fileName: "一月.csv" });
  expect((await take(sheet("2022-01-05", "0.35", "抄录错误"), {}, "station2")).result).toMatchObject({ accepted: 1 });
  expect(await inForce("2022-01")).toMatchObject({ outcome: "missed" });
  const back = await take(sheet("2022-01-05", "0.05"), { fileName: "更正.csv" });
  expect(back.result).toMatchObject({ accepted: 1, unchanged: 0 });
  expect(back.verdictIds).toHaveLength(1);
  expect(await inForce("2022-01")).toMatchObject({ outcome: "met" });
  const rows = await stated("2022-01-05", "0.05");
  expect(rows.map(({ values, state, reason, by }) => [values["tp"]?.text, state, reason, by])).toEqual([
    ["0.05", "corrected", "由导入文件“更正.csv”更正", "station"],
    ["0.35", "corrected", "抄录错误", "station2"],
    ["0.05", "accepted", null, "station"],
  ]);
  expect(await asked(owner(), "select 1 from heqing.reading where sampled_on = '2022-01-05'")).toHaveLength(2);
  expect((await take(sheet("2022-01-05", "0.05"))).result).toMatchObject({ accepted: 0, unchanged: 1 });
});

test("a dry run against the book says what the import then does, corrections included, and writes nothing", async () => {
  await take(sheet("2022-02-05", "0.05"));
  const change = `${sheet("2022-02-05", "0.06")}${FIRST},2022-02-06,tp,0.1,\n无此断面,2022-02-06,tp,0.1,\n`;
  const counts = () =>
    asked(owner(), "select (select count(*) from heqing.statement) as s, (select count(*) from heqing.verdict) as v");
  const before = await counts();
  const dry = await take(change, { dryRun: true });
  expect(await counts()).toEqual(before);
  const done = await take(change);
  expect({ ...dry.result, seconds: 0 }).toEqual({ ...done.result, seconds: 0 });
  expect(done.result).toMatchObject({ rows: 3, accepted: 2, refused: 1, unchanged: 0 });
});

describe("a value under a wrong date", () => {
  test("is retracted for a reason: the period that rested on it is judged anew, and where none is left can't be judged", async () => {
    await take(sheet("2022-03-05", "0.35"));
    await take(sheet("2022-04-05", "0.35"));
    const wrong = await readingOf("2022-03-05", "0.35");
    const { ids } = await retract(wrong, "采样日期应为4月5日");
    expect(ids).toHaveLength(1);
    expect(await inForce("2022-03")).toMatchObject({
      outcome: "unjudgeable",
      class: null,
      sampled_from: null,
      samples: [],
    });
    expect(await inForce("2022-04")).toMatchObject({ outcome: "missed" });
    expect((await stated("2022-03-05", "0.35"))[0]).toMatchObject({
      state: "retracted",
      reason: "采样日期应为4月5日",
      by: "station",
    });
  });

  test("leaves what else was measured in its month", async () => {
    await take(sheet("2022-05-05", "0.35"));
    await take(sheet("2022-05-25", "0.05"));
    await retract(await readingOf("2022-05-05", "0.35"), "日期有误");
    expect(await inForce("2022-05")).toMatchObject({ outcome: "met", sampled_from: "2022-05-25" });
  });

  test("that was released as a miss is told to its matter once another person releases what is left", async () => {
    const { verdictIds } = await take(sheet("2022-06-05", "0.35"));
    const [missed] = await release(verdictIds, "station2");
    expect(missed).toMatchObject({ opened: true });
    const { ids } = await retract(await readingOf("2022-06-05", "0.35"), "日期有误", "station2");
    expect(await inForce("2022-06", "final")).toMatchObject({ outcome: "missed" });
    await expect(release(ids, "station2")).rejects.toMatchObject({ code: "SECOND_PERSON_NEEDED" });
    expect(await release(ids, "station")).toMatchObject([
      { outcome: "unjudgeable", proceedingId: missed?.proceedingId, opened: false },
    ]);
    const [act] = await asked(
      owner(),
      "select payload from heqing.act where proceeding_id = $1 order by seq desc limit 1",
      [missed?.proceedingId],
    );
    expect(act.payload).toMatchObject({ outcome: "unjudgeable", supersedes: missed?.verdictId, items: [] });
  });

  test("counts again when the same row is brought again", async () => {
    await take(sheet("2022-07-05", "0.05"));
    await retract(await readingOf("2022-07-05", "0.05"), "日期有误");
    const again = await take(sheet("2022-07-05", "0.05", "核实后日期无误"));
    expect(again.result).toMatchObject({ accepted: 1, unchanged: 0 });
    expect(await inForce("2022-07")).toMatchObject({ outcome: "met" });
    expect((await stated("2022-07-05", "0.05"))[0]).toMatchObject({ state: "corrected", reason: "核实后日期无误" });
  });

  test("is retracted once, with words, and only while it counts", async () => {
    await take(sheet("2022-08-05", "0.05"));
    const first = await readingOf("2022-08-05", "0.05");
    await expect(retract(first, "  ")).rejects.toMatchObject({ code: "ACT_REFUSED" });
    await take(sheet("2022-08-05", "0.06"));
    await expect(retract(first, "日期有误")).rejects.toMatchObject({ code: "ACT_REFUSED" });
    const second = await readingOf("2022-08-05", "0.06");
    await retract(second, "日期有误");
    await expect(retract(second, "日期有误")).rejects.toMatchObject({ code: "ACT_REFUSED" });
  });

  test("of a section out of reach is not there, and who brings nothing retracts nothing", async () => {
    await take(sheet("2022-09-05", "0.05"));
    const reading = await readingOf("2022-09-05", "0.05");
    const elsewhere = await become(database, "city", { jurisdiction: ["3308"] });
    await expect(
      retractValue({
        pool: database.pool("api"),
        actor: elsewhere,
        library: LIBRARY,
        readingId: reading,
        reason: "日期有误",
      }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(retract(reading, "日期有误", "evaluator")).rejects.toMatchObject({ code: "NOT_ENTITLED" });
    expect((await stated("2022-09-05", "0.05"))[0]).toMatchObject({ state: "accepted" });
  });
});

test("no statement takes another's place without a reason, whoever writes it", async () => {
  await expect(
    owner().query(
      `insert into heqing.statement (month, reading_id, section_id, about, state)
       select month, reading_id, section_id, about, 'corrected' from heqing.statement limit 1`,
    ),
  ).rejects.toMatchObject({ code: "23514" });
});
