import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import { fileUnusable, HeqingError } from "../../domain/errors";

const MEGA = 1024 * 1024;
/** What a document may be unpacked, in bytes and parts; and how many bytes one packed byte may hold above a harmless size. */
const LIMITS = { unpacked: 300 * MEGA, parts: 3_000, part: 16 * MEGA, harmless: 4 * MEGA, packed: 300 } as const;

/** The part that makes an archive one or the other. */
const MAIN = { docx: "word/document.xml", xlsx: "xl/workbook.xml" } as const;
type Kind = keyof typeof MAIN;

/** Parts that run or carry programs. */
const ACTIVE_PARTS: readonly (readonly [RegExp, string])[] = [
  [/vbaProject/i, "VBA"],
  [/(^|\/)activeX\//i, "ActiveX"],
  [/oleObject/i, "OLE"],
  [/(^|\/)embeddings\/.*\.(bin|exe|dll|js|vbs|cmd|bat)$/i, "OLE"],
  [/(^|\/)macrosheets\//i, "XLM"],
];

const unusable = (cause?: unknown): HeqingError => fileUnusable([{ fault: "document-broken" }], cause);

/**
 * What an archive is: a document or a workbook of Office whose parts are within bounds and neither run nor fetch anything.
 * It is no virus scanner, and what is downloaded is never opened by us.
 * @throws HeqingError FILE_UNUSABLE
 */
export async function officeDocument(bytes: Buffer): Promise<Kind> {
  let zip: ZipFile;
  try {
    zip = await fromBufferPromise(bytes, { strictFileNames: true, validateEntrySizes: true });
  } catch (cause) {
    throw unusable(cause);
  }
  try {
    const entries = await entriesOf(zip);
    refuseActiveParts([...entries.keys()]);
    const kind = (Object.keys(MAIN) as readonly Kind[]).find((one) => entries.has(MAIN[one]));
    const types = entries.get("[Content_Types].xml");
    if (kind === undefined || types === undefined)
      throw fileUnusable([{ fault: "no-attachment-file", facts: { got: "ZIP" } }]);
    if (/macroEnabled/i.test(await textOf(zip, types))) throw active("VBA");
    for (const [name, entry] of entries) {
      if (name.endsWith(".rels")) refuseFetching(await textOf(zip, entry));
    }
    return kind;
  } catch (cause) {
    if (cause instanceof HeqingError) throw cause;
    throw unusable(cause);
  } finally {
    zip.close();
  }
}

const active = (what: string): HeqingError => fileUnusable([{ fault: "document-active", facts: { what } }]);

async function entriesOf(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  const large = fileUnusable([{ fault: "document-large", facts: { limit: LIMITS.unpacked / MEGA } }]);
  if (zip.entryCount > LIMITS.parts) throw large;
  const entries = new Map<string, Entry>();
  let unpacked = 0;
  for await (const entry of zip.eachEntry()) {
    // A table of contents can name more entries than it counts.
    if (entries.size > LIMITS.parts || entries.has(entry.fileName)) throw unusable();
    if (entry.isEncrypted()) throw unusable();
    unpacked += entry.uncompressedSize;
    if (unpacked > LIMITS.unpacked) throw large;
    if (entry.uncompressedSize > LIMITS.harmless && entry.uncompressedSize > entry.compressedSize * LIMITS.packed) {
      throw fileUnusable([{ fault: "document-bomb" }]);
    }
    entries.set(entry.fileName, entry);
  }
  return entries;
}

function refuseActiveParts(names: readonly string[]): void {
  for (const [part, what] of ACTIVE_PARTS) if (names.some((name) => part.test(name))) throw active(what);
}

/** A small part as text; never more than its entry says. */
async function textOf(zip: ZipFile, entry: Entry): Promise<string> {
  if (entry.uncompressedSize > LIMITS.part) throw unusable();
  const chunks: Buffer[] = [];
  for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  const wide = bytes[0] === 0xff || bytes[0] === 0xfe || bytes.includes(0);
  const text = bytes.toString("utf8");
  // UTF-16 and document types are legal XML that Office does not write here.
  if (wide || text.includes("<!DOCTYPE") || text.includes("<!ENTITY")) throw unusable();
  return text;
}

/** Whatever is fetched from elsewhere when the document is opened, a link that a person follows apart. */
function refuseFetching(relations: string): void {
  for (const [relation] of relations.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)) {
    if (
      /TargetMode\s*=\s*["']External["']/i.test(relation) &&
      !/Type\s*=\s*["'][^"']*\/hyperlink["']/i.test(relation)
    ) {
      throw active("external");
    }
  }
}
