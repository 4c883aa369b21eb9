import { fileUnusable } from "../../domain/errors";
import { LIMITS } from "./limits";
import { columnPlace } from "./sheet-rows";

/** Cells that are one: lines from 1, columns from 0. */
export interface Merged {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

const TAG = Buffer.from("mergeCell");
const MERGED = /mergeCell\s[^>]*ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/gu;

/**
 * The cells of a sheet that are one. They stand behind all rows, so the part is looked through for them once before; bytes
 * alone are compared until the first.
 */
export async function mergedCells(chunks: AsyncIterable<Uint8Array>): Promise<readonly Merged[]> {
  const found: Merged[] = [];
  let text: string | null = null;
  let tail = Buffer.alloc(0);
  for await (const chunk of chunks) {
    if (text === null) {
      const joined = Buffer.concat([tail, chunk]);
      const at = joined.indexOf(TAG);
      tail = joined.subarray(-TAG.length);
      if (at === -1) continue;
      text = joined.subarray(at).toString("latin1");
    } else text += Buffer.from(chunk).toString("latin1");
    const end = text.lastIndexOf(">") + 1;
    for (const [, left = "", top, right = "", bottom] of text.slice(0, end).matchAll(MERGED)) {
      if (found.length >= LIMITS.merges) {
        throw fileUnusable([{ fault: "workbook-parts", facts: { limit: LIMITS.merges } }]);
      }
      found.push({
        top: Number(top),
        bottom: Number(bottom),
        left: columnPlace(left),
        right: columnPlace(right),
      });
    }
    text = text.slice(end);
    if (text.length > LIMITS.text) text = "";
  }
  return found.sort((a, b) => a.top - b.top);
}
