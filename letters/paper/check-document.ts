import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import { fileUnusable, HeqingError, isZip } from "../../domain/errors";

const MEGA = 1 << 20;
/** What a document may be at most: letters are small, hostile files are not. */
export const DOCUMENT_LIMITS = { packed: 2 * MEGA, unpacked: 24 * MEGA, parts: 500 } as const;

const broken = (cause?: unknown): HeqingError =>
  cause instanceof HeqingError ? cause : fileUnusable([{ fault: "document-broken" }], cause);

/**
 * Looks whether a file is a DOCX document that may be read: its parts are unpacked here first and counted, so that nothing that
 * unpacks to too much reaches the reader.
 * @throws HeqingError FILE_UNUSABLE in one sentence
 */
export async function checkDocument(bytes: Buffer): Promise<void> {
  if (bytes.length > DOCUMENT_LIMITS.packed)
    throw fileUnusable([{ fault: "document-large", facts: { limit: DOCUMENT_LIMITS.packed / MEGA } }]);
  if (!isZip(bytes)) throw fileUnusable([{ fault: "no-letter-document" }]);
  const zip = await fromBufferPromise(bytes).catch((cause: unknown) => {
    throw broken(cause);
  });
  try {
    await checkParts(zip);
  } catch (cause) {
    throw broken(cause);
  } finally {
    zip.close();
  }
}

async function checkParts(zip: ZipFile): Promise<void> {
  if (zip.entryCount > DOCUMENT_LIMITS.parts) throw fileUnusable([{ fault: "document-bomb" }]);
  const names = new Set<string>();
  let left: number = DOCUMENT_LIMITS.unpacked;
  for await (const entry of zip.eachEntry()) {
    names.add(entry.fileName);
    left -= await unpacked(zip, entry, left);
  }
  if (!names.has("word/document.xml")) throw fileUnusable([{ fault: "no-letter-document" }]);
  if ([...names].some((name) => /vbaProject\.bin$/iu.test(name)))
    throw fileUnusable([{ fault: "document-active", facts: { what: "VBA" } }]);
}

/** Unpacks a part and forgets it; gives its length. A document type declaration has no place in one. */
async function unpacked(zip: ZipFile, entry: Entry, left: number): Promise<number> {
  if (entry.fileName.endsWith("/")) return 0;
  if (entry.uncompressedSize > left) throw fileUnusable([{ fault: "document-bomb" }]);
  let length = 0;
  let beginning = "";
  for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    if (length > left) throw fileUnusable([{ fault: "document-bomb" }]);
    if (beginning.length < 4096) beginning += Buffer.from(chunk).toString("latin1");
  }
  if (/\.(xml|rels)$/iu.test(entry.fileName) && beginning.includes("<!DOCTYPE")) throw broken();
  return length;
}
