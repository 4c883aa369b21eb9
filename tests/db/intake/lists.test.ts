import {
  listBatches,
  listPublicRows,
  listQuarantine,
  readBatch,
  readPublicRow,
  type PublicCursor,
} from "../../../db/intake";
import { listSections, readSection } from "../../../db/registry/section-list";
import type { Queryable } from "../../../db/connect/transaction";
import { withActor } from "../../../db/session/with-actor";
import { readingTrace } from "../../../intake/judging/reading-trace";
import { loadRules } from "../../../rules";
import { useDatabase } from "../../setup/database";
import { useDemonstration } from "./demonstration";

const database = useDatabase();
const { take, actor } = useDemonstration(database);
const as = async <T>(login: string, work: (session: Queryable) => Promise<T>): Promise<T> =>
  withActor(database.pool("api"), await actor(login), work);

const HEADER = "province,section,monitor_time,published_class,ph,do_mg_l,codmn_mg_l,nh3n_mg_l,tp_mg_l,nh3n_raw";
const hour = (n: number): string => `2026-08-27 ${String(n).padStart(2, "0")}:00`;
const SHEET = [
  HEADER,
  ...Array.from(
    { length: 7 },
    (_, n) => `浙江省,下童,${hour(Math.floor(n / 2))},3,7.60,5.57,2.61,1.000,0.03${n},1.0004`,
  ),
  "浙江省,下童,,-1,,,,,,",
  "浙江省,下童,bad,3,7,8,2,1,0.1,",
].join("\n");

let batchId: string;
beforeAll(async () => {
  ({ batchId } = await take(SHEET));
});

test("public rows are paged by time and id without a gap or a repeat, rows without a time last", async () => {
  const seen: string[] = [];
  for (let after: PublicCursor | undefined; ;) {
    const page = after === undefined ? { limit: 3 } : { limit: 3, after };
    const rows = await as("town1", (session) => listPublicRows(session, page));
    seen.push(...rows.map(({ id, observedAt }) => `${observedAt?.toISOString() ?? "-"} ${id.padStart(6, "0")}`));
    const last = rows.at(-1);
    if (last === undefined || rows.length < 3) break;
    after = last;
  }
  expect(seen).toHaveLength(8);
  expect(new Set(seen).size).toBe(8);
  expect(seen.slice(0, 7)).toEqual(seen.slice(0, 7).toSorted().toReversed());
  expect(seen.at(-1)).toMatch(/^- /);
});

test("a public row is told whole: the rules it was judged by, and the unrounded value that decided", async () => {
  const [first] = await as("town1", (session) => listPublicRows(session, { limit: 1, name: "下" }));
  const row = await as("town1", (session) => readPublicRow(session, first?.id ?? ""));
  expect(row).toMatchObject({ class: 4, publishedClass: "3", sectionId: "xiatong" });
  const { trace, sentence } = readingTrace(row!, loadRules());
  expect(trace).toMatchObject({ class: "Ⅳ", limiting: ["nh3n"], body: "river" });
  expect(trace.items.find(({ item }) => item === "nh3n")).toMatchObject({ used: "1.0004", origin: "raw" });
  expect(sentence.zh).toContain("原始值");
});

test("imports are listed with progress and result, refused rows with what was expected, both within the jurisdiction", async () => {
  const {
    items: [batch],
  } = await as("station", (session) => listBatches(session, { after: null, limit: 1 }));
  expect(batch).toMatchObject({ id: batchId, state: "done", rows: 9, accepted: 8, refused: 1, account: "station" });
  expect(await as("station", (session) => readBatch(session, batchId))).toEqual(batch);
  const refused = await as("station", (session) => listQuarantine(session, { limit: 10 }));
  expect(refused).toMatchObject([{ batchId, line: 10, cells: [{ column: "monitor_time", got: "bad" }] }]);
  const after = refused[0]?.id ?? "";
  expect(await as("station", (session) => listQuarantine(session, { limit: 10, after }))).toEqual([]);
  expect((await as("town1", (session) => listBatches(session, { after: null, limit: 10 }))).items).toEqual([]);
  expect(await as("town1", (session) => listQuarantine(session, { limit: 10 }))).toEqual([]);
});

test("sections carry today's target, the newest real-time class, and the newest released month of one's own jurisdiction", async () => {
  const own = await as("town1", (session) => listSections(session));
  expect(own).toHaveLength(22);
  expect(own.find(({ id }) => id === "xiatong")).toMatchObject({
    target: null,
    realtime: { class: 4, observedAt: "2026-08-27T03:00:00.000000+08:00" },
    verdict: null,
    upstream: "龙游县",
  });
  const first = await as("town1", (session) => readSection(session, "demo-1"));
  expect(first).toMatchObject({
    target: { class: 3, status: "assumption", source: "演示假设" },
    verdict: { outcome: "met" },
    upstream: "演示甲镇",
    downstream: "演示乙镇",
  });
  expect(own.find(({ id }) => id === "demo-2")?.verdict).toBeNull();
  expect(await as("town1", (session) => listSections(session, "3399"))).toHaveLength(10);
});
