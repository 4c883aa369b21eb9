import { existsSync } from "node:fs";
import { join } from "node:path";
import express, { type ErrorRequestHandler, type Express } from "express";
import helmet from "helmet";
import { currentContext } from "../telemetry/context";
import { describeError, type Logger } from "../telemetry/logger";
import { requestHistogram, type Registry } from "../telemetry/metrics";
import { systemReadiness, type ReadinessSources } from "./readiness";
import { requestId, requestLog } from "./request-log";
import { statusPage } from "./status-page";

/** Everything the app uses; it opens and closes nothing itself. */
export interface AppParts extends ReadinessSources {
  readonly logger: Logger;
  readonly registry: Registry;
  /** How many proxies in front are believed about the caller's address. */
  readonly trustedProxies: number;
  /** Built pages (dist/web), when there are any. */
  readonly pages?: string;
}

/** The Express app. The order of its middleware is the order of this list. */
export function createApp(parts: AppParts): Express {
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", parts.trustedProxies);
  app.use(requestId());
  app.use(measured(parts.registry));
  app.use(requestLog(parts.logger));
  app.use(
    helmet({
      // Whether there is TLS is known by the proxy that ends it; over plain HTTP in an office network these two break the pages.
      contentSecurityPolicy: { directives: { "upgrade-insecure-requests": null } },
      strictTransportSecurity: false,
    }),
  );

  app.get("/healthz", (_request, response) => void response.type("text/plain").send("ok\n"));
  app.get("/readyz", async (_request, response) => {
    const readiness = await systemReadiness(parts);
    response
      .status(readiness.ready ? 200 : 503)
      .set("Cache-Control", "no-store")
      .json(readiness);
  });
  app.get("/metrics", async (_request, response) => {
    response.type(parts.registry.contentType).send(await parts.registry.metrics());
  });
  app.get("/api/system", async (_request, response) => {
    const readiness = await systemReadiness(parts);
    response.set("Cache-Control", "no-store").json({ ...readiness, temporal: parts.system.temporal ?? null });
  });

  const { pages } = parts;
  if (pages !== undefined && existsSync(join(pages, "index.html"))) app.use(express.static(pages));
  app.get("/", async (_request, response) => {
    response.type("html").send(statusPage(await systemReadiness(parts), parts.system.temporal));
  });
  app.use(failed(parts.logger));
  return app;
}

function measured(registry: Registry): express.RequestHandler {
  const histogram = requestHistogram(registry);
  return (request, response, next) => {
    const stop = histogram.startTimer();
    response.once("finish", () => {
      const route = (request.route as { path?: unknown } | undefined)?.path;
      stop({
        method: request.method,
        route: typeof route === "string" ? route : "other",
        status: `${Math.trunc(response.statusCode / 100)}xx`,
      });
    });
    next();
  };
}

function failed(logger: Logger): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    logger.error({ err: describeError(error) }, "request failed");
    if (response.headersSent) return next(error);
    response
      .status(500)
      .type("application/problem+json")
      .json({ code: "INTERNAL", status: 500, requestId: currentContext().requestId });
  };
}
