import type { Connection } from "@temporalio/client";
import { ensureNamespace } from "../../../local/temporal/namespace";
import { ensureSchemas } from "../../../local/temporal/postgres-schema";

const store = {
  host: "127.0.0.1",
  port: 1,
  user: "temporal",
  password: "x",
  database: "temporal",
  visibilityDatabase: "visibility",
};

test("a schema tool that fails is told with the database it failed on", async () => {
  await expect(ensureSchemas({ binary: "false", store })).rejects.toMatchObject({
    code: "TEMPORAL_SCHEMA",
    fields: { database: "temporal" },
  });
});

test("a namespace that does not show what was set is unfit", async () => {
  const seconds = (days: number) => ({ seconds: days * 86_400 });
  const workflowService = {
    describeNamespace: async () => ({ config: { workflowExecutionRetentionTtl: seconds(3) } }),
    updateNamespace: async () => ({}),
  };
  const connection = { workflowService } as unknown as Connection;
  await expect(ensureNamespace(connection, "heqing", 30)).rejects.toMatchObject({
    code: "NAMESPACE_UNFIT",
    fields: { namespace: "heqing", retentionDays: 30 },
  });
});
