import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import { importFile } from "../../intake/import-file";
import { type Person, useApi } from "../setup/api";
import { useDatabase } from "../setup/database";
import { actor, useMatters } from "../setup/matter-fixture";

const database = useDatabase();
useMatters(database);
const api = useApi(database);

const SCHEME = "zhejiang-cross-boundary";

interface Verdict {
  readonly id: string;
  readonly scheme: string;
  readonly status: string;
  readonly period: string;
}
const yearOf = async (person: Person): Promise<readonly Verdict[]> =>
  ((await person.get("/sections/demo-1")).body as { verdicts: Verdict[] }).verdicts.filter(
    ({ period }) => period === "2022",
  );
const release = (person: Person, verdictIds: readonly string[]) =>
  person.post("/releases", { verdictIds }, { "idempotency-key": randomUUID() });

test("the release of a December prepares its year, which another person releases by the same route", async () => {
  await database.pool("owner").query(
    `insert into heqing.section_target (section_id, scheme, target_class, valid, source, status)
     values ('demo-1', $1, 2, '[2020-01-01,)', 'invented for this test', 'assumption')`,
    [SCHEME],
  );
  const { verdictIds } = await importFile({
    pool: database.pool("api"),
    actor: await actor(database, "station"),
    fileName: "监测.csv",
    source: Readable.from([Buffer.from("section,date,item,value\n演示溪甲乙交接断面,2022-12-05,tp,0.15\n")]),
  });
  const [station, county] = [await api.as("station2"), await api.as("county")];
  expect((await release(station, verdictIds)).status).toBe(200);
  const [year] = await yearOf(county);
  expect(year).toMatchObject({ scheme: SCHEME, status: "preliminary" });
  const id = year?.id ?? "";
  const own = await release(station, [id]);
  expect(own.body).toMatchObject({ code: "SECOND_PERSON_NEEDED" });
  const done = await release(county, [id]);
  expect(done.body).toMatchObject({ released: [{ period: "2022", scheme: SCHEME, opened: false, matterId: null }] });
  expect(await yearOf(county)).toMatchObject([{ status: "final" }]);
});
