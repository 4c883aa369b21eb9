import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { backlogOf } from "../../relay/backlog";
import { workflowIdOf, WORKFLOWS } from "../../workflows/names";
import { useTemporal } from "../setup/temporal";

jest.setTimeout(60_000);

const temporal = useTemporal();

test("a queue whose workers are away says how long its oldest task waits; an empty one says nothing", async () => {
  const book = `${temporal.taskQueue}.book`;
  expect(await backlogOf(temporal.client(), book)).toEqual({ judging: 0, sending: 0 });
  const proceedingId = randomUUID();
  const handle = await temporal.client().workflow.start(WORKFLOWS.matter, {
    workflowId: workflowIdOf("matter", proceedingId),
    taskQueue: book,
    args: [{ proceedingId }],
  });
  const began = Date.now();
  while ((await backlogOf(temporal.client(), book)).judging < 1) await pause(100);
  const waited = (Date.now() - began) / 1_000;
  expect((await backlogOf(temporal.client(), book)).judging).toBeLessThan(waited + 5);
  await handle.terminate();
});
