import { inflateSync } from "node:zlib";

/** Sizes of WOFF 1.0 (W3C, sections 3 and 4) and of the table directory of an OpenType file, in bytes. */
const WOFF_HEAD = 44;
const WOFF_ENTRY = 20;
const SFNT_HEAD = 12;
const SFNT_ENTRY = 16;

/**
 * A WOFF file as the plain OpenType file it wraps: Chromium takes fonts of the system only in that form.
 * @throws Error when the bytes are no WOFF file
 */
export function sfntOf(woff: Buffer): Buffer {
  if (woff.toString("latin1", 0, 4) !== "wOFF") throw new Error("expected a WOFF file");
  const count = woff.readUInt16BE(12);
  const power = Math.floor(Math.log2(count));
  const directory = Buffer.alloc(SFNT_HEAD + SFNT_ENTRY * count);
  woff.copy(directory, 0, 4, 8); // the flavour
  directory.writeUInt16BE(count, 4);
  directory.writeUInt16BE(16 * 2 ** power, 6);
  directory.writeUInt16BE(power, 8);
  directory.writeUInt16BE(16 * (count - 2 ** power), 10);
  const parts: Buffer[] = [directory];
  let offset = directory.length;
  for (let place = 0; place < count; place += 1) {
    const from = WOFF_HEAD + WOFF_ENTRY * place;
    const [start, packed, length] = [4, 8, 12].map((at) => woff.readUInt32BE(from + at)) as [number, number, number];
    const kept = woff.subarray(start, start + packed);
    const padding = (4 - (length % 4)) % 4;
    const to = SFNT_HEAD + SFNT_ENTRY * place;
    woff.copy(directory, to, from, from + 4); // tag
    woff.copy(directory, to + 4, from + 16, from + 20); // checksum of the table as it was
    directory.writeUInt32BE(offset, to + 8);
    directory.writeUInt32BE(length, to + 12);
    parts.push(packed < length ? inflateSync(kept) : kept, Buffer.alloc(padding));
    offset += length + padding;
  }
  return Buffer.concat(parts);
}
