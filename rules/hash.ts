import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { HeqingError, wholeText } from "../domain/errors";

/**
 * SHA-256, in hex, over the RFC 8785 canonical JSON of a rule (envelope and body): the same rule has the same hash
 * whatever the order of its keys and its white space.
 * @throws RULE_INVALID when the value has no JSON form, INPUT_INVALID for half of a surrogate pair in a text
 */
export const hashRule = (rule: unknown): string => {
  const text = canonicalize(rule);
  if (text === undefined) throw new HeqingError("RULE_INVALID", `expected a JSON value to hash, got ${typeof rule}`);
  return createHash("sha256").update(wholeText(text), "utf8").digest("hex");
};
