import { setTimeout as pause } from "node:timers/promises";
import { randomUUID } from "node:crypto";
import { defineSearchAttributeKey } from "@temporalio/common";
import type { Activities, Life } from "../../activities";
import { NUDGE, OPENED, SEARCH_ATTRIBUTES, workflowIdOf, WORKFLOWS } from "../../workflows/names";
import type { ProceedingInput } from "../../workflows/messages";
import { NO_SOURCE_ACTIVITIES } from "../setup/no-sources";
import { useTemporal } from "../setup/temporal";
import { workflowBundle } from "../setup/workflow-bundle";

jest.setTimeout(90_000);

const temporal = useTemporal();

/** A book of lives, told by the test: what `advance` says of each proceeding. */
type Book = Record<string, Partial<Life>>;

const life = (told: Partial<Life>, asOf: string): Life => ({
  kind: "matter",
  open: true,
  parked: false,
  phase: "warned",
  notices: [],
  heldBack: 0,
  children: [],
  due: null,
  wait: null,
  standing: { division: "339901", section: null, scheme: null },
  asOf,
  ...told,
});

/** Runs the workflows over activities of the test's own. */
async function lived<T>(activities: Activities, work: (taskQueue: string) => Promise<T>): Promise<T> {
  const taskQueue = `${temporal.taskQueue}-${randomUUID().slice(0, 8)}.book`;
  const workers = await temporal.workers({
    taskQueue,
    workflows: { workflowBundle: workflowBundle() },
    judging: 4,
    graceSeconds: 2,
    activities,
  });
  const ended = workers.run();
  try {
    return await work(taskQueue);
  } finally {
    workers.shutdown();
    await ended;
  }
}

const start = (taskQueue: string, proceedingId: string) =>
  temporal.client().workflow.start(WORKFLOWS.matter, {
    workflowId: workflowIdOf("matter", proceedingId),
    taskQueue,
    args: [{ proceedingId } satisfies ProceedingInput],
  });

test("a wave is one delivery, a child is begun once though the relay was first, and both outlive the parent's run", async () => {
  const id = randomUUID();
  const child = { id: randomUUID(), kind: "sampling" as const };
  const other = { id: randomUUID(), kind: "sampling" as const };
  const book: Book = {
    [id]: {
      notices: [
        { step: 1, notice: "early-warning" },
        { step: 3, notice: "letter-drafted" },
      ],
      children: [child, other],
    },
    [child.id]: { kind: "sampling", phase: "ordered" },
    [other.id]: { kind: "sampling", phase: "ordered" },
  };
  const waves: (readonly number[])[] = [];
  let at = 0;
  const read = (proceedingId: string): Promise<Life> =>
    Promise.resolve(life(book[proceedingId] ?? {}, String((at += 1)).padStart(6, "0")));
  const activities: Activities = {
    ...NO_SOURCE_ACTIVITIES,
    advance: ({ proceedingId }) => read(proceedingId),
    deliver: ({ proceedingId, steps }) => {
      waves.push(steps);
      book[proceedingId] = { ...book[proceedingId], notices: [] };
      return read(proceedingId);
    },
  };
  await lived(activities, async (taskQueue) => {
    const client = temporal.client();
    const args: [ProceedingInput] = [{ proceedingId: child.id }];
    await client.workflow.start(WORKFLOWS.sampling, {
      workflowId: workflowIdOf("sampling", child.id),
      taskQueue,
      args,
    });
    const handle = await start(taskQueue, id);
    const running = async (one: string): Promise<string> =>
      (
        await client.workflow
          .getHandle(workflowIdOf("sampling", one))
          .describe()
          .catch(() => null)
      )?.status.name ?? "none";
    while ((await running(other.id)) !== "RUNNING" || waves.length === 0) await pause(50);
    book[id] = { open: false, phase: "closed" };
    await handle.signal(NUDGE);
    await handle.result();
    expect(waves).toEqual([[1, 3]]);
    expect([await running(child.id), await running(other.id)]).toEqual(["RUNNING", "RUNNING"]);
    for (const one of [child, other]) await client.workflow.getHandle(workflowIdOf("sampling", one.id)).terminate();
  });
});

test("a message that keeps office hours is waited for, though the proceeding is over, and goes out at its instant", async () => {
  const id = randomUUID();
  let advanced = 0;
  const waves: (readonly number[])[] = [];
  const over = { open: false, phase: "closed" } as const;
  const activities: Activities = {
    ...NO_SOURCE_ACTIVITIES,
    advance: () => {
      advanced += 1;
      const held = { heldBack: 1, due: "2026-11-30T00:30:00Z", wait: 700 };
      const ready = { notices: [{ step: 9, notice: "closed" as const }] };
      return Promise.resolve(life({ ...over, ...(advanced === 1 ? held : ready) }, `0${advanced}`));
    },
    deliver: ({ steps }) => {
      waves.push([advanced, ...steps]);
      return Promise.resolve(life(over, "09"));
    },
  };
  await lived(activities, async (taskQueue) => {
    const begun = Date.now();
    await (await start(taskQueue, id)).result();
    expect(Date.now() - begun).toBeGreaterThanOrEqual(700);
    expect(waves).toEqual([[2, 9]]);
  });
});

test("a child that is not judged yet is found where its parent lies, with no phase or date of the parent's", async () => {
  const [id, child] = [randomUUID(), randomUUID()];
  const standing = { division: "339901", section: "demo-1", scheme: "township-handover" };
  const due = "2999-01-01T00:00:00Z";
  let open = true;
  const children = [{ id: child, kind: "sampling" as const }];
  const activities: Activities = {
    ...NO_SOURCE_ACTIVITIES,
    advance: ({ proceedingId }) => {
      if (!open) return Promise.resolve(life({ open, phase: "closed", standing }, "2"));
      if (proceedingId === child) return Promise.reject(new Error("not judged yet"));
      return Promise.resolve(life({ phase: "awaiting-result", due, wait: 60_000, standing, children }, "1"));
    },
    deliver: () => Promise.reject(new Error("nothing is to be sent")),
  };
  await lived(activities, async (taskQueue) => {
    const client = temporal.client();
    const key = defineSearchAttributeKey("Phase", SEARCH_ATTRIBUTES.Phase);
    const parent = await client.workflow.start(WORKFLOWS.matter, {
      workflowId: workflowIdOf("matter", id),
      taskQueue,
      args: [{ proceedingId: id } satisfies ProceedingInput],
      typedSearchAttributes: [{ key, value: OPENED }],
    });
    const shown = async (workflowId: string): Promise<Readonly<Record<string, unknown>> | null> => {
      const described = await client.workflow
        .getHandle(workflowId)
        .describe()
        .catch(() => null);
      if (described === null) return null;
      return Object.fromEntries(
        described.typedSearchAttributes.getAll().map(({ key: { name }, value }) => [name, value]),
      );
    };
    const childId = workflowIdOf("sampling", child);
    while ((await shown(childId)) === null) await pause(50);
    const seen = [await shown(parent.workflowId), await shown(childId)];
    open = false;
    await parent.signal(NUDGE);
    await parent.result();
    await client.workflow.getHandle(childId).result();
    expect(seen).toEqual([
      expect.objectContaining({ Phase: "awaiting-result", DueAt: new Date(due) }),
      { Division: "339901", Section: "demo-1", Scheme: "township-handover", Phase: OPENED },
    ]);
  });
});

test("a book that can't be reached fails no run: it is asked again, within a judgement's time and beyond it", async () => {
  const id = randomUUID();
  let asked = 0;
  const up = Date.now() + 25_000;
  const activities: Activities = {
    ...NO_SOURCE_ACTIVITIES,
    advance: () => {
      asked += 1;
      if (Date.now() < up) return Promise.reject(new Error("no database"));
      return Promise.resolve(life({ open: false, phase: "closed" }, "1"));
    },
    deliver: () => Promise.reject(new Error("nothing is to be sent")),
  };
  await lived(activities, async (taskQueue) => {
    const handle = await start(taskQueue, id);
    await handle.result();
    expect(Date.now()).toBeGreaterThanOrEqual(up);
    expect(asked).toBeGreaterThan(3);
  });
});
