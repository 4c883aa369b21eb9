import { inflateSync } from "node:zlib";

const HEADER = 44;
const ENTRY = 20;

interface Table {
  readonly tag: Buffer;
  readonly bytes: Buffer;
  readonly checksum: number;
}

/**
 * The type file that a WOFF 1.0 file packs (W3C WOFF File Format 1.0): its tables unpacked once, in their order. What reads type
 * would otherwise unpack a whole table for each character.
 */
export function sfntOf(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, index): Table => {
    const at = HEADER + index * ENTRY;
    const [offset, packed, length] = [woff.readUInt32BE(at + 4), woff.readUInt32BE(at + 8), woff.readUInt32BE(at + 12)];
    const bytes = woff.subarray(offset, offset + packed);
    return {
      tag: woff.subarray(at, at + 4),
      bytes: packed < length ? inflateSync(bytes) : bytes,
      checksum: woff.readUInt32BE(at + 16),
    };
  });
  const power = 2 ** Math.floor(Math.log2(count));
  const head = Buffer.alloc(12 + count * 16);
  woff.copy(head, 0, 4, 8);
  head.writeUInt16BE(count, 4);
  head.writeUInt16BE(power * 16, 6);
  head.writeUInt16BE(Math.log2(power), 8);
  head.writeUInt16BE((count - power) * 16, 10);
  let place = head.length;
  const parts: Buffer[] = [head];
  tables.forEach(({ tag, bytes, checksum }, index) => {
    const at = 12 + index * 16;
    tag.copy(head, at);
    head.writeUInt32BE(checksum, at + 4);
    head.writeUInt32BE(place, at + 8);
    head.writeUInt32BE(bytes.length, at + 12);
    const padding = Buffer.alloc((4 - (bytes.length % 4)) % 4);
    parts.push(bytes, padding);
    place += bytes.length + padding.length;
  });
  return Buffer.concat(parts);
}
