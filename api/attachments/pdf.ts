import { inflateSync } from "node:zlib";
import { fileUnusable } from "../../domain/errors";

/** Bytes at the end in which a whole document says where its table stands. */
const TAIL = 2_048;
/** Packed objects unpacked at most, in bytes: they hold names and numbers, no pictures. */
const MOST_UNPACKED = 32 * 1024 * 1024;

/** What makes a document do something or carry something else; a plain report has none of it. */
const ACTIVE = new Set([
  "JavaScript",
  "JS",
  "Launch",
  "EmbeddedFile",
  "EmbeddedFiles",
  "RichMedia",
  "XFA",
  "SubmitForm",
  "ImportData",
]);

/**
 * Looks at the structure of a PDF: whole, not locked, and without what runs or carries files. It reads names outside of
 * streams and in packed objects; it is no virus scanner, and what is downloaded is never opened by us.
 * @throws HeqingError FILE_UNUSABLE
 */
export function checkPdf(bytes: Buffer): void {
  const end = bytes.subarray(-TAIL).toString("latin1");
  if (!/^%PDF-[12]\.\d/.test(bytes.subarray(0, 8).toString("latin1")) || !/startxref\s+\d+\s+%%EOF/.test(end)) {
    throw fileUnusable([{ fault: "pdf-broken" }]);
  }
  const names = namesIn(structureOf(bytes));
  if (names.has("Encrypt")) throw fileUnusable([{ fault: "pdf-locked" }]);
  const active = [...names].filter((name) => ACTIVE.has(name));
  if (active.length > 0) throw fileUnusable([{ fault: "pdf-active", facts: { what: active.join(", ") } }]);
}

/** Names with their escapes undone: `/J#53` is `/JS`. */
function namesIn(texts: readonly string[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const text of texts) {
    for (const [, name = ""] of text.matchAll(/\/([^\s/<>()[\]{}%\0]{1,127})/g)) {
      names.add(name.replaceAll(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))));
    }
  }
  return names;
}

const STREAM = Buffer.from("stream");
const END = Buffer.from("endstream");

/** What stands outside of streams, and what stands in streams of packed objects. */
function structureOf(bytes: Buffer): readonly string[] {
  const texts: string[] = [];
  let unpacked = 0;
  let from = 0;
  for (let at = bytes.indexOf(STREAM); at !== -1; at = bytes.indexOf(STREAM, from)) {
    const before = bytes.subarray(from, at).toString("latin1");
    texts.push(before);
    from = at + STREAM.length;
    const begin = beginOf(bytes, from);
    if (begin === null || !/>>\s*$/.test(before)) continue;
    const end = bytes.indexOf(END, begin);
    if (end === -1) throw fileUnusable([{ fault: "pdf-broken" }]);
    from = end + END.length;
    const dictionary = before.slice(Math.max(0, before.lastIndexOf(" obj")));
    if (!namesIn([dictionary]).has("ObjStm")) continue;
    const objects = unpackedOf(bytes.subarray(begin, end), dictionary, MOST_UNPACKED - unpacked);
    unpacked += objects.length;
    texts.push(objects);
  }
  texts.push(bytes.subarray(from).toString("latin1"));
  return texts;
}

/** Where the bytes of a stream begin: behind the end of the line of its keyword. */
function beginOf(bytes: Buffer, at: number): number | null {
  if (bytes[at] === 0x0a) return at + 1;
  if (bytes[at] === 0x0d) return bytes[at + 1] === 0x0a ? at + 2 : at + 1;
  return null;
}

function unpackedOf(packed: Buffer, dictionary: string, most: number): string {
  if (!/\/Filter/.test(dictionary)) return packed.toString("latin1");
  if (!/\/Filter\s*\[?\s*\/FlateDecode\s*(?:\]|\/|>>|\s)/.test(dictionary))
    throw fileUnusable([{ fault: "pdf-broken" }]);
  try {
    return inflateSync(packed, { maxOutputLength: Math.max(most, 1) }).toString("latin1");
  } catch (cause) {
    throw fileUnusable([{ fault: "pdf-broken" }], cause);
  }
}
