import { dirname, join } from "node:path";
import express, { type RequestHandler, type Router } from "express";

/** Files of swagger-ui-dist that the page loads; nothing else of its folder is served. */
const FILES = ["swagger-ui.css", "swagger-ui-bundle.js", "favicon-32x32.png"] as const;

const PAGE = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>河清 API</title><link rel="icon" href="/api/docs/favicon-32x32.png"><link rel="stylesheet" href="/api/docs/swagger-ui.css">
</head><body><div id="swagger-ui"></div>
<script src="/api/docs/swagger-ui-bundle.js"></script><script src="/api/docs/init.js"></script></body></html>
`;

/**
 * Signing in on the pages is signing in here: the cookie travels by itself, and each request that changes something gets
 * the session's protection token and, where none was typed, a key of its own.
 */
const INIT = `const csrf = () =>
  fetch("/api/v1/session", { headers: { accept: "application/json" } })
    .then((answer) => (answer.ok ? answer.json() : {}))
    .then((session) => session.csrf ?? "");
const key = () => {
  const hex = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), "4" + hex.slice(13, 16), "8" + hex.slice(17, 20), hex.slice(20)].join("-");
};
SwaggerUIBundle({
  url: "/api/v1/openapi.json",
  dom_id: "#swagger-ui",
  deepLinking: true,
  validatorUrl: null,
  defaultModelsExpandDepth: -1,
  docExpansion: "list",
  requestInterceptor: async (request) => {
    if (request.loadSpec || request.method === "GET" || request.method === "HEAD") return request;
    const { Authorization } = request.headers;
    if (Authorization === undefined) request.headers["x-heqing-csrf"] = await csrf();
    if (request.method === "POST") request.headers["Idempotency-Key"] ??= key();
    return request;
  },
});
`;

const sent =
  (type: string, text: string): RequestHandler =>
  (_request, response) =>
    void response.type(type).set("Cache-Control", "no-cache").send(text);

/** The page on which the API can be tried, under the same policy as every other: no script and no style in the page itself. */
export function docsPage(): Router {
  const folder = dirname(require.resolve("swagger-ui-dist/package.json"));
  const router = express.Router();
  router.get("/", sent("html", PAGE));
  router.get("/init.js", sent("text/javascript", INIT));
  for (const file of FILES) {
    router.get(`/${file}`, (_request, response) => {
      response.sendFile(join(folder, file), { cacheControl: false, headers: { "Cache-Control": "no-cache" } });
    });
  }
  return router;
}
