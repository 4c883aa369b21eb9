import { enterSource, pauseSource } from "../../db/source/enter";
import { withActor } from "../../db/session/with-actor";
import { shanghaiDate } from "../../domain/calendar";
import { fetchingPlan, type SourceBody } from "../../domain/source";
import { createSources } from "../../intake/fetching/sources";
import { createActivities } from "../../activities";
import { keepSchedules } from "../../relay/schedules";
import { demonstration } from "../../registry";
import { articlesOf, loadRules, sourceRule } from "../../rules";
import { createLogger } from "../../telemetry/logger";
import { useDatabase } from "../setup/database";
import { LAW } from "../setup/matter-fixture";
import { actor, usePeople } from "../setup/people";
import { releaseText, type Turn, usePlatform } from "../setup/platform-server";
import { useTemporal } from "../setup/temporal";
import { workflowBundle } from "../setup/workflow-bundle";

jest.setTimeout(180_000);

const database = useDatabase({ atWork: true });
const temporal = useTemporal();
const { rows, value } = usePeople(database);
const platform = usePlatform();

const library = loadRules();
const rule = sourceRule(library, "2026-11-30");
/** As the shipped rule, but every two seconds, and tried again after one. */
const QUICK: SourceBody = { ...rule.body, retry: { firstSeconds: 1, factor: 1, longestSeconds: 1, attempts: 3 } };
const plan = {
  ...fetchingPlan("platform", QUICK),
  spec: { intervals: [{ every: "2 seconds", offset: "0 seconds" }] as const },
};
const keep = () =>
  keepSchedules({
    pool: database.pool("relay"),
    client: temporal.client(),
    taskQueue: `${temporal.taskQueue}.book`,
    prefix: `${temporal.taskQueue}:`,
  });

/** A section that the station's account reaches, unlike 下童. */
const DEMO = sectionOfDemonstration();
function sectionOfDemonstration() {
  const [first] = demonstration().sections;
  if (first === undefined) throw new Error("expected sections of the demonstration");
  return first;
}

/** Four-hourly times of the day before yesterday, without their year as the platform shows them. */
const day = shanghaiDate(new Date(Date.now() - 2 * 86_400_000).toISOString());
const at = (hour: number): string => `${day.slice(5)} ${String(hour).padStart(2, "0")}:00`;
const release = (hour: number): Turn => ({
  kind: "release",
  text: releaseText([
    { section: "下童", time: at(hour), nh3n: `0.${hour + 10}234` },
    { section: DEMO.name, time: at(hour), nh3n: `0.${hour + 10}234` },
    { section: "郑家", time: null, nh3n: null, state: "停站" },
  ]),
});

const FETCHES = `select state, attempts, error_code as code, newest_at as newest, report, batch_id is not null as imported,
                        sha256 is not null as kept
                   from heqing.source_fetch order by started_at`;
interface Seen {
  readonly state: string;
  readonly attempts: number;
  readonly code: string | null;
  readonly newest: Date | null;
  readonly report: Record<string, unknown> | null;
  readonly imported: boolean;
  readonly kept: boolean;
}

async function until(holds: (seen: readonly Seen[]) => boolean): Promise<readonly Seen[]> {
  for (const end = Date.now() + 120_000; ;) {
    const seen = await rows<Seen>(FETCHES);
    if (holds(seen)) return seen;
    if (Date.now() > end) throw new Error(`the awaited fetches did not come: ${JSON.stringify(seen)}`);
    await new Promise((done) => setTimeout(done, 100));
  }
}

test("a day of the platform is fetched by the schedule, with a dropped connection, a page of HTML, a repeat and a step back", async () => {
  await withActor(database.pool("api"), await actor(database, "admin"), (session) =>
    enterSource(session, {
      ...plan,
      id: "platform",
      kind: "platform-release",
      name: "国家平台",
      address: platform.url,
      form: null,
      account: "station",
      rule: `${rule.id}@${rule.version}`,
      intervalMinutes: rule.body.intervalMinutes,
      gapIntervals: rule.body.gapIntervals,
    }),
  );
  platform.play([
    release(0),
    { kind: "drop" },
    release(4),
    { kind: "html" },
    release(8),
    release(8),
    release(4),
    release(12),
    release(16),
    release(20),
  ]);
  const workers = await temporal.workers({
    taskQueue: `${temporal.taskQueue}.book`,
    workflows: { workflowBundle: workflowBundle() },
    judging: 4,
    graceSeconds: 2,
    activities: createActivities({
      pool: database.pool("worker"),
      mailer: { send: () => Promise.reject(new Error("nothing is sent")), close: () => undefined },
      sources: createSources({ pool: database.pool("worker"), library, folder: null }),
      lawBook: LAW.law,
      articles: articlesOf(library),
      logger: createLogger("tests", "fatal"),
      publicUrl: "http://heqing.test",
    }),
  });
  const ended = workers.run();
  try {
    expect((await keep()).created).toEqual(["fetch-platform"]);
    // Nobody is asked before the person of the account that it acts for says so.
    const described = await temporal.client().schedule.getHandle(`${temporal.taskQueue}:fetch-platform`).describe();
    expect(described.state.paused).toBe(true);
    await withActor(database.pool("api"), await actor(database, "station"), (session) =>
      pauseSource(session, "platform", false),
    );
    expect((await keep()).updated).toEqual(["fetch-platform"]);

    const done = (seen: readonly Seen[]) => seen.filter(({ state }) => state === "taken").length >= 6;
    const seen = (await until(done)).filter(({ state }) => state !== "running");
    const states = seen.map(({ state }) => state);
    expect(states.slice(0, 8)).toEqual([
      "taken",
      "taken",
      "failed",
      "taken",
      "unchanged",
      "backwards",
      "taken",
      "taken",
    ]);
    // The dropped connection was tried again within its turn; the page of HTML was not, and is kept.
    expect(seen[1]).toMatchObject({ attempts: 2, code: null, imported: true });
    expect(seen[2]).toMatchObject({ attempts: 1, code: "SOURCE_ANSWER", imported: false, kept: true });
    expect(seen[5]).toMatchObject({ imported: false, kept: true });
    expect(seen[0]?.report).toMatchObject({
      rows: 3,
      accepted: 3,
      states: { 正常: 2, 停站: 1 },
      missing: { none: 7, "not-measured": 2, filtered: 0 },
    });
  } finally {
    await database.pool("owner").query("delete from heqing.schedule");
    await keep();
    workers.shutdown();
    await ended;
  }
  expect(
    await rows(`select to_char(observed_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') as at, values -> 'nh3n' ->> 'text' as nh3n
                  from heqing.reading where section_id = 'xiatong' order by observed_at`),
  ).toEqual([0, 4, 8, 12, 16, 20].map((hour) => ({ at: `${day} ${at(hour).slice(6)}`, nh3n: `0.${hour + 10}234` })));
  // Provisional values open nothing and prepare nothing by themselves.
  expect(await value("select count(*)::int from heqing.verdict")).toBe(0);
  expect(await value("select count(*)::int from heqing.proceeding")).toBe(0);
  // Of what came twice one copy is kept: six releases and the page of HTML.
  expect(await value("select count(*)::int from heqing.source_content")).toBe(7);
  // What is missing: one section has had no value for two days, the other never; only the first is late yet.
  expect(await rows("select section_id, closed_at from heqing.source_gap order by section_id = 'xiatong'")).toEqual([
    { section_id: DEMO.id, closed_at: null },
    { section_id: "xiatong", closed_at: null },
  ]);
  // Stated is what the account of the source reaches, and in its name.
  expect(
    await rows(`select t.section_id, a.login, t.state, count(*)::int from heqing.statement t join heqing.account a on a.id = t.by_account
                 group by 1, 2, 3`),
  ).toEqual([{ section_id: DEMO.id, login: "station", state: "accepted", count: 6 }]);
});
