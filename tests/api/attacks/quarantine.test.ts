import { randomUUID } from "node:crypto";
import type { Response } from "supertest";
import { useApi } from "../../setup/api";
import { useDatabase } from "../../setup/database";
import { useMatters } from "../../setup/matter-fixture";

const database = useDatabase();
const matters = useMatters(database);
const api = useApi(database);

const HEADER = "province,section,monitor_time,ph,do_mg_l,codmn_mg_l,nh3n_mg_l,tp_mg_l";
const send = async (text: string): Promise<Response> => {
  const station = await api.as("station");
  return station.agent
    .post("/api/v1/imports")
    .set({
      "x-heqing-csrf": station.csrf,
      "idempotency-key": randomUUID(),
      "content-type": "text/csv",
      "x-file-name": encodeURIComponent("坏行.csv"),
    })
    .send(text);
};

interface Batch {
  readonly state: string;
  readonly refused: number;
}
const ended = async (id: string): Promise<Batch & { readonly faults?: unknown }> => {
  const station = await api.as("station");
  for (;;) {
    const answer = await station.get(`/imports/${id}`);
    if (answer.status !== 200) throw new Error(`expected import ${id}: ${answer.status} ${answer.text}`);
    const batch = answer.body as Batch;
    if (batch.state === "done" || batch.state === "failed") return batch;
  }
};

test("a line with every cell bad is one row of 待核数据, and little of it", async () => {
  const junk = "坏".repeat(2_000);
  const rows = Array.from(
    { length: 100 },
    (_none, n) => `浙江省,断面${n},${["x", junk, junk, junk, junk, junk].join(",")}`,
  );
  const text = [HEADER, ...rows].join("\n");
  const answer = await send(text);
  const { id } = answer.body as { id: string };
  expect(await ended(id)).toMatchObject({ state: "done", refused: 100 });
  const [kept] = await matters.rows<{ rows: number; bytes: number }>(
    "select count(*)::integer as rows, sum(octet_length(q.raw) + octet_length(q.cells::text))::integer as bytes from heqing.quarantine q where batch_id = $1",
    id,
  );
  expect(kept?.rows).toBe(100);
  expect(kept?.bytes).toBeLessThan(Buffer.byteLength(text) / 2);
});

test("a file of nothing but bad rows ends at a number, and leaves nothing", async () => {
  const before = await matters.value<number>("select count(*)::integer from heqing.quarantine");
  const text = [HEADER, ...Array.from({ length: 12_000 }, (_none, n) => `浙江省,断面${n},x,x,x,x,x,x`)].join("\n");
  const answer = await send(text);
  const { id } = answer.body as { id: string };
  expect(await ended(id)).toMatchObject({
    state: "failed",
    faults: [{ fault: "refused-many", facts: { most: 10_000 } }],
  });
  expect(await matters.value("select count(*)::integer from heqing.quarantine")).toBe(before);
  expect(await matters.value("select count(*)::integer from heqing.import_stage")).toBe(0);
}, 60_000);

test("an account whose files were refused all day waits until the next", async () => {
  await matters.rows("update heqing.import_batch set refused = 50000 where state = 'done' and refused > 0");
  const answer = await send(`${HEADER}\n浙江省,断面甲,x,x,x,x,x,x`);
  const told = answer.status === 429 ? answer.body : await ended((answer.body as { id: string }).id);
  expect(JSON.stringify(told)).toContain("TOO_MANY");
});
