import { randomUUID } from "node:crypto";
import type { RequestHandler } from "express";
import { pinoHttp } from "pino-http";
import { withContext } from "../../telemetry/context";
import type { Logger } from "../../telemetry/logger";

/**
 * Gives each request an id of ours, answers with it, and carries it into every log line written on the request's behalf. An
 * id that the caller chose would let two requests, or somebody else's, share one in log and audit.
 */
export function requestId(): RequestHandler {
  return (request, response, next) => {
    const id = randomUUID();
    request.id = id;
    response.setHeader("X-Request-Id", id);
    withContext({ requestId: id }, next);
  };
}

/** One line per answered request: method, path without query (it may hold what was searched for), status, time. No header. */
export function requestLog(logger: Logger): RequestHandler {
  return pinoHttp({
    logger,
    quietReqLogger: true,
    genReqId: (request) => request.id,
    customAttributeKeys: { responseTime: "milliseconds" },
    serializers: {
      req: ({ method, url }: { method: string; url: string }) => ({ method, path: url.split("?")[0] }),
      res: ({ statusCode }: { statusCode: number }) => ({ status: statusCode }),
    },
    autoLogging: { ignore: ({ url }) => url === "/healthz" || url === "/readyz" },
  });
}
