import { createHash } from "node:crypto";

/**
 * The id that the same key and words always give (UUID version 8 of RFC 9562, over SHA-256), so that doing a thing
 * twice is doing it once. The key is a matter's own random one: two books never share an id.
 */
export function derivedId(key: string, ...words: readonly (string | number)[]): string {
  const bytes = createHash("sha256")
    .update([key, ...words].join("\n"), "utf8")
    .digest()
    .subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** Id of a step inside its matter. */
export const stepId = (key: string, no: number): string => derivedId(key, "step", no);
