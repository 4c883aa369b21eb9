import { msToTs } from "@temporalio/common/lib/time";
import { retentionOf } from "../../local/temporal/namespace";
import { heqing } from "../e2e/running-system";
import { useTemporal } from "../setup/temporal";

jest.setTimeout(60_000);

const temporal = useTemporal();
const command = (...args: readonly string[]) =>
  heqing(["temporal", ...args], { TEMPORAL_ADDRESS: temporal.address, TEMPORAL_NAMESPACE: temporal.taskQueue });

test("heqing temporal namespace makes the namespace, verifies it when it is there, and corrects what differs", async () => {
  const first = await command("namespace");
  expect(first).toMatchObject({ status: 0, stdout: expect.stringContaining(": made, keeps histories 30 days\n") });
  expect(await retentionOf(temporal.connection(), temporal.taskQueue)).toBe(30);

  expect((await command("namespace")).stdout).toContain(": as it was, keeps histories 30 days\n");

  const config = { workflowExecutionRetentionTtl: msToTs("3 days") };
  await temporal.connection().workflowService.updateNamespace({ namespace: temporal.taskQueue, config });
  expect((await command("namespace")).stdout).toContain(": kept 3 days before, keeps histories 30 days\n");
  expect(await retentionOf(temporal.connection(), temporal.taskQueue)).toBe(30);
});

test("a word it does not know is answered by its usage", async () => {
  expect(await command("namespaces")).toMatchObject({ status: 2, stderr: expect.stringContaining("Usage: heqing") });
  expect(await command("namespace", "--for", "dev")).toMatchObject({ status: 2 });
});
