import express, { type Express } from "express";
import { HeqingError } from "../domain/errors";
import { requestHistogram, type Registry } from "../telemetry/metrics";
import { docsPage } from "./openapi/docs-page";
import { meter } from "./http/meter";
import { pages } from "./http/pages";
import type { ApiPorts } from "./ports";
import { failed, notFound } from "./http/problem";
import { keptFor } from "./system/kept-for";
import { systemReadiness, type ReadinessSources } from "./system/readiness";
import { register } from "./http/register";
import { requestId, requestLog } from "./http/request-log";
import { ROUTES } from "./routes";
import { securityHeaders } from "./http/security-headers";
import { statusPage } from "./system/status-page";

/** Everything the app uses; it opens and closes nothing itself. */
export interface AppParts extends ReadinessSources, ApiPorts {
  readonly registry: Registry;
  /** How many proxies in front are believed about the caller's address. */
  readonly trustedProxies: number;
  /** Milliseconds for which an answer about readiness is kept; a second where nothing else is said. */
  readonly readinessKept?: number;
  /** Built pages (dist/web), when there are any. */
  readonly pages?: string;
}

const READINESS_KEPT = 1_000;

/** The Express app. The order of its middleware is the order of this list. */
export function createApp(parts: AppParts): Express {
  const app = express();
  app.disable("x-powered-by");
  app.disable("etag");
  app.set("query parser", "simple");
  app.set("trust proxy", parts.trustedProxies);
  app.use(requestId());
  app.use(measured(parts.registry));
  app.use(requestLog(parts.logger));
  app.use(...securityHeaders(parts.secure));

  // The address of such a page is a secret.
  app.use(["/link", "/api/v1/links"], (_request, response, next) => {
    response.set("Referrer-Policy", "no-referrer");
    next();
  });

  const readinessNow = keptFor(parts.readinessKept ?? READINESS_KEPT, () => systemReadiness(parts));
  // Strangers may ask these: what is asked too often, or by many at once, must not slow those who work.
  const metered = meter(parts.limits.stranger);
  app.get("/healthz", metered, (_request, response) => void response.type("text/plain").send("ok\n"));
  app.get("/readyz", metered, async (_request, response) => {
    const readiness = await readinessNow();
    response
      .status(readiness.ready ? 200 : 503)
      .set("Cache-Control", "no-store")
      .json(readiness);
  });
  app.get("/api/system", metered, async (_request, response) => {
    const { ready, parts: all } = await readinessNow();
    // Every page asks this, of strangers too: not where a part was looked for, nor why it does not answer.
    const told = all.map(({ part, state }) => ({ part, state }));
    response.set("Cache-Control", "no-store").json({ ready, parts: told, temporal: parts.system.temporal ?? null });
  });
  app.use("/api/v1", register(ROUTES, parts));
  app.use("/api/docs", docsPage());
  app.use("/api", notFound);

  const status: express.RequestHandler = async (_request, response) => {
    response.type("html").send(statusPage(await readinessNow(), parts.system.temporal));
  };
  app.get("/status", metered, status);
  const built = pages(parts.pages);
  if (built === null) app.get("/", metered, status);
  else app.use(built);
  app.use((request) => {
    throw new HeqingError("NOT_FOUND", `expected an address of ours, got ${request.path.slice(0, 200)}`);
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
        route: typeof route === "string" ? `${request.baseUrl}${route}` : "other",
        status: `${Math.trunc(response.statusCode / 100)}xx`,
      });
    });
    next();
  };
}
