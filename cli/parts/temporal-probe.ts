import { Connection } from "@temporalio/client";
import { HeqingError } from "../../domain/errors";
import type { TemporalConnection } from "../temporal-connection";

/** A lazily opened connection to Temporal, asked whether it answers. */
export interface TemporalProbe {
  readonly connection: Connection;
  /** Where Temporal answers; rejects with why not. */
  answers(): Promise<string>;
}

/**
 * Left alone, gRPC waits longer after each refused connection, up to two minutes: a server whose first build takes
 * minutes would be known to answer only minutes after it does.
 */
const LONGEST_PAUSE_MS = 1_000;

/** Opens nothing until it is asked. */
export function temporalProbe({ connectionOptions, address, namespace }: TemporalConnection): TemporalProbe {
  const connection = Connection.lazy({
    ...connectionOptions,
    channelArgs: { "grpc.max_reconnect_backoff_ms": LONGEST_PAUSE_MS },
  });
  return {
    connection,
    answers: async () => {
      await asked(address, () =>
        connection.withDeadline(Date.now() + 1_500, () => connection.workflowService.describeNamespace({ namespace })),
      );
      return `namespace ${namespace} at ${address}`;
    },
  };
}

/**
 * The SDK tells of a server that is not there in the words of gRPC; here in ours.
 * @throws HeqingError TEMPORAL_UNREACHABLE
 */
export async function asked<T>(address: string, question: () => Promise<T>): Promise<T> {
  try {
    return await question();
  } catch (cause) {
    const words =
      cause instanceof Error && "details" in cause && typeof cause.details === "string" ? cause.details : "";
    const why = /deadline exceeded/i.test(words) || words === "" ? "no answer in time" : words;
    throw new HeqingError("TEMPORAL_UNREACHABLE", `Expected the Temporal server at ${address} to answer: ${why}`, {
      cause,
      fields: { address },
    });
  }
}
