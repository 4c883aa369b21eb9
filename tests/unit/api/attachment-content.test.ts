import sharp from "sharp";
import { crc32, deflateSync } from "node:zlib";
import { contentOf } from "../../../api/attachments/content";
import { HeqingError } from "../../../domain/errors";
import { archive, docx, pdf, photo, TAKEN, xlsx } from "../../setup/files";

/** The fault by which a file is refused. */
async function refusedFor(bytes: Buffer): Promise<string> {
  try {
    return `taken as ${(await contentOf(bytes)).kind}`;
  } catch (error) {
    const [fault = "{}"] = error instanceof HeqingError ? (error.fields["faults"] as readonly string[]) : [];
    return (JSON.parse(fault) as { fault: string }).fault;
  }
}

test.each(["jpeg", "png"] as const)("a photo (%s) is decoded, and says place and time", async (format) => {
  const { kind, photo: decoded } = await contentOf(await photo(format));
  expect(kind).toBe(format);
  expect(decoded).toMatchObject({ width: 640, height: 320, ...TAKEN });
});

test("its public copy has the picture, and neither place nor time nor device", async () => {
  const original = await photo();
  expect((await sharp(original).metadata()).exif).toBeDefined();
  const { photo: decoded } = await contentOf(original);
  for (const copy of [decoded!.publicCopy, decoded!.thumbnail]) {
    const { exif, xmp, iptc, icc, format } = await sharp(copy).metadata();
    expect({ exif, xmp, iptc, icc, format }).toEqual({ format: "jpeg" });
    expect(copy.includes("演示相机")).toBe(false);
  }
  expect((await sharp(decoded!.publicCopy).metadata()).width).toBe(640);
  expect((await sharp(decoded!.thumbnail).metadata()).width).toBe(320);
});

test("documents are known by magic and structure", async () => {
  expect((await contentOf(pdf())).kind).toBe("pdf");
  expect((await contentOf(docx())).kind).toBe("docx");
  expect((await contentOf(xlsx())).kind).toBe("xlsx");
});

test("what is none of the kinds is refused, whatever it is called", async () => {
  expect(await refusedFor(Buffer.from(""))).toBe("empty");
  expect(await refusedFor(Buffer.from("<html><script>alert(1)</script></html>"))).toBe("no-attachment-other");
  expect(await refusedFor(Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"))).toBe("no-attachment-other");
  expect(await refusedFor(Buffer.from("4d5a9000", "hex"))).toBe("no-attachment-file");
  expect(await refusedFor(Buffer.from("\0\0\0\x18ftypheic\0\0\0\0", "latin1"))).toBe("no-attachment-file");
  expect(await refusedFor(archive({ "a.txt": "a" }))).toBe("no-attachment-file");
});

test("a photo that can't be decoded whole is refused", async () => {
  const whole = await photo("jpeg", 7, 1_200);
  expect(await refusedFor(whole.subarray(0, whole.length / 2))).toBe("photo-broken");
  expect(await refusedFor(Buffer.concat([whole.subarray(0, 20), Buffer.alloc(400)]))).toBe("photo-broken");
  const png = await photo("png");
  expect(await refusedFor(png.subarray(0, 60))).toBe("photo-broken");
});

test("a picture of more pixels than fit the memory is refused unread", async () => {
  const png = await photo("png");
  const huge = Buffer.from(png);
  huge.writeUInt32BE(60_000, 16);
  huge.writeUInt32BE(60_000, 20);
  huge.writeUInt32BE(crc32(huge.subarray(12, 29)), 29);
  expect(await refusedFor(huge)).toBe("photo-large");
});

test("a PDF that runs something, carries files, is locked or not whole is refused", async () => {
  expect(await refusedFor(pdf("3 0 obj\n<< /S /JavaScript /JS (app.alert\\(1\\)) >>\nendobj"))).toBe("pdf-active");
  expect(await refusedFor(pdf("3 0 obj\n<< /S /#4Aava#53cript >>\nendobj"))).toBe("pdf-active");
  expect(await refusedFor(pdf("3 0 obj\n<< /Type /EmbeddedFile >>\nendobj"))).toBe("pdf-active");
  expect(await refusedFor(pdf("", "/Encrypt 5 0 R"))).toBe("pdf-locked");
  expect(await refusedFor(pdf().subarray(0, 60))).toBe("pdf-broken");
});

test("names in packed objects of a PDF are read, bytes of its pictures are not", async () => {
  const packed = deflateSync("<< /S /Launch /F (cmd.exe) >>").toString("latin1");
  const objects = (type: string) =>
    `3 0 obj\n<< /Type /${type} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n${packed}\nendstream\nendobj`;
  expect(await refusedFor(pdf(objects("ObjStm")))).toBe("pdf-active");
  expect(await refusedFor(pdf(objects("XObject")))).toBe("taken as pdf");
  const picture = "4 0 obj\n<< /Type /XObject /Length 4 >>\nstream\n /JS \nendstream\nendobj";
  expect(await refusedFor(pdf(picture))).toBe("taken as pdf");
});

test("a document with macros, controls, programs or content from elsewhere is refused", async () => {
  expect(await refusedFor(docx({ "word/vbaProject.bin": "x" }))).toBe("document-active");
  expect(await refusedFor(docx({ "word/activeX/activeX1.xml": "x" }))).toBe("document-active");
  expect(await refusedFor(docx({ "word/embeddings/oleObject1.bin": "x" }))).toBe("document-active");
  const relation = (type: string) =>
    `<Relationships><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="http://example.org/x" TargetMode="External"/></Relationships>`;
  expect(await refusedFor(docx({ "word/_rels/settings.xml.rels": relation("attachedTemplate") }))).toBe(
    "document-active",
  );
  expect(await refusedFor(docx({ "word/_rels/document.xml.rels": relation("hyperlink") }))).toBe("taken as docx");
  expect(
    await refusedFor(docx({ "[Content_Types].xml": "application/vnd.ms-word.document.macroEnabled.main+xml" })),
  ).toBe("document-active");
});

test("a document that is a bomb, reaches out of its folder or declares entities is refused", async () => {
  expect(await refusedFor(docx({ "word/media/a.bin": Buffer.alloc(8 * 1024 * 1024) }))).toBe("document-bomb");
  expect(await refusedFor(docx({ "../../etc/passwd": "x" }))).toBe("document-broken");
  expect(await refusedFor(docx({ "[Content_Types].xml": '<!DOCTYPE a [<!ENTITY b "c">]><Types/>' }))).toBe(
    "document-broken",
  );
  expect(await refusedFor(docx().subarray(0, 80))).toBe("document-broken");
  // Its table of contents says less than a part holds.
  const parts = {
    "[Content_Types].xml": "<Types/>",
    "word/document.xml": "<w:document/>",
    "a.rels": "<a/>".repeat(99),
  };
  expect(await refusedFor(archive(parts, 5))).toBe("document-broken");
});
