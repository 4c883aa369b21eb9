/**
 * The revision of the law: a hash of the law's folders made at build (bin/compile.mjs writes `law-revision.json` beside
 * this file). Every judged act stores it. In jest, where nothing is built, it says so.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const FILE = join(__dirname, "law-revision.json");

/** SHA-256 over the law's sources, its first 16 digits in hex; `sources` where they run unbuilt. */
export const LAW_REVISION: string = existsSync(FILE)
  ? (JSON.parse(readFileSync(FILE, "utf8")) as { readonly revision: string }).revision
  : "sources";
