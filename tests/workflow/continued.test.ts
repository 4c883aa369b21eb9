import { randomUUID } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Client, Connection, WithStartWorkflowOperation, WorkflowNotFoundError } from "@temporalio/client";
import { DefaultLogger, makeTelemetryFilterString, NativeConnection, Runtime } from "@temporalio/worker";
import type { Activities, Life } from "../../activities";
import { createWorkers } from "../../cli/parts/queues";
import { devServerProcess } from "../../local/temporal/dev-server";
import { NAMESPACE } from "../../local/temporal/namespace";
import type { ActInput, ProceedingInput } from "../../workflows/messages";
import { ACT, NUDGE, workflowIdOf, WORKFLOWS } from "../../workflows/names";
import { freePort } from "../setup/free-port";
import { type RunningTemporal, startTemporal, temporalBinaries } from "../setup/temporal-server";
import { workflowBundle } from "../setup/workflow-bundle";
import { NO_SOURCE_ACTIVITIES } from "../setup/no-sources";

jest.setTimeout(120_000);

/** Events after which the server asks a run to go on in another; 4,096 by itself. */
const FULL = 30;
const NEWS = 40;

let server: RunningTemporal;
beforeAll(async () => {
  const telemetryOptions = { logging: { filter: makeTelemetryFilterString({ core: "ERROR" }), console: {} } };
  Runtime.install({ logger: new DefaultLogger("ERROR"), telemetryOptions, shutdownSignals: [] });
  const { temporal: binary = "" } = await temporalBinaries("dev");
  const dataFolder = mkdtempSync(join(tmpdir(), "heqing-continued-"));
  const port = await freePort();
  const { args, ...description } = await devServerProcess({ binary, dataFolder, port });
  const setting = `limit.historyCount.suggestContinueAsNew=${FULL}`;
  const described = { ...description, args: [...args, "--dynamic-config-value", setting] };
  server = await startTemporal(described, `127.0.0.1:${port}`, dataFolder);
});
afterAll(() => server.stop());

/** A book that a test tells: each piece of news asks for one notice more, and for one child in all. */
function toldBook(id: string, child: string) {
  const told = { news: 0, sent: [] as number[], closed: false, advanced: 0, asOf: 0 };
  const read = (proceedingId: string): Life => {
    const own = proceedingId === id;
    const left = Array.from({ length: told.news }, (_, index) => index + 1).filter((no) => !told.sent.includes(no));
    told.asOf += 1;
    return {
      kind: own ? "matter" : "sampling",
      open: !told.closed,
      parked: false,
      phase: told.closed ? (own ? "closed" : "ended") : own ? "rectifying" : "ordered",
      notices: own ? left.map((step) => ({ step, notice: "chase" })) : [],
      heldBack: 0,
      children: own && !told.closed ? [{ id: child, kind: "sampling" }] : [],
      due: "2999-01-01T00:00:00Z",
      wait: 60_000_000,
      asOf: String(told.asOf).padStart(6, "0"),
      standing: { division: "339901", section: null, scheme: null },
    };
  };
  const activities: Activities = {
    ...NO_SOURCE_ACTIVITIES,
    advance: ({ proceedingId }) => {
      told.advanced += 1;
      return Promise.resolve(read(proceedingId));
    },
    deliver: ({ proceedingId, steps }) => {
      told.sent.push(...steps);
      return Promise.resolve(read(proceedingId));
    },
  };
  return { told, activities };
}

const unlessOver = (error: unknown): void => {
  if (!(error instanceof WorkflowNotFoundError)) throw error;
};

test("a run that has grown long goes on in another: no news is lost, nothing is sent or begun twice", async () => {
  const [id, child] = [randomUUID(), randomUUID()];
  const { told, activities } = toldBook(id, child);
  const native = await NativeConnection.connect({ address: server.address });
  const connection = await Connection.connect({ address: server.address });
  const { workflow } = new Client({ connection, namespace: NAMESPACE });
  const taskQueue = "continued.book";
  const workers = await createWorkers({
    connection: native,
    namespace: NAMESPACE,
    activities,
    judging: 4,
    graceSeconds: 2,
    workflows: { workflowBundle: workflowBundle() },
    taskQueue,
  });
  const ended = workers.run();
  const workflowId = workflowIdOf("matter", id);
  const input: ProceedingInput = { proceedingId: id };
  const run = { workflowId, taskQueue, args: [input] as [ProceedingInput] };
  const runsOf = async (one: string): Promise<number> => {
    const runs = new Set<string>();
    for await (const { runId } of workflow.list({ query: `WorkflowId = '${one}'` })) runs.add(runId);
    return runs.size;
  };
  try {
    const judgedFirst: boolean[] = [];
    // As the relay tells news, and as the api does, who waits for an answer.
    for (let news = 1; news <= NEWS; news += 1) {
      told.news = news;
      const before = told.advanced;
      if (news % 2 === 0) await workflow.signalWithStart(WORKFLOWS.matter, { ...run, signal: NUDGE });
      else {
        const startWorkflowOperation = new WithStartWorkflowOperation(WORKFLOWS.matter, {
          ...run,
          workflowIdConflictPolicy: "USE_EXISTING",
        });
        const act: ActInput = { actId: randomUUID() };
        await workflow.executeUpdateWithStart(ACT, { startWorkflowOperation, args: [act] });
        judgedFirst.push(told.advanced > before);
      }
    }
    while (told.sent.length < NEWS) await pause(50);
    told.closed = true;
    for (const one of [workflowId, workflowIdOf("sampling", child)]) {
      // A judgement that was under way may have seen already that all is closed.
      await workflow.getHandle(one).signal(NUDGE).catch(unlessOver);
      await workflow.getHandle(one).result();
    }
    expect(judgedFirst).not.toContain(false);
    expect([...told.sent].sort((a, b) => a - b)).toEqual(Array.from({ length: NEWS }, (_, index) => index + 1));
    // Temporal's visibility lags behind.
    while ((await runsOf(workflowId)) < 2 || (await runsOf(workflowIdOf("sampling", child))) < 1) await pause(100);
    expect(await runsOf(workflowId)).toBeGreaterThan(2);
    expect(await runsOf(workflowIdOf("sampling", child))).toBe(1);
  } finally {
    workers.shutdown();
    await ended;
    await native.close();
    await connection.close();
  }
});
