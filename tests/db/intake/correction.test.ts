import { randomUUID } from "node:crypto";
import { readVerdict, readVerdictsSentBack, readVerdictsToRelease } from "../../../db/read/verdicts";
import { withActor } from "../../../db/session/with-actor";
import { refuseRelease } from "../../../engine/refuse-release";
import { releaseVerdicts } from "../../../engine/release";
import { loadRules } from "../../../rules";
import { useDatabase } from "../../setup/database";
import { asked, useDemonstration } from "./demonstration";

const database = useDatabase();
const { take, actor } = useDemonstration(database);
const LIBRARY = loadRules();
const FIRST = "演示溪甲乙交接断面";
const sheet = (date: string, tp: string, reason = ""): string =>
  `section,date,item,value,reason\n${FIRST},${date},tp,${tp},${reason}\n${FIRST},${date},nh3n,0.2,\n`;
const release = async (verdictIds: readonly string[], login = "station2") =>
  releaseVerdicts({
    pool: database.pool("api"),
    actor: await actor(login),
    verdictIds,
    library: LIBRARY,
    requestId: randomUUID(),
  });
const refuse = async (verdictId: string, login = "station2", reason = "更正原因不充分") =>
  refuseRelease({ pool: database.pool("api"), actor: await actor(login), verdictId, reason });
const seen = async (id: string, login = "station") =>
  withActor(database.pool("api"), await actor(login), (session) => readVerdict(session, id));
const as = async <T>(login: string, read: (session: Parameters<typeof readVerdictsSentBack>[0]) => Promise<T>) =>
  withActor(database.pool("api"), await actor(login), read);

test("a correction shows old value beside new, with why and who, before its release and after", async () => {
  const first = (await take(sheet("2022-01-05", "0.05"))).verdictIds;
  expect(await seen(first[0] ?? "")).toMatchObject({ replaces: null, sentBack: null, inDoubt: false });
  const { released } = await release(first);
  const { verdictIds } = await take(sheet("2022-01-05", "0.35", "抄录错误"), {}, "station2");
  const replaces = {
    id: released[0]?.verdictId,
    class: "Ⅱ",
    outcome: "met",
    items: [{ item: "tp", before: "0.05", after: "0.35" }],
    values: [
      {
        item: "tp",
        sampledOn: "2022-01-05",
        before: "0.05",
        after: "0.35",
        reason: "抄录错误",
        by: expect.any(String) as string,
      },
    ],
  };
  expect(await seen(verdictIds[0] ?? "")).toMatchObject({ outcome: "missed", class: "Ⅴ", replaces });
  const done = await release(verdictIds, "county");
  expect(await seen(done.released[0]?.verdictId ?? "")).toMatchObject({ status: "final", replaces });
});

test("a release can be refused for a reason by a person who could have released: what was in force stays", async () => {
  const first = (await take(sheet("2022-02-05", "0.05"))).verdictIds;
  await release(first);
  const [prepared = ""] = (await take(sheet("2022-02-05", "0.35", "抄录错误"))).verdictIds;
  await expect(refuse(prepared, "station")).rejects.toMatchObject({ code: "SECOND_PERSON_NEEDED" });
  await expect(refuse(prepared, "evaluator")).rejects.toMatchObject({ code: "NOT_FOUND" });
  await refuse(prepared);
  expect(await seen(prepared)).toMatchObject({
    status: "preliminary",
    sentBack: { reason: "更正原因不充分", by: expect.any(String) as string },
  });
  await expect(refuse(prepared)).rejects.toMatchObject({ code: "ACT_REFUSED" });
  await expect(release([prepared])).rejects.toMatchObject({
    code: "ACT_REFUSED",
    message: expect.stringContaining("sent back") as string,
  });
  const [final] = await asked(
    database.pool("owner"),
    "select outcome from heqing.verdict where section_id = 'demo-1' and period = '2022-02' and status = 'final' and superseded_by is null",
  );
  expect(final).toEqual({ outcome: "met" });
});

test("what was sent back waits for no release but for whoever prepared it, until another verdict takes its place", async () => {
  const [prepared = ""] = (await take(sheet("2022-03-05", "0.35"))).verdictIds;
  const before = (await as("station2", readVerdictsToRelease))?.count ?? 0;
  await refuse(prepared);
  expect((await as("station2", readVerdictsToRelease))?.count ?? 0).toBe(before - 1);
  const mine = (await as("station", readVerdictsSentBack))?.count ?? 0;
  expect(mine).toBeGreaterThan(0);
  const [next = ""] = (await take(sheet("2022-03-05", "0.36", "原始记录见附件"))).verdictIds;
  expect((await as("station", readVerdictsSentBack))?.count ?? 0).toBe(mine - 1);
  expect((await release([next])).released).toMatchObject([{ outcome: "missed" }]);
});
