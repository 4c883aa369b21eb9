import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Client, Connection } from "@temporalio/client";
import type { Connection as SystemConnection } from "../../cli/connection";
import { SEARCH_ATTRIBUTES, WORKFLOWS } from "../../workflows/names";
import { endSystems, heqing, startSystem } from "../e2e/running-system";

/** Where the servers must be built first, this is how long it may take. */
const FIRST_BUILD = 1_800_000;
jest.setTimeout(180_000);

beforeAll(async () => {
  const obtained = await heqing(["temporal", "obtain", "--for", "postgres"], { TEMPORAL_ADDRESS: "" });
  if (obtained.status !== 0) throw new Error(obtained.stderr);
}, FIRST_BUILD);
afterAll(endSystems);

test("the server on Postgres has the six search attributes, and finds a matter by its phase", async () => {
  const system = await startSystem({ args: ["--temporal", "postgres"], environment: { TEMPORAL_ADDRESS: "" } });
  await system.line(/^ready in /);
  const file = readFileSync(join(system.dataFolder, "connection.json"), "utf8");
  const { temporal } = JSON.parse(file) as SystemConnection;
  if (temporal === null) throw new Error("expected a Temporal server in connection.json");
  const { address, namespace } = temporal;
  const connection = await Connection.connect({ address });
  try {
    const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
    expect(Object.keys(customAttributes)).toEqual(expect.arrayContaining(Object.keys(SEARCH_ATTRIBUTES)));

    // The demonstration's matters run from the first start on.
    const { workflow } = new Client({ connection, namespace });
    const warned = `WorkflowType = '${WORKFLOWS.matter}' and ExecutionStatus = 'Running' and Phase = 'warned'`;
    while ((await workflow.count(warned)).count === 0) await new Promise((done) => setTimeout(done, 200));
    for await (const { typedSearchAttributes } of workflow.list({ query: warned, pageSize: 1 })) {
      const shown = Object.fromEntries(typedSearchAttributes.getAll().map(({ key, value }) => [key.name, value]));
      expect(Object.keys(shown)).toEqual(expect.arrayContaining(Object.keys(SEARCH_ATTRIBUTES)));
      expect(shown).toMatchObject({ Phase: "warned", Parked: false, DueAt: expect.any(Date) });
      break;
    }
  } finally {
    await connection.close();
  }
  system.npm.kill("SIGTERM");
  expect(await system.ended).toEqual([0, null]);
});
