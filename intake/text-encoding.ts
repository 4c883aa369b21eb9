import { TextDecoder } from "node:util";
import { HeqingError } from "../domain/errors";

/** How the text of a file is written: the two encodings in which sheets come in China. */
export type TextEncoding = "utf-8" | "gb18030";

/** Bytes from the first that is not ASCII on, by which the encoding is told. */
const WINDOW = 64 * 1024;

/** What the decoder puts where bytes are no text: a row that holds it is refused. */
export const NOT_TEXT = "\uFFFD";

/**
 * Decodes a file as it streams by: UTF-8 with or without byte-order mark, or GB18030. ASCII is the same in both, so nothing
 * is decided before the first other byte, and then by up to 64 KiB after it. Bytes that are no text become U+FFFD.
 * @throws FILE_UNUSABLE for UTF-16
 */
export async function* decodeText(
  chunks: AsyncIterable<Uint8Array>,
  told: (encoding: TextEncoding) => void = () => undefined,
): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  let first = true;
  let waiting: Uint8Array[] = [];
  let held = 0;
  const decide = (ended: boolean): TextDecoder => {
    const encoding = encodingOf(Buffer.concat(waiting), ended);
    told(encoding);
    return new TextDecoder(encoding);
  };
  for await (const chunk of chunks) {
    if (chunk.length === 0) continue;
    if (first) refuseUtf16(chunk);
    first = false;
    if (decoder !== null) {
      yield decoder.decode(chunk, { stream: true });
      continue;
    }
    if (waiting.length === 0 && isAscii(chunk)) {
      yield Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length).toString("latin1");
      continue;
    }
    waiting.push(chunk);
    held += chunk.length;
    if (held < WINDOW) continue;
    decoder = decide(false);
    for (const part of waiting) yield decoder.decode(part, { stream: true });
    waiting = [];
  }
  if (decoder === null && waiting.length > 0) {
    decoder = decide(true);
    for (const part of waiting) yield decoder.decode(part, { stream: true });
  }
  if (decoder !== null) yield decoder.decode();
  else told("utf-8");
}

/** The encoding of some bytes; `ended` where no more follow. UTF-8 where both would do and nothing speaks against it. */
export function encodingOf(bytes: Uint8Array, ended: boolean): TextEncoding {
  const utf8 = decoded("utf-8", bytes, ended);
  if (utf8 === null) return "gb18030";
  const letters = utf8.replaceAll(/[\p{ASCII}\uFEFF°±²³µ·×÷]/gu, "");
  // Two-byte characters alone, Cyrillic say: a sheet of ours has none, but some Chinese words in GB18030 look so.
  if (letters === "" || /[\u0800-\u{10FFFF}]/u.test(letters)) return "utf-8";
  const gb18030 = decoded("gb18030", bytes, ended)?.replaceAll(/\p{ASCII}/gu, "") ?? "";
  return /^\p{Script=Han}+$/u.test(gb18030) ? "gb18030" : "utf-8";
}

function decoded(encoding: TextEncoding, bytes: Uint8Array, ended: boolean): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: !ended });
  } catch {
    return null;
  }
}

function isAscii(bytes: Uint8Array): boolean {
  for (const byte of bytes) if (byte > 127) return false;
  return true;
}

function refuseUtf16(bytes: Uint8Array): void {
  const [one, two] = bytes;
  if ((one === 0xff && two === 0xfe) || (one === 0xfe && two === 0xff)) {
    throw new HeqingError(
      "FILE_UNUSABLE",
      "expected text in UTF-8 or GB18030, got UTF-16: save the sheet as CSV UTF-8",
    );
  }
}
