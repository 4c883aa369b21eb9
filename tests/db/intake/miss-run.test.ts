import { randomUUID } from "node:crypto";
import { releaseVerdicts } from "../../../engine/release";
import { loadRules } from "../../../rules";
import { useDatabase } from "../../setup/database";
import { asked, useDemonstration } from "./demonstration";

const database = useDatabase();
const { take, actor } = useDemonstration(database);
const owner = () => database.pool("owner");

const FIRST = "演示溪甲乙交接断面";
const sheet = (values: Readonly<Record<string, string>>): string =>
  [
    "section,date,item,value",
    ...Object.entries(values).map(([month, value]) => `${FIRST},${month}-05,tp,${value}`),
  ].join("\n");

const release = async (values: Readonly<Record<string, string>>, history: boolean) => {
  const { verdictIds } = await take(`${sheet(values)}\n`, history ? { history } : {});
  return (
    await releaseVerdicts({
      pool: database.pool("api"),
      actor: await actor("station2"),
      verdictIds,
      library: loadRules(),
      requestId: randomUUID(),
      ladderFamily: () => "fast",
    })
  ).released;
};

const runs = async () =>
  Object.fromEntries(
    (
      await asked(
        owner(),
        `select period, heqing.miss_run(id) as run from heqing.verdict
          where section_id = 'demo-1' and "leading" and status = 'final' and superseded_by is null order by period`,
        [],
      )
    ).map(({ period, run }) => [period, run === null ? null : [run.inARow, run.inTwelveMonths]]),
  );

test("misses in a row and in twelve months are counted from verdicts; history counts and opens nothing", async () => {
  const before = await release(
    { "2022-11": "0.35", "2023-01": "0.35", "2023-03": "0.05", "2023-10": "0.35", "2023-11": "0.35" },
    true,
  );
  expect(before.filter(({ opened }) => opened)).toEqual([]);
  const [opening] = await release({ "2023-12": "0.35" }, false);
  expect(opening).toMatchObject({ period: "2023-12", outcome: "missed" });
  expect(await runs()).toMatchObject({
    "2022-11": [1, 1],
    // A month that was not judged breaks nothing.
    "2023-01": [2, 2],
    "2023-03": null,
    "2023-10": [1, 3],
    "2023-11": [2, 3],
    "2023-12": [3, 4],
  });
  const [act] = await asked(
    owner(),
    "select payload -> 'run' as run from heqing.act where kind = 'verdict' and payload ->> 'verdictId' = $1",
    [opening?.verdictId],
  );
  expect(act?.run).toEqual({ inARow: 3, inTwelveMonths: 4 });
});
