import { createServer, type Server, type ServerResponse } from "node:http";
import { HeqingError } from "../domain/errors";
import type { Registry } from "./metrics";
import type { Readiness } from "./readiness";

/** What a process without pages shows of itself. */
export interface HealthOptions {
  readonly port: number;
  readonly host: string;
  readonly registry: Registry;
  readonly readiness: () => Promise<Readiness>;
}

/** A running health server; `close` ends open connections too. */
export interface HealthServer {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * /healthz (the process answers), /readyz (200, or 503 with what is missing), /metrics (Prometheus text).
 * @throws HeqingError PORT_TAKEN
 */
export async function startHealthServer(options: HealthOptions): Promise<HealthServer> {
  const server = createServer((request, response) => {
    void answer(options, request.url ?? "/", response);
  });
  const port = await listen(server, options.port, options.host);
  return {
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * Starts listening and gives the port (asked 0: the one the system chose).
 * @throws HeqingError PORT_TAKEN
 */
export function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (cause: NodeJS.ErrnoException) => {
      const reason = cause.code === "EADDRINUSE" ? "another program listens on it" : cause.message;
      reject(
        new HeqingError("PORT_TAKEN", `Port ${port} on ${host} can't be used: ${reason}.`, { cause, fields: { port } }),
      );
    });
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}

async function answer({ registry, readiness }: HealthOptions, url: string, response: ServerResponse): Promise<void> {
  const path = url.split("?")[0];
  try {
    if (path === "/healthz") return send(response, 200, "text/plain; charset=utf-8", "ok\n");
    if (path === "/metrics") return send(response, 200, registry.contentType, await registry.metrics());
    if (path === "/readyz") {
      const state = await readiness();
      return send(response, state.ready ? 200 : 503, "application/json", `${JSON.stringify(state)}\n`);
    }
    return send(response, 404, "text/plain; charset=utf-8", "not found\n");
  } catch (error) {
    return send(
      response,
      500,
      "text/plain; charset=utf-8",
      `${error instanceof Error ? error.message : String(error)}\n`,
    );
  }
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { "content-type": type, "cache-control": "no-store" }).end(body);
}
