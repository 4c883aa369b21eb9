import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { historyToJSON } from "@temporalio/common/lib/proto-utils";
import { WorkflowUpdateFailedError } from "@temporalio/client";
import { DeterminismViolationError } from "@temporalio/workflow";
import { Worker } from "@temporalio/worker";
import { bareActivities } from "../bench/bare-activities";
import { answering, ask, bare, enduring, finish } from "../bench/bare-workflows";
import { RETENTION_DAYS, retentionOf } from "../../local/temporal/namespace";
import { bundleFile } from "../setup/bundle-file";
import { useTemporal } from "../setup/temporal";

jest.setTimeout(60_000);

const temporal = useTemporal();
const folder = mkdtempSync(join(tmpdir(), "heqing-floor-"));
let codePath = "";
beforeAll(async () => {
  codePath = await bundleFile(join(__dirname, "..", "bench", "bare-workflows.ts"), folder, "bare");
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const worker = () => temporal.worker({ workflowBundle: { codePath }, activities: bareActivities() });
const run = () => ({ workflowId: randomUUID(), taskQueue: temporal.taskQueue });

test("a workflow runs on the run's server, on a task queue of the file's own", async () => {
  const working = await worker();
  const done = await working.runUntil(() => temporal.client().workflow.execute(bare, { ...run(), args: [3] }));
  expect(done).toBe(3);
});

test("the namespace keeps closed histories for thirty days", async () => {
  expect(await retentionOf(temporal.connection(), temporal.namespace)).toBe(RETENTION_DAYS);
});

test("an update is answered, and one that its validator refuses leaves nothing in the history", async () => {
  const working = await worker();
  await working.runUntil(async () => {
    const handle = await temporal.client().workflow.start(answering, run());
    expect(await handle.executeUpdate(ask, { args: [41] })).toBe(42);
    await expect(handle.executeUpdate(ask, { args: [-1] })).rejects.toThrow(WorkflowUpdateFailedError);
    await handle.signal(finish);
    expect(await handle.result()).toBe(1);
  });
});

test("a history kept as JSON is replayed, and a history of other code is refused", async () => {
  const working = await worker();
  const handle = temporal.client().workflow.getHandle(
    await working.runUntil(async () => {
      const handle = await temporal.client().workflow.start(bare, { ...run(), args: [1] });
      await handle.result();
      return handle.workflowId;
    }),
  );
  const kept = historyToJSON(await handle.fetchHistory());
  await Worker.runReplayHistory({ workflowBundle: { codePath } }, JSON.parse(kept));

  // The same history, told to be one of a workflow that does something else first.
  const other = kept.replaceAll('"bare"', `"${enduring.name}"`);
  expect(other).not.toBe(kept);
  await expect(Worker.runReplayHistory({ workflowBundle: { codePath } }, JSON.parse(other))).rejects.toThrow(
    DeterminismViolationError,
  );
});
