import { randomUUID } from "node:crypto";
import type { Server } from "node:http";
import type { Duplex } from "node:stream";
import { HeqingError } from "../../domain/errors";
import { withContext } from "../../telemetry/context";
import { InputInvalid } from "./input-invalid";
import { problemOf } from "./problem";

/** What Node found wrong with a request that it could not read to its end. */
function wrongWith({ code }: NodeJS.ErrnoException): HeqingError {
  switch (code) {
    case "HPE_HEADER_OVERFLOW":
      return new HeqingError("HEADERS_TOO_LARGE", "expected address and headers of at most 16 KiB");
    case "ERR_HTTP_REQUEST_TIMEOUT":
      return new InputInvalid([{ path: "", message: "expected a request that comes sooner" }]);
    default:
      return new InputInvalid([{ path: "", message: "expected a request that can be read" }]);
  }
}

/** Answers requests that never reach the app as it answers all others, instead of by a bare status. */
export function answerUnreadable(server: Server): void {
  server.on("clientError", (error: NodeJS.ErrnoException & { rawPacket?: Buffer }, socket: Duplex) => {
    if (error.code === "ECONNRESET" || !socket.writable) return void socket.destroy();
    const requestId = randomUUID();
    const wrong = wrongWith(error);
    const body = withContext({ requestId }, () => JSON.stringify(problemOf(wrong)));
    const headers = [
      `HTTP/1.1 ${wrong.entry.status} ${wrong.entry.status === 431 ? "Request Header Fields Too Large" : "Bad Request"}`,
      "Content-Type: application/problem+json; charset=utf-8",
      `Content-Length: ${Buffer.byteLength(body)}`,
      `X-Request-Id: ${requestId}`,
      "X-Content-Type-Options: nosniff",
      "Cache-Control: no-store",
      "Connection: close",
    ];
    const head = error.rawPacket?.subarray(0, 5).toString("latin1") === "HEAD ";
    socket.end(`${headers.join("\r\n")}\r\n\r\n${head ? "" : body}`);
  });
}
