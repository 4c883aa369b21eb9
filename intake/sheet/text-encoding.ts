import { TextDecoder } from "node:util";
import { fileUnusable } from "../../domain/errors";

/** How the text of a file is written: the two encodings in which sheets come in China. */
export const TEXT_ENCODINGS = ["utf-8", "gb18030"] as const;
export type TextEncoding = (typeof TEXT_ENCODINGS)[number];

/** Their names for people. */
export const ENCODING_NAMES: Readonly<Record<TextEncoding, string>> = { "utf-8": "UTF-8", gb18030: "GB18030" };

/** Bytes from the first that is not ASCII on, by which the encoding is told. */
const WINDOW = 64 * 1024;

/** What the decoder puts where bytes are no text: a row that holds it is refused. */
export const NOT_TEXT = "\uFFFD";

const MARK = [0xef, 0xbb, 0xbf];

/** How a text is read. */
export interface TextReading {
  /** As the sender says; nothing is guessed then, but a text that is no GB18030 is not taken as such. @default the one that spoils fewest bytes */
  readonly encoding?: TextEncoding;
  /** Told which was taken, before the first character that depends on it. */
  readonly told?: (encoding: TextEncoding) => void;
}

/**
 * Decodes a file as it streams by: UTF-8 or GB18030. A byte-order mark decides; else the encoding does that spoils fewest
 * bytes. ASCII is the same in both, so nothing is decided before the first other byte, and then by up to 64 KiB after it.
 * Bytes that are no text become U+FFFD.
 * @throws FILE_UNUSABLE for UTF-16, and for a text of another code page
 */
export async function* decodeText(
  chunks: AsyncIterable<Uint8Array>,
  { encoding, told = () => undefined }: TextReading = {},
): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  let first = true;
  let waiting: Uint8Array[] = [];
  let held = 0;
  const decide = (ended: boolean): TextDecoder => {
    const bytes = Buffer.concat(waiting);
    if (encoding === "gb18030" && isStrange(bytes)) throw fileUnusable([{ fault: "other-code-page" }]);
    const taken = encoding ?? encodingOf(bytes, ended);
    told(taken);
    return new TextDecoder(taken);
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
  else told(encoding ?? "utf-8");
}

/**
 * The encoding of some bytes: the one in which fewest of them are no text; `ended` where no more follow.
 * @throws FILE_UNUSABLE where it would be GB18030, but the characters are not those of Chinese sheets
 */
export function encodingOf(bytes: Uint8Array, ended: boolean): TextEncoding {
  if (MARK.every((byte, index) => bytes[index] === byte)) return "utf-8";
  const encoding = fewestSpoilt(bytes, ended);
  if (encoding === "gb18030" && isStrange(bytes)) throw fileUnusable([{ fault: "code-page" }]);
  return encoding;
}

function fewestSpoilt(bytes: Uint8Array, ended: boolean): TextEncoding {
  const utf8 = decoded("utf-8", bytes, ended);
  const gb18030 = decoded("gb18030", bytes, ended);
  const [spoiltUtf8, spoiltGb] = [spoilt(utf8), spoilt(gb18030)];
  if (spoiltUtf8 !== spoiltGb) return spoiltUtf8 < spoiltGb ? "utf-8" : "gb18030";
  const letters = utf8.replaceAll(/[\p{ASCII}\uFEFF\uFFFD°±²³µ·×÷]/gu, "");
  // Two-byte characters alone, Cyrillic say: a sheet of ours has none, but some Chinese words in GB18030 look so.
  if (letters === "" || /[\u0800-\u{10FFFF}]/u.test(letters)) return "utf-8";
  return /^\p{Script=Han}+$/u.test(gb18030.replaceAll(/\p{ASCII}/gu, "")) ? "gb18030" : "utf-8";
}

const decoded = (encoding: TextEncoding, bytes: Uint8Array, ended: boolean): string =>
  new TextDecoder(encoding).decode(bytes, { stream: !ended });

function spoilt(text: string): number {
  let count = 0;
  for (let at = text.indexOf(NOT_TEXT); at !== -1; at = text.indexOf(NOT_TEXT, at + 1)) count += 1;
  return count;
}

/** Of a hundred characters in GB18030, so many at most lie outside of the common set: rare characters of a few names. */
const STRANGE_PERCENT = 20;
const STRANGE_AT_LEAST = 2;

/**
 * Whether bytes read as GB18030 give characters that Chinese sheets hardly have: neither the common characters nor
 * punctuation of GB 2312, from which Big5 and other code pages differ in every second one.
 */
function isStrange(bytes: Uint8Array): boolean {
  let [all, strange] = [0, 0];
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    const trail = bytes[at + 1];
    if (trail === undefined) break;
    all += 1;
    const isPunctuation = lead >= 0xa1 && lead <= 0xa3;
    const isCharacter = lead >= 0xb0 && lead <= 0xf7;
    if (trail < 0xa1 || trail === 0xff || !(isPunctuation || isCharacter)) strange += 1;
    if (trail >= 0x40) at += 1;
  }
  return strange >= STRANGE_AT_LEAST && strange * 100 > all * STRANGE_PERCENT;
}

function isAscii(bytes: Uint8Array): boolean {
  for (const byte of bytes) if (byte > 127) return false;
  return true;
}

function refuseUtf16(bytes: Uint8Array): void {
  const [one, two] = bytes;
  if ((one === 0xff && two === 0xfe) || (one === 0xfe && two === 0xff)) throw fileUnusable([{ fault: "wide-text" }]);
}
