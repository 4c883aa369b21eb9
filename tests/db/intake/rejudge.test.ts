import { randomUUID } from "node:crypto";
import { run } from "../../../cli/commands/rejudge";
import { countOutdated } from "../../../db/intake/rejudge";
import { changeTarget } from "../../../db/registry/change";
import { withActor } from "../../../db/session/with-actor";
import { releaseVerdicts } from "../../../engine/release";
import { loadRules } from "../../../rules";
import { useDatabase } from "../../setup/database";
import { runCommand } from "../../unit/cli/command-run";
import { asked, useDemonstration } from "./demonstration";

const database = useDatabase();
const { take, actor } = useDemonstration(database);
const owner = () => database.pool("owner");
const LIBRARY = loadRules();

const LOGINS = { DATABASE_URL: "api", DATABASE_OWNER_URL: "owner" } as const;
const known = Object.keys(LOGINS).map((name) => [name, process.env[name]] as const);
beforeAll(() => {
  for (const [name, login] of Object.entries(LOGINS)) process.env[name] = database.url(login);
});
afterAll(() => {
  for (const [name, value] of known) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
});

const SECTIONS = { "demo-1": "演示溪甲乙交接断面", "demo-2": "演示溪乙丙交接断面" } as const;
const namesOf = async (): Promise<Readonly<Record<string, string>>> =>
  Object.fromEntries((await asked(owner(), "select id, name from heqing.section")).map(({ id, name }) => [id, name]));
/** Water of class Ⅲ in the given months, released. */
async function released(sectionId: keyof typeof SECTIONS, months: readonly string[]): Promise<void> {
  const names = await namesOf();
  const lines = months.map((month) => `${names[sectionId]},${month}-05,tp,0.15`);
  const { verdictIds } = await take(["section,date,item,value", ...lines, ""].join("\n"));
  await releaseVerdicts({
    pool: database.pool("api"),
    actor: await actor("station2"),
    verdictIds,
    library: LIBRARY,
    requestId: randomUUID(),
  });
}
const target = async (sectionId: string, targetClass: number, from: string, to: string): Promise<number> =>
  withActor(database.pool("api"), await actor("admin"), async (session) => {
    await changeTarget(session, {
      sectionId,
      scheme: "township-handover",
      targetClass,
      status: "assumption",
      from,
      to,
      source: "县政府〔2022〕1号",
    });
    return countOutdated(session, sectionId);
  });
const verdicts = (sectionId: string, status: string) =>
  asked(
    owner(),
    `select period, outcome, target_class as "targetClass" from heqing.verdict
      where section_id = $1 and status = $2 and superseded_by is null and period between '2022-01' and '2022-12' order by period`,
    [sectionId, status],
  );
const rejudge = (...argv: readonly string[]) => runCommand(run, ["--as", "station", ...argv], "");

describe("a target that touches closed periods", () => {
  let told = 0;
  beforeAll(async () => {
    await released("demo-1", ["2022-01", "2022-02", "2022-03"]);
    told = await target("demo-1", 2, "2022-02-01", "2022-04-01");
  }, 60_000);

  test("says how many, and a dry run prepares nothing", async () => {
    expect(told).toBe(2);
    const dry = await rejudge("--section", "demo-1", "--dry-run", "--json");
    expect(dry.status).toBe(0);
    expect(JSON.parse(dry.output.trim().split("\n").at(-1) ?? "")).toMatchObject({ changed: 2, dryRun: true });
    expect(await verdicts("demo-1", "preliminary")).toEqual([]);
  });

  test("has their verdicts prepared by rejudging, and none released", async () => {
    const done = await rejudge("--section", "demo-1");
    expect(done.output.trim().split("\n")).toEqual([
      "section,period,scheme,old_outcome,old_class,old_target,new_outcome,new_class,new_target",
      "demo-1,2022-02,township-handover,met,Ⅲ,Ⅲ,missed,Ⅲ,Ⅱ",
      "demo-1,2022-03,township-handover,met,Ⅲ,Ⅲ,missed,Ⅲ,Ⅱ",
    ]);
    expect(done.errors).toMatch(/\d+ periods looked at, 2 change\n/);
    expect(done.errors).toContain("2 verdicts prepared, to be released by another person");
    expect(await verdicts("demo-1", "preliminary")).toEqual([
      { period: "2022-02", outcome: "missed", targetClass: 2 },
      { period: "2022-03", outcome: "missed", targetClass: 2 },
    ]);
    expect(await verdicts("demo-1", "final")).toEqual(
      ["2022-01", "2022-02", "2022-03"].map((period) => ({ period, outcome: "met", targetClass: 3 })),
    );
  });

  test("is told once: what is prepared waits for a release, not for another rejudging", async () => {
    expect(await target("demo-1", 2, "2022-02-01", "2022-04-01")).toBe(0);
    expect((await rejudge("--section", "demo-1")).errors).toContain("every verdict stands");
  });
});

test("only the months asked for are looked at", async () => {
  await released("demo-2", ["2022-05", "2022-06", "2022-07"]);
  expect(await target("demo-2", 2, "2022-05-01", "2022-08-01")).toBe(3);
  const { output } = await rejudge("--section", "demo-2", "--from", "2022-06", "--to", "2022-06");
  expect(output.trim().split("\n").slice(1)).toEqual(["demo-2,2022-06,township-handover,met,Ⅲ,Ⅲ,missed,Ⅲ,Ⅱ"]);
  const wrong = await rejudge("--from", "June").catch((error: unknown) => error);
  expect(wrong).toMatchObject({ code: "INPUT_INVALID" });
});

test("a version of a rule that holds on the days of a verdict makes its period outdated", async () => {
  await released("demo-2", ["2022-10"]);
  const before = await withActor(database.pool("api"), await actor("station"), (session) =>
    countOutdated(session, "demo-2"),
  );
  await asked(
    owner(),
    `insert into heqing.rule (kind, id, version, effective_from, effective_to, status, source, body, hash)
     select kind, id, 99, '2022-10-01', '2022-10-31', status, source, body, encode(sha256('x'), 'hex') from heqing.rule where id = 'means' and version = 1`,
  );
  const after = await withActor(database.pool("api"), await actor("station"), (session) =>
    countOutdated(session, "demo-2"),
  );
  expect(after - before).toBe(1);
});

test("who brings no values rejudges nothing", async () => {
  const refused = await runCommand(run, ["--as", "evaluator"], "").catch((error: unknown) => error);
  expect(refused).toMatchObject({ code: "NOT_ENTITLED" });
});
