import { createServer, type ServerResponse } from "node:http";
import { HeqingError } from "../domain/errors";
import { listen } from "../telemetry/health-server";
import { answerUnreadable } from "./http/unreadable";
import { createApp, type AppParts } from "./app";

/** How long a sender may take, in milliseconds, and how often that is looked at: who sends byte by byte holds nothing for ever. */
export interface Patience {
  /** Until the headers are whole. */
  readonly headers: number;
  /** Until the body is: the largest upload by a slow line. */
  readonly request: number;
  readonly look: number;
}
const PATIENCE: Patience = { headers: 60_000, request: 300_000, look: 10_000 };

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
  parts: AppParts & { readonly port: number; readonly host: string; readonly patience?: Patience },
): Promise<RunningApi> {
  const closing = new AbortController();
  const app = createApp({ ...parts, closing: closing.signal });
  const underWay = new Set<ServerResponse>();
  let closed: Promise<void> | undefined;
  const { headers, request: whole, look } = parts.patience ?? PATIENCE;
  const limits = { headersTimeout: headers, requestTimeout: whole, connectionsCheckingInterval: look };
  const server = createServer(limits, (request, response) => {
    underWay.add(response);
    response.once("close", () => underWay.delete(response));
    if (closed !== undefined) endConnection(response);
    app(request, response);
  });
  answerUnreadable(server);
  // Longer than the idle time of usual proxies, so that they and not we close a connection they may be about to use.
  server.keepAliveTimeout = 75_000;
  const port = await listen(server, parts.port, parts.host);
  const close = (): Promise<void> =>
    new Promise((resolve, reject) => {
      server.close((error) =>
        error === undefined ? resolve() : reject(new HeqingError("INTERNAL", error.message, { cause: error })),
      );
      closing.abort();
      for (const response of underWay) endConnection(response);
      server.closeIdleConnections();
    });
  return { port, close: () => (closed ??= close()) };
}

/** A kept-alive connection would otherwise be good for another request after its answer. */
function endConnection(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader("Connection", "close");
}
