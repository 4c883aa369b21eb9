import { readBurden } from "../../../db/read/briefs";
import { withActor } from "../../../db/session/with-actor";
import { loadAccounts, loadRegistry } from "../../../db/registry/load";
import { neighbours } from "../../../registry";
import { useDatabase } from "../../setup/database";
import { useMatters } from "../../setup/matter-fixture";
import { actor } from "../../setup/people";

const database = useDatabase();
const matters = useMatters(database);

beforeAll(async () => {
  const around = neighbours();
  await loadRegistry(database.pool("owner"), around);
  await loadAccounts(database.pool("owner"), around.accounts);
});

const MONTH = "2031-03";
const read = async (login: string, month = MONTH) =>
  withActor(database.pool("api"), await actor(database, login), (session) => readBurden(session, month));

/** What a reader of the report sees of one unit's post, by kind: messages, forms, clicks. */
const counted = async (login: string, post: string, month = MONTH) =>
  Object.fromEntries(
    (await read(login, month))
      .filter((row) => row.post === post)
      .map(({ kind, channel, messages, forms, clicks }) => [`${kind} ${channel ?? "-"}`, [messages, forms, clicks]]),
  );

const titleOf = (login: string): Promise<string> =>
  matters.value(
    `select p.title from heqing.account a join heqing.holding h on h.person_id = a.person_id and upper_inf(h.recorded)
       join heqing.post p on p.id = h.post_id where a.login = $1 order by p.id limit 1`,
    login,
  );

test("the burden of a month is what a hand counts: messages that left, forms that were typed, single clicks, and nothing of other months", async () => {
  const [a, b] = [
    await matters.release({ section: "demo-1", ladder: "default" }),
    await matters.release({ section: "demo-7", ladder: "default" }),
  ];
  // By hand: town1 opened and acknowledged (2 clicks) and wrote one plan (1 form).
  await matters.settled(a);
  await matters.serve(a);
  await matters.receive("town1", a, { kind: "acknowledge" });
  await matters.receive("town1", a, {
    kind: "plan",
    summary: "截污纳管",
    measures: [
      {
        problem: "沿溪污水直排",
        owner: "演示甲镇人民政府",
        target: "氨氮稳定达到Ⅲ类",
        deadline: "2099-12-20",
        measures: "截污纳管",
        acceptance: "县治水办（河长办）",
      },
    ],
  });
  await matters.settled(a);
  await matters.settled(b);
  const month = { begins: `${MONTH}-01T00:00:00+08:00`, last: `${MONTH}-31T23:59:59+08:00` };
  await matters.rows("update heqing.act set received_at = $1 where account_id is not null", month.last);
  await matters.rows("update heqing.delivery set sent_at = null");
  const town = await titleOf("town1");
  const to = (kinds: readonly string[]) =>
    matters.rows<{ id: string; kind: string }>(
      `select d.id, s.payload ->> 'notice' as kind from heqing.delivery d join heqing.step s on s.id = d.step_id
         join heqing.post p on p.id = d.post_id
        where p.title = $1 and s.payload ->> 'notice' = any ($2) order by d.created_at, d.id`,
      town,
      kinds,
    );
  const warnings = await to(["early-warning"]);
  const [paper] = await to(["assignment"]);
  expect([warnings.length, paper === undefined]).toEqual([2, false]);
  const leave = (at: string, ...ids: readonly (string | undefined)[]) =>
    matters.rows("update heqing.delivery set sent_at = $1 where id = any ($2)", at, ids);
  // By hand: one warning at the month's first instant, the other a second before it; the paper at its last second.
  await leave(month.begins, warnings[0]?.id);
  await leave("2031-02-28T23:59:59+08:00", warnings[1]?.id);
  await leave(month.last, paper?.id);
  expect(await counted("county", town)).toEqual({
    "early-warning mail": [1, 0, 0],
    "assignment mail": [1, 0, 0],
    "open -": [0, 0, 1],
    "acknowledge -": [0, 0, 1],
    "plan -": [0, 1, 0],
  });
  expect(await counted("county", town, "2031-02")).toEqual({ "early-warning mail": [1, 0, 0] });
  expect(await counted("county", town, "2031-04")).toEqual({});

  // A digest is one message, whatever it gathers.
  await matters.rows(
    `with g as (insert into heqing.digest (id, person_id, day, message_id)
                select gen_random_uuid(), d.person_id, '2031-03-05', '<x@y>' from heqing.delivery d where d.id = $1 returning id)
     update heqing.delivery d set digest_id = g.id, sent_at = $3 from g where d.id = any ($2)`,
    warnings[0]?.id,
    warnings.map(({ id }) => id),
    "2031-03-05T09:00:00+08:00",
  );
  expect(await counted("county", town)).toMatchObject({ "digest mail": [1, 0, 0], "assignment mail": [1, 0, 0] });
});

test("posts and units are counted, persons are named nowhere, and neither the neighbours' office nor who has no report sees any of it", async () => {
  await matters.rows("update heqing.person set name = '某某人'");
  const rows = await read("county");
  expect(rows.length).toBeGreaterThan(0);
  expect(JSON.stringify(rows)).not.toContain("某某人");
  for (const login of ["upper", "town1", "station"]) expect(await read(login)).toEqual([]);
});
