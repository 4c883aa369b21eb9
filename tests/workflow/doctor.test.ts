import { setTimeout as pause } from "node:timers/promises";
import type { Finding } from "../../cli/doctor/finding";
import { temporalFindings } from "../../cli/doctor/temporal-checks";
import { QUEUES } from "../../workflows/names";
import { NO_SOURCE_ACTIVITIES } from "../setup/no-sources";
import { useTemporal } from "../setup/temporal";
import { workflowBundle } from "../setup/workflow-bundle";

jest.setTimeout(60_000);

const temporal = useTemporal();
const unexpected = (): Promise<never> => Promise.reject(new Error("no proceeding is judged in this test"));

/** What doctor finds of the queues beside one of judging, in the order of the report. */
async function polled(book: string): Promise<readonly (readonly [string, Finding["state"], string])[]> {
  const { address, namespace } = temporal;
  const findings = await temporalFindings({ address, namespace, connectionOptions: { address } }, book);
  return findings
    .filter(({ subject }) => subject.startsWith("pollers of "))
    .map(({ subject, state, found }) => [subject.slice("pollers of ".length), state, found] as const);
}

const prefix = `${temporal.taskQueue}.`;
const book = `${prefix}${QUEUES.book}`;

test("doctor looks at every queue of the product, and says which have no worker", async () => {
  expect(await polled(book)).toEqual([
    [`${prefix}book`, "wrong", "workflows 0"],
    [`${prefix}mail`, "wrong", "activities 0"],
    [`${prefix}batch`, "wrong", "activities 0"],
  ]);
  expect((await polled(book)).map(([queue]) => queue.slice(prefix.length)).sort()).toEqual(
    Object.values(QUEUES).sort(),
  );
});

test("the product's workers are enough at each queue: a queue is asked for what is put into it alone", async () => {
  const workers = await temporal.workers({
    taskQueue: book,
    workflows: { workflowBundle: workflowBundle() },
    judging: 2,
    graceSeconds: 2,
    activities: { ...NO_SOURCE_ACTIVITIES, advance: unexpected, deliver: unexpected },
  });
  const ended = workers.run();
  try {
    // A worker stands in the server's list once its first poll has arrived.
    while ((await polled(book)).some(([, state]) => state === "wrong")) await pause(100);
    expect(await polled(book)).toEqual([
      [`${prefix}book`, "ok", "workflows 1"],
      [`${prefix}mail`, "ok", "activities 1"],
      [`${prefix}batch`, "ok", "activities 1"],
    ]);
  } finally {
    workers.shutdown();
    await ended;
  }
});
