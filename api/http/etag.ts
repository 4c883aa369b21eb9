import type { Request } from "express";
import { HeqingError } from "../../domain/errors";

/** Characters that an entity tag may have between its quotes. RFC 9110 §8.8.3 */
const TAG = /^[\x21\x23-\x7E\x80-\xFF]+$/;
const LISTED = /(?:W\/)?"([\x21\x23-\x7E\x80-\xFF]*)"/g;

/** The strong entity tag of a version. @throws HeqingError INTERNAL */
export function entityTag(version: string): string {
  if (!TAG.test(version)) throw new HeqingError("INTERNAL", `expected a version of visible characters, got ${version}`);
  return `"${version}"`;
}

/** Whether If-None-Match names the version: what the sender has is still so. Weak comparison. RFC 9110 §13.1.2 */
export function sameAsSent(ifNoneMatch: string | undefined, version: string): boolean {
  if (ifNoneMatch === undefined) return false;
  return ifNoneMatch.trim() === "*" || [...ifNoneMatch.matchAll(LISTED)].some(([, listed]) => listed === version);
}

/**
 * The version that an edit is made of, from If-Match: one strong tag, as the GET gave it.
 * @throws HeqingError IF_MATCH_MISSING, IF_MATCH_STALE (a weak tag, several, `*`: none that was given)
 */
export function versionSent(request: Request): string {
  const sent = request.get("if-match")?.trim() ?? "";
  if (sent === "") throw new HeqingError("IF_MATCH_MISSING", "expected If-Match with the ETag of what is changed");
  const version = /^"([\x21\x23-\x7E\x80-\xFF]+)"$/.exec(sent)?.[1];
  if (version === undefined) throw stale();
  return version;
}

/** Lets an edit pass that is made of the present version. @throws HeqingError IF_MATCH_STALE */
export function expectVersion(version: string, present: string): void {
  if (version !== present) throw stale();
}

const stale = (): HeqingError =>
  new HeqingError("IF_MATCH_STALE", "expected If-Match with the ETag of the present state");
