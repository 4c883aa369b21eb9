import { loadClientConnectConfig } from "@temporalio/envconfig";
import type { TLSConfig } from "@temporalio/client";
import type { Environment } from "./environment";

/** How to reach Temporal; the options fit the client's and the worker's connection. */
export interface TemporalConnection {
  readonly connectionOptions: {
    readonly address: string;
    readonly tls?: TLSConfig | boolean;
    readonly apiKey?: string;
    readonly metadata?: Record<string, string>;
  };
  readonly address: string;
  readonly namespace: string;
}

/** From the standard `TEMPORAL_*` names. A configuration file is read only when it or a profile is named. */
export function temporalConnection(environment: Environment): TemporalConnection {
  const disableFile = environment.TEMPORAL_CONFIG_FILE === undefined && environment.TEMPORAL_PROFILE === undefined;
  const { address = "127.0.0.1:7233", ...found } = loadClientConnectConfig(disableFile ? { disableFile } : {})
    .connectionOptions as Partial<TemporalConnection["connectionOptions"]>;
  const given = Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined && value !== null));
  return { connectionOptions: { address, ...given }, address, namespace: environment.TEMPORAL_NAMESPACE };
}
