import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { QUEUES } from "../../workflows/names";
import { useEngine } from "../setup/engine";
import type { SunkMail } from "../setup/mail-sink";
import { PLAN, QUICK_LAW } from "../setup/matter-fixture";

jest.setTimeout(120_000);

const engine = useEngine({ law: QUICK_LAW, taskQueue: QUEUES.book });
const { matters, mail } = engine;

const sign = async (id: string): Promise<void> => {
  await engine.step(id, "sign");
  await matters.sign(id);
};

const warned = ({ to, mail: { subject = "" } }: SunkMail): boolean =>
  to.some((address) => address.startsWith("town")) && subject.includes("预警提示");

test("a worker killed between the commit of advance and its report loses no step", async () => {
  await engine.stopWorker();
  const worker = dyingWorker("advance-committed");
  const ended = once(worker, "exit");
  const id = await matters.release({ section: "demo-2", ladder: "default" });
  expect(await ended).toEqual([null, "SIGKILL"]);
  const seen = await engine.until(id, () => true);
  expect(seen).toMatchObject({ phase: "warned", todo: ["notify", "sign", "notify"] });
  expect(mail.taken).toEqual([]);
  await engine.startWorker();
  await mail.waitFor(warned, 60_000);
  await engine.until(id, ({ todo }) => todo.join() === "sign");
  expect(
    await matters.value("select count(*)::int from heqing.event where proceeding_id = $1 and kind = 'opened'", id),
  ).toBe(1);
});

test("a worker that is down across a deadline makes nobody late who acted in time", async () => {
  const id = await matters.release({ section: "demo-1" });
  await sign(id);
  await engine.until(id, ({ phase }) => phase === "assigned");
  await matters.receive("town1", id, { kind: "open" });
  await engine.until(id, ({ phase }) => phase === "served");
  await engine.stopWorker();
  await matters.receive("town1", id, PLAN);
  await matters.receive("town1", id, { kind: "report", summary: "已完成" });
  const passed = await matters.value<Date>("select max(due_at) from heqing.duty where proceeding_id = $1", id);
  await new Promise((done) => setTimeout(done, passed.getTime() - Date.now() + 1_500));
  await engine.startWorker();
  const seen = await engine.until(id, ({ phase }) => phase === "accepting");
  // The office, which has not accepted the report yet, has a clock of its own.
  const late = "select kind, owner from heqing.duty where proceeding_id = $1 and overdue";
  expect((await matters.rows<{ owner: string }>(late, id)).filter(({ owner }) => owner !== "supervisor")).toEqual([]);
  expect(seen.events).not.toContain("climb-asked");
});

test("a worker that ends between the mail servers' answers and its note sends the wave again, under the same ids", async () => {
  await engine.stopWorker();
  const id = await matters.release({ section: "demo-3", ladder: "default" });
  let lost = 0;
  await engine.startWorker({
    at: (point, proceedingId) => {
      if (point !== "mail-accepted" || proceedingId !== id || lost > 0) return;
      lost += 1;
      throw new Error("ended");
    },
  });
  await engine.until(id, ({ todo }) => todo.join() === "sign");
  const number = await matters.value<string>("select number from heqing.matter where id = $1", id);
  const ids = mail.taken
    .filter(({ mail: { subject = "" } }) => subject.includes(number))
    .map(({ mail: { messageId } }) => messageId);
  const deliveries = "select count(*)::int from heqing.delivery where proceeding_id = $1";
  expect(new Set(ids).size).toBe(await matters.value(deliveries, id));
  expect(ids.length).toBeGreaterThan(new Set(ids).size);
  for (const one of ids) expect(ids.filter((other) => other === one).length).toBeLessThanOrEqual(2);
});

test("Temporal is asked again for every matter when its runs are gone", async () => {
  const ids = await Promise.all(
    ["demo-4", "demo-5", "demo-6"].map((section) => matters.release({ section, ladder: "default" })),
  );
  for (const id of ids) await engine.until(id, ({ todo }) => todo.join() === "sign");
  await engine.stopWorker();
  await engine.stopRelay();
  for (const id of ids) {
    const handle = engine.client().workflow.getHandle(engine.workflowId(id));
    await handle.terminate("gone");
    const { namespace, temporal } = { namespace: engine.temporal.namespace, temporal: engine.temporal.connection() };
    await temporal.workflowService.deleteWorkflowExecution({
      namespace,
      workflowExecution: { workflowId: engine.workflowId(id) },
    });
  }
  engine.startRelay();
  await engine.startWorker();
  for (const id of ids) await sign(id);
  for (const id of ids) await engine.until(id, ({ phase }) => phase === "assigned");
});

/** A worker of its own process, as the product runs it, which kills itself at a debug point. */
function dyingWorker(point: string): ChildProcess {
  const bin = join(__dirname, "..", "..", "bin", "heqing.mjs");
  return spawn(process.execPath, [bin, "worker"], {
    stdio: "ignore",
    env: {
      ...process.env,
      DATABASE_URL: engine.database.url("worker"),
      TEMPORAL_ADDRESS: engine.temporal.address,
      TEMPORAL_NAMESPACE: engine.temporal.namespace,
      SMTP_URL: mail.url,
      PUBLIC_URL: "http://heqing.test",
      DEBUG_POINT: point,
    },
  });
}
