import { run } from "../../cli/commands/fetch";
import { shanghaiDate } from "../../domain/calendar";
import { demonstration } from "../../registry";
import { lines, runCommand } from "../unit/cli/command-run";
import { useDatabase } from "../setup/database";
import { usePeople } from "../setup/people";
import { releaseText, type Turn, usePlatform } from "../setup/platform-server";

const database = useDatabase();
const { rows, value } = usePeople(database);
const platform = usePlatform();

const LOGINS = { DATABASE_URL: "api", DATABASE_OWNER_URL: "owner" } as const;
const known = Object.keys(LOGINS).map((name) => [name, process.env[name]] as const);
beforeAll(() => {
  for (const [name, login] of Object.entries(LOGINS)) process.env[name] = database.url(login);
});
afterAll(() => {
  for (const [name, before] of known) {
    if (before === undefined) delete process.env[name];
    else process.env[name] = before;
  }
});

const [DEMO] = demonstration().sections;
const day = shanghaiDate(new Date(Date.now() - 2 * 86_400_000).toISOString());
const release = (hour: string, nh3n: string): Turn => ({
  kind: "release",
  text: releaseText([
    { section: DEMO?.name ?? "", time: `${day.slice(5)} ${hour}:00`, nh3n },
    { section: "郑家", time: null, nh3n: null, state: "停站" },
  ]),
});
const fetched = async (...more: readonly string[]) => {
  const done = await runCommand(
    run,
    ["--source", platform.url, "--as", "station", "--released", shanghaiDate(new Date().toISOString()), ...more],
    "",
  );
  return { ...done, report: JSON.parse(lines(done.output).at(-1) ?? "") as Record<string, unknown> };
};
const readings = () =>
  rows(`select t.state, a.login, r.values -> 'nh3n' ->> 'text' as nh3n,
               to_char(r.observed_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') as at
          from heqing.statement t
          join heqing.account a on a.id = t.by_account
          join heqing.reading r on r.month = t.month and r.id = t.reading_id
         where t.section_id = '${DEMO?.id ?? ""}' order by t.id`);
const kept = () =>
  rows(`select f.state, f.address, a.login, f.batch_id is not null as imported, f.source_id as source
          from heqing.source_fetch f join heqing.account a on a.id = f.account_id order by f.started_at`);

describe("heqing fetch of an address, with the book", () => {
  test("takes a release in once in the name of who acts, keeps what came, and takes no older one", async () => {
    platform.play([release("08", "0.31"), release("08", "0.31"), release("08", "0.31"), release("04", "9.9")]);
    const dry = await fetched("--json", "--dry-run");
    expect([dry.status, dry.report]).toEqual([0, expect.objectContaining({ rows: 2, accepted: 2, refused: 0 })]);
    expect([await readings(), await kept()]).toEqual([[], []]);

    const first = await fetched("--json");
    expect(first.report).toMatchObject({
      rows: 2,
      accepted: 2,
      refused: 0,
      unchanged: 0,
      states: { 正常: 1, 停站: 1 },
      missing: { none: 7, "not-measured": 1, filtered: 0 },
    });
    const stated = [{ state: "accepted", login: "station", nh3n: "0.31", at: `${day} 08:00` }];
    expect(await readings()).toEqual(stated);

    expect((await fetched("--json")).report).toMatchObject({ accepted: 0, unchanged: 2 });
    const older = await fetched("--json");
    expect([older.status, older.errors]).toEqual([0, expect.stringContaining("older than the last release")]);
    expect(await readings()).toEqual(stated);

    const fetch = { address: platform.url, login: "station", source: null };
    expect(await kept()).toEqual([
      { ...fetch, state: "taken", imported: true },
      { ...fetch, state: "unchanged", imported: true },
      { ...fetch, state: "backwards", imported: false },
    ]);
    expect(await value("select count(*)::int from heqing.source_content")).toBe(2);
    expect(platform.asked()).toBe(4);
  });

  test.each<[string, Turn, string]>([
    ["a page of HTML", { kind: "html" }, "SOURCE_ANSWER"],
    ["a broken connection", { kind: "drop" }, "SOURCE_UNREACHABLE"],
    ["the status 503", { kind: "status", status: 503 }, "SOURCE_UNREACHABLE"],
  ])("fails by %s, and nothing is taken in", async (_words, turn, code) => {
    const before = [await readings(), await kept()];
    platform.play([turn]);
    await expect(fetched()).rejects.toMatchObject({ code });
    expect([await readings(), await kept()]).toEqual(before);
  });

  test("is refused to whoever may not import", async () => {
    platform.play([release("12", "0.41")]);
    await expect(runCommand(run, ["--source", platform.url, "--as", "town1"], "")).rejects.toMatchObject({
      code: "NOT_ENTITLED",
    });
  });
});
