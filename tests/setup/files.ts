import { crc32, deflateRawSync } from "node:zlib";
import sharp from "sharp";

/** Where and when the photos of these tests say that they were taken. */
export const TAKEN = { latitude: "28.941667", longitude: "118.872500", takenAt: "2026-11-20T09:15:30+08:00" } as const;

/** A photo with EXIF: place, time and the name of a device. `seed` makes another one. */
export async function photo(format: "jpeg" | "png" = "jpeg", seed = 0, side = 640): Promise<Buffer> {
  const background = { r: seed % 256, g: 120, b: 60 };
  const picture = sharp({ create: { width: side, height: side / 2, channels: 3, background } }).withExif({
    IFD0: { Make: "演示相机", ImageDescription: "排污口" },
    IFD2: { DateTimeOriginal: "2026:11:20 09:15:30" },
    IFD3: {
      GPSLatitudeRef: "N",
      GPSLatitude: "28/1 56/1 30/1",
      GPSLongitudeRef: "E",
      GPSLongitude: "118/1 52/1 21/1",
    },
  });
  return format === "jpeg" ? picture.jpeg().toBuffer() : picture.png().toBuffer();
}

/** A small whole PDF with objects of one's own in it. */
export const pdf = (objects = "", trailer = ""): Buffer =>
  Buffer.from(
    `%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n${objects}\n` +
      `trailer\n<< /Root 1 0 R ${trailer} >>\nstartxref\n9\n%%EOF\n`,
    "latin1",
  );

/** An archive of parts, as Office writes documents. `claim`: what a part's size is said to be. */
export function archive(parts: Readonly<Record<string, string | Buffer>>, claim?: number): Buffer {
  const files: Buffer[] = [];
  const table: Buffer[] = [];
  let offset = 0;
  for (const [name, part] of Object.entries(parts)) {
    const content = Buffer.from(part);
    const packed = deflateRawSync(content);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(0x0800, 2);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(crc32(content), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(claim ?? content.length, 18);
    head.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from("504b0304", "hex"), head, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    table.push(Buffer.concat([Buffer.from("504b01021400", "hex"), head, tail, Buffer.from(name)]));
    files.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(table);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(table.length, 4);
  end.writeUInt16LE(table.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...files, directory, Buffer.from("504b0506", "hex"), end]);
}

const TYPES = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';

/** A document of Word with parts of one's own. */
export const docx = (parts: Readonly<Record<string, string | Buffer>> = {}): Buffer =>
  archive({ "[Content_Types].xml": TYPES, "word/document.xml": "<w:document/>", ...parts });

/** A workbook of Excel. */
export const xlsx = (): Buffer => archive({ "[Content_Types].xml": TYPES, "xl/workbook.xml": "<workbook/>" });
