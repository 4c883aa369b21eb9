import { HeqingError } from "./heqing-error";

/** JSON writes half of a pair of surrogates as an escape, and a whole pair as the character that it is. */
const HALF = /(?:^|[^\\])(?:\\\\)*\\ud[89a-f][0-9a-f]{2}/i;

/**
 * A canonical JSON text (RFC 8785) whose texts are characters throughout: half of a surrogate pair is none, has no bytes in
 * UTF-8, and can't be sealed.
 * @throws INPUT_INVALID
 */
export function wholeText(json: string): string {
  if (!HALF.test(json)) return json;
  throw new HeqingError("INPUT_INVALID", "expected text of whole characters, got half of a surrogate pair");
}
