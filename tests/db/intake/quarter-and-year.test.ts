import { randomUUID } from "node:crypto";
import { releaseVerdicts } from "../../../engine/release";
import { judgeEnded } from "../../../intake/judging/judge-ended";
import { rejudge } from "../../../intake/judging/rejudge";
import { loadRules, type Rule, type RuleLibrary, ruleLibrary } from "../../../rules";
import { useDatabase } from "../../setup/database";
import { become } from "../../setup/people";
import { asked, useDemonstration } from "./demonstration";

const database = useDatabase();
const { take, actor } = useDemonstration(database);
const owner = () => database.pool("owner");
const LIBRARY = loadRules();
const ZHEJIANG = "zhejiang-cross-boundary";

/** The rules with the shipped scheme of Zhejiang judging quarters too. */
const QUARTERS = ruleLibrary(
  LIBRARY.rules.map((rule) =>
    rule.kind === "assessment-scheme" && rule.id === ZHEJIANG
      ? ({ ...rule, body: { ...rule.body, periods: ["quarter", "year"] } } satisfies Rule<"assessment-scheme">)
      : rule,
  ),
);

const nameOf = async (id: string): Promise<string> =>
  (await asked(owner(), "select name from heqing.section where id = $1", [id]))[0]?.name;
const target = (section: string, scheme = ZHEJIANG, targetClass = 2) =>
  owner().query(
    `insert into heqing.section_target (section_id, scheme, target_class, valid, source, status)
     values ($1, $2, $3, '[2020-01-01,)', 'invented for this test', 'assumption')`,
    [section, scheme, targetClass],
  );
const allBut = (...missing: readonly number[]): readonly number[] =>
  Array.from({ length: 12 }, (_, index) => index + 1).filter((month) => !missing.includes(month));

/** The scheme's three items in some months, the total phosphorus of all alike; brought by the city. */
async function bring(
  section: string,
  year: number,
  months: readonly number[],
  { tp = "0.15", library = LIBRARY, history = false }: { tp?: string; library?: RuleLibrary; history?: boolean } = {},
): Promise<readonly string[]> {
  const name = await nameOf(section);
  const lines = months.flatMap((month) =>
    Object.entries({ codmn: "3", nh3n: "0.3", tp }).map(
      ([item, value]) => `${name},${year}-${String(month).padStart(2, "0")}-05,${item},${value}`,
    ),
  );
  return (await take(["section,date,item,value", ...lines, ""].join("\n"), { library, history }, "city")).verdictIds;
}

/** As the API releases: what ends with these months is prepared in the same transaction, by whoever releases. */
const release = async (verdictIds: readonly string[], login = "county", library: RuleLibrary = LIBRARY) => {
  const releaser = await actor(login);
  const { released } = await releaseVerdicts({
    pool: database.pool("api"),
    actor: releaser,
    verdictIds,
    library,
    requestId: randomUUID(),
    ladderFamily: () => "fast",
    andThen: async (session, made) => void (await judgeEnded(session, made, { library, preparedBy: releaser.account })),
  });
  return released;
};
const current = (section: string, period: string) =>
  asked(
    owner(),
    `select v.id, v.status, v.scheme, v.outcome, v.class, v.target_class, v.items, v.leading, v.history, a.login as by,
            v.sampled_from, v.sampled_to, v.trace
       from heqing.verdict v left join heqing.account a on a.id = v.prepared_by
      where v.section_id = $1 and v.period = $2 and v.superseded_by is null order by v.status, v.scheme`,
    [section, period],
  );
const proceedings = (section: string) =>
  asked(owner(), "select id from heqing.proceeding where section_id = $1", [section]);

beforeAll(async () => {
  for (const login of ["city", "county", "station2"]) await become(database, login, { jurisdiction: "*" });
});

describe("a year by the scheme of Zhejiang, at a section where no scheme leads", () => {
  beforeAll(async () => {
    await target("xiatong");
    await release(await bring("xiatong", 2022, allBut(12)));
  }, 60_000);

  test("is not judged before its last month is released, not by the import alone", async () => {
    const last = await bring("xiatong", 2022, [12]);
    expect(await current("xiatong", "2022")).toEqual([]);
    await release(last);
    expect(await current("xiatong", "2022")).toMatchObject([
      {
        status: "preliminary",
        scheme: ZHEJIANG,
        outcome: "missed",
        class: 3,
        target_class: 2,
        items: ["tp"],
        leading: false,
        history: false,
        by: "county",
        sampled_from: "2022-01-05",
        sampled_to: "2022-12-05",
        trace: { period: "2022", scheme: { id: ZHEJIANG, leading: false, ladder: null }, doubts: [] },
      },
    ]);
    expect(await current("xiatong", "2022-Q4")).toEqual([]);
  });

  test("is released by a person who neither prepared it nor brought its values, and its miss opens nothing", async () => {
    const [{ id }] = await current("xiatong", "2022");
    for (const login of ["county", "city"])
      await expect(release([id], login)).rejects.toMatchObject({ code: "SECOND_PERSON_NEEDED" });
    expect(await release([id], "station2")).toMatchObject([
      { period: "2022", scheme: ZHEJIANG, outcome: "missed", opened: false, proceedingId: null, refused: null },
    ]);
    expect(await proceedings("xiatong")).toEqual([]);
  });

  test("is prepared anew when a value of one of its months is corrected; the final one stands until that is released", async () => {
    await bring("xiatong", 2022, [4], { tp: "0.01" });
    expect(await current("xiatong", "2022")).toMatchObject([
      { status: "final" },
      { status: "preliminary", by: "city" },
    ]);
    await bring("xiatong", 2022, allBut(), { tp: "0.05" });
    const [before, after] = await current("xiatong", "2022");
    expect([before, after]).toMatchObject([
      { status: "final", outcome: "missed" },
      { status: "preliminary", outcome: "met", class: 2 },
    ]);
    await release([after.id]);
    expect(await current("xiatong", "2022")).toMatchObject([{ status: "final", outcome: "met" }]);
    const [old] = await asked(owner(), "select superseded_by is not null as gone from heqing.verdict where id = $1", [
      before.id,
    ]);
    expect(old).toEqual({ gone: true });
  });

  test("of a month that is released again is not prepared twice", async () => {
    const [{ id }] = await current("xiatong", "2022");
    const [december] = (await current("xiatong", "2022-12")).filter(({ status }) => status === "preliminary");
    await release([december.id]);
    expect((await current("xiatong", "2022")).map((verdict) => verdict.id)).toEqual([id]);
  });
});

describe("a year whose last month is history", () => {
  beforeAll(async () => {
    await release(await bring("xiatong", 2021, allBut(), { history: true }));
  }, 60_000);

  test("is history too, and stays so when a live value of one month comes late", async () => {
    expect(await current("xiatong", "2021")).toMatchObject([{ outcome: "missed", history: true }]);
    await bring("xiatong", 2021, [2], { tp: "0.2" });
    expect(await current("xiatong", "2021")).toMatchObject([{ outcome: "missed", history: true, by: "city" }]);
  });
});

describe("a missed year of a section with an open matter", () => {
  let matter: string | null | undefined;
  beforeAll(async () => {
    await target("demo-1");
    const [opening] = await release(await bring("demo-1", 2024, [1], { tp: "0.35" }));
    matter = opening?.opened === true ? opening.proceedingId : undefined;
    await release(await bring("demo-1", 2023, allBut()));
  }, 60_000);

  test("joins it, and opens no second one", async () => {
    expect(matter).toEqual(expect.any(String));
    const [{ id }] = await current("demo-1", "2023");
    expect(await release([id], "station2")).toMatchObject([
      { scheme: ZHEJIANG, outcome: "missed", opened: false, proceedingId: matter },
    ]);
    expect(await proceedings("demo-1")).toHaveLength(1);
  });
});

describe("a missed year of a section with a leading scheme and no open matter", () => {
  beforeAll(async () => {
    await target("demo-2");
    await release(await bring("demo-2", 2022, allBut()));
  }, 60_000);

  test("is the office's question whether to open, which nobody else sees", async () => {
    expect(await proceedings("demo-2")).toEqual([]);
    const [{ id }] = await current("demo-2", "2022");
    const [asking] = await release([id], "station2");
    expect(
      await asked(owner(), "select scheme, seen_by from heqing.proceeding where id = $1", [asking?.proceedingId]),
    ).toEqual([{ scheme: ZHEJIANG, seen_by: ["supervisor"] }]);
  });
});

describe("a year with a month missing", () => {
  beforeAll(async () => {
    await target("dongjidu");
    await release(await bring("dongjidu", 2022, allBut(3)));
  }, 60_000);

  test("is undecided, and names the month", async () => {
    const [year] = await current("dongjidu", "2022");
    expect(year).toMatchObject({ status: "preliminary", outcome: "undecided", items: [] });
    expect(year.trace.doubts).toMatchObject([
      {
        kind: "frozen-unknown",
        items: ["codmn", "nh3n", "tp"],
        months: ["2022-03"],
        text: { zh: expect.stringContaining("缺2022-03") as string },
      },
    ]);
    expect(await proceedings("dongjidu")).toEqual([]);
  });

  test("is decided when it comes, in place of the undecided verdict", async () => {
    const [before] = await current("dongjidu", "2022");
    await bring("dongjidu", 2022, [3]);
    const years = await current("dongjidu", "2022");
    expect(years).toMatchObject([{ status: "preliminary", outcome: "missed", items: ["tp"], by: "city" }]);
    expect(years[0].id).not.toBe(before.id);
  });
});

describe("a quarter, by a scheme that names quarters", () => {
  test("is prepared when its last month is released, with its year only in December", async () => {
    await target("suzhuang");
    const first = await bring("suzhuang", 2022, [1, 2], { library: QUARTERS });
    await release(first, "county", QUARTERS);
    expect(await current("suzhuang", "2022-Q1")).toEqual([]);
    await release(await bring("suzhuang", 2022, [3], { library: QUARTERS }), "county", QUARTERS);
    expect(await current("suzhuang", "2022-Q1")).toMatchObject([
      { scheme: ZHEJIANG, outcome: "missed", items: ["tp"], sampled_from: "2022-01-05", sampled_to: "2022-03-05" },
    ]);
    expect(await current("suzhuang", "2022")).toEqual([]);
  });

  test("of one sample is not judged, and the trace names the months without one", async () => {
    await release(await bring("suzhuang", 2022, [6], { library: QUARTERS }), "county", QUARTERS);
    const [quarter] = await current("suzhuang", "2022-Q2");
    expect(quarter).toMatchObject({ outcome: "unjudgeable", class: null });
    expect(quarter.trace.doubts).toContainEqual(
      expect.objectContaining({ kind: "too-few", item: "tp", have: 1, need: 2, months: ["2022-04", "2022-05"] }),
    );
  });
});

describe("rejudging", () => {
  const again = async (dryRun: boolean) =>
    rejudge({
      pool: database.pool("api"),
      actor: await actor("city"),
      library: LIBRARY,
      sectionIds: ["wentu"],
      from: null,
      to: null,
      dryRun,
    });

  beforeAll(async () => {
    await release(await bring("wentu", 2022, allBut()));
  }, 60_000);

  test("prepares a year that ended before the section had a target under the scheme", async () => {
    expect(await current("wentu", "2022")).toEqual([]);
    await target("wentu");
    expect(await again(true)).toMatchObject({ changed: 1 });
    expect(await current("wentu", "2022")).toEqual([]);
    expect(await again(false)).toMatchObject({ periods: 12, changed: 1 });
    expect(await current("wentu", "2022")).toMatchObject([{ outcome: "missed", by: "city" }]);
  });

  test("prepares a year whose target changed, as the count of outdated periods says", async () => {
    await asked(owner(), "update heqing.section_target set target_class = 3 where section_id = 'wentu'");
    const outdated = "select period from heqing.outdated_periods('wentu')";
    expect(await asked(owner(), outdated)).toEqual([{ period: "2022" }]);
    expect(await again(false)).toMatchObject({ periods: 13, changed: 1 });
    expect(await current("wentu", "2022")).toMatchObject([{ outcome: "met", target_class: 3 }]);
    expect(await asked(owner(), outdated)).toEqual([]);
  });
});
