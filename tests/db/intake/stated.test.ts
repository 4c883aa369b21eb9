import { randomUUID } from "node:crypto";
import { withActor } from "../../../db/session/with-actor";
import { releaseVerdicts } from "../../../engine/release";
import { loadRules } from "../../../rules";
import { useDatabase } from "../../setup/database";
import { asked, useDemonstration } from "./demonstration";

const database = useDatabase();
const { take, actor } = useDemonstration(database);
const owner = () => database.pool("owner");

const sheet = (value: string): string => `section,date,item,value\n演示溪甲乙交接断面,2023-05-05,nh3n,${value}\n`;
const counts = async (value: string): Promise<string> => {
  const { result } = await take(sheet(value));
  return `${result.accepted} accepted, ${result.unchanged} unchanged`;
};
const inForce = async (): Promise<unknown> => {
  const rows = await asked(
    owner(),
    "select trace -> 'samples' -> 0 ->> 'text' as text, outcome from heqing.verdict where section_id = 'demo-1' and period = '2023-05' and superseded_by is null",
  );
  return rows;
};

test("a value corrected and corrected back is accepted each time, and the last statement counts", async () => {
  expect(await counts("0.5")).toBe("1 accepted, 0 unchanged");
  expect(await counts("0.5")).toBe("0 accepted, 1 unchanged");
  expect(await counts("1.6")).toBe("1 accepted, 0 unchanged");
  expect(await inForce()).toMatchObject([{ outcome: "missed" }]);
  expect(await counts("0.5")).toBe("1 accepted, 0 unchanged");
  expect(await inForce()).toMatchObject([{ outcome: "met" }]);
  expect(await counts("0.5")).toBe("0 accepted, 1 unchanged");
  const stated = await asked(
    owner(),
    `select t.state, r.values -> 'nh3n' ->> 'text' as text, a.login from heqing.statement t
       join heqing.reading r on r.month = t.month and r.id = t.reading_id join heqing.account a on a.id = t.by_account
      where t.section_id = 'demo-1' and t.month = '2023-05-01' order by t.id`,
  );
  expect(stated).toEqual([
    { state: "accepted", text: "0.5", login: "station" },
    { state: "corrected", text: "1.6", login: "station" },
    { state: "corrected", text: "0.5", login: "station" },
  ]);
  expect(
    await asked(
      owner(),
      "select count(*)::int as observed from heqing.reading where section_id = 'demo-1' and month = '2023-05-01'",
    ),
  ).toEqual([{ observed: 2 }]);
});

test("a retracted value counts no more, until it is stated again", async () => {
  await owner().query(
    `insert into heqing.statement (month, reading_id, section_id, about, state, reason)
     select month, reading_id, section_id, about, 'retracted', '日期有误' from heqing.statement order by id desc limit 1`,
  );
  expect(await counts("0.5")).toBe("1 accepted, 0 unchanged");
  expect(await counts("0.5")).toBe("0 accepted, 1 unchanged");
});

test("rows lie in the partition of their month, and none in the default one", async () => {
  await take("section,date,item,value\n演示溪甲乙交接断面,2021-02-28,tp,0.1\n演示溪甲乙交接断面,2021-03-01,tp,0.1\n");
  await take(
    "province,section,monitor_time,ph,do_mg_l,codmn_mg_l,nh3n_mg_l,tp_mg_l,nh3n_raw,tp_raw\n某省,无名河,,7.60,8.00,2.61,1.000,0.020,,\n",
  );
  const places = await asked(
    owner(),
    "select distinct tableoid::regclass::text as place, month::text from heqing.reading where sampled_on < '2022-01-01' order by 1",
  );
  expect(places).toEqual([
    { place: "heqing.reading_2021_02", month: "2021-02-01" },
    { place: "heqing.reading_2021_03", month: "2021-03-01" },
  ]);
  const now = await asked(
    owner(),
    "select month = date_trunc('month', now() at time zone 'Asia/Shanghai')::date as now from heqing.reading where section_name = '无名河'",
  );
  expect(now).toEqual([{ now: true }]);
  expect(
    await asked(
      owner(),
      "select (select count(*)::int from heqing.reading_default) as readings, (select count(*)::int from heqing.statement_default) as statements",
    ),
  ).toEqual([{ readings: 0, statements: 0 }]);
});

test("partitions are made once by whoever comes first, and are closed as their table is", async () => {
  const station = await actor("station");
  const make = () =>
    withActor(database.pool("api"), station, (session) =>
      session.query<{ made: number }>("select heqing.ensure_reading_months('{2019-07-15}') as made"),
    );
  const made = await Promise.all([make(), make(), make()]);
  expect(made.reduce((sum, { rows }) => sum + (rows[0]?.made ?? 0), 0)).toBe(2);
  await expect(database.pool("api").query("select from heqing.reading_2019_07")).rejects.toMatchObject({
    code: "42501",
  });
  await expect(owner().query("delete from heqing.reading_2019_07")).rejects.toMatchObject({ code: "HQ001" });
  const ask = (month: string) => `select heqing.ensure_reading_months('{${month}}')`;
  await expect(
    withActor(database.pool("api"), station, (session) => session.query(ask("1200-01-01"))),
  ).rejects.toMatchObject({ code: "ACT_REFUSED" });
  await expect(database.pool("api").query(ask("2019-08-15"))).rejects.toMatchObject({ code: "HQ403" });
});

test("what is taken in as history is released as history: it opens no matter", async () => {
  const { verdictIds } = await take("section,date,item,value\n演示溪甲乙交接断面,2020-05-05,nh3n,1.9\n", {
    history: true,
  });
  const rows = await asked(owner(), "select history, outcome from heqing.verdict where id = any($1::bigint[])", [
    verdictIds,
  ]);
  expect(rows).toEqual([{ history: true, outcome: "missed" }]);
  const { released } = await releaseVerdicts({
    pool: database.pool("api"),
    actor: await actor("station2"),
    verdictIds,
    library: loadRules(),
    requestId: randomUUID(),
  });
  expect(released).toMatchObject([{ outcome: "missed", proceedingId: null, opened: false, refused: null }]);
});
