import { existsSync } from "node:fs";
import { extname, join } from "node:path";
import express, { type RequestHandler, type Response, type Router } from "express";

/** Our build puts a hash into the name of every file but the entries, so that such a file never changes. */
const HASHED = /[-.][A-Za-z0-9_]{8,}\.[a-z0-9]+$/;
const YEAR = "public, max-age=31536000, immutable";
/** In the order in which they are preferred; the build puts such files beside the plain ones. */
const CODINGS = [
  { name: "br", ending: ".br" },
  { name: "gzip", ending: ".gz" },
] as const;

/** What is said of a file beside its content: type and cache of the plain one, also where a compressed one is sent. */
function describe(response: Response, file: string): void {
  const coding = CODINGS.find(({ ending }) => file.endsWith(ending));
  const plain = coding === undefined ? file : file.slice(0, -coding.ending.length);
  if (coding !== undefined) response.set("Content-Encoding", coding.name);
  response.type(extname(plain)).set("Cache-Control", HASHED.test(plain) ? YEAR : "no-cache");
}

/** The same file under another name of the folder; where it lacks one, the request goes on as it came. */
const under =
  (files: RequestHandler, nameOf: (request: express.Request) => string | null): RequestHandler =>
  (request, response, next) => {
    const name = nameOf(request);
    if (name === null) return next();
    const asked = request.url;
    request.url = name;
    files(request, response, (failure?: unknown) => {
      request.url = asked;
      next(failure);
    });
  };

/**
 * The built pages of a folder: files with the year's cache where their name has a hash, compressed ones where the build
 * made them, and index.html for every other address, since the pages keep their own history. Null without a build.
 */
export function pages(folder: string | undefined): Router | null {
  if (folder === undefined || !existsSync(join(folder, "index.html"))) return null;
  const files = express.static(folder, { index: false, redirect: false, cacheControl: false, setHeaders: describe });
  const sent = express.Router();
  for (const { name, ending } of CODINGS)
    sent.use(under(files, (request) => (request.acceptsEncodings(name) === false ? null : request.path + ending)));
  sent.use(files);

  const router = express.Router();
  router.use((request, response, next) => {
    if (request.method !== "GET" && request.method !== "HEAD") return next("router");
    response.vary("Accept-Encoding");
    next();
  });
  router.use(sent);
  router.use(under(sent, ({ path }) => (/^\/(api|assets)\//.test(path) ? null : "/index.html")));
  return router;
}
