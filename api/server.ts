import { createServer } from "node:http";
import { HeqingError } from "../domain/errors";
import { listen } from "../telemetry/health-server";
import { createApp, type AppParts } from "./app";

/** A listening API. */
export interface RunningApi {
  readonly port: number;
  /** Takes no new request, lets those under way finish, and resolves when the last connection is closed. */
  close(): Promise<void>;
}

/**
 * Listens with the app.
 * @throws HeqingError PORT_TAKEN
 */
export async function startApi(
  parts: AppParts & { readonly port: number; readonly host: string },
): Promise<RunningApi> {
  const app = createApp(parts);
  let closing = false;
  const server = createServer((request, response) => {
    // A kept-alive connection would otherwise be good for another request after its answer.
    if (closing) response.setHeader("Connection", "close");
    app(request, response);
  });
  // Longer than the idle time of usual proxies, so that they and not we close a connection they may be about to use.
  server.keepAliveTimeout = 75_000;
  const port = await listen(server, parts.port, parts.host);
  return {
    port,
    close: () => {
      closing = true;
      return new Promise((resolve, reject) => {
        server.close((error) =>
          error === undefined ? resolve() : reject(new HeqingError("INTERNAL", error.message, { cause: error })),
        );
        server.closeIdleConnections();
      });
    },
  };
}
