import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { HeqingError, wholeText } from "../../domain/errors";

/** RFC 8785 canonical JSON: one text for one value, whatever the order of its keys. @throws INPUT_INVALID */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new HeqingError("INPUT_INVALID", `expected a JSON value, got ${typeof value}`);
  return wholeText(text);
}

/** SHA-256 over the UTF-8 bytes of the canonical JSON: what an act's payload is told apart by. */
export const payloadHash = (payload: unknown): Buffer =>
  createHash("sha256").update(canonicalJson(payload), "utf8").digest();
