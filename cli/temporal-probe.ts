import { Connection } from "@temporalio/client";
import type { TemporalConnection } from "./temporal-connection";

/** A lazily opened connection to Temporal, asked whether it answers. */
export interface TemporalProbe {
  readonly connection: Connection;
  /** Where Temporal answers; rejects with why not. */
  answers(): Promise<string>;
}

/** Opens nothing until it is asked. */
export function temporalProbe({ connectionOptions, address, namespace }: TemporalConnection): TemporalProbe {
  const connection = Connection.lazy(connectionOptions);
  return {
    connection,
    answers: async () => {
      await connection.withDeadline(Date.now() + 1_500, () =>
        connection.workflowService.describeNamespace({ namespace }),
      );
      return `namespace ${namespace} at ${address}`;
    },
  };
}
