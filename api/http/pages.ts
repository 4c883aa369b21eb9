import { existsSync, readdirSync, statSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import express, { type RequestHandler, type Router } from "express";

/** Our build puts a hash into the name of every file but the entries, so that such a file never changes. */
const HASHED = /[-.][A-Za-z0-9_]{8,}\.[a-z0-9]+$/;
const YEAR = "public, max-age=31536000, immutable";
/** In the order in which they are preferred. */
const CODINGS = [
  { name: "br", ending: ".br" },
  { name: "gzip", ending: ".gz" },
] as const;

/** Files below a folder by their path on the pages' address. */
function filesBelow(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name));
  return new Map(
    files
      .filter((file) => statSync(file).isFile())
      .map((file) => [`/${relative(folder, file).split(sep).join("/")}`, file]),
  );
}

/**
 * The built pages of a folder: files with the year's cache where their name has a hash, compressed ones where the build
 * made them, and index.html for every other address, since the pages keep their own history. Null without a build.
 */
export function pages(folder: string | undefined): Router | null {
  if (folder === undefined || !existsSync(join(folder, "index.html"))) return null;
  const files = filesBelow(folder);
  const router = express.Router();
  const file: RequestHandler = (request, response, next) => {
    if (request.method !== "GET" && request.method !== "HEAD") return next();
    const found = files.has(request.path) && request.path !== "/" ? request.path : null;
    if (found === null && /^\/(api|assets)\//.test(request.path)) return next();
    const path = found ?? "/index.html";
    const coding = CODINGS.find(
      ({ name, ending }) => files.has(path + ending) && request.acceptsEncodings(name) !== false,
    );
    response.vary("Accept-Encoding");
    if (coding !== undefined) response.set("Content-Encoding", coding.name);
    response.type(extname(path));
    response.sendFile(files.get(path + (coding?.ending ?? "")) ?? join(folder, path), {
      cacheControl: false,
      dotfiles: "deny",
      headers: { "Cache-Control": HASHED.test(path) ? YEAR : "no-cache" },
    });
  };
  router.use(file);
  return router;
}
