import { useDatabase } from "../../setup/database";
import { become } from "../../setup/people";
import { listPublicRows } from "../../../db/intake/public-rows";
import { importFile } from "../../../intake/import-file";
import { asked, chunksOf, orderSampling, useDemonstration } from "./demonstration";

const database = useDatabase();
const { take } = useDemonstration(database);
const owner = () => database.pool("owner");

const SECTION = "演示溪甲乙交接断面";
const laboratory = (...lines: string[]): string => ["section,date,item,value,province,order", ...lines].join("\n");

/** Four-hourly rows of some days: `values` many a day. */
function station(month: string, days: number, values: number, nh3n: string): string {
  const rows = ["province,section,monitor_time,ph,do_mg_l,codmn_mg_l,nh3n_mg_l,tp_mg_l,nh3n_raw,tp_raw"];
  for (let day = 1; day <= days; day += 1) {
    for (let n = 0; n < values; n += 1) {
      const at = `${month}-${String(day).padStart(2, "0")} ${String(n * 4).padStart(2, "0")}:00`;
      rows.push(`浙江省,${SECTION},${at},7.00,8.00,2.00,${nh3n},0.100,,`);
    }
  }
  return rows.join("\n");
}

const inForce = async (period: string) =>
  asked(
    owner(),
    `select id, class, outcome, trace from heqing.verdict
      where section_id = 'demo-1' and period = $1 and superseded_by is null`,
    [period],
  );
const itemsOf = (trace: { items: readonly { item: string; origin: string; used: string; raw: string }[] }) =>
  Object.fromEntries(trace.items.map(({ item, origin, used }) => [item, `${origin} ${used}`]));

describe("automatic values of a month (82号)", () => {
  test("go before the laboratory's for the items of the rule, and the trace names which", async () => {
    await take(station("2024-03", 20, 4, "0.400"));
    expect(await inForce("2024-03")).toEqual([]);
    await take(laboratory(`${SECTION},2024-03-05,nh3n,1.380,浙江省,`, `${SECTION},2024-03-05,cod,12,浙江省,`));
    const [verdict] = await inForce("2024-03");
    expect(itemsOf(verdict.trace)).toMatchObject({ nh3n: "automatic 0.40", cod: "manual 12", tp: "automatic 0.100" });
    expect(verdict.outcome).toBe("met");
    expect(verdict.trace.items.find(({ item }: { item: string }) => item === "nh3n").raw).toBe(
      "automatic mean of 20 (80 values)",
    );
    expect(verdict.trace.automaticReadings).toHaveLength(80);
  });

  test.each([
    ["a month of 19 days", 19, 4],
    ["days of three values", 28, 3],
  ])("stand back where they are too few: %s", async (_word, days, values) => {
    const month = days === 19 ? "2024-04" : "2024-05";
    await take(station(month, days, values, "0.400"));
    await take(laboratory(`${SECTION},${month}-05,nh3n,1.380,浙江省,`));
    const [verdict] = await inForce(month);
    expect(itemsOf(verdict.trace)).toEqual({ nh3n: "manual 1.38" });
    expect(verdict.outcome).toBe("missed");
  });

  test("that come after the laboratory's prepare the verdict anew, once, and only where it rests on other means", async () => {
    await take(laboratory(`${SECTION},2024-06-05,nh3n,1.380,浙江省,`));
    const [first] = await inForce("2024-06");
    const { verdictIds: none } = await take(station("2024-06", 19, 4, "0.400"));
    expect(none).toEqual([]);
    const { verdictIds } = await take(station("2024-06", 21, 4, "0.400"));
    expect(verdictIds).toHaveLength(1);
    const [second] = await inForce("2024-06");
    expect([first.outcome, second.outcome]).toEqual(["missed", "met"]);
    expect((await take(station("2024-06", 21, 4, "0.400"))).verdictIds).toEqual([]);
  });

  test("of somebody who does not reach the section are shown and count for nothing, until somebody who does brings them", async () => {
    const elsewhere = await become(database, "city", { jurisdiction: ["3388"] });
    const rows = station("2024-08", 25, 6, "0.400");
    const forged = async () =>
      importFile({
        pool: database.pool("api"),
        actor: elsewhere,
        fileName: "forged.csv",
        source: chunksOf(Buffer.from(rows)),
      });
    expect((await forged()).result).toMatchObject({ accepted: 150 });
    await take(laboratory(`${SECTION},2024-08-05,nh3n,1.380,浙江省,`));
    const [verdict] = await inForce("2024-08");
    expect([itemsOf(verdict.trace), verdict.outcome]).toEqual([{ nh3n: "manual 1.38" }, "missed"]);
    expect((await forged()).verdictIds).toEqual([]);
    const shown = await listPublicRows(database.pool("api"), { sectionId: "demo-1", limit: 1_000 });
    const august = shown.filter(({ observedAt }) => observedAt?.toISOString().startsWith("2024-08"));
    expect(august.length).toBeGreaterThan(100);

    const own = await take(rows, {}, "station2");
    expect(own.result).toMatchObject({ unchanged: 150 });
    expect(own.verdictIds).toHaveLength(1);
    const [second] = await inForce("2024-08");
    expect(itemsOf(second.trace)).toMatchObject({ nh3n: "automatic 0.40" });
    const [{ logins }] = await asked(
      owner(),
      "select array(select login from heqing.account where id = any(v.brought_by) order by 1) as logins from heqing.verdict v where id = $1",
      [second.id],
    );
    expect(logins).toEqual(["city", "station", "station2"]);
  });

  test("never speak for a re-sampling: its order asks for the laboratory's values", async () => {
    await take(station("2024-07", 25, 6, "0.400"));
    const order = await orderSampling(owner(), "demo-1", ["nh3n"]);
    await take(laboratory(`${SECTION},2024-07-05,nh3n,1.380,浙江省,${order}`));
    const [verdict] = await inForce(`resample:${order}`);
    expect(itemsOf(verdict.trace)).toEqual({ nh3n: "manual 1.38" });
  });
});
